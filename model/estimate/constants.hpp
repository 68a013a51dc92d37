// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

class QJsonObject;

namespace passerelle::estimate {

/// The estimator's physical constants. Each has a meaning, a default from public evidence and bounds; calibration
/// changes the value, never the meaning. None is tied to a row, a model or a source.
enum class Constant : int {
    // Share of the dense peak that the best matrix product reaches, where nobody measured it.
    CeilingVolta,
    CeilingAmpere,
    CeilingAda,
    CeilingHopper,
    CeilingBlackwell,
    CeilingCdna2,
    CeilingCdna3,
    CeilingTpu,
    CeilingOther,
    CeilingFp8,
    CeilingFp4,
    CeilingFp32,
    // Shapes.
    RowsHalf,
    WavesHalf,
    DepthHalf,
    AttentionShare,
    AttentionHalf,
    AttentionUnfusedShare,
    BandwidthReach,
    LaunchMicroseconds,
    ElementwisePasses,
    FusedPasses,
    // Software stacks: time relative to a tuned Megatron.
    StackFsdp,
    StackPlain,
    StackVision,
    StackJax,
    StackUnknown,
    EraPerYear,
    // Fabrics: share of the nominal bandwidth that collectives reach.
    ReachNvlink,
    ReachXgmi,
    ReachPcie,
    ReachInfiniband,
    ReachSlingshot,
    ReachOmniPath,
    ReachEthernet,
    LatencyIntra,
    LatencyInter,
    OverlapData,
    OverlapDataTuned,
    OverlapTensor,
    OverlapShard,
    LossPerDoubling,
    ExpertImbalance,
    RoutingPasses,
    OverlapExpert,
    // Kinds of work that are not language.
    EncoderShare,
    EncoderDecoderShare,
    VisionShare,
    ConvolutionShare,
    DetectionShare,
    SegmentationShare,
    DiffusionShare,
    SpeechShare,
    VisionLanguageShare,
    RecommenderShare,
    ScienceShare,
    TimeSeriesShare,
    OtherShare,
    ConvolutionBytes,
    SequenceBytes,
    NetworkPasses,
    NetworkFusedPasses,
    NetworkFoldedPasses,
    NetworkFp32Share,
    HostMilliseconds,
    LoaderMegapixels,
    LoaderPlainMegapixels,
    // Fine-tuning.
    LoraOverhead,
    QloraDequantisation,
    FinetuneShare,
    OffloadBandwidth,
    // Inference.
    DecodeReach,
    DecodeReachAmd,
    DecodeReachGraphics,
    DecodeHostMicroseconds,
    DenoiseHostMicroseconds,
    LatentDecoderKilobytes,
    InferenceShare,
    NetworkInferenceShare,
    ServingOccupancy,
    LlamaShare,
    EagerDecode,
    // From steps to a run.
    RunOverhead,
    RunOverheadFinetune,
    RunOverheadOther,
    // Memory.
    MemoryContext,
    MemoryFragmentation,
    MemoryLogits,
    MemoryLogitsPlain,
    MemoryActivation,
    MemoryNetwork,
    Count
};
constexpr int kConstantCount = static_cast<int>(Constant::Count);

/// What a constant is.
struct ConstantInfo {
    const char *key;      ///< stable name in calibration.json
    const char *meaning;  ///< English, for the file and the bug report
    double value;         ///< default
    double low;
    double high;
    const char *source;  ///< where the default and the bounds come from: a paper, a measurement, the fit
};
[[nodiscard]] const ConstantInfo &infoOf(Constant constant);

/// One value per constant.
class Constants
{
public:
    /// The defaults.
    Constants();
    /// Values of calibration.json's "constants" where present and inside their bounds; the default otherwise.
    [[nodiscard]] static Constants fromJson(const QJsonObject &calibration);

    [[nodiscard]] double operator[](Constant constant) const { return m_values[static_cast<std::size_t>(constant)]; }
    /// Clamped to the constant's bounds.
    void set(Constant constant, double value);

private:
    std::array<double, kConstantCount> m_values{};
};

}  // namespace passerelle::estimate
