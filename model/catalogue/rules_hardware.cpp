// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/fields.hpp"
#include "catalogue/rules.hpp"

#include <QHash>

#include <array>
#include <cmath>

namespace passerelle::catalogue {

namespace {

/// How far one peak may lie from another on a real chip; a sparse figure given as dense is twice too high and falls
/// out.
struct Ratio {
    const char *upper;
    const char *lower;
    double low;
    double high;
};

// Tensor units halve the width and double the rate from tf32 to 16 bits to 8 bits to 4 bits. Known departures: bf16 at
// half the fp16 rate (MI100, some GeForce); 8 bits no faster (Gaudi 3, CDNA 1 and 2); GeForce boards that train at half
// rate but count int8 and fp4 whole; fp4 at three times fp8 (Blackwell Ultra).
constexpr std::array<Ratio, 5> kRatios{{
    {"bf16_dense", "fp16_dense", 0.45, 1.02},
    {"tf32_dense", "bf16_dense", 0.45, 0.55},
    {"fp8_dense", "bf16_dense", 0.95, 2.1},
    {"int8_dense", "fp16_dense", 0.95, 2.1},
    {"fp4_dense", "bf16_dense", 3.8, 6.2},
}};

/// The highest 16-bit tensor rate against the plain fp32 rate that an architecture reaches; first match wins. It
/// catches a row in which every tensor peak is the sparse one. An architecture that is not listed is not judged.
struct TensorGain {
    const char *architecture;
    bool scientific;  ///< has real fp64 units (at least a tenth of fp32)
    double gain;
};
constexpr std::array<TensorGain, 12> kTensorGains{{
    {"Volta", true, 8.0},
    {"Turing", false, 8.0},
    {"Ampere", true, 16.0},
    {"Ampere", false, 4.0},
    {"Hopper", true, 15.0},
    {"Hopper", false, 15.0},
    {"Ada", false, 4.0},
    {"Blackwell Ultra", false, 31.5},
    {"Blackwell", true, 31.5},
    {"Blackwell", false, 4.1},
    {"CDNA3", true, 8.1},
    {"CDNA4", true, 16.0},
}};

bool isGeForce(const QJsonObject &entry)
{
    return text(entry, QLatin1String("name")).contains(QLatin1String("GeForce"));
}

void checkRatios(const QJsonObject &entry, const QString &place, Findings &findings)
{
    const QJsonObject peaks = entry.value(QLatin1String("peak_tflops")).toObject();
    const QString vendor = text(entry, QLatin1String("vendor"));
    for (const Ratio &ratio : kRatios) {
        const auto upper = number(peaks, QLatin1String(ratio.upper));
        const auto lower = number(peaks, QLatin1String(ratio.lower));
        if (!upper || !lower)
            continue;
        const bool whole = isGeForce(entry) && ratio.high > 1.5;
        const double high = whole ? 2.0 * std::max(ratio.high, 4.1 / 2.0) : ratio.high;
        // On NVIDIA's and recent AMD chips fp8 is twice bf16, never equal: equal means that bf16 is the sparse figure.
        const bool doubled =
            QLatin1String(ratio.upper) == QLatin1String("fp8_dense") && vendor != QLatin1String("Intel");
        const double low = doubled ? 1.9 : ratio.low;
        const double value = *upper / *lower;
        if (value < low || value > high) {
            findings.add(
                at(at(place, QLatin1String("peak_tflops")), QLatin1String(ratio.upper)),
                PASSERELLE_TEXT("CatalogueCheck", "%1 is %2 times %3: one of the two is a sparse peak, or wrong.")
                    .arg(QLatin1String(ratio.upper))
                    .arg(value)
                    .arg(QLatin1String(ratio.lower)));
        }
    }
}

void checkTensorGain(const QJsonObject &entry, const QString &place, Findings &findings)
{
    const QJsonObject peaks = entry.value(QLatin1String("peak_tflops")).toObject();
    const auto fp32 = number(peaks, QLatin1String("fp32"));
    const auto fp16 = number(peaks, QLatin1String("fp16_dense"));
    if (!fp32 || !fp16)
        return;
    const bool scientific = number(peaks, QLatin1String("fp64")).value_or(0.0) >= 0.1 * *fp32;
    for (const TensorGain &rule : kTensorGains) {
        if (!text(entry, QLatin1String("architecture")).startsWith(QLatin1String(rule.architecture)) ||
            rule.scientific != scientific)
            continue;
        if (*fp16 > 1.05 * rule.gain * *fp32) {
            findings.add(at(at(place, QLatin1String("peak_tflops")), QLatin1String("fp16_dense")),
                         PASSERELLE_TEXT("CatalogueCheck",
                                         "%1 TFLOP/s is more than this architecture reaches without sparsity (%2).")
                             .arg(*fp16)
                             .arg(rule.gain * *fp32));
        }
        return;
    }
}

void checkAccelerator(const QJsonObject &entry, const QString &place, Findings &findings)
{
    findings.sources(entry, place);
    findings.range(entry, place, QLatin1String("release_year"), 2010, 2035);
    findings.range(entry, place, QLatin1String("tdp_w"), 20, 3000);
    findings.range(entry, place, QLatin1String("memory_gb"), 4, 2000);
    const QJsonObject peaks = entry.value(QLatin1String("peak_tflops")).toObject();
    for (auto peak = peaks.begin(); peak != peaks.end(); ++peak)
        if (!(peak.value().toDouble() > 0.0))
            findings.add(
                at(at(place, QLatin1String("peak_tflops")), QLatin1String(peak.key().toLatin1())),
                PASSERELLE_TEXT("CatalogueCheck", "A peak must be above zero; leave it out when there is none."));
    checkRatios(entry, place, findings);
    checkTensorGain(entry, place, findings);
    const auto memory = number(entry, QLatin1String("memory_gb"));
    const auto bandwidth = number(entry, QLatin1String("memory_bandwidth_gb_s"));
    if (memory && bandwidth && (*bandwidth < 8.0 * *memory || *bandwidth > 100.0 * *memory)) {
        findings.add(
            at(place, QLatin1String("memory_bandwidth_gb_s")),
            PASSERELLE_TEXT("CatalogueCheck", "No memory of %1 GB runs at %2 GB/s.").arg(*memory).arg(*bandwidth));
    }
    const auto measured = number(entry, QLatin1String("measured_max_matmul_bf16_tflops"));
    const auto bf16 = number(peaks, QLatin1String("bf16_dense"));
    if (measured && bf16 && *measured > *bf16) {
        findings.add(at(place, QLatin1String("measured_max_matmul_bf16_tflops")),
                     PASSERELLE_TEXT("CatalogueCheck", "A measured rate of %1 TFLOP/s is above the peak of %2.")
                         .arg(*measured)
                         .arg(*bf16));
    }
}

/// What a partition's rules need to know of the accelerators.
struct Boards {
    QSet<QString> ids;
    QHash<QString, double> memory;
};

Boards boardsOf(const Documents &documents)
{
    Boards boards;
    each(documents.accelerators, {}, QLatin1String("accelerators"), [&](const QJsonObject &entry, const QString &) {
        const QString id = text(entry, QLatin1String("id"));
        boards.ids.insert(id);
        if (const auto memory = number(entry, QLatin1String("memory_gb")))
            boards.memory.insert(id, *memory);
    });
    return boards;
}

void checkCounts(const QJsonObject &partition, const QString &place, Findings &findings)
{
    const auto nodes = integer(partition, QLatin1String("nodes"));
    const auto perNode = integer(partition, QLatin1String("gpus_per_node"));
    const auto total = integer(partition, QLatin1String("gpus_total"));
    if (nodes && perNode && total && *nodes * *perNode != *total) {
        findings.add(at(place, QLatin1String("gpus_total")),
                     PASSERELLE_TEXT("CatalogueCheck", "%1 nodes of %2 GPUs do not make %3 GPUs.")
                         .arg(*nodes)
                         .arg(*perNode)
                         .arg(*total));
    }
    const QJsonObject accounting = partition.value(QLatin1String("accounting")).toObject();
    const auto units = number(accounting, QLatin1String("units_per_gpu_hour"));
    const bool byNode = text(accounting, QLatin1String("unit")) == QLatin1String("node_hour");
    if (byNode && units && perNode && std::abs(*units * *perNode - 1.0) > 0.01) {
        findings.add(at(at(place, QLatin1String("accounting")), QLatin1String("units_per_gpu_hour")),
                     PASSERELLE_TEXT("CatalogueCheck", "A node of %1 GPUs does not cost %2 node-hours per GPU-hour.")
                         .arg(*perNode)
                         .arg(*units));
    }
    const auto seen =
        integer(partition.value(QLatin1String("slurm")).toObject(), QLatin1String("gpus_per_node_scheduler"));
    const int devices = integer(partition, QLatin1String("scheduler_devices_per_gpu")).value_or(1);
    if (seen && perNode && *seen != *perNode * devices) {
        findings.add(at(at(place, QLatin1String("slurm")), QLatin1String("gpus_per_node_scheduler")),
                     PASSERELLE_TEXT("CatalogueCheck", "The scheduler cannot see %1 devices on a node of %2 GPUs.")
                         .arg(*seen)
                         .arg(*perNode));
    }
}

void checkPartition(const QJsonObject &partition, const QString &place, const Boards &boards,
                    const QSet<QString> &routeMachines, Findings &findings)
{
    findings.known(partition, place, QLatin1String("gpu_id"), boards.ids);
    findings.known(partition, place, QLatin1String("scheduler_gpu_id"), boards.ids);
    findings.known(partition, place, QLatin1String("route_machine_id"), routeMachines);
    findings.range(partition, place, QLatin1String("max_walltime_h"), 0.1, 1000);
    findings.range(partition, place, QLatin1String("nodes"), 1, 50000);
    findings.range(partition, place, QLatin1String("gpus_per_node"), 0, 128);
    checkCounts(partition, place, findings);
    const auto memory = number(partition, QLatin1String("gpu_memory_gb"));
    const auto board = boards.memory.constFind(text(partition, QLatin1String("gpu_id")));
    if (memory && board != boards.memory.constEnd() && std::abs(*memory / *board - 1.0) > 0.1) {
        findings.add(
            at(place, QLatin1String("gpu_memory_gb")),
            PASSERELLE_TEXT("CatalogueCheck", "%1 GB is not the memory of this GPU (%2 GB).").arg(*memory).arg(*board));
    }
}

void checkEnergy(const QJsonObject &energy, const QString &place, Findings &findings)
{
    findings.range(energy, place, QLatin1String("pue"), 1.0, 2.5);
    for (const char *key : {"grid_gco2_per_kwh", "grid_gco2_per_kwh_2023", "grid_gco2_per_kwh_direct_2024"})
        findings.range(energy, place, QLatin1String(key), 0.0, 1500.0);
    if (energy.contains(QLatin1String("grid_gco2_per_kwh")) && text(energy, QLatin1String("grid_source")).isEmpty()) {
        findings.add(at(place, QLatin1String("grid_source")),
                     PASSERELLE_TEXT("CatalogueCheck", "This fact has no source."));
    }
}

void checkMachine(const QJsonObject &machine, const QString &place, const Boards &boards,
                  const QSet<QString> &routeMachines, Findings &findings)
{
    findings.sources(machine, place);
    findings.day(machine, place, QLatin1String("as_of"));
    checkEnergy(machine.value(QLatin1String("energy")).toObject(), at(place, QLatin1String("energy")), findings);
    int sum = 0;
    bool complete = true;
    bool withGpu = false;
    each(machine, place, QLatin1String("partitions"), [&](const QJsonObject &partition, const QString &here) {
        checkPartition(partition, here, boards, routeMachines, findings);
        const auto total = integer(partition, QLatin1String("gpus_total"));
        const bool none = integer(partition, QLatin1String("gpus_per_node")) == 0;
        complete = complete && (total || none);
        sum += total.value_or(0);
        withGpu = withGpu || boards.memory.contains(text(partition, QLatin1String("gpu_id")));
    });
    const auto total = integer(machine, QLatin1String("gpus_total"));
    if (total && complete && sum != *total) {
        findings.add(
            at(place, QLatin1String("gpus_total")),
            PASSERELLE_TEXT("CatalogueCheck", "The partitions have %1 GPUs together, not %2.").arg(sum).arg(*total));
    }
    if (flag(machine, QLatin1String("usable_for_estimates")) && !withGpu) {
        findings.add(
            at(place, QLatin1String("usable_for_estimates")),
            PASSERELLE_TEXT("CatalogueCheck", "No partition of this machine has a GPU whose figures are known."));
    }
}

}  // namespace

void checkAccelerators(const Documents &documents, Findings &findings)
{
    findings.unique(documents.accelerators.value(QLatin1String("accelerators")).toArray(),
                    QStringLiteral("accelerators"), QLatin1String("id"));
    each(documents.accelerators, {}, QLatin1String("accelerators"),
         [&](const QJsonObject &entry, const QString &place) { checkAccelerator(entry, place, findings); });
}

void checkMachines(const Documents &documents, Findings &findings)
{
    const Boards boards = boardsOf(documents);
    const QStringList keys = documents.routes.value(QLatin1String("machine_ids")).toObject().keys();
    const QSet<QString> routeMachines(keys.begin(), keys.end());
    findings.unique(documents.machines.value(QLatin1String("machines")).toArray(), QStringLiteral("machines"),
                    QLatin1String("id"));
    QSet<QString> partitions;
    each(documents.machines, {}, QLatin1String("machines"), [&](const QJsonObject &machine, const QString &place) {
        checkMachine(machine, place, boards, routeMachines, findings);
        each(machine, place, QLatin1String("partitions"), [&](const QJsonObject &partition, const QString &here) {
            const QString id = text(partition, QLatin1String("id"));
            if (partitions.contains(id))
                findings.add(at(here, QLatin1String("id")),
                             PASSERELLE_TEXT("CatalogueCheck", "The identifier “%1” stands twice.").arg(id));
            partitions.insert(id);
        });
    });
}

}  // namespace passerelle::catalogue
