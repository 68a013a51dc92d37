// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/price_history.hpp"

#include "catalogue/fields.hpp"

#include <QJsonArray>

#include <algorithm>

namespace passerelle::catalogue {

namespace {

/// "2025" is the first of January of that year, "2023-10" the first of that month.
QDate firstDay(const QString &since)
{
    for (const QLatin1String rest : {QLatin1String(), QLatin1String("-01"), QLatin1String("-01-01")}) {
        if (const QDate day = QDate::fromString(since + rest, Qt::ISODate); day.isValid())
            return day;
    }
    return {};
}

PriceSeries seriesOf(const QJsonObject &entry, const Provider &provider, const Catalogue &catalogue)
{
    PriceSeries series;
    series.providerId = provider.id;
    series.instanceType = text(entry, QLatin1String("instance_type"));
    const QString offerId = provider.id + QLatin1Char(':') + series.instanceType;
    series.offerId = catalogue.offer(offerId) != nullptr ? offerId : QString();
    series.unit = text(entry, QLatin1String("unit"));
    series.source = text(entry, QLatin1String("source"));
    series.note = text(entry, QLatin1String("notes"));
    series.confidence = confidenceOf(text(entry, QLatin1String("confidence")));
    const QJsonArray points = entry.value(QLatin1String("points")).toArray();
    for (const QJsonValue &value : points) {
        const QJsonObject point = value.toObject();
        const QString since = text(point, QLatin1String("since"));
        const QDate day = firstDay(since);
        if (const auto amount = number(point, QLatin1String("price")); amount && day.isValid())
            series.prices.push_back({since, day, *amount});
    }
    std::stable_sort(series.prices.begin(), series.prices.end(),
                     [](const DatedPrice &a, const DatedPrice &b) { return a.day < b.day; });
    return series;
}

}  // namespace

std::vector<PriceSeries> priceHistoryOf(const Catalogue &catalogue)
{
    std::vector<PriceSeries> all;
    for (const Provider &provider : catalogue.providers) {
        const QJsonArray entries = provider.extra.value(QLatin1String("price_history")).toArray();
        for (const QJsonValue &entry : entries) {
            PriceSeries series = seriesOf(entry.toObject(), provider, catalogue);
            if (!series.prices.empty())
                all.push_back(std::move(series));
        }
    }
    return all;
}

}  // namespace passerelle::catalogue
