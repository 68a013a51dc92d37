// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/bounded_file.hpp"

#include <QtEndian>

#include <optional>

namespace passerelle::profile {

/// Walks the numbers and texts of a binary format inside one stretch of a file. Positions count from the stretch's
/// beginning. The first fault is kept: from then on every read answers zero or nothing, so a format's code may read
/// several fields and ask ok() once. Nothing is allocated before it is known to exist in the file.
class ByteReader
{
public:
    /// The whole file.
    explicit ByteReader(BoundedFile &file);
    /// `length` bytes from `begin`; a stretch that leaves the file is a fault at once.
    ByteReader(BoundedFile &file, quint64 begin, quint64 length);

    [[nodiscard]] bool ok() const { return !m_error; }
    /// The first fault; only when not ok().
    [[nodiscard]] const Error &error() const { return *m_error; }
    /// Records a fault of the format at the current place, unless there is one already: Malformed.
    void refuse(const Message &message);
    /// The same for what is sound but beyond the limits: TooLarge.
    void refuseSize(const Message &message);

    [[nodiscard]] quint64 size() const { return m_size; }
    [[nodiscard]] quint64 position() const { return m_position; }
    [[nodiscard]] quint64 left() const { return m_size - m_position; }
    [[nodiscard]] BoundedFile &file() const { return *m_file; }
    void seek(quint64 position);
    void skip(quint64 length);

    /// A little-endian unsigned or signed integer.
    template<typename T>
    [[nodiscard]] T little()
    {
        T value = 0;
        if (const char *bytes = peek(sizeof(T)); bytes != nullptr) {
            value = qFromLittleEndian<T>(bytes);
            m_position += sizeof(T);
        }
        return value;
    }
    template<typename T>
    [[nodiscard]] T big()
    {
        T value = 0;
        if (const char *bytes = peek(sizeof(T)); bytes != nullptr) {
            value = qFromBigEndian<T>(bytes);
            m_position += sizeof(T);
        }
        return value;
    }
    /// A little-endian unsigned integer of 1 to 8 bytes.
    [[nodiscard]] quint64 unsignedOf(int bytes);
    /// Base-128 number of protobuf and SSTable: at most ten bytes.
    [[nodiscard]] quint64 varint();
    /// Exactly `length` bytes; a fault when they do not exist or are more than `largest`.
    [[nodiscard]] QByteArray bytes(quint64 length, quint64 largest);
    /// The bytes up to and without the next `end`, at most `largest` of them.
    [[nodiscard]] QByteArray until(char end, qsizetype largest);

private:
    [[nodiscard]] const char *peek(qsizetype length);
    [[nodiscard]] bool inside(quint64 length);

    BoundedFile *m_file;
    quint64 m_begin = 0;
    quint64 m_size = 0;
    quint64 m_position = 0;
    QByteArray m_chunk;
    quint64 m_chunkStart = 0;
    std::optional<Error> m_error;
};

}  // namespace passerelle::profile
