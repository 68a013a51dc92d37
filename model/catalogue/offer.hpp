// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/machine.hpp"
#include "catalogue/provenance.hpp"
#include "units/quantities.hpp"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace passerelle::catalogue {

/// A company that rents GPUs.
struct Provider {
    QString id;
    QString name;
    QString headquarters;  ///< ISO 3166 alpha-2
    bool sovereign = false;
    QString sovereigntyLevel;
    QStringList certifications;
    QString defaultRegionId;
    std::optional<double> egressEurPerGb;
    Energy energy;        ///< of the default region where regions differ
    QJsonObject regions;  ///< region id → facts (country, PUE, grid…)
    QJsonObject startupProgram;
    QJsonObject extra;  ///< storage, compute unit prices, savings plans…
    Provenance provenance;
};

/// Something rentable with a price: a virtual machine, a bare-metal server, a serverless GPU.
struct Offer {
    QString id;  ///< "scaleway:L40S-1-48G"
    QString providerId;
    QString instanceType;
    QString product;
    QString gpuId;
    int gpus = 1;
    std::optional<units::Bytes> gpuMemory;
    QString intraNodeLink;
    std::optional<units::BytesPerSecond> network;
    std::optional<int> vcpus;
    std::optional<units::Bytes> ram;
    std::optional<units::MoneyPerHour> price;  ///< the instance, excluding VAT; absent: not stored
    std::optional<units::Money> monthlyPrice;
    std::optional<units::Money> setupFee;
    bool priceIsGpuOnly = false;    ///< vCPU and RAM are billed on top
    bool priceIsConverted = false;  ///< from USD at the catalogue's rate
    std::optional<units::Seconds> billingStep;
    QStringList regions;
    QStringList availability;  ///< "fr-par-2: scarce (2026-07-30)"
    bool stale = false;        ///< not seen for 120 days
    QString notes;
    QString evidence;
    Provenance provenance;
};

}  // namespace passerelle::catalogue
