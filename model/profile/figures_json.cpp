// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/figures_json.hpp"

#include <QJsonArray>

#include <algorithm>

namespace passerelle::profile {

namespace {

QJsonObject spreadJson(const Spread &spread)
{
    QJsonArray bins;
    for (const Spread::Bin &bin : spread.bins())
        bins.append(QJsonArray{bin.upTo, bin.count});
    return {{QStringLiteral("count"), spread.count()},     {QStringLiteral("min"), spread.least()},
            {QStringLiteral("p10"), spread.quantile(0.1)}, {QStringLiteral("p50"), spread.quantile(0.5)},
            {QStringLiteral("p90"), spread.quantile(0.9)}, {QStringLiteral("max"), spread.most()},
            {QStringLiteral("mean"), spread.mean()},       {QStringLiteral("bins"), bins}};
}

Spread spreadFrom(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    std::vector<Spread::Bin> bins;
    for (const QJsonValue bin : object.value(QLatin1String("bins")).toArray())
        bins.push_back({bin.toArray().at(0).toDouble(), bin.toArray().at(1).toInteger()});
    return Spread::kept(bins, object.value(QLatin1String("min")).toDouble(),
                        object.value(QLatin1String("max")).toDouble(), object.value(QLatin1String("mean")).toDouble());
}

template<typename Map>
QJsonObject countsJson(const Map &counts)
{
    QJsonObject object;
    for (auto count = counts.constBegin(); count != counts.constEnd(); ++count)
        object.insert(QVariant(count.key()).toString(), *count);
    return object;
}

QMap<int, qint64> numberedFrom(const QJsonValue &value)
{
    QMap<int, qint64> counts;
    const QJsonObject object = value.toObject();
    for (auto count = object.constBegin(); count != object.constEnd(); ++count)
        counts.insert(count.key().toInt(), count.value().toInteger());
    return counts;
}

QMap<QString, qint64> namedFrom(const QJsonValue &value)
{
    QMap<QString, qint64> counts;
    const QJsonObject object = value.toObject();
    for (auto count = object.constBegin(); count != object.constEnd(); ++count)
        counts.insert(count.key(), count.value().toInteger());
    return counts;
}

/// The thousand largest classes; a document with more helps nobody.
QJsonObject classesJson(const QMap<QString, qint64> &classes)
{
    constexpr std::size_t kMost = 1000;
    std::vector<std::pair<qint64, QString>> order;
    for (auto item = classes.constBegin(); item != classes.constEnd(); ++item)
        order.emplace_back(-*item, item.key());
    std::ranges::sort(order);
    order.resize(std::min(order.size(), kMost));
    QJsonObject object;
    for (const auto &[count, name] : order)
        object.insert(name, -count);
    return object;
}

void insertWhenFilled(QJsonObject &object, const char *key, const QJsonObject &part)
{
    if (!part.isEmpty())
        object.insert(QLatin1String(key), part);
}

}  // namespace

void insertFigures(QJsonObject &object, const DatasetFigures &figures)
{
    if (figures.sampleBytes.count() > 0)
        object.insert(QStringLiteral("sample_bytes"), spreadJson(figures.sampleBytes));
    if (figures.width.count() > 0) {
        object.insert(QStringLiteral("width_pixels"), spreadJson(figures.width));
        object.insert(QStringLiteral("height_pixels"), spreadJson(figures.height));
        object.insert(QStringLiteral("decoded_image_bytes"), figures.decodedImageBytes);
    }
    if (figures.audioSeconds > 0)
        object.insert(QStringLiteral("audio_seconds"), figures.audioSeconds);
    if (figures.videoSeconds > 0)
        object.insert(QStringLiteral("video_seconds"), figures.videoSeconds);
    insertWhenFilled(object, "channels", countsJson(figures.channels));
    insertWhenFilled(object, "bit_depths", countsJson(figures.bitDepths));
    insertWhenFilled(object, "sample_rates_hz", countsJson(figures.sampleRates));
    insertWhenFilled(object, "splits", countsJson(figures.splits));
    insertWhenFilled(object, "classes", classesJson(figures.classes));
    insertWhenFilled(object, "file_formats", countsJson(figures.fileKinds));
    insertWhenFilled(object, "measures", countsJson(figures.measures));
    insertWhenFilled(object, "stated", countsJson(figures.stated));
    QJsonArray columns;
    for (const TableColumn &column : figures.columns) {
        columns.append(QJsonObject{{QStringLiteral("name"), column.name},
                                   {QStringLiteral("type"), column.type},
                                   {QStringLiteral("stored_bytes"), column.storedBytes},
                                   {QStringLiteral("unpacked_bytes"), column.unpackedBytes}});
    }
    if (!columns.isEmpty())
        object.insert(QStringLiteral("schema_columns"), columns);
}

DatasetFigures figuresFrom(const QJsonObject &object)
{
    const auto part = [&object](const char *key) { return object.value(QLatin1String(key)); };
    DatasetFigures figures;
    figures.sampleBytes = spreadFrom(part("sample_bytes"));
    figures.width = spreadFrom(part("width_pixels"));
    figures.height = spreadFrom(part("height_pixels"));
    figures.decodedImageBytes = part("decoded_image_bytes").toDouble();
    figures.audioSeconds = part("audio_seconds").toDouble();
    figures.videoSeconds = part("video_seconds").toDouble();
    figures.channels = numberedFrom(part("channels"));
    figures.bitDepths = numberedFrom(part("bit_depths"));
    figures.sampleRates = numberedFrom(part("sample_rates_hz"));
    figures.splits = namedFrom(part("splits"));
    figures.classes = namedFrom(part("classes"));
    figures.fileKinds = namedFrom(part("file_formats"));
    const QJsonObject measures = part("measures").toObject();
    for (auto measure = measures.constBegin(); measure != measures.constEnd(); ++measure)
        figures.measures.insert(measure.key(), measure.value().toDouble());
    const QJsonObject stated = part("stated").toObject();
    for (auto statement = stated.constBegin(); statement != stated.constEnd(); ++statement)
        figures.stated.insert(statement.key(), statement.value().toString());
    for (const QJsonValue item : part("schema_columns").toArray()) {
        const QJsonObject column = item.toObject();
        figures.columns.push_back({column.value(QLatin1String("name")).toString(),
                                   column.value(QLatin1String("type")).toString(),
                                   column.value(QLatin1String("stored_bytes")).toDouble(),
                                   column.value(QLatin1String("unpacked_bytes")).toDouble()});
    }
    return figures;
}

}  // namespace passerelle::profile
