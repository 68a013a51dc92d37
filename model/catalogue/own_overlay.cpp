// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/own_overlay.hpp"

#include "catalogue/version.hpp"

#include <QCryptographicHash>

#include <algorithm>

namespace passerelle::catalogue {

namespace {

const QString kOwn = QStringLiteral("own");  ///< the key under which the notes below lie in Catalogue::accessFacts
constexpr char kMarks[] = "marks";
constexpr char kQuotas[] = "quotas_gpu_hours";
constexpr char kPower[] = "gpu_power_w";
constexpr char kGpus[] = "gpus";
constexpr char kPrefix[] = "own:";

/// Notes by identifier that the catalogue's types have no place for.
class Notes
{
public:
    void add(const char *list, const QString &id, const QJsonValue &value)
    {
        QJsonObject entries = m_all.value(QLatin1String(list)).toObject();
        entries.insert(id, value);
        m_all.insert(QLatin1String(list), entries);
    }
    [[nodiscard]] const QJsonObject &all() const { return m_all; }

private:
    QJsonObject m_all;
};

QJsonValue note(const Catalogue &facts, const char *list, const QString &id)
{
    return facts.accessFacts.value(kOwn)[QLatin1String(list)][id];
}

Provenance ownProvenance(const char *what, const QDate &day, const QString &mark, const QString &said)
{
    Provenance provenance;
    provenance.asOf = day;
    provenance.note = said;
    provenance.sources.push_back({QLatin1String(kPrefix) + QLatin1String(what), day.toString(Qt::ISODate),
                                  said.isEmpty() ? mark : QStringLiteral("%1: %2").arg(mark, said),
                                  Confidence::Unknown});
    return provenance;
}

/// The country's electricity, as a machine of that country has it.
Energy energyIn(const QString &country, const Catalogue &facts)
{
    Energy energy;
    const auto same = std::ranges::find_if(facts.machines, [&country](const Machine &machine) {
        return !country.isEmpty() && machine.country == country && machine.energy.grid;
    });
    if (same != facts.machines.end()) {
        energy = same->energy;
        energy.pue.reset();  // that of the other site
        energy.note.clear();
    }
    return energy;
}

void applyPrice(Catalogue &facts, const OwnPrice &own, const QString &mark, Notes &notes)
{
    const auto offer = std::ranges::find(facts.offers, own.offerId, &Offer::id);
    if (offer == facts.offers.end())
        return;
    offer->price = hourlyPrice(own, offer->gpus);
    // What a person pays an hour is taken for what he pays: no month's rent beside it.
    offer->monthlyPrice.reset();
    offer->setupFee.reset();
    offer->priceIsGpuOnly = own.gpuOnly;
    offer->priceIsConverted = own.currency == Currency::Dollar;
    offer->stale = false;
    offer->provenance = ownProvenance("price", own.date, mark, own.note);
    notes.add(kMarks, own.offerId, mark);
}

bool holdsPartition(const Catalogue &facts, const QString &id)
{
    return std::ranges::any_of(facts.machines, [&id](const Machine &machine) {
        return std::ranges::find(machine.partitions, id, &Partition::id) != machine.partitions.end();
    });
}

void addOffer(Catalogue &facts, const OwnMachine &own, const Accelerator &gpu, const Provenance &provenance)
{
    Provider provider;
    provider.id = own.id;
    provider.name = own.name;
    provider.headquarters = own.country;
    provider.sovereign = true;
    provider.energy = energyIn(own.country, facts);
    provider.provenance = provenance;
    Offer offer;
    offer.id = own.id;
    offer.providerId = own.id;
    offer.instanceType = QStringLiteral("%1 × %2").arg(QString::number(own.gpusPerNode), gpu.name);
    offer.gpuId = own.gpuId;
    offer.gpus = own.gpusPerNode;
    offer.network = own.network;
    offer.price = own.nodePrice;
    offer.provenance = provenance;
    facts.providers.push_back(std::move(provider));
    facts.offers.push_back(std::move(offer));
}

void addMachine(Catalogue &facts, const OwnMachine &own, const Accelerator &gpu, const Provenance &provenance)
{
    Machine machine;
    machine.id = own.id;
    machine.name = own.name;
    machine.country = own.country;
    machine.usableForEstimates = true;
    machine.energy = energyIn(own.country, facts);
    machine.provenance = provenance;
    Partition partition;
    partition.id = own.id;
    partition.name = QStringLiteral("%1 × %2").arg(QString::number(own.gpusPerNode), gpu.name);
    partition.gpuId = own.gpuId;
    partition.nodes = own.nodes;
    partition.gpusPerNode = own.gpusPerNode;
    partition.gpusTotal = own.nodes * own.gpusPerNode;
    partition.nicsPerNode = 1;
    partition.nicBandwidth = own.network;
    machine.partitions.push_back(std::move(partition));
    facts.machines.push_back(std::move(machine));
}

void applyMachine(Catalogue &facts, const OwnMachine &own, const QString &mark, Notes &notes)
{
    const Accelerator *gpu = facts.accelerator(own.gpuId);
    if (!gpu)
        return;
    const Provenance provenance = ownProvenance("machine", own.date, mark, own.note);
    if (own.nodePrice)
        addOffer(facts, own, *gpu, provenance);
    else
        addMachine(facts, own, *gpu, provenance);
    notes.add(kMarks, own.id, mark);
    notes.add(kGpus, own.id, own.nodes * own.gpusPerNode);
    if (own.gpuPower)
        notes.add(kPower, own.id, own.gpuPower->value());
}

QString mark(const OwnQuota &quota, const Language &language)
{
    return PASSERELLE_TEXT("OwnFacts", "your own quota: %1 GPU-hours").arg(quota.hours.value(), 0).text(language);
}

}  // namespace

CataloguePtr withOwn(const CataloguePtr &facts, const OwnFacts &own, const Language &language)
{
    if (own.isEmpty())
        return facts;
    auto whole = std::make_shared<Catalogue>(*facts);
    Notes notes;
    const QString ownPrice = PASSERELLE_TEXT("OwnFacts", "your own price").text(language);
    for (const OwnPrice &price : own.prices)
        applyPrice(*whole, price, ownPrice, notes);
    for (const OwnQuota &quota : own.quotas) {
        if (!holdsPartition(*whole, quota.partitionId))
            continue;
        notes.add(kQuotas, quota.partitionId, quota.hours.value());
        notes.add(kMarks, quota.partitionId, mark(quota, language));
    }
    const QString ownMachine = PASSERELLE_TEXT("OwnFacts", "your own machine").text(language);
    for (const OwnMachine &machine : own.machines)
        applyMachine(*whole, machine, ownMachine, notes);
    whole->accessFacts.insert(kOwn, notes.all());
    const QByteArray digest = QCryptographicHash::hash(toDocument(own), QCryptographicHash::Sha256).toHex();
    setVersion(*whole, QStringLiteral("%1 + own %2").arg(versionOf(*facts), QString::fromLatin1(digest.left(8))));
    return whole;
}

QStringList waiting(const Catalogue &facts, const OwnFacts &own)
{
    QStringList ids;
    for (const OwnPrice &price : own.prices) {
        if (!facts.offer(price.offerId))
            ids << price.offerId;
    }
    for (const OwnQuota &quota : own.quotas) {
        if (!holdsPartition(facts, quota.partitionId))
            ids << quota.partitionId;
    }
    for (const OwnMachine &machine : own.machines) {
        if (!facts.accelerator(machine.gpuId))
            ids << machine.id;
    }
    return ids;
}

QString ownMark(const Catalogue &facts, const QString &id)
{
    return note(facts, kMarks, id).toString();
}

std::optional<units::GpuHours> ownQuota(const Catalogue &facts, const QString &partitionId)
{
    const QJsonValue hours = note(facts, kQuotas, partitionId);
    return hours.isDouble() ? std::optional(units::gpuHours(hours.toDouble())) : std::nullopt;
}

std::optional<units::Watts> ownGpuPower(const Catalogue &facts, const QString &id)
{
    const QJsonValue power = note(facts, kPower, id);
    return power.isDouble() ? std::optional(units::watts(power.toDouble())) : std::nullopt;
}

std::optional<int> ownGpuCount(const Catalogue &facts, const QString &id)
{
    const QJsonValue count = note(facts, kGpus, id);
    return count.isDouble() ? std::optional(count.toInt()) : std::nullopt;
}

bool hasOwn(const Catalogue &facts)
{
    return facts.accessFacts.contains(kOwn);
}

bool isOwn(const std::vector<Source> &sources)
{
    return std::ranges::any_of(sources,
                               [](const Source &source) { return source.url.startsWith(QLatin1String(kPrefix)); });
}

bool isOwnMachine(const QString &id)
{
    return id.startsWith(QLatin1String(kPrefix));
}

}  // namespace passerelle::catalogue
