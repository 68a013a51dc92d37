// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/constants.hpp"

#include <QJsonObject>

#include <algorithm>

namespace passerelle::estimate {

namespace {

// In the order of the enumeration.
constexpr std::array<ConstantInfo, kConstantCount> kInfos = {{
    {"ceiling_volta", "share of the dense peak reached by the best matrix product, Pascal to Turing", 0.75, 0.4, 0.95},
    {"ceiling_ampere", "the same, Ampere where not measured", 0.81, 0.5, 0.95},
    {"ceiling_ada", "the same, Ada", 0.80, 0.4, 0.95},
    {"ceiling_hopper", "the same, Hopper where not measured", 0.75, 0.5, 0.95},
    {"ceiling_blackwell", "the same, Blackwell where not measured", 0.75, 0.5, 0.95},
    {"ceiling_cdna2", "the same, CDNA 1 and 2", 0.60, 0.3, 0.9},
    {"ceiling_cdna3", "the same, CDNA 3 and later where not measured", 0.55, 0.3, 0.9},
    {"ceiling_tpu", "the same, TPU", 0.80, 0.5, 0.95},
    {"ceiling_other", "the same, other accelerators", 0.60, 0.3, 0.95},
    {"ceiling_fp8", "8-bit ceiling relative to the 16-bit one", 0.90, 0.4, 1.1},
    {"ceiling_fp4", "4-bit ceiling relative to the 16-bit one", 0.70, 0.2, 1.1},
    {"ceiling_fp32", "32-bit ceiling relative to the 16-bit one", 1.0, 0.5, 1.3},
    {"rows_half", "rows at which the tiles of a matrix product are half filled", 24, 2, 300},
    {"waves_half", "waves of 128 × 128 tiles over an A100's 108 multiprocessors at half of the ceiling", 0.4, 0.02, 5},
    {"depth_half", "depth at which a matrix product reaches half of its ceiling, A100", 150, 5, 2000},
    {"attention_share", "share of the matrix ceiling reached by fused attention", 0.55, 0.1, 0.95},
    {"attention_unfused_share", "the same for unfused attention's products", 0.35, 0.05, 0.9},
    {"bandwidth_reach", "share of the memory bandwidth that element-wise work reaches", 0.80, 0.4, 1.0},
    {"launch_microseconds", "host time to launch one kernel", 6, 1, 40},
    {"elementwise_passes", "memory passes of element-wise work in eager mode, relative to the least", 1.5, 0.5, 6},
    {"fused_passes", "the same when a stack fuses or compiles", 0.8, 0.3, 3},
    {"stack_fsdp", "time of FSDP or DeepSpeed relative to a tuned Megatron", 1.1, 0.8, 2.5},
    {"stack_plain", "time of plain PyTorch or the Trainer relative to a tuned Megatron", 1.25, 0.8, 3},
    {"stack_vision", "time of vision training loops relative to a tuned Megatron", 1.15, 0.6, 3},
    {"stack_jax", "time of JAX stacks relative to a tuned Megatron", 1.05, 0.7, 2},
    {"stack_unknown", "time of a run whose software nobody named, relative to a tuned Megatron", 1.2, 0.8, 3},
    {"era_per_year", "gain of software a year before 2024", 0.07, 0, 0.3},
    {"reach_nvlink", "share of NVLink's bandwidth reached by collectives", 0.75, 0.1, 1},
    {"reach_xgmi", "the same, AMD Infinity Fabric", 0.5, 0.05, 1},
    {"reach_pcie", "the same, PCIe", 0.5, 0.05, 1},
    {"reach_infiniband", "the same, InfiniBand", 0.75, 0.05, 1},
    {"reach_slingshot", "the same, Slingshot", 0.6, 0.05, 1},
    {"reach_omnipath", "the same, Omni-Path", 0.35, 0.02, 1},
    {"reach_ethernet", "the same, Ethernet and cloud fabrics", 0.5, 0.02, 1},
    {"latency_intra", "latency of one collective step inside a node, microseconds", 8, 1, 60},
    {"latency_inter", "latency of one collective step between nodes, microseconds", 20, 2, 200},
    {"overlap_data", "share of gradient exchange hidden behind the backward pass", 0.6, 0, 0.98},
    {"overlap_data_tuned", "the same in Megatron's successors, which send gradients and fetch weights in pieces", 0.8,
     0, 0.98},
    {"overlap_tensor", "share of tensor-parallel exchange that they hide behind products", 0.4, 0, 0.95},
    {"overlap_shard", "share of parameter gathering hidden behind the arithmetic", 0.7, 0, 0.98},
    {"loss_per_doubling", "time lost at each doubling of nodes to stragglers", 0.01, 0, 0.15},
    {"expert_imbalance", "time of the fullest expert over the mean", 1.15, 1, 2.5},
    {"routing_passes", "memory passes of sorting tokens by expert and back, relative to one copy each way", 1.5, 0.3,
     12},
    {"overlap_expert", "share of the experts' exchange hidden behind their products", 0.4, 0, 0.95},
    {"encoder_share", "share of the ceiling, encoders given by cost a sample", 0.45, 0.02, 1.5},
    {"encoder_decoder_share", "the same, encoder-decoders", 0.35, 0.02, 1.5},
    {"vision_share", "the same, vision transformers", 0.55, 0.02, 1.5},
    {"convolution_share", "the same, convolutional classification", 0.5, 0.02, 1.5},
    {"detection_share", "the same, detection", 0.35, 0.02, 1.5},
    {"segmentation_share", "the same, segmentation", 0.4, 0.02, 1.5},
    {"diffusion_share", "the same, diffusion", 0.5, 0.02, 1.5},
    {"speech_share", "the same, speech", 0.3, 0.02, 1.5},
    {"vision_language_share", "the same, vision-language", 0.4, 0.02, 1.5},
    {"recommender_share", "the same, recommenders", 0.2, 0.005, 1.5},
    {"science_share", "the same, biology, weather, graphs", 0.25, 0.01, 1.5},
    {"time_series_share", "the same, time series", 0.15, 0.01, 1.5},
    {"other_share", "the same, everything else", 0.25, 0.01, 1.5},
    {"convolution_values",
     "activation values over the root of multiply-adds × pixels where nobody counted them: ResNet-50 0.8, "
     "EfficientNet 1.5 to 2, ViT 1.2",
     1.2, 0.2, 6},
    {"sequence_values", "activation values per multiply-add of networks on sound and text", 0.001, 0.00005, 0.02},
    {"depthwise_traffic",
     "power by which time grows where weights are used seldom (depthwise convolutions), from ResNet-50's reuse", 1.5, 0,
     4},
    {"network_passes", "memory passes of a convolutional network's activations, eager, relative to one read and write",
     1.0, 0.1, 5},
    {"network_fused_passes", "the same where a stack fuses normalisation and activation", 0.7, 0.1, 5},
    {"network_fp32_share", "share of the ceiling in 32 bits without tensor units, relative to 16 bits", 1.5, 0.5, 5},
    {"network_width_half", "width at which blocks given by their cost reach half of their share", 300, 5, 6000},
    {"host_milliseconds", "host time of one training step of a small network", 25, 1, 300},
    {"loader_megapixels", "input pipeline's limit, megapixels a second and GPU", 120, 10, 2000},
    {"loader_plain_megapixels", "the same for loops that decode and augment on the host's processors alone", 80, 5,
     2000},
    {"lora_overhead", "extra time of adapters beside a frozen forward and backward pass", 1.1, 0.9, 2},
    {"qlora_dequantisation", "extra passes over four-bit weights a micro-step", 3, 0, 30},
    {"finetune_share", "fine-tuning loops relative to pretraining ones, time", 1.1, 0.8, 2.5},
    {"offload_bandwidth", "optimiser states in the host's memory, GB a second and GPU", 60, 5, 500},
    {"decode_reach", "share of the memory bandwidth that decoding reaches", 0.65, 0.2, 1},
    {"decode_reach_amd", "the same on AMD, whose serving stacks are younger", 0.4, 0.1, 1},
    {"decode_host_microseconds", "host time of one decode step, each layer", 25, 1, 400},
    {"denoise_host_microseconds", "host time of one denoising step, each layer, eager", 1500, 50, 6000},
    {"inference_share", "inference stacks' ceiling relative to training's", 1.1, 0.3, 3},
    {"network_inference_share", "one-pass inference relative to the forward pass of training", 1.2, 0.2, 6},
    {"network_eager_share", "the same without a compiler, relative to with one", 0.7, 0.2, 1.2},
    {"serving_occupancy", "share of the batch that is busy when serving", 0.8, 0.2, 1},
    {"llama_share", "llama.cpp's products relative to a serving stack's", 0.2, 0.02, 1},
    {"eager_decode", "host time of eager decoding relative to a serving stack's", 20, 1, 200},
    {"run_overhead", "paid hours over steady hours, language-model pretraining", 1.15, 1, 2.5},
    {"run_overhead_finetune", "the same, fine-tuning", 1.2, 1, 4},
    {"run_overhead_other", "the same, other families", 1.2, 1, 4},
    {"run_overhead_size",
     "power by which the overhead of language-model runs falls with the model's size, from 7 billion", 0.05, 0, 0.4},
    {"memory_context", "framework and driver context, GB", 1.2, 0.2, 5},
    {"memory_fragmentation", "allocator's share on top", 1.05, 1, 1.4},
    {"memory_logits", "bytes a logit while the loss is computed", 10, 2, 24},
    {"memory_logits_plain", "the same in loops that keep 32-bit copies of the logits", 16, 4, 28},
    {"memory_activation", "kept activations relative to the operator list", 1.0, 0.3, 3},
    {"memory_network", "kept bytes of a convolutional network relative to its activations", 2, 0.5, 8},
}};

}  // namespace

const ConstantInfo &infoOf(Constant constant)
{
    return kInfos[static_cast<std::size_t>(constant)];
}

Constants::Constants()
{
    for (std::size_t i = 0; i < m_values.size(); ++i)
        m_values[i] = kInfos[i].value;
}

Constants Constants::fromJson(const QJsonObject &calibration)
{
    Constants constants;
    const QJsonObject values = calibration.value(QLatin1String("constants")).toObject();
    for (int i = 0; i < kConstantCount; ++i) {
        const auto constant = static_cast<Constant>(i);
        const QJsonValue value =
            values.value(QLatin1String(infoOf(constant).key)).toObject().value(QLatin1String("value"));
        if (value.isDouble())
            constants.set(constant, value.toDouble());
    }
    return constants;
}

void Constants::set(Constant constant, double value)
{
    const ConstantInfo &info = infoOf(constant);
    m_values[static_cast<std::size_t>(constant)] = std::clamp(value, info.low, info.high);
}

}  // namespace passerelle::estimate
