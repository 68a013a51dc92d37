// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/thrift_reader.hpp"

namespace passerelle::profile {

quint8 ThriftReader::byte()
{
    if (m_at >= m_bytes.size())
        m_ok = false;
    return m_ok ? static_cast<quint8>(m_bytes[m_at++]) : quint8{0};
}

quint64 ThriftReader::varint()
{
    quint64 value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
        const quint8 part = byte();
        value |= static_cast<quint64>(part & 0x7FU) << shift;
        if ((part & 0x80U) == 0)
            return value;
    }
    m_ok = false;
    return 0;
}

void ThriftReader::advance(quint64 count)
{
    if (!m_ok || count > static_cast<quint64>(m_bytes.size() - m_at))
        m_ok = false;
    else
        m_at += static_cast<qsizetype>(count);
}

ThriftReader::Field ThriftReader::field(int before)
{
    const quint8 head = byte();
    Field field{before + (head >> 4), head & 0x0F};
    if (field.type != Stop && (head >> 4) == 0)
        field.id = static_cast<int>(static_cast<qint16>(integer()));
    return m_ok ? field : Field{};
}

ThriftReader::Items ThriftReader::items()
{
    const quint8 head = byte();
    const quint64 count = (head >> 4) == 15 ? varint() : head >> 4;
    if (count > static_cast<quint64>(m_bytes.size() - m_at))
        m_ok = false;
    return m_ok ? Items{static_cast<quint32>(count), head & 0x0F} : Items{};
}

qint64 ThriftReader::integer()
{
    const quint64 coded = varint();
    return static_cast<qint64>(coded >> 1) ^ -static_cast<qint64>(coded & 1U);
}

QByteArrayView ThriftReader::binary()
{
    const quint64 length = varint();
    const qsizetype from = m_at;
    advance(length);
    return m_ok ? m_bytes.sliced(from, static_cast<qsizetype>(length)) : QByteArrayView();
}

void ThriftReader::skip(int type, int depth)
{
    constexpr int kDeepest = 32;
    if (depth > kDeepest)
        m_ok = false;
    if (!m_ok)
        return;
    switch (type) {
    case True:
    case False:
        return;
    case I8:
        return advance(1);
    case I16:
    case I32:
    case I64:
        static_cast<void>(varint());
        return;
    case Double:
        return advance(8);
    case Binary:
        static_cast<void>(binary());
        return;
    case List:
    case Set: {
        const Items list = items();
        // Inside a list a truth value takes a byte of its own.
        for (quint32 i = 0; i < list.count && m_ok; ++i)
            skip(list.type == True || list.type == False ? I8 : list.type, depth + 1);
        return;
    }
    case Map: {
        const quint64 count = varint();
        const int types = count > 0 ? byte() : 0;
        // Each pair takes a byte at least, or a map of nothing would be gone through for ever.
        if (count > static_cast<quint64>(m_bytes.size() - m_at))
            m_ok = false;
        const auto inside = [](int kind) { return kind == True || kind == False ? static_cast<int>(I8) : kind; };
        for (quint64 i = 0; i < count && m_ok; ++i) {
            skip(inside(types >> 4), depth + 1);
            skip(inside(types & 0x0F), depth + 1);
        }
        return;
    }
    case Struct:
        for (Field inner = field(0); inner.type != Stop; inner = field(inner.id))
            skip(inner.type, depth + 1);
        return;
    default:
        m_ok = false;
    }
}

}  // namespace passerelle::profile
