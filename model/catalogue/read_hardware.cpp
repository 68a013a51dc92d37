// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/fields.hpp"
#include "catalogue/readers.hpp"

#include <QJsonArray>

#include <array>
#include <utility>

namespace passerelle::catalogue {

namespace {

constexpr std::array<std::pair<Precision, const char *>, 8> kPeaks{{
    {Precision::Fp64, "fp64"},
    {Precision::Fp32, "fp32"},
    {Precision::Tf32, "tf32_dense"},
    {Precision::Fp16, "fp16_dense"},
    {Precision::Bf16, "bf16_dense"},
    {Precision::Fp8, "fp8_dense"},
    {Precision::Int8, "int8_dense"},
    {Precision::Fp4, "fp4_dense"},
}};

MachineStatus statusOf(const QString &word)
{
    static const std::array<std::pair<QLatin1String, MachineStatus>, 6> kWords{{
        {QLatin1String("in_service"), MachineStatus::InService},
        {QLatin1String("early_access"), MachineStatus::EarlyAccess},
        {QLatin1String("installing"), MachineStatus::Installing},
        {QLatin1String("contracted"), MachineStatus::Contracted},
        {QLatin1String("selected"), MachineStatus::Selected},
        {QLatin1String("tender"), MachineStatus::Tender},
    }};
    for (const auto &[name, status] : kWords)
        if (word == name)
            return status;
    return MachineStatus::Tender;
}

Accounting readAccounting(const QJsonObject &entry)
{
    Accounting accounting;
    accounting.unit = text(entry, QLatin1String("unit"));
    accounting.unitsPerGpuHour = number(entry, QLatin1String("units_per_gpu_hour"));
    accounting.nativeUnit = text(entry, QLatin1String("native_unit"));
    accounting.nativeUnitsPerGpuHour = number(entry, QLatin1String("native_units_per_gpu_hour"));
    accounting.note = text(entry, QLatin1String("note"));
    accounting.confidence = confidenceOf(text(entry, QLatin1String("confidence")));
    return accounting;
}

Partition readPartition(const QJsonObject &entry)
{
    Partition partition;
    partition.id = text(entry, QLatin1String("id"));
    partition.name = text(entry, QLatin1String("name"));
    partition.gpuId = text(entry, QLatin1String("gpu_id"));
    partition.nodes = integer(entry, QLatin1String("nodes"));
    partition.gpusPerNode = integer(entry, QLatin1String("gpus_per_node"));
    partition.gpusTotal = integer(entry, QLatin1String("gpus_total"));
    partition.schedulerDevicesPerGpu = integer(entry, QLatin1String("scheduler_devices_per_gpu")).value_or(1);
    partition.gpuMemory = gigabytesOf(entry, QLatin1String("gpu_memory_gb"));
    partition.intraNodeLink = text(entry, QLatin1String("intra_node_link"));
    partition.intraNodeBandwidth = gigabytesPerSecondOf(entry, QLatin1String("intra_node_bandwidth_gb_s"));
    partition.nicsPerNode = integer(entry, QLatin1String("nics_per_node"));
    partition.nicBandwidth = gigabitsPerSecondOf(entry, QLatin1String("nic_gbit_s"));
    partition.network = text(entry, QLatin1String("network"));
    partition.cpu = text(entry, QLatin1String("cpu"));
    partition.cpuCoresPerNode = integer(entry, QLatin1String("cpu_cores_per_node"));
    partition.ramPerNode = gigabytesOf(entry, QLatin1String("ram_gb_per_node"));
    if (const auto walltime = number(entry, QLatin1String("max_walltime_h")))
        partition.maxWalltime = units::hours(*walltime);
    partition.maxGpusPerJob = integer(entry, QLatin1String("max_gpus_per_job"));
    partition.accounting = readAccounting(entry.value(QLatin1String("accounting")).toObject());
    partition.routeMachineId = text(entry, QLatin1String("route_machine_id"));
    partition.slurm = entry.value(QLatin1String("slurm")).toObject();
    partition.notes = text(entry, QLatin1String("notes"));
    return partition;
}

Energy readEnergy(const QJsonObject &entry)
{
    Energy energy;
    energy.pue = number(entry, QLatin1String("pue"));
    energy.pueConfidence = confidenceOf(text(entry, QLatin1String("pue_confidence")));
    energy.grid = gridOf(entry, QLatin1String("grid_gco2_per_kwh"));
    energy.gridYear = integer(entry, QLatin1String("grid_year")).value_or(0);
    energy.gridMethod = text(entry, QLatin1String("grid_method"));
    energy.gridSource = text(entry, QLatin1String("grid_source"));
    energy.gridDirect = gridOf(entry, QLatin1String("grid_gco2_per_kwh_direct_2024"));
    energy.gridDirectSource = text(entry, QLatin1String("grid_source_direct"));
    energy.note = text(entry, QLatin1String("power_note"));
    return energy;
}

}  // namespace

Accelerator readAccelerator(const QJsonObject &entry, QDate asOf)
{
    Accelerator gpu;
    gpu.id = text(entry, QLatin1String("id"));
    gpu.name = text(entry, QLatin1String("name"));
    gpu.vendor = text(entry, QLatin1String("vendor"));
    gpu.architecture = text(entry, QLatin1String("architecture"));
    gpu.releaseYear = integer(entry, QLatin1String("release_year")).value_or(0);
    gpu.memory = gigabytesOf(entry, QLatin1String("memory_gb")).value_or(units::Bytes{});
    gpu.memoryBandwidth =
        gigabytesPerSecondOf(entry, QLatin1String("memory_bandwidth_gb_s")).value_or(units::BytesPerSecond{});
    const QJsonObject peaks = entry.value(QLatin1String("peak_tflops")).toObject();
    for (const auto &[precision, key] : kPeaks)
        if (const auto peak = number(peaks, QLatin1String(key)))
            gpu.peak.emplace(precision, units::teraflopsPerSecond(*peak));
    if (const auto measured = number(entry, QLatin1String("measured_max_matmul_bf16_tflops")))
        gpu.measuredMatmul = units::teraflopsPerSecond(*measured);
    const QJsonObject link = entry.value(QLatin1String("scale_up_link")).toObject();
    gpu.scaleUpLink = text(link, QLatin1String("name"));
    gpu.scaleUpBandwidth = gigabytesPerSecondOf(link, QLatin1String("bandwidth_gb_s_per_gpu_bidirectional"));
    gpu.scaleUpDomain = integer(link, QLatin1String("domain_gpus")).value_or(1);
    gpu.formFactor = text(entry, QLatin1String("form_factor"));
    if (const auto power = number(entry, QLatin1String("tdp_w")))
        gpu.boardPower = units::watts(*power);
    gpu.notes = text(entry, QLatin1String("notes"));
    gpu.provenance = provenanceOf(entry, asOf);
    return gpu;
}

Machine readMachine(const QJsonObject &entry, QDate asOf)
{
    Machine machine;
    machine.id = text(entry, QLatin1String("id"));
    machine.name = text(entry, QLatin1String("name"));
    machine.site = text(entry, QLatin1String("site"));
    machine.city = text(entry, QLatin1String("city"));
    machine.country = text(entry, QLatin1String("country"));
    machine.countryName = text(entry, QLatin1String("country_name"));
    machine.machineOperator = text(entry, QLatin1String("operator"));
    machine.owner = text(entry, QLatin1String("owner"));
    machine.aiFactory = text(entry, QLatin1String("ai_factory"));
    machine.status = statusOf(text(entry, QLatin1String("status")));
    machine.statusNote = text(entry, QLatin1String("status_note"));
    machine.inServiceFrom = text(entry, QLatin1String("in_service_from"));
    machine.inServiceIsForecast = flag(entry, QLatin1String("in_service_is_forecast"));
    machine.usableForEstimates = flag(entry, QLatin1String("usable_for_estimates"));
    const QJsonArray partitions = entry.value(QLatin1String("partitions")).toArray();
    for (const QJsonValue &partition : partitions)
        machine.partitions.push_back(readPartition(partition.toObject()));
    machine.storage = QJsonObject{{QStringLiteral("areas"), entry.value(QLatin1String("storage"))}};
    machine.energy = readEnergy(entry.value(QLatin1String("energy")).toObject());
    machine.docsUrl = text(entry, QLatin1String("docs_url"));
    machine.notes = text(entry, QLatin1String("notes"));
    const QDate own = date(entry, QLatin1String("as_of"));
    machine.provenance = provenanceOf(entry, own.isValid() ? own : asOf);
    return machine;
}

}  // namespace passerelle::catalogue
