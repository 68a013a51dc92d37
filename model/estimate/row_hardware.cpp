// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue.hpp"
#include "estimate/validation_row.hpp"

#include <QRegularExpression>

#include <algorithm>

namespace passerelle::estimate {

namespace {

using catalogue::Precision;

std::optional<catalogue::Accelerator> specAccelerator(const QJsonObject &spec)
{
    const double peak = spec.value(QLatin1String("peak_bf16_dense_tflops")).toDouble();
    if (peak <= 0)
        return std::nullopt;
    catalogue::Accelerator a;
    a.memory = units::gigabytes(spec.value(QLatin1String("memory_gb")).toDouble());
    a.memoryBandwidth = units::gigabytesPerSecond(spec.value(QLatin1String("memory_bandwidth_gb_s")).toDouble());
    a.peak[Precision::Bf16] = units::teraflopsPerSecond(peak);
    a.peak[Precision::Fp16] = units::teraflopsPerSecond(peak);
    if (const double fp8 = spec.value(QLatin1String("peak_fp8_dense_tflops")).toDouble(); fp8 > 0)
        a.peak[Precision::Fp8] = units::teraflopsPerSecond(fp8);
    a.scaleUpLink = spec.value(QLatin1String("scale_up")).toString();
    a.releaseYear = 2022;
    return a;
}

constexpr double kThroughHost = 9e9;  ///< PCIe 4 × 16 when every copy goes through the host's memory, twice

/// "4x100 Gb/s", "1600 Gb/s per node", "Slingshot-11", "HDR-200": fabric and bytes a second of a node.
void applyNetwork(Hardware &h, const QString &text)
{
    if (text.isEmpty())
        return;
    h.inter = interFabricOf(text);
    static const QRegularExpression several(QStringLiteral("(\\d+) ?x ?(\\d+) ?Gb"));
    static const QRegularExpression single(QStringLiteral("(\\d+) ?Gb"));
    if (const auto match = several.match(text); match.hasMatch())
        h.nodeBandwidth = match.captured(1).toDouble() * match.captured(2).toDouble() * 1e9 / 8;
    else if (const auto one = single.match(text); one.hasMatch()) {
        // "400 Gb/s" is one card; nodes of that age have one a GPU, unless the words speak of the whole node or
        // instance.
        const double cards = text.contains(QLatin1String("per node")) || text.contains(QLatin1String("EFA")) ||
                                     one.captured(1).toDouble() >= 800
                                 ? 1
                                 : h.devicesPerNode;
        h.nodeBandwidth = one.captured(1).toDouble() * 1e9 / 8 * cards;
    }
    if (text.contains(QLatin1String("no P2P"), Qt::CaseInsensitive))
        h.intraBandwidth = kThroughHost;
    if (text.contains(QLatin1String("PCIe"), Qt::CaseInsensitive) || text.contains(QLatin1String("no NVLink"))) {
        h.intra = Fabric::Pcie;
        h.intraBandwidth = std::min(h.intraBandwidth, 26e9);
    }
}

/// The catalogue's facts of a public machine that the row names.
void applyMachine(Hardware &h, const QString &text, const QString &gpuId, const catalogue::Catalogue &catalogue)
{
    if (text.isEmpty())
        return;
    for (const catalogue::Machine &machine : catalogue.machines) {
        if (!text.contains(machine.name, Qt::CaseInsensitive) && !text.contains(machine.id, Qt::CaseInsensitive))
            continue;
        for (const catalogue::Partition &partition : machine.partitions) {
            if (!partition.gpuId.startsWith(gpuId.left(4)))
                continue;
            h.inter = interFabricOf(partition.network);
            if (partition.nicBandwidth)
                h.nodeBandwidth = partition.nicBandwidth->value() * partition.nicsPerNode.value_or(1);
            h.devicesPerNode = partition.gpusPerNode.value_or(4) * std::max(1, partition.schedulerDevicesPerGpu);
            return;
        }
    }
}

}  // namespace

std::optional<Hardware> rowHardware(const QJsonObject &row, const catalogue::Catalogue &catalogue)
{
    const QString gpuId = row.value(QLatin1String("gpu_id")).toString();
    std::optional<Hardware> hardware;
    if (const catalogue::Accelerator *known = catalogue.accelerator(gpuId))
        hardware = hardwareOf(*known);
    if (!hardware || hardware->bandwidth <= 0) {
        const auto spec = specAccelerator(row.value(QLatin1String("gpu_spec")).toObject());
        if (!spec)
            return std::nullopt;
        hardware = hardwareOf(*spec);
    }
    if (gpuId.contains(QLatin1String("gcd")))
        hardware->devicesPerGpu = 1;
    const QString machine = row.value(QLatin1String("machine")).toString(row.value(QLatin1String("system")).toString());
    applyMachine(*hardware, machine, gpuId, catalogue);
    applyNetwork(*hardware, row.value(QLatin1String("interconnect")).toString());
    const double gpus = row.value(QLatin1String("gpus")).toDouble(row.value(QLatin1String("gpu_count")).toDouble(1));
    const double nodes = row.value(QLatin1String("nodes")).toDouble(0);
    if (nodes >= 1 && gpus >= nodes)
        hardware->devicesPerNode = std::max(1, static_cast<int>(gpus / nodes)) * hardware->devicesPerGpu;
    // A rack of 72 on one link is one node to the collectives.
    if (hardware->linkDomain > 8 && hardware->generation != Generation::Tpu && gpus > hardware->devicesPerNode) {
        const int domain = std::min(hardware->linkDomain, static_cast<int>(gpus));
        hardware->nodeBandwidth *= static_cast<double>(domain) / 8;
        hardware->devicesPerNode = domain;
    }
    const QString note = row.value(QLatin1String("gpu_note")).toString();
    hardware->capped = note.contains(QLatin1String("MaxQ")) || note.contains(QLatin1String("Max-Q"));
    return hardware;
}

Software softwareOf(const QString &framework, workload::Family family)
{
    using workload::Stack;
    const auto has = [&framework](const char *w) { return framework.contains(QLatin1String(w), Qt::CaseInsensitive); };
    const bool language = family == workload::Family::DenseLanguage || family == workload::Family::MoeLanguage;
    Software software;
    software.deepspeed = has("deepspeed");
    software.jax = has("jax") || has("maxtext") || has("paxml") || has("t5x");
    software.compiled = has("compile") || has("liger") || has("foak") || software.jax;
    if (has("vllm") || has("sglang") || has("lmdeploy"))
        software.stack = Stack::Vllm;
    else if (has("llama.cpp") || has("gguf"))
        software.stack = Stack::LlamaCpp;
    else if (has("tensorrt") || has("trtllm") || has("triton"))
        software.stack = Stack::TensorRt;
    else if (has("examples") || has("qlora"))  // a vendor's example scripts, whatever else the words name
        software.stack = Stack::PlainPytorch;  // NOLINT(bugprone-branch-clone)
    else if (has("nemo") || has("megatron") || has("nvidia") || has("primus") || has("ngc") || has("mlperf") ||
             has("vendor-tuned") || has("colossal"))
        software.stack = Stack::Megatron;
    else if (has("fsdp") || has("deepspeed") || has("zero") || has("composer") || has("titan") || has("internevo") ||
             has("paddle") || has("fabric") || software.jax)
        software.stack = Stack::FsdpDeepspeed;
    else if (language && !has("pytorch") && !has("hugging") && !has("hf ") && !has("transformers") && !has("peft") &&
             !has("litgpt") && !has("torchtune") && !has("axolotl") && !has("trainer") && !has("foak") && !has("qlora"))
        software.stack = Stack::FsdpDeepspeed;  // a trainer of its own, made for language models
    else
        software.stack = Stack::PlainPytorch;
    software.shardsWide = has("fsdp") || has("titan") || has("composer") || has("fabric");
    software.fusedEntropy = has("foak") || has("unsloth") || has("litgpt");
    software.fusedLoss = has("liger") || has("chunked") || has("torchtune");
    if (framework.isEmpty())
        software.stack = Stack::Auto;
    // The tuned loops of vision keep data in the tensor units' order and fuse normalisation, as benchmark code does.
    const bool tuned = has("mxnet") || has("paddlepaddle") || has("dali") || has("ffcv");
    if (!language && tuned)
        software.stack = Stack::Megatron;
    else if (!language && software.stack == Stack::PlainPytorch)
        software.stack = Stack::Vision;
    software.compiled = software.compiled || software.stack == Stack::Megatron || software.stack == Stack::TensorRt;
    static const QRegularExpression release(QStringLiteral("\\b(2[0-9])\\.(0[1-9]|1[0-2])\\b"));
    if (const auto match = release.match(framework); match.hasMatch())
        software.year = 2000 + match.captured(1).toDouble() + (match.captured(2).toDouble() - 6) / 12;
    return software;
}

}  // namespace passerelle::estimate
