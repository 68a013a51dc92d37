// SPDX-License-Identifier: GPL-3.0-or-later
// Zarr stores of versions 2 and 3 (zarr-specs.readthedocs.io): folders of arrays, each with a description in JSON and
// its values in chunks, which are never opened.
#include "base/json.hpp"
#include "profile/dataset_readers.hpp"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <utility>

namespace passerelle::profile {

namespace {

constexpr double kMostValues = 7e13;  // 2^46

/// The folder of the whole store: the one that is called so, else the one that the array's own folder lies in.
QString storeOf(const QString &file)
{
    const qsizetype named = file.indexOf(QLatin1String(".zarr/"));
    return named >= 0 ? file.left(named) : file.section(QLatin1Char('/'), 0, -3);
}

/// Bytes of a value: "<f4" of version 2 (letters, then bytes), "float32" of version 3 (letters, then bits); 0 for what
/// has no fixed width.
int valueBytes(const QJsonObject &array)
{
    const bool third = array.contains(QLatin1String("data_type"));
    const QString type = array.value(third ? QLatin1String("data_type") : QLatin1String("dtype")).toString();
    if (type == QLatin1String("bool"))
        return 1;
    qsizetype digits = type.size();
    while (digits > 0 && type.at(digits - 1).isDigit())
        --digits;
    const int number = std::clamp(QStringView(type).sliced(digits).toInt(), 0, 65'536);
    return third ? number / 8 : number;
}

}  // namespace

void readZarrFile(BoundedFile &file, DatasetScan &scan)
{
    constexpr qint64 kMost = 1024 * 1024;
    constexpr qsizetype kMostStores = 100'000;
    constexpr int kHighestRank = 32;
    const QString name = file.name().section(QLatin1Char('/'), -1);
    if (name != QLatin1String(".zarray") && name != QLatin1String("zarr.json"))
        return;  // a chunk, which counts by its size alone
    const Result<QJsonValue> json = parseJson(file.readSome(kMost), file.name());
    if (!json || !json->isObject())
        return noteBroken(file, 0, scan);
    const QJsonObject array = json->toObject();
    const QString node = array.value(QLatin1String("node_type")).toString();
    if (!node.isEmpty() && node != QLatin1String("array"))
        return;  // a group holds arrays, it is none
    const QJsonArray shape = array.value(QLatin1String("shape")).toArray();
    if (!array.value(QLatin1String("shape")).isArray() || shape.size() > kHighestRank)
        return noteBroken(file, 0, scan);
    double values = 1;
    for (const QJsonValue size : shape)
        values = std::min(kMostValues, values * static_cast<double>(std::max<qint64>(0, size.toInteger())));
    scan.figures.measure("variables", 1);
    scan.figures.measure("values", values);
    const QString store = storeOf(file.name());
    if (!scan.stores.contains(store) && scan.stores.size() >= kMostStores)
        return;
    auto &[rows, bytes] = scan.stores[store];
    rows = std::max(rows, std::clamp<qint64>(shape.isEmpty() ? 1 : shape.first().toInteger(), 0, qint64{1} << 46));
    bytes += values * valueBytes(array);
}

void closeStores(DatasetScan &scan)
{
    for (const auto &[rows, bytes] : std::as_const(scan.stores))
        scan.collector.samplesInBulk(rows, bytes, 0);
    scan.stores.clear();
}

}  // namespace passerelle::profile
