// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QtEndian>

#include <optional>

namespace passerelle::profile {

/// A table of a FlatBuffer in bytes from a stranger: every offset is compared with the buffer before it is followed,
/// and what does not fit is absent. Format: google/flatbuffers, docs/source/Internals.md.
class FlatTable
{
public:
    /// The root table of `buffer`; absent when it does not fit.
    [[nodiscard]] static std::optional<FlatTable> root(QByteArrayView buffer) { return at(buffer, 0); }

    /// The field of that index (0 is the first of the schema) as a number, or `otherwise` when it is left out.
    template<typename T>
    [[nodiscard]] T number(int field, T otherwise = 0) const
    {
        const std::optional<qsizetype> place = slot(field, sizeof(T));
        return place ? qFromLittleEndian<T>(m_buffer.data() + *place) : otherwise;
    }
    [[nodiscard]] std::optional<FlatTable> table(int field) const
    {
        const std::optional<qsizetype> place = slot(field, 4);
        return place ? at(m_buffer, *place) : std::nullopt;
    }
    [[nodiscard]] QByteArrayView text(int field) const
    {
        const std::optional<Vector> found = vector(field, 1);
        return found ? m_buffer.sliced(found->begin, found->count) : QByteArrayView();
    }

    struct Vector {
        qsizetype begin = 0;
        qsizetype count = 0;
    };
    /// A vector whose items take `itemBytes` each, wholly inside the buffer.
    [[nodiscard]] std::optional<Vector> vector(int field, qsizetype itemBytes) const
    {
        const std::optional<qsizetype> place = slot(field, 4);
        const std::optional<qsizetype> begin = place ? follow(m_buffer, *place) : std::nullopt;
        if (!begin || *begin > m_buffer.size() - 4)
            return std::nullopt;
        const qsizetype count = qFromLittleEndian<quint32>(m_buffer.data() + *begin);
        if (count > (m_buffer.size() - *begin - 4) / itemBytes)
            return std::nullopt;
        return Vector{*begin + 4, count};
    }
    /// Item `index` of a vector of tables.
    [[nodiscard]] std::optional<FlatTable> item(const Vector &vector, qsizetype index) const
    {
        return at(m_buffer, vector.begin + index * 4);
    }
    [[nodiscard]] QByteArrayView buffer() const { return m_buffer; }

private:
    FlatTable(QByteArrayView buffer, qsizetype table, qsizetype vtable, qsizetype fields)
        : m_buffer(buffer), m_table(table), m_vtable(vtable), m_vtableBytes(fields)
    {}

    static std::optional<qsizetype> follow(QByteArrayView buffer, qsizetype place)
    {
        if (place < 0 || place > buffer.size() - 4)
            return std::nullopt;
        const qsizetype to = place + static_cast<qsizetype>(qFromLittleEndian<quint32>(buffer.data() + place));
        return to <= buffer.size() - 4 ? std::optional(to) : std::nullopt;
    }
    static std::optional<FlatTable> at(QByteArrayView buffer, qsizetype place)
    {
        const std::optional<qsizetype> table = follow(buffer, place);
        if (!table)
            return std::nullopt;
        const qsizetype vtable = *table - qFromLittleEndian<qint32>(buffer.data() + *table);
        if (vtable < 0 || vtable > buffer.size() - 4)
            return std::nullopt;
        const qsizetype bytes = qFromLittleEndian<quint16>(buffer.data() + vtable);
        if (bytes < 4 || bytes > buffer.size() - vtable)
            return std::nullopt;
        return FlatTable(buffer, *table, vtable, bytes);
    }
    [[nodiscard]] std::optional<qsizetype> slot(int field, std::size_t size) const
    {
        const qsizetype entry = 4 + 2 * qsizetype{field};
        if (entry + 2 > m_vtableBytes)
            return std::nullopt;
        const qsizetype offset = qFromLittleEndian<quint16>(m_buffer.data() + m_vtable + entry);
        const qsizetype place = m_table + offset;
        if (offset == 0 || place > m_buffer.size() - static_cast<qsizetype>(size))
            return std::nullopt;
        return place;
    }

    QByteArrayView m_buffer;
    qsizetype m_table;
    qsizetype m_vtable;
    qsizetype m_vtableBytes;
};

}  // namespace passerelle::profile
