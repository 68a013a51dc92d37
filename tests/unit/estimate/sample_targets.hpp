// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/estimate.hpp"

/// A GPU and a job that the estimator's tests share.
namespace sample {

inline passerelle::catalogue::Accelerator a100()
{
    using passerelle::catalogue::Precision;
    namespace units = passerelle::units;
    passerelle::catalogue::Accelerator a;
    a.id = QStringLiteral("a100-80gb");
    a.name = QStringLiteral("A100");
    a.architecture = QStringLiteral("Ampere");
    a.releaseYear = 2020;
    a.memory = units::gigabytes(80);
    a.memoryBandwidth = units::gigabytesPerSecond(2039);
    a.peak[Precision::Fp32] = units::teraflopsPerSecond(19.5);
    a.peak[Precision::Fp16] = units::teraflopsPerSecond(312);
    a.peak[Precision::Bf16] = units::teraflopsPerSecond(312);
    a.measuredMatmul = units::teraflopsPerSecond(271.2);
    a.scaleUpLink = QStringLiteral("NVLink 3");
    a.scaleUpBandwidth = units::gigabytesPerSecond(600);
    a.scaleUpDomain = 8;
    a.boardPower = units::watts(400);
    return a;
}

inline passerelle::estimate::Target partition()
{
    namespace units = passerelle::units;
    passerelle::estimate::Target t;
    t.id = QStringLiteral("machine-a100");
    t.name = QStringLiteral("Machine · A100");
    t.accelerator = a100();
    t.gpuMemory = t.accelerator.memory;
    t.gpusPerNode = 8;
    t.maxGpus = 512;
    t.maxWalltime = units::hours(20);
    t.intraLink = QStringLiteral("NVLink 3");
    t.network = QStringLiteral("InfiniBand HDR");
    t.nodeBandwidth = units::gigabytesPerSecond(100);
    t.energy.pue = 1.2;
    return t;
}

inline passerelle::workload::Workload job(passerelle::workload::Phase phase)
{
    namespace units = passerelle::units;
    passerelle::workload::Workload w;
    w.phase = phase;
    w.architecture.family = QStringLiteral("decoder-dense");
    w.architecture.kind = QStringLiteral("decoder");
    w.architecture.layers = 32;
    w.architecture.hidden = 4096;
    w.architecture.heads = 32;
    w.architecture.kvHeads = 8;
    w.architecture.ffn = 14336;
    w.architecture.gatedFfn = true;
    w.architecture.vocab = 128256;
    w.architecture.maxSeq = 8192;
    w.data.tokens = units::tokens(1e9);
    w.training.seqLen = 4096;
    w.training.globalBatch = 64;
    return w;
}

}  // namespace sample
