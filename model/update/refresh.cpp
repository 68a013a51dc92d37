// SPDX-License-Identifier: GPL-3.0-or-later
#include "update/refresh.hpp"

#include "base/json.hpp"

#include <QJsonArray>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>
#include <array>

namespace passerelle::update {

namespace {

/// Those whose answer is a list of prices; AWS's is a list of files of hundreds of megabytes, Hetzner's a page.
bool isRead(const QString &providerId)
{
    static const std::array<QLatin1String, 4> kRead{QLatin1String("scaleway"), QLatin1String("ovhcloud"),
                                                    QLatin1String("outscale"), QLatin1String("azure")};
    return std::find(kRead.begin(), kRead.end(), providerId) != kRead.end();
}

/// "armSkuName eq 'A' or armSkuName eq 'B'", each once.
QString anyOf(const char *field, QStringList values)
{
    values.removeDuplicates();
    QStringList terms;
    for (const QString &value : values)
        terms << QStringLiteral("%1 eq '%2'").arg(QLatin1String(field), value);
    return QLatin1Char('(') + terms.join(QStringLiteral(" or ")) + QLatin1Char(')');
}

/// https://learn.microsoft.com/rest/api/cost-management/retail-prices/azure-retail-prices ($filter of OData).
QString narrowed(const QString &url, const catalogue::Catalogue &facts)
{
    QStringList machines;
    QStringList regions;
    for (const catalogue::Offer &offer : facts.offers) {
        if (offer.providerId != QLatin1String("azure"))
            continue;
        machines << offer.instanceType;
        regions << offer.regions;
    }
    if (machines.isEmpty())
        return url;
    const QString filter =
        QStringLiteral("serviceName eq 'Virtual Machines' and priceType eq 'Consumption' and %1 and %2")
            .arg(anyOf("armSkuName", machines), anyOf("armRegionName", regions));
    return url + (url.contains(QLatin1Char('?')) ? QLatin1Char('&') : QLatin1Char('?')) + QStringLiteral("$filter=") +
           QString::fromLatin1(QUrl::toPercentEncoding(filter, "()',"));
}

}  // namespace

Result<std::vector<VendorAddress>> vendorAddresses(const QString &folder, const catalogue::Catalogue &facts)
{
    const auto file = readJsonFile(folder + QStringLiteral("/cloud_offers.json"));
    if (!file)
        return Unexpected(file.error());
    std::vector<VendorAddress> addresses;
    const QJsonArray endpoints = file->toObject().value(QLatin1String("refresh_endpoints")).toArray();
    for (const QJsonValue &endpoint : endpoints) {
        VendorAddress address;
        address.providerId = endpoint[QLatin1String("provider")].toString();
        address.url = endpoint[QLatin1String("url")].toString();
        address.post = endpoint[QLatin1String("method")].toString() == QLatin1String("POST");
        const bool open = endpoint[QLatin1String("auth")].toString() == QLatin1String("none");
        if (!open || !isRead(address.providerId) || QUrl(address.url).scheme() != QLatin1String("https"))
            continue;
        const catalogue::Provider *provider = facts.provider(address.providerId);
        address.providerName = provider ? provider->name : address.providerId;
        if (address.providerId == QLatin1String("azure"))
            address.url = narrowed(address.url, facts);
        addresses.push_back(std::move(address));
    }
    return addresses;
}

}  // namespace passerelle::update
