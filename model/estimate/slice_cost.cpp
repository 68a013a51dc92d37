// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/slice_cost.hpp"

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

constexpr double kReferenceMatmul = 271.2e12;  ///< A100 SXM, best bf16 product (stas00/ml-engineering, 2026-08)

/// What the inner functions share.
struct Pace {
    double matmul;     ///< FLOP/s of the best product
    double attention;  ///< the same in 16 bits: attention stays there when products run in 8 or 4 (Transformer Engine)
    double bandwidth;  ///< bytes a second reached
    double scale;      ///< speed relative to an A100: larger engines need larger products
    double passes;     ///< element-wise passes relative to the least
    double slowdown;   ///< of the software stack
    double imbalance;  ///< time of the fullest expert over the mean; where one GPU holds them all, their sum counts
};

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

Pace paceOf(const Job &job, const Hardware &h, int expertParallel, const Constants &c)
{
    Pace pace{};
    pace.matmul = std::max(1e9, attainable(h, job.arithmetic, c));
    pace.attention = std::min(pace.matmul, std::max(1e9, attainable(h, Arithmetic::Bf16, c)));
    pace.bandwidth = std::max(1e9, h.bandwidth * c[Constant::BandwidthReach]);
    pace.scale = pace.matmul / kReferenceMatmul;
    pace.passes = c[job.software.compiled ? Constant::FusedPasses : Constant::ElementwisePasses];
    pace.slowdown = stackSlowdown(job, c);
    pace.imbalance = expertParallel > 1 && job.phase < Phase::InferenceBatch ? c[Constant::ExpertImbalance] : 1;
    return pace;
}

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
    return std::max(arithmetic, (op.bytes + 2 * op.weights) / p.bandwidth);
}

double attentionSeconds(const Operator &op, const Job &job, const Pace &p, const Constants &c)
{
    const bool flash = job.flash;
    const double share = flash ? c[Constant::AttentionShare] * op.n / (op.n + c[Constant::AttentionHalf])
                               : c[Constant::AttentionUnfusedShare];
    const double rate = p.attention * share;
    const double bytes = op.bytes / p.bandwidth;
    return flash ? std::max(op.flops / rate, bytes) : op.flops / rate + bytes;
}

struct Backward {
    double products;  ///< backward over forward time of weights' products
    double elementwise;
};

/// Full training computes the gradients of inputs and weights; adapters leave the frozen weights' out.
Backward backwardOf(Phase phase)
{
    if (phase == Phase::Lora || phase == Phase::Qlora)
        return {1, 2};
    return {2, 2};
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
        forward = op.bytes * (op.kind == OperatorKind::Routing ? c[Constant::RoutingPasses] : p.passes) / p.bandwidth;
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

Constant shareOf(const Job &job)
{
    // Detectors train with their first layers and norms frozen, which spares the backward pass (Lin et al. 2017,
    // arXiv:1708.02002, section 4; Wu et al. 2019, detectron2): forward they are convolutional networks like others.
    if (job.phase >= Phase::InferenceBatch && job.shape.family == Family::Detection)
        return Constant::ConvolutionShare;
    switch (job.shape.family) {
    case Family::Encoder:
        return Constant::EncoderShare;
    case Family::EncoderDecoder:
        return Constant::EncoderDecoderShare;
    case Family::VisionTransformer:
        return Constant::VisionShare;
    case Family::Convolutional:
        return Constant::ConvolutionShare;
    case Family::Detection:
        return Constant::DetectionShare;
    case Family::Segmentation:
        return Constant::SegmentationShare;
    case Family::Diffusion:
        return Constant::DiffusionShare;
    case Family::Speech:
        return Constant::SpeechShare;
    case Family::VisionLanguage:
        return Constant::VisionLanguageShare;
    case Family::Recommender:
        return Constant::RecommenderShare;
    case Family::Science:
        return Constant::ScienceShare;
    case Family::TimeSeries:
        return Constant::TimeSeriesShare;
    default:
        return Constant::OtherShare;
    }
}

/// How much more seldom than ResNet-50 (4.1e9 / (25.6e6 × 224²)) a network uses a weight for each pixel: about 1 for
/// dense convolutions, 2 and more for depthwise ones.
double depthwise(const Job &job, double multiplyAdds)
{
    constexpr double kDenseReuse = 0.0032;
    if (job.shape.paramsTotal <= 0 || job.megapixels <= 0)
        return 1;
    const double reuse = multiplyAdds / (job.shape.paramsTotal * job.megapixels * 1e6);
    return std::clamp(kDenseReuse / reuse, 1.0, 8.0);
}

/// Values written forward for one sample of a network whose activations nobody counted. Images: in proportion to the
/// root of multiply-adds × pixels; a network that uses each weight seldom a pixel is depthwise, and writes more.
double activationValues(const Job &job, double multiplyAdds, const Constants &c)
{
    if (job.megapixels <= 0)
        return multiplyAdds * c[Constant::SequenceBytes];
    const double pixels = job.megapixels * 1e6;
    return c[Constant::ConvolutionBytes] * std::sqrt(multiplyAdds * pixels) *
           std::min(4.0, depthwise(job, multiplyAdds));
}

/// FLOP/s of a network's products. In 8-bit floats attention, the first and the last layers stay in 16 bits, which the
/// operators of a network known by its multiply-adds do not show: the whole gains 1.24 to 1.68 (stas00/ml-engineering,
/// 2026-08), what seven products in ten give.
double networkRate(const Job &job, const Pace &p)
{
    constexpr double kNarrow = 0.7;
    if (job.arithmetic != Arithmetic::Fp8 && job.arithmetic != Arithmetic::Fp4)
        return p.matmul;
    return 1 / (kNarrow / p.matmul + (1 - kNarrow) / p.attention);
}

/// A network known by its multiply-adds: one "layer" with an arithmetic and a memory part.
SliceCost networkSlice(const Job &job, const Layout &layout, const Pace &p, const Constants &c)
{
    SliceCost s;
    const double samples = layout.microBatch;
    Operator op = workload::networkOperator(job.shape, samples);
    if (job.shape.gmacsPerSample <= 0)
        op.flops = 2 * workload::matmulParameters(job.shape) * job.sequence * samples;
    if (op.bytes <= 0) {
        op.bytes = samples * activationValues(job, op.flops / 2 / samples, c) * 2;
    }
    op.bytes *= std::clamp(job.weightBytes / 2, 0.5, 2.0);
    double share = c[shareOf(job)];
    if (job.arithmetic == Arithmetic::Fp32)
        share *= c[Constant::NetworkFp32Share];
    const double passes = c[job.software.compiled ? Constant::NetworkFusedPasses : Constant::NetworkPasses];
    const double forward = op.flops / (networkRate(job, p) * share) * p.slowdown;
    const double memory = op.bytes * passes * 2 / p.bandwidth;
    s.layerForward = forward;
    s.layerBackward = forward * backwardOf(job.phase).products;
    s.layerForwardMemory = memory;
    s.layerBackwardMemory = memory * 2;
    s.savedNone = s.savedSelective = op.bytes * c[Constant::MemoryNetwork];
    s.savedFull = s.savedNone / 4;
    s.flops = op.flops;
    return s;
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
