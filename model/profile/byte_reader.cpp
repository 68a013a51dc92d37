// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/byte_reader.hpp"

#include <algorithm>

namespace passerelle::profile {

namespace {

constexpr quint64 kChunk = 32 * 1024;

Error fault(ErrorCode code, const Message &message, const QString &file, quint64 place)
{
    return failure(code, message, file, QStringLiteral("offset %1").arg(place),
                   PASSERELLE_TEXT("ProfileFile", "Fetch the file again from where it came."))
        .value();
}

Message cutShort()
{
    return PASSERELLE_TEXT("ProfileFile", "The file ends before what it announces: it is cut short or damaged.");
}

}  // namespace

ByteReader::ByteReader(BoundedFile &file) : m_file(&file), m_size(file.size()) {}

ByteReader::ByteReader(BoundedFile &file, quint64 begin, quint64 length) : m_file(&file)
{
    if (begin > file.size() || length > file.size() - begin) {
        m_error = fault(ErrorCode::Malformed, cutShort(), file.name(), begin);
        return;
    }
    m_begin = begin;
    m_size = length;
}

void ByteReader::refuse(const Message &message)
{
    if (!m_error)
        m_error = fault(ErrorCode::Malformed, message, m_file->name(), m_begin + m_position);
}

void ByteReader::refuseSize(const Message &message)
{
    if (!m_error)
        m_error = fault(ErrorCode::TooLarge, message, m_file->name(), m_begin + m_position);
}

bool ByteReader::inside(quint64 length)
{
    if (m_error)
        return false;
    if (length > m_size - m_position)
        refuse(cutShort());
    return ok();
}

void ByteReader::seek(quint64 position)
{
    if (m_error)
        return;
    if (position > m_size) {
        refuse(cutShort());
        return;
    }
    m_position = position;
}

void ByteReader::skip(quint64 length)
{
    if (inside(length))
        m_position += length;
}

const char *ByteReader::peek(qsizetype length)
{
    if (!inside(static_cast<quint64>(length)))
        return nullptr;
    const auto wanted = static_cast<quint64>(length);
    const auto held = static_cast<quint64>(m_chunk.size());
    if (m_position < m_chunkStart || m_position - m_chunkStart > held || wanted > held - (m_position - m_chunkStart)) {
        // Within the head of the file, which is at hand, no more than that: most headers end there.
        const quint64 place = m_begin + m_position;
        const quint64 most = place + wanted <= BoundedFile::kHead ? BoundedFile::kHead - place : kChunk;
        Result<QByteArray> chunk = m_file->readAt(place, std::min(most, m_size - m_position));
        if (!chunk) {
            m_error = chunk.error();
            return nullptr;
        }
        m_chunk = std::move(*chunk);
        m_chunkStart = m_position;
    }
    return m_chunk.constData() + (m_position - m_chunkStart);
}

quint64 ByteReader::unsignedOf(int bytes)
{
    const char *from = peek(bytes);
    if (from == nullptr)
        return 0;
    quint64 value = 0;
    for (int i = bytes - 1; i >= 0; --i)
        value = value << 8 | static_cast<quint8>(from[i]);
    m_position += static_cast<quint64>(bytes);
    return value;
}

quint64 ByteReader::varint()
{
    quint64 value = 0;
    for (int shift = 0; shift < 70; shift += 7) {
        const auto byte = little<quint8>();
        if (shift == 63 && byte > 1)
            break;
        value |= static_cast<quint64>(byte & 0x7F) << shift;
        if (byte < 0x80)
            return ok() ? value : 0;
    }
    refuse(PASSERELLE_TEXT("ProfileFile", "A number in the file is longer than its format allows."));
    return 0;
}

QByteArray ByteReader::bytes(quint64 length, quint64 largest)
{
    if (!inside(length))
        return {};
    if (length > largest) {
        refuseSize(PASSERELLE_TEXT("ProfileFile", "A text or list in the file is larger than what is read of its "
                                                  "kind."));
        return {};
    }
    if (length <= kChunk) {
        const char *from = peek(static_cast<qsizetype>(length));
        if (from == nullptr)
            return {};
        m_position += length;
        return QByteArray(from, static_cast<qsizetype>(length));
    }
    Result<QByteArray> read = m_file->readAt(m_begin + m_position, length);
    if (!read) {
        m_error = read.error();
        return {};
    }
    m_position += length;
    return std::move(*read);
}

QByteArray ByteReader::until(char end, qsizetype largest)
{
    QByteArray text;
    while (ok()) {
        const auto byte = static_cast<char>(little<quint8>());
        if (!ok() || byte == end)
            return text;
        if (text.size() >= largest) {
            refuseSize(PASSERELLE_TEXT("ProfileFile", "A text or list in the file is larger than what is read of its "
                                                      "kind."));
            return {};
        }
        text += byte;
    }
    return {};
}

}  // namespace passerelle::profile
