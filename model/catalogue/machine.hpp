// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/provenance.hpp"
#include "units/quantities.hpp"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace passerelle::catalogue {

enum class MachineStatus { InService, EarlyAccess, Installing, Contracted, Selected, Tender };

/// How a site counts: its unit, and how many of them one physical GPU-hour costs.
struct Accounting {
    QString unit;  ///< "gpu_hour", "normalised_gpu_hour", "node_hour", "core_hour", "unknown"…
    std::optional<double> unitsPerGpuHour;
    QString nativeUnit;
    std::optional<double> nativeUnitsPerGpuHour;
    QString note;
    Confidence confidence = Confidence::Unknown;
};

/// A homogeneous part of a machine that a job asks for by name.
struct Partition {
    QString id;
    QString name;
    QString gpuId;  ///< empty: the partition has no GPU, or none is published
    std::optional<int> nodes;
    std::optional<int> gpusPerNode;
    std::optional<int> gpusTotal;
    int schedulerDevicesPerGpu = 1;  ///< 2 on MI250X, whose two dies are scheduled one by one
    std::optional<units::Bytes> gpuMemory;
    QString intraNodeLink;
    std::optional<units::BytesPerSecond> intraNodeBandwidth;  ///< per GPU, both directions together
    std::optional<int> nicsPerNode;
    std::optional<units::BytesPerSecond> nicBandwidth;  ///< one card, one direction
    QString network;
    QString cpu;
    std::optional<int> cpuCoresPerNode;
    std::optional<units::Bytes> ramPerNode;
    std::optional<units::Hours> maxWalltime;
    std::optional<int> maxGpusPerJob;
    Accounting accounting;
    QString routeMachineId;  ///< the key of access routes' machine lists
    QJsonObject slurm;       ///< partition, constraint, qos[], account_form, cpus_per_gpu, modules… as in the schema
    QString notes;
};

/// Electricity: how much more than the machines draw (PUE), and what a kilowatt-hour emits.
struct Energy {
    std::optional<double> pue;
    Confidence pueConfidence = Confidence::Unknown;
    std::optional<units::CarbonPerWattHour> grid;  ///< life cycle, national mix
    int gridYear = 0;
    QString gridMethod;
    QString gridSource;
    std::optional<units::CarbonPerWattHour> gridDirect;  ///< direct emissions only, where published
    QString gridDirectSource;
    QString note;
};

/// A public supercomputer.
struct Machine {
    QString id;
    QString name;
    QString site;
    QString city;
    QString country;  ///< ISO 3166 alpha-2
    QString countryName;
    QString machineOperator;
    QString owner;
    QString aiFactory;
    MachineStatus status = MachineStatus::InService;
    QString statusNote;
    QString inServiceFrom;  ///< "2019", "2027"
    bool inServiceIsForecast = false;
    bool usableForEstimates = false;
    std::vector<Partition> partitions;
    QJsonObject storage;  ///< {"areas": […]} name, quota, purge, purpose
    Energy energy;
    QString docsUrl;
    QString notes;
    Provenance provenance;
};

}  // namespace passerelle::catalogue
