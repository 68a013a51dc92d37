// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace passerelle::profile {

/// Reads Thrift's compact protocol (the footer of Parquet files) out of bytes in memory. The first fault turns ok()
/// false for good; from then on every read answers zero, and no loop over fields or items goes on. Format: Apache
/// Thrift, doc/specs/thrift-compact-protocol.md.
class ThriftReader
{
public:
    enum Type {
        Stop = 0,
        True = 1,
        False = 2,
        I8 = 3,
        I16 = 4,
        I32 = 5,
        I64 = 6,
        Double = 7,
        Binary = 8,
        List = 9,
        Set = 10,
        Map = 11,
        Struct = 12
    };

    struct Field {
        int id = 0;
        int type = Stop;
    };
    struct Items {
        quint32 count = 0;
        int type = Stop;
    };

    explicit ThriftReader(QByteArrayView bytes) : m_bytes(bytes) {}

    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] qsizetype at() const { return m_at; }
    /// The next field of a structure, `before` being the one before; type Stop at its end and after a fault.
    [[nodiscard]] Field field(int before);
    /// The head of a list or set; never more items than bytes are left.
    [[nodiscard]] Items items();
    [[nodiscard]] qint64 integer();
    [[nodiscard]] QByteArrayView binary();
    /// Passes over a value of that type; structures at most 32 deep.
    void skip(int type, int depth = 0);

private:
    [[nodiscard]] quint8 byte();
    [[nodiscard]] quint64 varint();
    void advance(quint64 count);

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    bool m_ok = true;
};

}  // namespace passerelle::profile
