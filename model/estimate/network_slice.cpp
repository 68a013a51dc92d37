// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/network_slice.hpp"

#include "workload/operators.hpp"

#include <algorithm>
#include <cmath>

namespace passerelle::estimate {

namespace {

using workload::Family;
using workload::Operator;
using workload::Phase;

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

/// Without gradients a compiler folds normalisation and activation into the product before them (NVIDIA, TensorRT
/// documentation, "layer fusion").
Constant networkPasses(const Job &job)
{
    if (!job.software.compiled)
        return Constant::NetworkPasses;
    return job.phase >= Phase::InferenceBatch ? Constant::NetworkFoldedPasses : Constant::NetworkFusedPasses;
}

}  // namespace

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
    const double passes = c[networkPasses(job)];
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

}  // namespace passerelle::estimate
