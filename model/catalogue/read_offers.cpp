// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/fields.hpp"
#include "catalogue/readers.hpp"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace passerelle::catalogue {

namespace {

constexpr double kGibi = 1024.0 * 1024.0 * 1024.0;

Energy regionEnergy(const QJsonObject &region)
{
    Energy energy;
    energy.pue = number(region, QLatin1String("pue"));
    energy.pueConfidence = confidenceOf(text(region, QLatin1String("efficiency_confidence")));
    energy.grid = gridOf(region, QLatin1String("grid_gco2_per_kwh"));
    energy.gridYear = integer(region, QLatin1String("grid_year")).value_or(0);
    energy.gridMethod = text(region, QLatin1String("grid_method"));
    energy.gridSource = text(region, QLatin1String("grid_source"));
    energy.note = text(region, QLatin1String("notes"));
    return energy;
}

QStringList availabilityOf(const QJsonArray &entries)
{
    QStringList list;
    for (const QJsonValue &value : entries) {
        const QJsonObject entry = value.toObject();
        list << QStringLiteral("%1: %2 (%3)")
                    .arg(text(entry, QLatin1String("zone")), text(entry, QLatin1String("status")),
                         text(entry, QLatin1String("on")));
    }
    return list;
}

/// The later of the two days on which someone saw the price.
QDate lastSeen(const QJsonObject &entry, QDate asOf)
{
    const QDate observed = date(entry, QLatin1String("observed_on"));
    const QDate corroborated = date(entry, QLatin1String("corroborated_on"));
    if (!observed.isValid())
        return corroborated.isValid() ? corroborated : asOf;
    return corroborated.isValid() ? std::max(observed, corroborated) : observed;
}

std::optional<units::Money> moneyOf(const QJsonObject &entry, QLatin1String key)
{
    const auto value = number(entry, key);
    return value ? std::optional(units::euros(*value)) : std::nullopt;
}

Provenance offerProvenance(const QJsonObject &entry, QDate asOf)
{
    Provenance provenance;
    provenance.confidence = confidenceOf(text(entry, QLatin1String("confidence")));
    provenance.asOf = lastSeen(entry, asOf);
    provenance.sources.push_back({text(entry, QLatin1String("source_url")), text(entry, QLatin1String("observed_on")),
                                  text(entry, QLatin1String("evidence")), provenance.confidence});
    provenance.note = text(entry, QLatin1String("doubt"));
    if (provenance.note.isEmpty())
        provenance.note = text(entry, QLatin1String("gpu_id_note"));
    return provenance;
}

}  // namespace

Provider readProvider(const QJsonObject &entry, QDate asOf)
{
    Provider provider;
    provider.id = text(entry, QLatin1String("id"));
    provider.name = text(entry, QLatin1String("name"));
    provider.headquarters = text(entry, QLatin1String("hq_country"));
    provider.sovereign = flag(entry, QLatin1String("sovereign"));
    provider.sovereigntyLevel = text(entry, QLatin1String("sovereignty_level"));
    provider.certifications = texts(entry, QLatin1String("certifications"));
    provider.defaultRegionId = text(entry, QLatin1String("default_region_id"));
    provider.egressEurPerGb = number(entry, QLatin1String("egress_eur_per_gb"));
    const QJsonArray regions = entry.value(QLatin1String("regions")).toArray();
    for (const QJsonValue &region : regions)
        provider.regions.insert(text(region.toObject(), QLatin1String("id")), region);
    provider.energy = regionEnergy(provider.regions.value(provider.defaultRegionId).toObject());
    provider.startupProgram = entry.value(QLatin1String("startup_program")).toObject();
    provider.extra = entry;
    for (const char *key : {"id", "name", "hq_country", "sovereign", "sovereignty_level", "certifications",
                            "default_region_id", "egress_eur_per_gb", "regions", "startup_program", "sources"})
        provider.extra.remove(QLatin1String(key));
    provider.provenance = provenanceOf(entry, asOf);
    return provider;
}

Offer readOffer(const QJsonObject &entry, QDate asOf)
{
    Offer offer;
    offer.id = text(entry, QLatin1String("id"));
    offer.providerId = text(entry, QLatin1String("provider"));
    offer.instanceType = text(entry, QLatin1String("instance_type"));
    offer.product = text(entry, QLatin1String("product"));
    offer.gpuId = text(entry, QLatin1String("gpu_id"));
    offer.gpus = integer(entry, QLatin1String("gpus")).value_or(1);
    offer.gpuMemory = gigabytesOf(entry, QLatin1String("gpu_memory_gb"));
    offer.intraNodeLink = text(entry, QLatin1String("intra_node_link"));
    offer.network = gigabitsPerSecondOf(entry, QLatin1String("network_gbit_s"));
    offer.vcpus = integer(entry, QLatin1String("vcpus"));
    if (const auto ram = number(entry, QLatin1String("ram_gb"))) {
        const bool binary = text(entry, QLatin1String("ram_unit")) == QLatin1String("GiB");
        offer.ram = units::bytes(*ram * (binary ? kGibi : units::kGiga));
    }
    if (const auto price = number(entry, QLatin1String("price_eur_per_hour")))
        offer.price = units::eurosPerHour(*price);
    offer.monthlyPrice = moneyOf(entry, QLatin1String("price_eur_per_month"));
    offer.setupFee = moneyOf(entry, QLatin1String("setup_fee_eur"));
    offer.priceIsGpuOnly = text(entry, QLatin1String("price_scope")) == QLatin1String("gpu-only");
    offer.priceIsConverted = text(entry, QLatin1String("price_basis")) == QLatin1String("converted-usd");
    if (const auto step = number(entry, QLatin1String("billing_granularity_s")))
        offer.billingStep = units::seconds(*step);
    offer.regions = texts(entry, QLatin1String("regions"));
    offer.availability = availabilityOf(entry.value(QLatin1String("availability")).toArray());
    offer.stale = flag(entry, QLatin1String("stale"));
    offer.notes = text(entry, QLatin1String("notes"));
    offer.evidence = text(entry, QLatin1String("evidence"));
    offer.provenance = offerProvenance(entry, asOf);
    return offer;
}

}  // namespace passerelle::catalogue
