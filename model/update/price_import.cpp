// SPDX-License-Identifier: GPL-3.0-or-later
#include "update/price_import.hpp"

#include "base/json.hpp"

#include <algorithm>
#include <cmath>

namespace passerelle::update {

namespace {

using catalogue::Offer;
using catalogue::OwnPrice;

bool matches(const Offer &offer, const ListedPrice &listed)
{
    const bool added = listed.instanceType.startsWith(QLatin1Char('+'));
    const bool same =
        added ? offer.instanceType.endsWith(listed.instanceType) : offer.instanceType == listed.instanceType;
    if (!same || listed.region.isEmpty())
        return same;
    // A zone is its region's name and a letter: "eu-west-2a".
    return std::ranges::any_of(offer.regions, [&listed](const QString &region) {
        return listed.region == region ||
               (listed.region.startsWith(region) && listed.region.size() == region.size() + 1);
    });
}

const ListedPrice *dearest(const PriceList &list, const Offer &offer)
{
    const ListedPrice *found = nullptr;
    for (const ListedPrice &listed : list.prices) {
        if (matches(offer, listed) && (!found || listed.amount > found->amount))
            found = &listed;
    }
    return found;
}

Message told(const Offer &offer, const catalogue::Catalogue &facts, double now)
{
    const catalogue::Provider *provider = facts.provider(offer.providerId);
    const QString where = provider ? provider->name : offer.providerId;
    if (!offer.price) {
        return PASSERELLE_TEXT("Update", "%1 at %2: a price is known now, %3 EUR an hour")
            .arg(offer.instanceType)
            .arg(where)
            .arg(now, 2);
    }
    return PASSERELLE_TEXT("Update", "%1 at %2: %3 → %4 EUR an hour")
        .arg(offer.instanceType)
        .arg(where)
        .arg(offer.price->value(), 2)
        .arg(now, 2);
}

}  // namespace

PriceImport compared(const PriceList &list, const catalogue::Catalogue &facts, double dollarsPerEuro,
                     const QString &note, const QDate &today)
{
    PriceImport import;
    for (const Offer &offer : facts.offers) {
        if (offer.providerId != list.providerId)
            continue;
        const ListedPrice *listed = dearest(list, offer);
        if (!listed) {
            ++import.unlisted;
            continue;
        }
        OwnPrice price;
        price.offerId = offer.id;
        price.amount = listed->amount;
        price.currency = listed->currency;
        price.unit = listed->unit;
        price.gpuOnly = listed->gpuOnly;
        if (price.currency == catalogue::Currency::Dollar)
            price.dollarsPerEuro = dollarsPerEuro;
        price.date = list.day.isValid() ? list.day : today;
        price.note = note;
        const double now = hourlyPrice(price, offer.gpus).value();
        // Catalogues round to a tenth of a cent.
        if (offer.price && std::abs(now - offer.price->value()) < 0.0006) {
            ++import.same;
            continue;
        }
        import.differences.push_back({offer.id, told(offer, facts, now), DifferenceKind::Price, { offer.id }});
        import.prices.push_back(std::move(price));
    }
    return import;
}

catalogue::OwnFacts withPrices(catalogue::OwnFacts own, const std::vector<OwnPrice> &prices)
{
    for (const OwnPrice &price : prices) {
        const auto same = std::ranges::find(own.prices, price.offerId, &OwnPrice::offerId);
        if (same == own.prices.end())
            own.prices.push_back(price);
        else
            *same = price;
    }
    return own;
}

Result<double> dollarsPerEuro(const QString &folder)
{
    const auto file = readJsonFile(folder + QStringLiteral("/cloud_offers.json"));
    if (!file)
        return Unexpected(file.error());
    const double rate =
        file->toObject().value(QLatin1String("fx"))[QLatin1String("used")][QLatin1String("rate")].toDouble();
    if (rate > 0)
        return rate;
    return failure(ErrorCode::NotFound, PASSERELLE_TEXT("PriceList", "The facts state no rate of the dollar."), folder);
}

}  // namespace passerelle::update
