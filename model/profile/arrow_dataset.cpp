// SPDX-License-Identifier: GPL-3.0-or-later
// Arrow IPC: the stream form (the cache files of “datasets”) and the file form, which is the same stream between two
// marks. Only the headers of messages are read. Format: apache/arrow, docs/source/format/Columnar.rst, format/*.fbs.
#include "profile/dataset_readers.hpp"
#include "profile/flat_buffer.hpp"
#include "profile/paths.hpp"

#include <QtEndian>

#include <algorithm>
#include <array>

namespace passerelle::profile {

namespace {

/// Names of the union `Type` of Schema.fbs, by number.
QString typeName(quint8 type)
{
    static constexpr std::array kNames = {
        "none",       "null",         "int",         "float",       "binary",    "string",         "bool",
        "decimal",    "date",         "time",        "timestamp",   "interval",  "list",           "struct",
        "union",      "fixed binary", "fixed list",  "map",         "duration",  "large binary",   "large string",
        "large list", "run-end",      "binary view", "string view", "list view", "large list view"};
    return type < kNames.size() ? QString::fromLatin1(kNames[type]) : QString();
}

bool isText(quint8 type)
{
    return type == 5 || type == 20 || type == 24;
}

class ArrowReader
{
public:
    ArrowReader(BoundedFile &file, DatasetScan &scan) : m_file(file), m_scan(scan) {}

    void read()
    {
        constexpr int kMostMessages = 1'000'000;
        const Result<QByteArray> head = m_file.readAt(0, std::min<quint64>(8, m_file.size()));
        m_end = m_file.size();
        if (head && head->startsWith("ARROW1")) {
            m_at = 8;
            m_broken = !findFooter();
        }
        for (int i = 0; i < kMostMessages && (m_at < m_end || !m_schemaSeen) && message(); ++i) {
            if (i % 1024 == 0 && m_scan.tick(static_cast<qint64>(m_at)))
                return;
        }
        if (m_broken)
            noteBroken(m_file, m_at, m_scan);
        m_scan.collector.samplesInBulk(m_rows, m_bytes, m_textBytes);
        m_scan.cellBytes += m_bytes;
        m_scan.longCellBytes += m_textBytes;
        m_scan.figures.measure("record_batches", static_cast<double>(m_batches));
    }

private:
    /// The file form ends with a footer, its length and the mark; the messages end where it begins.
    bool findFooter()
    {
        constexpr quint64 kTail = 10;
        constexpr quint64 kFrame = 18;
        constexpr quint64 kLargestFooter = 64 * 1024 * 1024;
        const Result<QByteArray> tail =
            m_file.readAt(m_file.size() - std::min(kTail, m_file.size()), std::min(kTail, m_file.size()));
        if (!tail || !tail->endsWith("ARROW1") || tail->size() < 10)
            return false;
        const quint64 length = qFromLittleEndian<quint32>(tail->constData());
        if (m_file.size() < kFrame || length > m_file.size() - kFrame || length > kLargestFooter)
            return false;
        m_end = m_file.size() - kTail - length;
        // Some writers put the schema nowhere else.
        const Result<QByteArray> footer = m_file.readAt(m_end, length);
        const std::optional<FlatTable> table = footer ? FlatTable::root(*footer) : std::nullopt;
        const std::optional<FlatTable> fields = table ? table->table(1) : std::nullopt;
        if (fields)
            schema(*fields);
        return m_schemaSeen;
    }
    bool broken()
    {
        m_broken = true;
        return false;
    }
    /// Reads one message's header and steps over its body; false at the end.
    bool message()
    {
        constexpr quint32 kLargestHeader = 16 * 1024 * 1024;
        if (m_at == m_end)
            return m_schemaSeen ? false : broken();
        const Result<QByteArray> prefix = m_file.readAt(m_at, 8);
        if (!prefix)
            return broken();
        const bool marked = qFromLittleEndian<quint32>(prefix->constData()) == 0xFFFFFFFFU;
        const quint32 length = qFromLittleEndian<quint32>(prefix->constData() + (marked ? 4 : 0));
        if (length == 0 || (!marked && m_schemaSeen && m_at == m_end))
            return m_schemaSeen ? false : broken();
        const quint64 from = m_at + (marked ? 8 : 4);
        if (length > kLargestHeader)
            return broken();
        const Result<QByteArray> header = m_file.readAt(from, length);
        const std::optional<FlatTable> message = header ? FlatTable::root(*header) : std::nullopt;
        if (!message)
            return broken();
        const auto body = message->number<qint64>(3);
        const quint64 next = from + length;
        if (body < 0 || static_cast<quint64>(body) > m_file.size() - std::min(next, m_file.size()))
            return broken();
        content(*message, next);
        m_at = next + static_cast<quint64>(body);
        return true;
    }
    void content(const FlatTable &message, quint64 bodyStart)
    {
        const auto kind = message.number<quint8>(1);
        const std::optional<FlatTable> header = message.table(2);
        if (!header)
            return;
        if (kind == 1)
            schema(*header);
        else if (kind == 3)
            batch(*header, message.number<qint64>(3), bodyStart);
    }
    void schema(const FlatTable &schema)
    {
        constexpr qsizetype kMostColumns = 100'000;
        const auto fields = schema.vector(1, 4);
        if (!fields || m_schemaSeen)
            return;
        m_schemaSeen = true;
        m_scan.columns = std::max(m_scan.columns, static_cast<int>(std::min(fields->count, kMostColumns)));
        const bool first = m_scan.figures.columns.empty();
        for (qsizetype i = 0; i < std::min<qsizetype>(fields->count, kMostColumns); ++i) {
            const std::optional<FlatTable> field = schema.item(*fields, i);
            if (!field)
                continue;
            // A column coded by a dictionary holds whole numbers here; its words lie in messages of their own.
            const bool coded = field->table(4).has_value();
            const auto type = coded ? quint8{2} : field->number<quint8>(2);
            const auto children = field->vector(5, 4);
            m_plainSchema = m_plainSchema && (!children || children->count == 0);
            m_types.push_back(type);
            const QString name = harmless(QString::fromUtf8(field->text(0)));
            if (isText(type))
                m_scan.keys.insert(name);
            if (first && i < 1000)
                m_scan.figures.columns.push_back({name, typeName(type), 0, 0});
        }
    }
    struct Buffer {
        quint64 offset = 0;
        quint64 length = 0;
    };
    static Buffer bufferAt(const FlatTable &batch, const FlatTable::Vector &buffers, qsizetype index)
    {
        const char *place = batch.buffer().data() + buffers.begin + index * 16;
        return {qFromLittleEndian<quint64>(place), qFromLittleEndian<quint64>(place + 8)};
    }
    /// A batch's buffers in the order of its columns: presence bits, then values, or offsets and values.
    void batch(const FlatTable &batch, qint64 body, quint64 bodyStart)
    {
        const auto rows = batch.number<qint64>(0);
        constexpr qint64 kMostRows = qint64{1} << 46;
        if (rows < 0 || rows > kMostRows)
            return;
        ++m_batches;
        m_rows += rows;
        m_bytes += static_cast<double>(body);
        const auto buffers = batch.vector(2, 16);
        if (!buffers || !m_plainSchema)
            return;
        const bool packed = batch.table(3).has_value();
        qsizetype at = 0;
        for (const quint8 type : m_types) {
            const qsizetype own = type == 1 ? 0 : type == 4 || type == 5 || type == 19 || type == 20 ? 3 : 2;
            if (at + own > buffers->count)
                return;
            if (isText(type) && own == 3) {
                const Buffer values = bufferAt(batch, *buffers, at + 2);
                const double length = static_cast<double>(std::min(values.length, static_cast<quint64>(body)));
                m_textBytes +=
                    packed ? length : textLength(type, rows, bodyStart, bufferAt(batch, *buffers, at + 1), length);
            }
            at += own;
        }
    }
    /// The last offset of a text column is the length of its texts; that of the buffer may be rounded up.
    double textLength(quint8 type, qint64 rows, quint64 bodyStart, const Buffer &offsets, double otherwise)
    {
        const quint64 width = type == 20 ? 8 : 4;
        if (offsets.offset > m_file.size() - bodyStart || offsets.length / width <= static_cast<quint64>(rows))
            return otherwise;
        const Result<QByteArray> last =
            m_file.readAt(bodyStart + offsets.offset + static_cast<quint64>(rows) * width, width);
        if (!last)
            return otherwise;
        const quint64 length =
            width == 8 ? qFromLittleEndian<quint64>(last->constData()) : qFromLittleEndian<quint32>(last->constData());
        return std::min(static_cast<double>(length), otherwise);
    }

    BoundedFile &m_file;
    DatasetScan &m_scan;
    quint64 m_at = 0;
    quint64 m_end = 0;
    qint64 m_rows = 0;
    qint64 m_batches = 0;
    double m_bytes = 0;
    double m_textBytes = 0;
    std::vector<quint8> m_types;
    bool m_plainSchema = true;
    bool m_schemaSeen = false;
    bool m_broken = false;
};

}  // namespace

void readArrowFile(BoundedFile &file, DatasetScan &scan)
{
    ArrowReader(file, scan).read();
}

}  // namespace passerelle::profile
