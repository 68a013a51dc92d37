// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/fields.hpp"
#include "catalogue/rules.hpp"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace passerelle::catalogue {

namespace {

/// An offer that nobody has seen for so many days is stale (the convention of cloud_offers.json).
constexpr qint64 kStaleDays = 120;

/// What the rules of an offer look up.
struct Market {
    QHash<QString, QJsonObject> boards;
    QHash<QString, QSet<QString>> regions;  ///< by provider
    QSet<QString> boardIds;
    QSet<QString> providerIds;
    double usdPerEuro = 0.0;
    QDate asOf;
};

Market marketOf(const Documents &documents)
{
    Market market;
    market.boardIds = idsOf(documents.accelerators, QLatin1String("accelerators"));
    market.providerIds = idsOf(documents.offers, QLatin1String("providers"));
    each(documents.accelerators, {}, QLatin1String("accelerators"), [&](const QJsonObject &entry, const QString &) {
        market.boards.insert(text(entry, QLatin1String("id")), entry);
    });
    each(documents.offers, {}, QLatin1String("providers"), [&](const QJsonObject &entry, const QString &) {
        market.regions.insert(text(entry, QLatin1String("id")), idsOf(entry, QLatin1String("regions")));
    });
    const QJsonObject rates = documents.offers.value(QLatin1String("fx")).toObject();
    market.usdPerEuro = number(rates.value(QLatin1String("used")).toObject(), QLatin1String("rate")).value_or(0.0);
    market.asOf = date(documents.offers, QLatin1String("as_of"));
    return market;
}

void checkProvider(const QJsonObject &provider, const QString &place, Findings &findings)
{
    findings.sources(provider, place);
    const QSet<QString> regions = idsOf(provider, QLatin1String("regions"));
    findings.known(provider, place, QLatin1String("default_region_id"), regions);
    findings.unique(provider.value(QLatin1String("regions")).toArray(), at(place, QLatin1String("regions")),
                    QLatin1String("id"));
    each(provider, place, QLatin1String("regions"), [&](const QJsonObject &region, const QString &here) {
        findings.range(region, here, QLatin1String("pue"), 1.0, 2.5);
        findings.range(region, here, QLatin1String("grid_gco2_per_kwh"), 0.0, 1500.0);
    });
    findings.range(provider, place, QLatin1String("egress_eur_per_gb"), 0.0, 1.0);
}

void checkPrice(const QJsonObject &offer, const QString &place, const Market &market, Findings &findings)
{
    const auto price = number(offer, QLatin1String("price_eur_per_hour"));
    const QString basis = text(offer, QLatin1String("price_basis"));
    const bool stored = basis != QLatin1String("not-stored");
    const QString here = at(place, QLatin1String("price_eur_per_hour"));
    if (stored != price.has_value()) {
        findings.add(
            here,
            PASSERELLE_TEXT("CatalogueCheck", "The price and its basis (“%1”) contradict each other.").arg(basis));
    }
    for (const char *key : {"price_eur_per_month", "setup_fee_eur", "price_usd_per_hour", "price_eur_per_gpu_hour"})
        if (const auto value = number(offer, QLatin1String(key)); value && *value <= 0.0)
            findings.add(at(place, QLatin1String(key)),
                         PASSERELLE_TEXT("CatalogueCheck", "A price must be above zero; leave it out when unknown."));
    if (!price)
        return;
    if (*price <= 0.0) {
        findings.add(here, PASSERELLE_TEXT("CatalogueCheck", "A price must be above zero; leave it out when unknown."));
        return;
    }
    const int gpus = std::max(1, integer(offer, QLatin1String("gpus")).value_or(1));
    const auto perGpu = number(offer, QLatin1String("price_eur_per_gpu_hour"));
    if (perGpu && std::abs(*perGpu * gpus / *price - 1.0) > 0.01) {
        findings.add(
            at(place, QLatin1String("price_eur_per_gpu_hour")),
            PASSERELLE_TEXT("CatalogueCheck", "%1 GPUs at this price per GPU do not make the hourly price.").arg(gpus));
    }
    const auto dollars = number(offer, QLatin1String("price_usd_per_hour"));
    if (basis == QLatin1String("converted-usd") &&
        (!dollars || std::abs(*dollars / (*price * market.usdPerEuro) - 1.0) > 0.01)) {
        findings.add(here, PASSERELLE_TEXT("CatalogueCheck", "The price in euros is not the price in dollars at the "
                                                             "catalogue's rate."));
    }
}

void checkBoard(const QJsonObject &offer, const QString &place, const Market &market, Findings &findings)
{
    findings.known(offer, place, QLatin1String("gpu_id"), market.boardIds);
    const QJsonObject board = market.boards.value(text(offer, QLatin1String("gpu_id")));
    const auto memory = number(offer, QLatin1String("gpu_memory_gb"));
    const auto real = number(board, QLatin1String("memory_gb"));
    if (memory && real && std::abs(*memory / *real - 1.0) > 0.1) {
        findings.add(
            at(place, QLatin1String("gpu_memory_gb")),
            PASSERELLE_TEXT("CatalogueCheck", "%1 GB is not the memory of this GPU (%2 GB).").arg(*memory).arg(*real));
    }
    const auto total = number(offer, QLatin1String("gpu_memory_total_gb"));
    if (memory && total && *memory * integer(offer, QLatin1String("gpus")).value_or(1) != *total) {
        findings.add(at(place, QLatin1String("gpu_memory_total_gb")),
                     PASSERELLE_TEXT("CatalogueCheck", "The GPUs' memory does not add up to this total."));
    }
    const bool onPcie = text(offer, QLatin1String("intra_node_link")).startsWith(QLatin1String("pcie"));
    if (onPcie && text(board, QLatin1String("form_factor")).startsWith(QLatin1String("SXM"))) {
        findings.add(at(place, QLatin1String("gpu_id")),
                     PASSERELLE_TEXT("CatalogueCheck", "GPUs linked by PCIe cannot be SXM boards."));
    }
}

void checkDates(const QJsonObject &offer, const QString &place, const Market &market, Findings &findings)
{
    findings.day(offer, place, QLatin1String("observed_on"));
    findings.day(offer, place, QLatin1String("corroborated_on"));
    const QDate observed = date(offer, QLatin1String("observed_on"));
    const QDate corroborated = date(offer, QLatin1String("corroborated_on"));
    const QDate seen = corroborated.isValid() ? std::max(observed, corroborated) : observed;
    if (!seen.isValid() || !market.asOf.isValid())
        return;
    if (seen > market.asOf) {
        findings.add(at(place, QLatin1String("observed_on")),
                     PASSERELLE_TEXT("CatalogueCheck", "This offer was seen after the day of the catalogue."));
    }
    if ((seen.daysTo(market.asOf) > kStaleDays) != flag(offer, QLatin1String("stale"))) {
        findings.add(at(place, QLatin1String("stale")),
                     PASSERELLE_TEXT("CatalogueCheck", "The dates say the opposite of the mark “stale”."));
    }
}

void checkOffer(const QJsonObject &offer, const QString &place, const Market &market, Findings &findings)
{
    findings.known(offer, place, QLatin1String("provider"), market.providerIds);
    const QSet<QString> regions = market.regions.value(text(offer, QLatin1String("provider")));
    findings.knownEach(offer, place, QLatin1String("regions"), regions);
    findings.knownEach(offer, place, QLatin1String("secnumcloud_region_ids"), regions);
    if (text(offer, QLatin1String("source_url")).trimmed().isEmpty()) {
        findings.add(at(place, QLatin1String("source_url")),
                     PASSERELLE_TEXT("CatalogueCheck", "This fact has no source."));
    }
    findings.range(offer, place, QLatin1String("gpus"), 1, 1024);
    checkPrice(offer, place, market, findings);
    checkBoard(offer, place, market, findings);
    checkDates(offer, place, market, findings);
}

}  // namespace

void checkOffers(const Documents &documents, Findings &findings)
{
    const Market market = marketOf(documents);
    findings.unique(documents.offers.value(QLatin1String("providers")).toArray(), QStringLiteral("providers"),
                    QLatin1String("id"));
    findings.unique(documents.offers.value(QLatin1String("offers")).toArray(), QStringLiteral("offers"),
                    QLatin1String("id"));
    each(documents.offers, {}, QLatin1String("providers"),
         [&](const QJsonObject &provider, const QString &place) { checkProvider(provider, place, findings); });
    each(documents.offers, {}, QLatin1String("offers"),
         [&](const QJsonObject &offer, const QString &place) { checkOffer(offer, place, market, findings); });
    for (const char *list : {"managed_inference", "price_history", "price_alerts", "refresh_endpoints"}) {
        each(documents.offers, {}, QLatin1String(list), [&](const QJsonObject &entry, const QString &place) {
            // An entry may say itself that nothing else is known of its provider.
            if (entry.value(QLatin1String("provider_listed")).toBool(true))
                findings.known(entry, place, QLatin1String("provider"), market.providerIds);
            findings.known(entry, place, QLatin1String("gpu_id"), market.boardIds);
            findings.knownEach(entry, place, QLatin1String("gpu_ids"), market.boardIds);
        });
    }
}

}  // namespace passerelle::catalogue
