// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/constants.hpp"

#include <QJsonObject>

#include <algorithm>

namespace passerelle::estimate {

namespace {

/// No independent measurement is known: the value is what the fit finds, inside bounds that physics gives.
constexpr const char *kFitted = "fitted on the published measurements (tests/calibration)";

// In the order of the enumeration.
constexpr std::array<ConstantInfo, kConstantCount> kInfos = {{
    {"ceiling_volta", "share of the dense peak reached by the best matrix product, Pascal to Turing", 0.75, 0.4, 0.95,
     "Markidis et al. 2018, arXiv:1803.04014: 83 of 125 TFLOP/s on a V100; fitted"},
    {"ceiling_ampere", "the same, Ampere where not measured", 0.81, 0.5, 0.95,
     "stas00/ml-engineering, best matrix products measured, 2026-08: A100 PCIe 81 %"},
    {"ceiling_ada", "the same, Ada", 0.80, 0.4, 0.95, kFitted},
    {"ceiling_hopper", "the same, Hopper where not measured", 0.75, 0.5, 0.95,
     "stas00/ml-engineering, best matrix products measured, 2026-08: H100 80 %"},
    {"ceiling_blackwell", "the same, Blackwell where not measured", 0.75, 0.5, 0.95,
     "stas00/ml-engineering, best matrix products measured, 2026-08: B200 78 %, GB200 73 %"},
    {"ceiling_cdna2", "the same, CDNA 1 and 2", 0.60, 0.3, 0.9, kFitted},
    {"ceiling_cdna3", "the same, CDNA 3 and later where not measured", 0.55, 0.3, 0.9,
     "stas00/ml-engineering, best matrix products measured, 2026-08: MI300X 51 %, MI325X 60 %"},
    {"ceiling_tpu", "the same, TPU", 0.80, 0.5, 0.95, kFitted},
    {"ceiling_other", "the same, other accelerators", 0.60, 0.3, 0.95, kFitted},
    {"ceiling_fp8", "8-bit ceiling relative to the 16-bit one", 0.90, 0.4, 1.1,
     "stas00/ml-engineering, best matrix products measured, 2026-08: 73 to 78 % of the 8-bit peak beside 78 to 84 % of "
     "the 16-bit one"},
    {"ceiling_fp4", "4-bit ceiling relative to the 16-bit one", 0.70, 0.2, 1.1, kFitted},
    {"ceiling_fp32", "32-bit ceiling relative to the 16-bit one", 1.0, 0.5, 1.3, kFitted},
    {"rows_half", "rows at which the tiles of a matrix product are half filled", 24, 2, 300,
     "tile quantisation: NVIDIA, Matrix Multiplication Background User's Guide; fitted"},
    {"waves_half", "waves of 128 × 128 tiles over an A100's 108 multiprocessors at half of the ceiling", 0.4, 0.02, 5,
     "wave quantisation: NVIDIA, Matrix Multiplication Background User's Guide; fitted"},
    {"depth_half", "depth at which a matrix product reaches half of its ceiling, A100", 150, 5, 2000,
     "NVIDIA, Matrix Multiplication Background User's Guide; fitted"},
    {"attention_share", "share of the matrix ceiling reached by fused attention on long sequences", 0.8, 0.1, 1,
     "Dao 2023, arXiv:2307.08691: 50 to 73 % of the A100's peak"},
    {"attention_half", "sequence length at which fused attention reaches half of that", 500, 10, 20000,
     "Dao 2023, arXiv:2307.08691, figures 4 to 7: rates grow with the length; fitted"},
    {"attention_unfused_share", "the same for unfused attention's products", 0.35, 0.05, 0.9,
     "Dao et al. 2022, arXiv:2205.14135; fitted"},
    {"bandwidth_reach", "share of the memory bandwidth that element-wise work reaches", 0.80, 0.4, 1.0, kFitted},
    {"launch_microseconds", "host time to launch one kernel", 6, 1, 40, kFitted},
    {"elementwise_passes", "memory passes of element-wise work in eager mode, relative to the least", 1.5, 0.5, 6,
     "Ivanov et al. 2020, arXiv:2007.00072, on data movement; fitted"},
    {"fused_passes", "the same when a stack fuses or compiles", 0.8, 0.3, 3,
     "Ivanov et al. 2020, arXiv:2007.00072, on fusion; fitted"},
    {"stack_fsdp", "time of FSDP or DeepSpeed relative to a tuned Megatron", 1.1, 0.8, 2.5, kFitted},
    {"stack_plain", "time of plain PyTorch or the Trainer relative to a tuned Megatron", 1.25, 0.8, 3, kFitted},
    {"stack_vision", "time of vision training loops relative to a tuned Megatron", 1.15, 0.6, 3, kFitted},
    {"stack_jax", "time of JAX stacks relative to a tuned Megatron", 1.05, 0.7, 2, kFitted},
    {"stack_unknown", "time of a run whose software nobody named, relative to a tuned Megatron", 1.2, 0.8, 3, kFitted},
    {"era_per_year", "gain of software a year before 2024", 0.07, 0, 0.3, kFitted},
    {"reach_nvlink", "share of NVLink's bandwidth reached by collectives", 0.75, 0.1, 1,
     "Li et al. 2019, arXiv:1903.04611; fitted"},
    {"reach_xgmi", "the same, AMD Infinity Fabric", 0.5, 0.05, 1, kFitted},
    {"reach_pcie", "the same, PCIe", 0.5, 0.05, 1, "Li et al. 2019, arXiv:1903.04611; fitted"},
    {"reach_infiniband", "the same, InfiniBand", 0.75, 0.05, 1, kFitted},
    {"reach_slingshot", "the same, Slingshot", 0.6, 0.05, 1, "De Sensi et al. 2020, arXiv:2008.08886; fitted"},
    {"reach_omnipath", "the same, Omni-Path", 0.35, 0.02, 1, kFitted},
    {"reach_ethernet", "the same, Ethernet and cloud fabrics", 0.5, 0.02, 1, kFitted},
    {"latency_intra", "latency of one collective step inside a node, microseconds", 8, 1, 60, kFitted},
    {"latency_inter", "latency of one collective step between nodes, microseconds", 20, 2, 200, kFitted},
    {"overlap_data", "share of gradient exchange hidden behind the backward pass", 0.6, 0, 0.98,
     "Li et al. 2020, arXiv:2006.15704, section 5; fitted"},
    {"overlap_data_tuned", "the same in Megatron's successors, which send gradients and fetch weights in pieces", 0.8,
     0, 0.98, "NeMo documentation, communication overlap, 2024; fitted"},
    {"overlap_tensor", "share of tensor-parallel exchange that they hide behind products", 0.4, 0, 0.95,
     "NeMo documentation, communication overlap, 2024; fitted"},
    {"overlap_shard", "share of parameter gathering hidden behind the arithmetic", 0.7, 0, 0.98,
     "Zhao et al. 2023, arXiv:2304.11277, section 4; fitted"},
    {"loss_per_doubling", "time lost at each doubling of nodes to stragglers", 0.01, 0, 0.15, kFitted},
    {"expert_imbalance",
     "time of expert products spread over GPUs: the fullest expert over the mean, and grouped products beside plain "
     "ones",
     1.3, 1, 4, "Gale et al. 2022, arXiv:2211.15841; fitted"},
    {"routing_passes", "memory passes of sorting tokens by expert and back, relative to one copy each way", 1.5, 0.3,
     12, kFitted},
    {"overlap_expert", "share of the experts' exchange hidden behind their products", 0.4, 0, 0.95, kFitted},
    {"encoder_share", "share of the ceiling, encoders given by cost a sample", 0.45, 0.02, 1.5, kFitted},
    {"encoder_decoder_share", "the same, encoder-decoders", 0.35, 0.02, 1.5, kFitted},
    {"vision_share", "the same, vision transformers", 0.55, 0.02, 1.5, kFitted},
    {"convolution_share", "the same, convolutional classification", 0.5, 0.02, 1.5, kFitted},
    {"detection_share", "the same, detection", 0.35, 0.02, 1.5, kFitted},
    {"segmentation_share", "the same, segmentation", 0.4, 0.02, 1.5, kFitted},
    {"diffusion_share", "the same, diffusion", 0.5, 0.02, 1.5, kFitted},
    {"speech_share", "the same, speech", 0.3, 0.02, 1.5, kFitted},
    {"vision_language_share", "the same, vision-language", 0.4, 0.02, 1.5, kFitted},
    {"recommender_share", "the same, recommenders", 0.2, 0.005, 1.5, kFitted},
    {"science_share", "the same, biology, weather, graphs", 0.25, 0.01, 1.5, kFitted},
    {"time_series_share", "the same, time series", 0.15, 0.01, 1.5, kFitted},
    {"other_share", "the same, everything else", 0.25, 0.01, 1.5, kFitted},
    {"convolution_values",
     "activation values over the root of multiply-adds × pixels where nobody counted them: ResNet-50 0.8, "
     "EfficientNet 1.5 to 2, ViT 1.2",
     1.2, 0.2, 6, "activations counted by timm (huggingface/pytorch-image-models, results); fitted"},
    {"sequence_values", "activation values per multiply-add of networks on sound and text", 0.001, 0.00005, 0.02,
     kFitted},
    {"network_passes", "memory passes of a convolutional network's activations, eager, relative to one read and write",
     1.0, 0.1, 5, kFitted},
    {"network_fused_passes", "the same where a stack fuses normalisation and activation", 0.7, 0.1, 5, kFitted},
    {"network_folded_passes", "the same for one pass forward through a compiler, which folds both into the products",
     0.7, 0.1, 5, kFitted},
    {"network_fp32_share", "share of the ceiling in 32 bits without tensor units, relative to 16 bits", 1.5, 0.5, 5,
     "without tensor units arithmetic hides the traffic that bounds 16 bits; fitted"},
    {"host_milliseconds", "host time of one training step of a small network", 25, 1, 300, kFitted},
    {"loader_megapixels", "input pipeline's limit, megapixels a second and GPU", 120, 10, 2000, kFitted},
    {"loader_plain_megapixels", "the same for loops that decode and augment on the host's processors alone", 80, 5,
     2000, kFitted},
    {"lora_overhead", "extra time of adapters beside a frozen forward and backward pass", 1.1, 0.9, 2, kFitted},
    {"qlora_dequantisation", "extra passes over four-bit weights a micro-step", 18, 0, 60,
     "Dettmers et al. 2023, arXiv:2305.14314; fitted"},
    {"finetune_share", "fine-tuning loops relative to pretraining ones, time", 1.1, 0.8, 2.5, kFitted},
    {"offload_bandwidth", "optimiser states in the host's memory, GB a second and GPU", 60, 5, 500,
     "Ren et al. 2021, arXiv:2101.06840; fitted"},
    {"decode_reach", "share of the memory bandwidth that decoding reaches", 0.65, 0.2, 1, kFitted},
    {"decode_reach_amd", "the same on AMD, whose serving stacks are younger", 0.4, 0.1, 1, kFitted},
    {"decode_reach_graphics", "the same on boards with graphics memory, which a few bytes in flight keep busy", 0.8,
     0.2, 1, kFitted},
    {"decode_host_microseconds", "host time of one decode step, each layer", 25, 1, 400, kFitted},
    {"denoise_host_microseconds", "host time of one denoising step, each layer, eager", 1500, 50, 6000, kFitted},
    {"latent_decoder_kilobytes", "memory traffic of the decoder that turns latents into one pixel, eager, kB", 1000, 50,
     8000, kFitted},
    {"inference_share", "inference stacks' ceiling relative to training's", 1.1, 0.3, 3, kFitted},
    {"network_inference_share", "one-pass inference relative to the forward pass of training", 1.2, 0.2, 6, kFitted},
    {"serving_occupancy", "share of the batch that is busy when serving", 0.8, 0.2, 1,
     "Kwon et al. 2023, arXiv:2309.06180; fitted"},
    {"llama_share", "llama.cpp's products relative to a serving stack's", 0.2, 0.02, 1, kFitted},
    {"eager_decode", "host time of eager decoding relative to a serving stack's", 20, 1, 200, kFitted},
    {"run_overhead", "paid hours over steady hours, language-model pretraining", 1.15, 1, 1.65,
     "paid over steady hours of published runs: 1.0 to 1.65 (estimator notes); fitted"},
    {"run_overhead_finetune", "the same, fine-tuning", 1.2, 1, 1.65,
     "paid over steady hours of published runs: 1.0 to 1.65 (estimator notes); fitted"},
    {"run_overhead_other", "the same, other families", 1.2, 1, 1.65,
     "paid over steady hours of published runs: 1.0 to 1.65 (estimator notes); fitted"},
    {"memory_context", "framework and driver context, GB", 1.2, 0.2, 5, kFitted},
    {"memory_fragmentation", "allocator's share on top", 1.05, 1, 1.4,
     "Rajbhandari et al. 2019, arXiv:1910.02054, section 3; fitted"},
    {"memory_logits", "bytes a logit while the loss is computed", 10, 2, 24,
     "by hand: 16-bit logits, their 32-bit copy and its gradient, 2 + 4 + 4 bytes"},
    {"memory_logits_plain", "the same in loops that keep 32-bit copies of the logits", 16, 4, 28,
     "by hand: 16-bit logits, two 32-bit copies and the gradient, 2 + 4 + 4 + 4 bytes and more; fitted"},
    {"memory_activation", "kept activations of loops that fuse nothing, relative to the operator list", 1.2, 0.3, 3,
     "fused, the operator list itself (Korthikanti et al. 2022, arXiv:2205.05198, table 2); by hand for a Llama layer: "
     "norms widened to 32 bits and one more copy of the gate; fitted"},
    {"memory_network", "kept bytes of a convolutional network relative to its activations", 2, 0.5, 8, kFitted},
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
