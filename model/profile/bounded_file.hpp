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
    /// Bytes at the beginning of a file that are read together and kept.
    static constexpr quint64 kHead = 4096;

    /// Opens a regular file (never a device, a pipe or a socket, which could block for ever). Errors: NotFound,
    /// Unsupported, NoPermission.
    [[nodiscard]] static Result<BoundedFile> open(const std::filesystem::path &path);
    /// The same for the entry `name` of a folder that the walk keeps open as `folder` (a descriptor; on Windows only
    /// `path` counts), which spares the system the way down from the root. A link in the entry's place is refused.
    /// `path`, as the system writes paths, names it.
    [[nodiscard]] static Result<BoundedFile> openIn(int folder, const char *name,
                                                    std::filesystem::path::string_type path);
    /// The same interface over bytes in memory; `name` stands for the file in messages.
    [[nodiscard]] static BoundedFile ofBytes(const QByteArray &bytes, const QString &name);

    /// Bytes that a decoder gives one after the other: the size is unknown, readAt() reaches forward only, and
    /// rewind() works inside the first 256 KiB.
    [[nodiscard]] static BoundedFile ofStream(std::unique_ptr<std::istream> stream, const QString &name);

    BoundedFile(BoundedFile &&other) noexcept;
    BoundedFile &operator=(BoundedFile &&other) noexcept;
    ~BoundedFile();

    [[nodiscard]] const QString &name() const;
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
    /// The same into the caller's own memory; how many bytes came.
    [[nodiscard]] qint64 readInto(char *to, qint64 most);
    /// The next readSome() starts at the beginning again.
    void rewind();
    /// The next readSome() starts there; false when the place cannot be reached.
    bool seek(quint64 offset);

private:
    class Source;
    BoundedFile(QString name, quint64 size, std::unique_ptr<Source> source);
#ifndef Q_OS_UNIX
    [[nodiscard]] static Result<BoundedFile> openAt(const std::filesystem::path &path, bool follow);
#endif

    static constexpr quint64 kUnknownSize = ~quint64{0};

    mutable QString m_name;  ///< made from the path when first asked for: most files are never named
    std::filesystem::path::string_type m_path{};  ///< as the system writes it; empty when the name was given
    quint64 m_size = 0;
    qint64 m_taken = 0;
    std::unique_ptr<Source> m_source;
};

/// Opens a regular file and reads it whole when it is at most `largest` bytes long (TooLarge otherwise).
[[nodiscard]] Result<QByteArray> readSmallFile(const std::filesystem::path &path, quint64 largest);

}  // namespace passerelle::profile
