// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/fields.hpp"
#include "catalogue/own_overlay.hpp"
#include "estimate/target.hpp"

#include <QJsonArray>

#include <algorithm>

namespace passerelle::estimate {

namespace {

using catalogue::Catalogue;
using catalogue::Machine;
using catalogue::MachineStatus;
using catalogue::Offer;
using catalogue::Partition;

constexpr int kUsualGpusPerNode = 4;  ///< European machines announced since 2023 hold four (public machines' pages)

bool announced(const Machine &machine)
{
    return machine.status != MachineStatus::InService && machine.status != MachineStatus::EarlyAccess;
}

// "Jean Zay · A100 80 GB", but "LUMI-G (MI250X)" alone: a partition that carries its machine's name says it once.
QString nameOf(const Machine &machine, const Partition &partition)
{
    const QString first = machine.name.section(QLatin1Char(' '), 0, 0);
    return partition.name.startsWith(first) ? partition.name : machine.name + QStringLiteral(" · ") + partition.name;
}

Target partitionTarget(const Machine &machine, const Partition &partition, const catalogue::Accelerator &gpu)
{
    Target target;
    target.id = partition.id;
    target.name = nameOf(machine, partition);
    target.kind = catalogue::isOwnMachine(machine.id) ? TargetKind::OwnMachine
                  : announced(machine)                ? TargetKind::AnnouncedPartition
                                                      : TargetKind::PublicPartition;
    target.machineId = machine.id;
    target.ownerName = machine.machineOperator;
    target.country = machine.country;
    target.sovereign = true;
    target.opens = announced(machine) ? machine.inServiceFrom : QString();
    target.accelerator = gpu;
    target.gpuMemory = partition.gpuMemory.value_or(gpu.memory);
    target.gpusPerNode = partition.gpusPerNode.value_or(kUsualGpusPerNode);
    target.gpusPerNodeAssumed = !partition.gpusPerNode;
    target.maxGpus = partition.maxGpusPerJob ? partition.maxGpusPerJob : partition.gpusTotal;
    target.maxWalltime = partition.maxWalltime;
    target.intraLink = partition.intraNodeLink;
    target.intraBandwidth = partition.intraNodeBandwidth;
    target.network = partition.network;
    if (partition.nicBandwidth)
        target.nodeBandwidth = *partition.nicBandwidth * static_cast<double>(partition.nicsPerNode.value_or(1));
    target.unitsPerGpuHour = partition.accounting.unitsPerGpuHour;
    target.accountingUnit = partition.accounting.unit;
    target.devicesPerGpu = partition.schedulerDevicesPerGpu;
    target.energy = machine.energy;
    target.routeMachineId = partition.routeMachineId;
    target.sources = machine.provenance.sources;
    target.asOf = machine.provenance.asOf;
    return target;
}

/// The first object storage in the provider's list is its plain one; colder tiers charge for reading back.
std::optional<StoragePrice> storagePriceOf(const catalogue::Provider &provider)
{
    const QJsonArray products = provider.extra.value(QLatin1String("storage")).toArray();
    for (const QJsonValue &value : products) {
        const QJsonObject product = value.toObject();
        const QString id = product.value(QLatin1String("id")).toString();
        const QJsonValue price = product.value(QLatin1String("price_eur_per_gb_month"));
        const bool object =
            id.startsWith(QLatin1String("object")) || id == QLatin1String("oos") || id == QLatin1String("s3-standard");
        if (!object || !price.isDouble())
            continue;
        return StoragePrice{units::euros(price.toDouble()), product.value(QLatin1String("name")).toString(),
                            product.value(QLatin1String("source")).toString(),
                            product.value(QLatin1String("observed_on")).toString(),
                            catalogue::confidenceOf(product.value(QLatin1String("confidence")).toString())};
    }
    return std::nullopt;
}

void addProviderPrices(Target &target, const catalogue::Provider &provider)
{
    target.storagePrice = storagePriceOf(provider);
    const QJsonValue object = provider.extra.value(QLatin1String("egress_object_storage_eur_per_gb"));
    if (object.isDouble())
        target.egressPerGigabyte = units::euros(object.toDouble());
    else if (provider.egressEurPerGb)
        target.egressPerGigabyte = units::euros(*provider.egressEurPerGb);
    const QJsonObject &program = provider.startupProgram;
    const QJsonArray tiers = program.value(QLatin1String("tiers")).toArray();
    for (const QJsonValue &tier : tiers) {
        const QJsonValue credits = tier.toObject().value(QLatin1String("credits_eur"));
        if (credits.isDouble())
            target.credits = std::max(target.credits.value_or(units::euros(0)), units::euros(credits.toDouble()));
    }
    target.creditsUrl = program.value(QLatin1String("source")).toString();
    target.creditsDate = program.value(QLatin1String("observed_on")).toString();
}

Target offerTarget(const Offer &offer, const catalogue::Provider *provider, const catalogue::Accelerator &gpu)
{
    Target target;
    target.id = offer.id;
    target.name = (provider ? provider->name : offer.providerId) + QStringLiteral(" · ") + offer.instanceType;
    target.kind = TargetKind::CloudOffer;
    target.machineId = offer.providerId;
    if (provider) {
        target.ownerName = provider->name;
        target.country = provider->headquarters;
        target.sovereign = provider->sovereign;
        target.energy = provider->energy;
        addProviderPrices(target, *provider);
    }
    target.accelerator = gpu;
    target.gpuMemory = offer.gpuMemory.value_or(gpu.memory);
    target.gpusPerNode = offer.gpus;
    target.intraLink = offer.intraNodeLink;
    target.nodeBandwidth = offer.network;
    // Below 100 Gbit/s an instance is no part of a cluster: a job stays inside it.
    if (!offer.network || offer.network->value() < 12.4e9)
        target.maxGpus = offer.gpus;
    target.price = units::MoneyPerGpuHour::from_value(offer.price->value() / offer.gpus);
    target.billingStep = offer.billingStep;
    target.priceIsGpuOnly = offer.priceIsGpuOnly;
    target.monthlyPrice = offer.monthlyPrice;
    target.setupFee = offer.setupFee;
    target.sources = offer.provenance.sources;
    target.asOf = offer.provenance.asOf;
    return target;
}

/// What is the person's own is marked in the name itself, so that no table, chart or document can leave the mark out.
Target completed(Target target, const Catalogue &catalogue)
{
    const QString mark = catalogue::ownMark(catalogue, target.id);
    if (mark.isEmpty())
        return target;
    target.name = QStringLiteral("%1 (%2)").arg(target.name, mark);
    if (catalogue::ownQuota(catalogue, target.id))
        target.sources.push_back({QStringLiteral("own:quota"), {}, mark, catalogue::Confidence::Unknown});
    if (const auto power = catalogue::ownGpuPower(catalogue, target.id))
        target.accelerator.boardPower = *power;
    if (const auto gpus = catalogue::ownGpuCount(catalogue, target.id))
        target.maxGpus = target.maxGpus ? std::min(*target.maxGpus, *gpus) : *gpus;
    return target;
}

Message partitionGap(const Catalogue &catalogue, const Partition &partition)
{
    if (partition.gpuId.isEmpty())
        return PASSERELLE_TEXT("Estimate", "This partition has no GPU, or its GPU is not published.");
    if (catalogue.accelerator(partition.gpuId) == nullptr)
        return PASSERELLE_TEXT("Estimate", "The GPU %1 is not in the catalogue.").arg(partition.gpuId);
    return {};
}

Message offerGap(const Catalogue &catalogue, const Offer &offer)
{
    if (!offer.price)
        return PASSERELLE_TEXT("Estimate", "No price is stored for this offer.");
    if (offer.gpus < 1 || catalogue.accelerator(offer.gpuId) == nullptr)
        return PASSERELLE_TEXT("Estimate", "The GPU of this offer is not in the catalogue.");
    return {};
}

}  // namespace

std::vector<Target> targetsOf(const Catalogue &catalogue)
{
    std::vector<Target> targets;
    for (const Machine &machine : catalogue.machines) {
        for (const Partition &partition : machine.partitions) {
            if (partitionGap(catalogue, partition).isEmpty())
                targets.push_back(
                    completed(partitionTarget(machine, partition, *catalogue.accelerator(partition.gpuId)), catalogue));
        }
    }
    for (const Offer &offer : catalogue.offers) {
        if (offerGap(catalogue, offer).isEmpty())
            targets.push_back(
                completed(offerTarget(offer, catalogue.provider(offer.providerId), *catalogue.accelerator(offer.gpuId)),
                          catalogue));
    }
    return targets;
}

std::vector<Omitted> omittedTargets(const Catalogue &catalogue)
{
    std::vector<Omitted> omitted;
    for (const Machine &machine : catalogue.machines) {
        if (machine.partitions.empty()) {
            omitted.push_back({machine.id, machine.name,
                               PASSERELLE_TEXT("Estimate", "The partitions of this machine are not published.")});
        }
        for (const Partition &partition : machine.partitions) {
            const Message gap = partitionGap(catalogue, partition);
            if (!gap.isEmpty())
                omitted.push_back({partition.id, nameOf(machine, partition), gap});
        }
    }
    for (const Offer &offer : catalogue.offers) {
        const Message gap = offerGap(catalogue, offer);
        if (!gap.isEmpty())
            omitted.push_back({offer.id, offer.instanceType, gap});
    }
    return omitted;
}

}  // namespace passerelle::estimate
