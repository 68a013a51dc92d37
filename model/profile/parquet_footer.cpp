// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/parquet_footer.hpp"

#include "profile/paths.hpp"
#include "profile/thrift_reader.hpp"

#include <QHash>
#include <QtEndian>
#include <QtNumeric>

#include <algorithm>
#include <array>

namespace passerelle::profile {

namespace {

using Thrift = ThriftReader;

constexpr std::size_t kMostColumns = 100'000;

Unexpected damaged(const QString &name)
{
    return failure(ErrorCode::Malformed,
                   PASSERELLE_TEXT("Dataset",
                                   "The footer of this Parquet file is damaged or cut short, so nothing of it "
                                   "can be read."),
                   name, {}, PASSERELLE_TEXT("Dataset", "Fetch the file again from where it came."));
}

/// Calls `take(field)` for each field of a structure; what it does not read must be skipped by it.
template<typename Take>
void eachField(Thrift &thrift, Take take)
{
    for (Thrift::Field field = thrift.field(0); field.type != Thrift::Stop; field = thrift.field(field.id))
        take(field);
}

struct SchemaElement {
    int type = -1;
    int children = 0;
    bool text = false;
    QString name;
};

class FooterReader
{
public:
    FooterReader(QByteArrayView bytes, quint64 dataBytes) : m_thrift(bytes), m_dataBytes(dataBytes) {}

    bool read()
    {
        eachField(m_thrift, [this](Thrift::Field field) {
            if (field.id == 2 && field.type == Thrift::List)
                readSchema();
            else if (field.id == 3 && field.type == Thrift::I64)
                m_footer.rows = m_thrift.integer();
            else if (field.id == 4 && field.type == Thrift::List)
                readRowGroups();
            else if (field.id == 5 && field.type == Thrift::List)
                readKeyValues();
            else if (field.id == 6 && field.type == Thrift::Binary)
                m_footer.createdBy = harmless(QString::fromUtf8(m_thrift.binary()));
            else
                m_thrift.skip(field.type);
        });
        return m_thrift.ok() && m_sound && m_footer.rows >= 0 && m_schemaSeen;
    }
    [[nodiscard]] ParquetFooter take() { return std::move(m_footer); }

private:
    void readSchema()
    {
        const Thrift::Items list = m_thrift.items();
        for (quint32 i = 0; i < list.count && m_thrift.ok() && m_schema.size() < kMostColumns; ++i)
            m_schema.push_back(readElement());
        m_schemaSeen = !m_schema.empty() && m_schema.size() == list.count;
        if (!m_schemaSeen)
            return;
        m_footer.topColumns = m_schema.front().children;
        std::size_t at = 1;
        addChildren(m_schema.front().children, {}, at, 0);
        m_sound = m_sound && at == m_schema.size();
    }
    SchemaElement readElement()
    {
        SchemaElement element;
        eachField(m_thrift, [&](Thrift::Field field) {
            if (field.id == 1 && field.type == Thrift::I32)
                element.type = static_cast<int>(m_thrift.integer());
            else if (field.id == 4 && field.type == Thrift::Binary)
                element.name = harmless(QString::fromUtf8(m_thrift.binary()));
            else if (field.id == 5 && field.type == Thrift::I32)
                element.children = static_cast<int>(std::clamp<qint64>(m_thrift.integer(), -1, 1'000'000));
            else if (field.id == 6 && field.type == Thrift::I32)
                element.text = m_thrift.integer() == 0 || element.text;  // converted type UTF8
            else if (field.id == 10 && field.type == Thrift::Struct)
                eachField(m_thrift, [&](Thrift::Field logical) {
                    element.text = element.text || logical.id == 1;  // LogicalType.STRING
                    m_thrift.skip(logical.type);
                });
            else
                m_thrift.skip(field.type);
        });
        return element;
    }
    /// The elements stand in depth-first order, each with the number of its children.
    void addChildren(int count, const QString &prefix, std::size_t &at, int depth)
    {
        constexpr int kDeepest = 32;
        if (depth > kDeepest || count < 0)
            m_sound = false;
        for (int i = 0; i < count && m_sound; ++i) {
            if (at >= m_schema.size()) {
                m_sound = false;
                return;
            }
            const SchemaElement &element = m_schema[at++];
            const QString path = prefix.isEmpty() ? element.name : QStringLiteral("%1.%2").arg(prefix, element.name);
            if (element.children > 0)
                addChildren(element.children, path, at, depth + 1);
            else
                m_footer.columns.push_back({path.left(400), element.type, element.text, 0, 0, 0, -1});
        }
    }
    void readRowGroups()
    {
        const Thrift::Items list = m_thrift.items();
        m_footer.rowGroups = list.count;
        for (quint32 i = 0; i < list.count && m_thrift.ok(); ++i) {
            eachField(m_thrift, [this](Thrift::Field field) {
                if (field.id == 1 && field.type == Thrift::List)
                    readChunks();
                else
                    m_thrift.skip(field.type);
            });
        }
    }
    /// The chunks of a row group stand in the order of the leaf columns.
    void readChunks()
    {
        const Thrift::Items list = m_thrift.items();
        for (quint32 i = 0; i < list.count && m_thrift.ok(); ++i) {
            ParquetColumn none;
            ParquetColumn &column = i < m_footer.columns.size() ? m_footer.columns[i] : none;
            eachField(m_thrift, [&](Thrift::Field field) {
                if (field.id == 3 && field.type == Thrift::Struct)
                    readColumn(column);
                else
                    m_thrift.skip(field.type);
            });
        }
    }
    void readColumn(ParquetColumn &column)
    {
        eachField(m_thrift, [&](Thrift::Field field) {
            if (field.id == 5 && field.type == Thrift::I64)
                add(column.values, m_thrift.integer(), ~quint64{0} >> 1);
            else if (field.id == 6 && field.type == Thrift::I64)
                add(column.unpackedBytes, m_thrift.integer(), ~quint64{0} >> 1);
            else if (field.id == 7 && field.type == Thrift::I64)
                add(column.storedBytes, m_thrift.integer(), m_dataBytes);
            else if (field.id == 16 && field.type == Thrift::Struct)
                readSizes(column);
            else
                m_thrift.skip(field.type);
        });
    }
    void readSizes(ParquetColumn &column)
    {
        eachField(m_thrift, [&](Thrift::Field field) {
            if (field.id == 1 && field.type == Thrift::I64) {
                column.plainBytes = std::max<qint64>(0, column.plainBytes);
                add(column.plainBytes, m_thrift.integer(), ~quint64{0} >> 1);
            } else {
                m_thrift.skip(field.type);
            }
        });
    }
    void add(qint64 &sum, qint64 value, quint64 most)
    {
        m_sound = m_sound && value >= 0 && static_cast<quint64>(value) <= most && !qAddOverflow(sum, value, &sum);
    }
    void readKeyValues()
    {
        const Thrift::Items list = m_thrift.items();
        for (quint32 i = 0; i < list.count && m_thrift.ok(); ++i) {
            QByteArrayView key;
            QByteArrayView value;
            eachField(m_thrift, [&](Thrift::Field field) {
                if (field.type == Thrift::Binary && (field.id == 1 || field.id == 2))
                    (field.id == 1 ? key : value) = m_thrift.binary();
                else
                    m_thrift.skip(field.type);
            });
            constexpr qsizetype kMostFeatures = 1024 * 1024;
            if (key == "huggingface" && value.size() <= kMostFeatures)
                m_footer.features = QString::fromUtf8(value);
        }
    }

    Thrift m_thrift;
    quint64 m_dataBytes;
    ParquetFooter m_footer;
    std::vector<SchemaElement> m_schema;
    bool m_schemaSeen = false;
    bool m_sound = true;
};

}  // namespace

QString parquetTypeName(int physicalType)
{
    static constexpr std::array kNames = {"BOOLEAN", "INT32",  "INT64",      "INT96",
                                          "FLOAT",   "DOUBLE", "BYTE_ARRAY", "FIXED_LEN_BYTE_ARRAY"};
    return physicalType >= 0 && static_cast<std::size_t>(physicalType) < kNames.size()
               ? QString::fromLatin1(kNames[static_cast<std::size_t>(physicalType)])
               : QString();
}

Result<ParquetFooter> parseParquetFooter(QByteArrayView bytes, quint64 dataBytes, const QString &name)
{
    FooterReader reader(bytes, dataBytes);
    if (!reader.read())
        return damaged(name);
    return reader.take();
}

Result<ParquetFooter> readParquetFooter(BoundedFile &file)
{
    constexpr quint64 kLargestFooter = 64 * 1024 * 1024;
    if (file.size() < 12)
        return damaged(file.name());
    const Result<QByteArray> tail = file.readAt(file.size() - 8, 8);
    if (!tail)
        return Unexpected(tail.error());
    if (tail->endsWith("PARE")) {
        return failure(ErrorCode::Unsupported, PASSERELLE_TEXT("Dataset", "This Parquet file is encrypted."),
                       file.name(), {},
                       PASSERELLE_TEXT("Dataset", "Write it again without encryption, on a machine of yours."));
    }
    const quint64 length = qFromLittleEndian<quint32>(tail->constData());
    if (!tail->endsWith("PAR1") || length > file.size() - 12)
        return damaged(file.name());
    if (length > kLargestFooter) {
        return failure(ErrorCode::TooLarge,
                       PASSERELLE_TEXT("Dataset", "The footer of this Parquet file is above 64 MB."), file.name());
    }
    const Result<QByteArray> footer = file.readAt(file.size() - 8 - length, length);
    if (!footer)
        return Unexpected(footer.error());
    return parseParquetFooter(*footer, file.size(), file.name());
}

}  // namespace passerelle::profile
