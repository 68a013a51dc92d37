// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.hpp"
#include "units/quantities.hpp"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace passerelle::estimate {

/// Where a job may run. The person's own machine without a price is none of the three others; one with a price counts
/// like an offer.
enum class TargetKind { PublicPartition, AnnouncedPartition, CloudOffer, OwnMachine };

/// Whether hours are given there after an application, and jobs wait in a queue: neither sold nor the person's own.
[[nodiscard]] constexpr bool isGranted(TargetKind kind)
{
    return kind == TargetKind::PublicPartition || kind == TargetKind::AnnouncedPartition;
}

/// What a provider asks for keeping data, with the product and the day it was seen.
struct StoragePrice {
    units::Money perGigabyteMonth{};
    QString product;
    QString url;
    QString date;
    catalogue::Confidence confidence = catalogue::Confidence::Unknown;
};

/// One place where a job can run: a partition of a public machine or a priced offer, with its hardware resolved.
struct Target {
    QString id;    ///< partition id or offer id
    QString name;  ///< "Jean Zay · H100", "Scaleway · L40S-1-48G"
    TargetKind kind = TargetKind::PublicPartition;
    QString machineId;  ///< machine or provider
    QString ownerName;  ///< operator or provider
    QString country;    ///< ISO 3166 alpha-2
    bool sovereign = false;
    QString opens;  ///< announced machines: when, as published
    catalogue::Accelerator accelerator;
    units::Bytes gpuMemory{};
    int gpusPerNode = 1;  ///< or per instance
    bool gpusPerNodeAssumed = false;
    std::optional<int> maxGpus;  ///< of one job, or of the offer's largest instance when it has no cluster network
    std::optional<units::Hours> maxWalltime;
    QString intraLink;
    std::optional<units::BytesPerSecond> intraBandwidth;  ///< per GPU, both directions together
    QString network;
    std::optional<units::BytesPerSecond> nodeBandwidth;  ///< all cards of a node, one direction
    std::optional<units::MoneyPerGpuHour> price;
    std::optional<units::Seconds> billingStep;
    bool priceIsGpuOnly = false;               ///< processors and memory are billed on top
    std::optional<units::Money> monthlyPrice;  ///< of one instance
    std::optional<units::Money> setupFee;      ///< of one instance rented by the month
    std::optional<StoragePrice> storagePrice;  ///< the provider's plain object storage
    std::optional<units::Money> egressPerGigabyte;
    std::optional<units::Money> credits;  ///< largest tier of the provider's start-up programme, in euros as published
    QString creditsUrl;
    QString creditsDate;
    std::optional<double> unitsPerGpuHour;  ///< the site's accounting
    QString accountingUnit;
    int devicesPerGpu = 1;
    catalogue::Energy energy;
    QString routeMachineId;
    std::vector<catalogue::Source> sources;
    QDate asOf;
};

/// Every partition with a GPU and every offer with a price. Announced machines come with kind AnnouncedPartition.
[[nodiscard]] std::vector<Target> targetsOf(const catalogue::Catalogue &catalogue);

/// Targets of the catalogue that have no figure to compute with, and why ("no GPU", "price not stored", "GPU not
/// published"): shown as a list, never dropped in silence.
struct Omitted {
    QString id;
    QString name;
    Message reason;
};
[[nodiscard]] std::vector<Omitted> omittedTargets(const catalogue::Catalogue &catalogue);

}  // namespace passerelle::estimate
