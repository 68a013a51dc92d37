// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"

#include <QByteArray>
#include <QString>

#include <filesystem>
#include <istream>
#include <memory>

namespace passerelle::profile {

/// A file from a stranger, read only within its bounds: every request is compared with the bytes that exist before
/// anything is allocated.
class BoundedFile
{
public:
    /// Opens a regular file (never a device, a pipe or a socket, which could block for ever). Errors: NotFound,
    /// Unsupported, NoPermission.
    [[nodiscard]] static Result<BoundedFile> open(const std::filesystem::path &path);
    /// The same interface over bytes in memory; `name` stands for the file in messages.
    [[nodiscard]] static BoundedFile ofBytes(const QByteArray &bytes, const QString &name);

    /// Bytes that a decoder gives one after the other: the size is unknown, readAt() reaches forward only, and
    /// rewind() works inside the first 256 KiB.
    [[nodiscard]] static BoundedFile ofStream(std::unique_ptr<std::istream> stream, const QString &name);

    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] quint64 size() const { return m_size; }
    /// False for ofStream(): size() is then a bound that nothing reaches.
    [[nodiscard]] bool knowsSize() const { return m_size != kUnknownSize; }
    /// Bytes that readSome() gave since the beginning.
    [[nodiscard]] qint64 taken() const { return m_taken; }
    /// The first `length` bytes or fewer; the next readSome() starts at the beginning again.
    [[nodiscard]] QByteArray peek(qint64 length);
    /// Exactly `length` bytes from `offset`; Malformed, with the offset as place, when they do not all exist or the
    /// disk refuses; TooLarge above 512 MiB.
    [[nodiscard]] Result<QByteArray> readAt(quint64 offset, quint64 length);
    /// At most `length` bytes from the current end of the last read; empty at the end of the file.
    [[nodiscard]] QByteArray readSome(qint64 length);
    /// The next readSome() starts at the beginning again.
    void rewind();
    /// The next readSome() starts there; false when the place cannot be reached.
    bool seek(quint64 offset);

private:
    BoundedFile(QString name, quint64 size, std::unique_ptr<std::istream> stream);

    static constexpr quint64 kUnknownSize = ~quint64{0};

    QString m_name;
    quint64 m_size = 0;
    qint64 m_taken = 0;
    std::unique_ptr<std::istream> m_stream;
};

/// Opens a regular file and reads it whole when it is at most `largest` bytes long (TooLarge otherwise).
[[nodiscard]] Result<QByteArray> readSmallFile(const std::filesystem::path &path, quint64 largest);

}  // namespace passerelle::profile
