// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/pace.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace passerelle::estimate {

namespace {

using workload::Family;
using workload::Phase;
using workload::Stack;

constexpr double kReferenceMatmul = 271.2e12;  ///< A100 SXM, best bf16 product (stas00/ml-engineering, 2026-08)

double stackSlowdown(const Job &job, const Constants &c)
{
    const Software &software = job.software;
    double factor = 1;
    // One pass forward has no training loop that could be slow.
    const bool network = !job.shape.transformer || job.shape.gmacsPerSample > 0;
    switch (network && job.phase >= Phase::InferenceBatch ? Stack::Megatron : software.stack) {
    case Stack::FsdpDeepspeed:
        factor = c[Constant::StackFsdp];
        break;
    case Stack::PlainPytorch:
        factor = c[Constant::StackPlain];
        break;
    case Stack::Vision:
        factor = c[Constant::StackVision];
        break;
    case Stack::Auto:
        factor = c[Constant::StackUnknown];
        break;
    default:
        break;
    }
    if (software.jax)
        factor = c[Constant::StackJax];
    const double age = std::clamp(2024 - software.year, -2.0, 6.0);
    return factor * std::exp(c[Constant::EraPerYear] * age);
}

/// Whether the values between two kernels are eight-bit integers as well: a network that was quantised whole for one
/// pass (NVIDIA, TensorRT documentation, "Working with quantized types"). Language models keep theirs in 16 bits.
bool quantisedWhole(const Job &job)
{
    const bool language = job.shape.family == Family::DenseLanguage || job.shape.family == Family::MoeLanguage;
    return job.phase >= Phase::InferenceBatch && job.arithmetic == Arithmetic::Int8 && !language;
}

/// PyTorch's own attention runs on instructions that newer cards than the A100 keep for old programs: 35 % of an H100's
/// peak (Shah et al. 2024, arXiv:2407.08608, abstract).
double attentionLimit(const Job &job)
{
    constexpr double kAmpereInstructions = 0.35 * 989.4e12;
    const bool plain = job.software.stack == Stack::PlainPytorch || job.software.stack == Stack::Vision;
    return plain ? kAmpereInstructions : std::numeric_limits<double>::infinity();
}

}  // namespace

Pace paceOf(const Job &job, const Hardware &h, int expertParallel, const Constants &c)
{
    Pace pace{};
    pace.matmul = std::max(1e9, attainable(h, job.arithmetic, c));
    pace.attention = std::min(pace.matmul, std::max(1e9, attainable(h, Arithmetic::Bf16, c)));
    pace.attentionMost = attentionLimit(job);
    pace.narrow = 1;
    if (quantisedWhole(job)) {
        pace.narrow = 0.5;
        pace.attention = pace.matmul;
    }
    pace.bandwidth = std::max(1e9, h.bandwidth * c[Constant::BandwidthReach]);
    pace.scale = pace.matmul / kReferenceMatmul;
    pace.passes = c[job.software.compiled ? Constant::FusedPasses : Constant::ElementwisePasses];
    pace.slowdown = stackSlowdown(job, c);
    pace.imbalance = expertParallel > 1 && job.phase < Phase::InferenceBatch ? c[Constant::ExpertImbalance] : 1;
    return pace;
}

Backward backwardOf(Phase phase)
{
    if (phase == Phase::Lora || phase == Phase::Qlora)
        return {1, 2};
    return {2, 2};
}

}  // namespace passerelle::estimate
