// SPDX-License-Identifier: GPL-3.0-or-later
#include "update/price_list.hpp"

#include "base/json.hpp"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <optional>

namespace passerelle::update {

namespace {

using catalogue::Currency;
using catalogue::PricedUnit;

constexpr double kMostAnHour = 1e5;  ///< no rented machine costs more; a wrong unit does
constexpr qsizetype kMostPrices = 100000;

Unexpected unknownList(const QString &file, const Message &message)
{
    return failure(ErrorCode::Unsupported, message, file, {},
                   PASSERELLE_TEXT("PriceList",
                                   "Save the answer of one of the addresses that the manual lists: Scaleway, "
                                   "OVHcloud, Outscale, Azure (JSON) or AWS (CSV of one region)."));
}

std::optional<Currency> currencyOf(const QString &code)
{
    if (code == QLatin1String("EUR"))
        return Currency::Euro;
    if (code == QLatin1String("USD"))
        return Currency::Dollar;
    return std::nullopt;
}

void add(PriceList &list, ListedPrice price)
{
    const bool sound = std::isfinite(price.amount) && price.amount > 0 && price.amount <= kMostAnHour;
    if (sound && !price.instanceType.isEmpty() && static_cast<qsizetype>(list.prices.size()) < kMostPrices)
        list.prices.push_back(std::move(price));
}

/// {"products": [{"product", "locality": {"zone"}, "price": {"retail_price": {"currency_code", "units", "nanos"}},
/// "unit_of_measure": {"unit": "minute", "size": 1}, "properties": {"instance": {"offer_id"}}}]}
PriceList scaleway(const QJsonObject &document)
{
    PriceList list;
    list.providerId = QStringLiteral("scaleway");
    const QJsonArray products = document.value(QLatin1String("products")).toArray();
    for (const QJsonValue &product : products) {
        const QJsonValue money = product[QLatin1String("price")][QLatin1String("retail_price")];
        const QJsonValue measure = product[QLatin1String("unit_of_measure")];
        const QString unit = measure[QLatin1String("unit")].toString();
        const double perHour = unit == QLatin1String("minute") ? 60 : unit == QLatin1String("hour") ? 1 : 0;
        const double size = std::max(1.0, measure[QLatin1String("size")].toDouble(1));
        const auto currency = currencyOf(money[QLatin1String("currency_code")].toString());
        if (!currency)
            continue;
        ListedPrice price;
        price.instanceType =
            product[QLatin1String("properties")][QLatin1String("instance")][QLatin1String("offer_id")].toString();
        if (price.instanceType.isEmpty())
            price.instanceType = product[QLatin1String("product")].toString();
        price.region = product[QLatin1String("locality")][QLatin1String("zone")].toString();
        price.currency = *currency;
        price.amount = (money[QLatin1String("units")].toDouble() + money[QLatin1String("nanos")].toDouble() / 1e9) *
                       perHour / size;
        add(list, price);
    }
    list.hasMore = document.value(QLatin1String("total_count")).toDouble() > static_cast<double>(products.size());
    return list;
}

/// {"locale": {"currencyCode"}, "addons": [{"planCode": "h100-380.consumption", "pricings": [{"intervalUnit": "hour",
/// "capacities": ["consumption"], "price": 280000000}]}]}
PriceList ovhcloud(const QJsonObject &document)
{
    PriceList list;
    list.providerId = QStringLiteral("ovhcloud");
    const auto currency = currencyOf(document.value(QLatin1String("locale"))[QLatin1String("currencyCode")].toString());
    if (!currency)
        return list;
    constexpr double kUnit = 1e-8;
    const QString hourly = QStringLiteral(".consumption");
    const QJsonArray addons = document.value(QLatin1String("addons")).toArray();
    for (const QJsonValue &addon : addons) {
        const QString plan = addon[QLatin1String("planCode")].toString();
        if (!plan.endsWith(hourly))
            continue;
        const QJsonArray pricings = addon[QLatin1String("pricings")].toArray();
        for (const QJsonValue &pricing : pricings) {
            const QString interval = pricing[QLatin1String("intervalUnit")].toString();
            const QJsonArray capacities = pricing[QLatin1String("capacities")].toArray();
            if (interval != QLatin1String("hour") || !capacities.contains(QStringLiteral("consumption")))
                continue;
            ListedPrice price;
            price.instanceType = plan.chopped(hourly.size());
            price.currency = *currency;
            price.amount = pricing[QLatin1String("price")].toDouble() * kUnit;
            add(list, price);
        }
    }
    return list;
}

/// {"Catalog": {"Entries": [{"Type": "Gpu:allocate:nvidia-h100", "SubregionName", "UnitPrice"}]}}
PriceList outscale(const QJsonObject &document)
{
    PriceList list;
    list.providerId = QStringLiteral("outscale");
    const QString prefix = QStringLiteral("Gpu:allocate:");
    const QJsonArray entries = document.value(QLatin1String("Catalog"))[QLatin1String("Entries")].toArray();
    for (const QJsonValue &entry : entries) {
        const QString type = entry[QLatin1String("Type")].toString();
        if (!type.startsWith(prefix) || entry[QLatin1String("Flags")].toString() == QLatin1String("PER_MONTH"))
            continue;
        ListedPrice price;
        price.instanceType = QLatin1Char('+') + type.mid(prefix.size());
        price.region = entry[QLatin1String("SubregionName")].toString();
        price.amount = entry[QLatin1String("UnitPrice")].toDouble();
        price.unit = PricedUnit::Gpu;
        price.gpuOnly = true;
        add(list, price);
    }
    return list;
}

/// {"BillingCurrency", "Items": [{"currencyCode", "retailPrice", "armRegionName", "armSkuName", "type", "skuName",
/// "productName", "unitOfMeasure": "1 Hour"}], "NextPageLink"}
PriceList azure(const QJsonObject &document)
{
    PriceList list;
    list.providerId = QStringLiteral("azure");
    const QJsonArray items = document.value(QLatin1String("Items")).toArray();
    for (const QJsonValue &item : items) {
        const QString sku = item[QLatin1String("skuName")].toString();
        const auto currency = currencyOf(item[QLatin1String("currencyCode")].toString());
        const bool wanted = item[QLatin1String("type")].toString() == QLatin1String("Consumption") &&
                            item[QLatin1String("unitOfMeasure")].toString() == QLatin1String("1 Hour") &&
                            !item[QLatin1String("productName")].toString().contains(QLatin1String("Windows")) &&
                            !sku.contains(QLatin1String("Spot")) && !sku.contains(QLatin1String("Low Priority"));
        if (!wanted || !currency)
            continue;
        ListedPrice price;
        price.instanceType = item[QLatin1String("armSkuName")].toString();
        price.region = item[QLatin1String("armRegionName")].toString();
        price.currency = *currency;
        price.amount = item[QLatin1String("retailPrice")].toDouble();
        add(list, price);
    }
    list.hasMore = !document.value(QLatin1String("NextPageLink")).toString().isEmpty();
    return list;
}

Result<PriceList> readJsonList(const QString &path)
{
    const Result<QJsonValue> read = readJsonFile(path);
    if (!read)
        return Unexpected(read.error());
    const QJsonObject document = read->toObject();
    const auto has = [&document](const char *key) { return document.contains(QLatin1String(key)); };
    PriceList list;
    if (has("products") && document.value(QLatin1String("products")).isArray())
        list = scaleway(document);
    else if (has("addons") && has("locale"))
        list = ovhcloud(document);
    else if (document.value(QLatin1String("Catalog"))[QLatin1String("Entries")].isArray())
        list = outscale(document);
    else if (has("Items") && has("BillingCurrency"))
        list = azure(document);
    else if (has("offerCode") || has("regions"))
        return unknownList(path, PASSERELLE_TEXT("PriceList", "This is AWS's list as JSON, or its list of regions."));
    else
        return unknownList(path, PASSERELLE_TEXT("PriceList", "This is no price list that this version reads."));
    return list;
}

}  // namespace

Result<PriceList> readPriceList(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::NotFound, PASSERELLE_TEXT("PriceList", "This file cannot be read."), path, {},
                       PASSERELLE_TEXT("PriceList", "Check its name and your right to read it."), file.errorString());
    }
    const QByteArray head = file.peek(64);
    file.close();
    Result<PriceList> list =
        head.contains("FormatVersion") && !head.trimmed().startsWith('{') ? readAwsPrices(path) : readJsonList(path);
    if (list && list->prices.empty()) {
        return failure(ErrorCode::InvalidValue,
                       PASSERELLE_TEXT("PriceList", "This list holds no price that can be used."), path, {},
                       PASSERELLE_TEXT("PriceList", "Save the list of GPU machines, priced by the hour."));
    }
    return list;
}

}  // namespace passerelle::update
