// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QtEndian>

#include <bit>

namespace passerelle::profile {

/// Reads numbers one after the other out of bytes from a stranger. Reading past the end gives zeros and turns ok()
/// false for good, so that a reader checks once at the end of a structure.
class ByteCursor
{
public:
    explicit ByteCursor(QByteArrayView bytes, std::endian order = std::endian::little)
        : m_bytes(bytes), m_big(order == std::endian::big)
    {}

    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] qsizetype at() const { return m_at; }
    [[nodiscard]] qsizetype left() const { return m_bytes.size() - m_at; }

    void seek(qsizetype to)
    {
        m_ok = m_ok && to >= 0 && to <= m_bytes.size();
        m_at = m_ok ? to : m_bytes.size();
    }
    void skip(qsizetype count) { seek(count >= 0 && count <= left() ? m_at + count : -1); }

    [[nodiscard]] quint8 u8() { return number<quint8>(); }
    [[nodiscard]] quint16 u16() { return number<quint16>(); }
    [[nodiscard]] quint32 u32() { return number<quint32>(); }
    [[nodiscard]] quint64 u64() { return number<quint64>(); }
    [[nodiscard]] qint16 i16() { return static_cast<qint16>(u16()); }
    [[nodiscard]] qint32 i32() { return static_cast<qint32>(u32()); }
    [[nodiscard]] qint64 i64() { return static_cast<qint64>(u64()); }
    [[nodiscard]] float f32() { return std::bit_cast<float>(u32()); }
    [[nodiscard]] double f64() { return std::bit_cast<double>(u64()); }

    /// Exactly `count` bytes; empty when they do not exist.
    [[nodiscard]] QByteArrayView bytes(qsizetype count)
    {
        const qsizetype from = m_at;
        skip(count);
        return m_ok ? m_bytes.sliced(from, count) : QByteArrayView();
    }

private:
    template<typename T>
    T number()
    {
        const qsizetype from = m_at;
        skip(static_cast<qsizetype>(sizeof(T)));
        if (!m_ok)
            return 0;
        return m_big ? qFromBigEndian<T>(m_bytes.data() + from) : qFromLittleEndian<T>(m_bytes.data() + from);
    }

    QByteArrayView m_bytes;
    bool m_big;
    bool m_ok = true;
    qsizetype m_at = 0;
};

}  // namespace passerelle::profile
