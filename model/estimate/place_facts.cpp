// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/place_facts.hpp"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace passerelle::estimate {

namespace {

using catalogue::Offer;
using catalogue::Provider;

/// Yes where the certificate is held; no only where the catalogue says that it is not.
Known certified(const Provider &provider, const QString &id)
{
    const QJsonArray details = provider.extra.value(QLatin1String("certification_details")).toArray();
    for (const QJsonValue &value : details) {
        const QJsonObject detail = value.toObject();
        if (detail.value(QLatin1String("id")).toString().startsWith(id))
            return detail.value(QLatin1String("status")) == QLatin1String("held") ? Known::Yes : Known::No;
    }
    const bool listed = std::any_of(provider.certifications.begin(), provider.certifications.end(),
                                    [&id](const QString &held) { return held.startsWith(id); });
    return listed ? Known::Yes : Known::Unknown;
}

/// The qualification belongs to regions and to services: a provider may hold it for everything but GPUs.
Known secNumCloudOf(const Provider &provider, const Offer &offer)
{
    const QString ofGpus = provider.extra.value(QLatin1String("secnumcloud_gpu")).toString();
    if (ofGpus.isEmpty())
        return Known::Unknown;
    const QJsonObject regions = provider.extra.value(QLatin1String("secnumcloud_regions")).toObject();
    return ofGpus == QLatin1String("yes") && !regions.value(offer.id).toArray().isEmpty() ? Known::Yes : Known::No;
}

/// Entries read "fr-par-2: scarce (2026-07-30)".
void readAvailability(PlaceFacts &facts, const QStringList &entries)
{
    bool inStock = false;
    bool scarce = false;
    bool shortage = false;
    for (const QString &entry : entries) {
        inStock = inStock || entry.contains(QLatin1String(": available ("));
        scarce = scarce || entry.contains(QLatin1String(": scarce ("));
        shortage = shortage || entry.contains(QLatin1String(": shortage ("));
        const QString day = entry.section(QLatin1Char('('), -1).chopped(1);
        facts.availabilityDate = std::max(facts.availabilityDate, day);
    }
    if (inStock)
        facts.availability = scarce || shortage ? Availability::Scarce : Availability::InStock;
    else if (scarce)
        facts.availability = Availability::Scarce;
    else if (shortage)
        facts.availability = Availability::Shortage;
}

void readOffer(PlaceFacts &facts, const Offer &offer, const Provider &provider)
{
    facts.secNumCloud = secNumCloudOf(provider, offer);
    facts.hds = certified(provider, QStringLiteral("hds"));
    facts.iso27001 = certified(provider, QStringLiteral("iso-27001"));
    readAvailability(facts, offer.availability);
    for (const QString &id : offer.regions) {
        const QString country = provider.regions.value(id).toObject().value(QLatin1String("country")).toString();
        if (!country.isEmpty() && !facts.countries.contains(country))
            facts.countries << country;
    }
}

}  // namespace

units::CarbonPerWattHour lowCarbonThreshold()
{
    return units::gramsPerKilowattHour(100);
}

Known lowCarbon(const PlaceFacts &facts)
{
    if (!facts.grid)
        return Known::Unknown;
    return *facts.grid < lowCarbonThreshold() ? Known::Yes : Known::No;
}

PlaceFacts placeFactsOf(const Target &target, const catalogue::Catalogue &catalogue)
{
    PlaceFacts facts;
    facts.grid = target.energy.grid;
    facts.gridYear = target.energy.gridYear;
    switch (target.kind) {
    case TargetKind::PublicPartition:
        facts.availability = Availability::Open;
        facts.countries = {target.country};
        break;
    case TargetKind::OwnMachine:
        facts.availability = Availability::Open;
        break;
    case TargetKind::AnnouncedPartition:
        facts.availability = Availability::Announced;
        facts.countries = {target.country};
        break;
    case TargetKind::CloudOffer: {
        const Offer *offer = catalogue.offer(target.id);
        const Provider *provider = catalogue.provider(target.machineId);
        if (offer != nullptr && provider != nullptr)
            readOffer(facts, *offer, *provider);
        break;
    }
    }
    return facts;
}

}  // namespace passerelle::estimate
