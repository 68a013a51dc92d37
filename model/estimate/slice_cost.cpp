// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/slice_cost.hpp"

#include "estimate/network_slice.hpp"
#include "workload/operators.hpp"

#include <algorithm>
#include <cmath>

namespace passerelle::estimate {

namespace {

using workload::Family;
using workload::Operator;
using workload::OperatorKind;
using workload::Phase;
using workload::Stack;

/// A product is slow when its tiles are not filled (few rows), when it makes too few tiles to occupy every
/// multiprocessor (waves), and when it is too shallow to hide its start and end. Products of several experts in one
/// kernel fill waves together.
double shapeShare(double m, double n, double k, double together, const Pace &p, const Constants &c)
{
    constexpr double kOneWave = 108 * 128 * 128;  // outputs of an A100's multiprocessors, one tile each
    const double rows = m / (m + c[Constant::RowsHalf]);
    const double waves = together * m * n / kOneWave;
    const double depth = c[Constant::DepthHalf] * p.scale;
    return rows * waves / (waves + c[Constant::WavesHalf] * p.scale) * k / (k + depth);
}

double productSeconds(const Operator &op, const Pace &p, const Constants &c)
{
    const double arithmetic = op.flops / (p.matmul * shapeShare(op.m, op.n, op.k, std::max(1.0, op.instances), p, c));
    return std::max(arithmetic, (op.bytes * p.narrow + 2 * op.weights) / p.bandwidth);
}

double attentionSeconds(const Operator &op, const Job &job, const Pace &p, const Constants &c)
{
    const bool flash = job.flash;
    const double share = flash ? c[Constant::AttentionShare] * op.n / (op.n + c[Constant::AttentionHalf])
                               : c[Constant::AttentionUnfusedShare];
    const double rate = std::min(p.attention * share, flash ? p.attentionMost : p.attention);
    const double bytes = op.bytes * p.narrow / p.bandwidth;
    return flash ? std::max(op.flops / rate, bytes) : op.flops / rate + bytes;
}

/// Bytes of an operator that selective recomputation keeps. Megatron's drops the square of the scores; queries, keys,
/// values and output stay (Korthikanti et al. 2022, arXiv:2205.05198, section 5), and fused attention keeps no square.
/// PyTorch's keeps the output of attention and of every other product, and makes the rest anew (Liang et al. 2024,
/// TorchTitan, arXiv:2410.06511, section 2.1.3).
double savedSelectively(const Operator &op, const Job &job)
{
    if (!job.software.recomputesProducts())
        return op.kind != OperatorKind::Attention || job.flash ? op.saved : 0;
    constexpr double kBytes = 2;
    switch (op.kind) {
    case OperatorKind::Attention:
        return op.saved * 0.5;
    case OperatorKind::Gemm:
    case OperatorKind::ExpertGemm:
        return op.count * op.instances * op.m * op.n * kBytes * kKeptProducts;
    default:
        return 0;
    }
}

void addOperator(SliceCost &s, const Operator &op, const Job &job, const Pace &p, const Constants &c)
{
    const Backward back = backwardOf(job.phase);
    const double layers = std::max(1.0, job.shape.layers);
    const double share = op.perLayer ? 1 / layers : 1;
    double forward = 0;
    double backward = 0;
    bool memory = false;
    switch (op.kind) {
    case OperatorKind::ExpertGemm:
        forward = productSeconds(op, p, c) * p.imbalance;
        backward = forward * back.products;
        break;
    case OperatorKind::Gemm:
        forward = productSeconds(op, p, c);
        backward = forward * back.products;
        break;
    case OperatorKind::Attention:
        forward = attentionSeconds(op, job, p, c);
        backward = forward * (job.flash ? 2.5 : 2.0);
        s.attentionForward += forward * share;
        break;
    case OperatorKind::Elementwise:
    case OperatorKind::Routing:
    case OperatorKind::Embedding:
    case OperatorKind::Loss:
        memory = true;
        forward = op.bytes * p.narrow * (op.kind == OperatorKind::Routing ? c[Constant::RoutingPasses] : p.passes) /
                  p.bandwidth;
        backward = forward * back.elementwise;
        break;
    case OperatorKind::AllToAll:
    case OperatorKind::Convolution:
        return;
    }
    forward *= p.slowdown;
    backward *= p.slowdown;
    s.flops += op.flops;
    if (!op.perLayer) {
        s.headForward += forward;
        s.headBackward += backward;
    } else if (memory) {
        s.layerForwardMemory += forward * share;
        s.layerBackwardMemory += backward * share;
    } else {
        s.layerForward += forward * share;
        s.layerBackward += backward * share;
    }
    if (op.perLayer) {
        s.savedNone += op.saved * share;
        s.savedSelective += savedSelectively(op, job) * share;
    }
}

/// PyTorch's mixed precision computes the loss on 32-bit copies of the logits (PyTorch documentation, automatic mixed
/// precision, "ops that autocast to float32"). Megatron's loss, split over the tensor-parallel group, and fused kernels
/// work in place, and DeepSpeed runs the whole model in 16 bits.
bool widensLogits(const Software &software)
{
    const bool torch = software.stack == Stack::PlainPytorch || software.stack == Stack::FsdpDeepspeed;
    return torch && !software.deepspeed && !software.jax && !software.fusedEntropy;
}

/// Bytes that each logit takes while the loss is computed. Hugging Face's causal loss copies the widened logits once
/// more, shifted by a position (transformers, LlamaForCausalLM, "shift_logits").
double bytesPerLogit(const Software &software, const Constants &c)
{
    constexpr double kShifted = 4;
    constexpr double kOneSlice = 0.1;
    double bytes = c[Constant::MemoryLogits];
    if (widensLogits(software))
        bytes = c[Constant::MemoryLogitsPlain] + (software.stack == Stack::PlainPytorch ? kShifted : 0);
    return bytes * (software.fusedLoss ? kOneSlice : 1);
}

/// Positions for which an encoder predicts a word: the masked ones in pretraining (15 %: Devlin et al. 2018,
/// arXiv:1810.04805, section 3.1), none when it is tuned for or used on another task. Language models predict all.
double headShare(const Job &job)
{
    if (job.shape.family != Family::Encoder)
        return 1;
    return job.phase == Phase::Pretrain || job.phase == Phase::Continue ? 0.15 : 0;
}

}  // namespace

SliceCost sliceCost(const Job &job, const Hardware &h, const Layout &layout, const Constants &c)
{
    const Pace pace = paceOf(job, h, layout.expert, c);
    if (!job.shape.transformer || job.shape.gmacsPerSample > 0)
        return networkSlice(job, layout, pace, c);
    workload::Slice slice;
    slice.tokens = layout.microBatch * job.sequence / layout.context;
    slice.sequence = job.sequence;
    slice.tensorParallel = layout.tensor;
    slice.expertParallel = layout.expert;
    slice.flash = job.flash;
    slice.headShare = headShare(job);
    slice.sequenceParallel = job.software.splitsSequence();
    SliceCost s;
    double exchange = 0;
    double launches = 0;
    for (const Operator &op : workload::operatorsOf(job.shape, slice)) {
        addOperator(s, op, job, pace, c);
        if (op.kind == OperatorKind::AllToAll)
            exchange = op.bytes / job.shape.layers;
        const bool fuses = op.kind == OperatorKind::Elementwise && job.software.compiled;
        // Serving stacks run all experts in one kernel (vLLM, "fused MoE").
        const bool fusedExperts = op.kind == OperatorKind::ExpertGemm && job.phase >= Phase::InferenceBatch;
        const double started = fusedExperts ? 1 : op.launches * (fuses ? 0.5 : 1);
        launches += op.perLayer ? started * op.count / job.shape.layers : 0;
    }
    // Two exchanges a layer are launched by the host as well.
    launches += layout.tensor > 1 ? 4 : 0;
    s.layerLaunch = launches * c[Constant::LaunchMicroseconds] * 1e-6;
    const double boundary = slice.tokens * job.shape.hidden * 2;
    s.layerCollective = 2 * allReduceSeconds(boundary, layout.tensor, h, c) *
                        (job.software.overlaps() ? 1 - c[Constant::OverlapTensor] : 1);
    if (exchange > 0) {
        // Only what leaves the node crosses the network.
        const double spread = static_cast<double>(layout.expert) * layout.tensor;
        const double nodes = std::max(1.0, spread / h.devicesPerNode);
        // A token that several experts of one node want crosses once (DeepSeek-V3, arXiv:2412.19437, section 3.2.2).
        const double reached = nodes * (1 - std::pow(1 - 1 / nodes, job.shape.expertsPerToken));
        const double away = (1 - 1 / nodes) * reached / job.shape.expertsPerToken;
        const double wire = away * h.devicesPerNode / reachedInter(h, c) + (1 - away) / reachedIntra(h, c);
        s.layerCollective += exchange * wire * (1 - c[Constant::OverlapExpert]) + 2 * c[Constant::LatencyInter] * 1e-6;
    }
    // With sequence parallelism each GPU keeps its part of a layer's input.
    s.savedFull = boundary / (slice.sequenceParallel ? layout.tensor : 1);
    // The operator list is that of fused kernels.
    const double eager = job.software.compiled ? 1 : c[Constant::MemoryActivation];
    s.savedNone *= eager;
    s.savedSelective *= eager;
    if (job.software.recomputesProducts())
        s.savedSelective += s.savedFull;
    s.headBytes = slice.tokens * slice.headShare * job.shape.vocab / layout.tensor * bytesPerLogit(job.software, c);
    s.boundaryBytes = boundary;
    s.flops *= layout.tensor * layout.context;
    return s;
}

double stepSamples(const Layout &layout)
{
    return layout.microBatch * layout.accumulation * layout.data;
}

double trainingFlopsPerSample(const Job &job)
{
    const bool adapters = job.phase == Phase::Lora || job.phase == Phase::Qlora;
    // Positions for which no word is predicted leave the output layer out.
    const double unpredicted = 2 * job.shape.vocab * job.shape.hidden * (1 - headShare(job));
    const double forward = job.shape.gmacsPerSample > 0
                               ? 2e9 * job.shape.gmacsPerSample
                               : (workload::forwardFlopsPerToken(job.shape, job.sequence) - unpredicted) * job.sequence;
    return forward * (adapters ? 2 : 3);
}

}  // namespace passerelle::estimate
