// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.hpp"
#include "profile/dataset_readers.hpp"
#include "profile/parquet_footer.hpp"

#include <QJsonObject>

#include <algorithm>

namespace passerelle::profile {

namespace {

/// Bytes of a column's values: counted by the writer, else those of its pages, which are less when a dictionary holds
/// repeated values once.
double plainBytes(const ParquetColumn &column)
{
    return static_cast<double>(column.plainBytes >= 0 ? column.plainBytes : column.unpackedBytes);
}

/// "image" or "audio" when the library “datasets” kept such a feature, else empty.
QString mediaOf(const QString &features)
{
    const Result<QJsonValue> json = parseJson(features.toUtf8(), QString());
    if (!json)
        return {};
    const QJsonObject all =
        json->toObject().value(QLatin1String("info")).toObject().value(QLatin1String("features")).toObject();
    for (const QJsonValue feature : all) {
        const QString type = feature.toObject().value(QLatin1String("_type")).toString();
        if (type == QLatin1String("Image") || type == QLatin1String("Audio") || type == QLatin1String("Video"))
            return type.toLower();
    }
    return {};
}

}  // namespace

void readParquetFile(BoundedFile &file, DatasetScan &scan)
{
    constexpr std::size_t kShownColumns = 1000;
    const Result<ParquetFooter> footer = readParquetFooter(file);
    if (!footer) {
        noteBroken(file, footer.error(), scan);
        return;
    }
    double bytes = 0;
    double text = 0;
    const bool first = scan.figures.columns.empty();
    for (const ParquetColumn &column : footer->columns) {
        bytes += plainBytes(column);
        text += column.text ? plainBytes(column) : 0;
        if (column.text)
            scan.keys.insert(column.path.section(QLatin1Char('.'), 0, 0));
        const QString type = column.text ? QStringLiteral("STRING") : parquetTypeName(column.physicalType);
        const auto same = std::ranges::find(scan.figures.columns, column.path, &TableColumn::name);
        if (same != scan.figures.columns.end()) {
            same->storedBytes += static_cast<double>(column.storedBytes);
            same->unpackedBytes += static_cast<double>(column.unpackedBytes);
        } else if (first && scan.figures.columns.size() < kShownColumns) {
            scan.figures.columns.push_back({column.path, type, static_cast<double>(column.storedBytes),
                                            static_cast<double>(column.unpackedBytes)});
        }
    }
    scan.columns = std::max(scan.columns, footer->topColumns);
    scan.figures.measure("row_groups", static_cast<double>(footer->rowGroups));
    scan.collector.samplesInBulk(footer->rows, bytes, text);
    // The rule of tables: mostly text is text.
    scan.cellBytes += bytes;
    scan.longCellBytes += text;
    if (const QString media = mediaOf(footer->features); !media.isEmpty())
        scan.modality = media;
}

}  // namespace passerelle::profile
