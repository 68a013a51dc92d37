// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/hardware.hpp"
#include "workload/choices.hpp"
#include "workload/shape.hpp"

namespace passerelle::estimate {

/// The software, as far as it moves the clock.
struct Software {
    workload::Stack stack = workload::Stack::Megatron;
    bool compiled = false;  ///< element-wise work fused by a compiler or by hand
    bool jax = false;
    bool deepspeed = false;     ///< DeepSpeed drives the steps, also under Megatron's layers
    bool shardsWide = true;     ///< PyTorch's own sharding: the shards themselves are 32-bit, no copy beside them
    bool fusedEntropy = false;  ///< one kernel for softmax, loss and gradient: no 32-bit copies of the logits
    bool fusedLoss = false;     ///< the loss is computed in slices: no whole logits in memory
    double year = 2024;         ///< age of the software; unknown: 2024
    /// Megatron-Core and what is built on it since 2023: exchanges run beside the products (NeMo documentation,
    /// "communication overlap", 2024).
    [[nodiscard]] bool overlaps() const { return stack == workload::Stack::Megatron && !deepspeed && year >= 2023; }
    /// What PyTorch calls selective recomputation, since 2024: of each layer's products every other one is kept.
    [[nodiscard]] bool recomputesProducts() const
    {
        return stack == workload::Stack::FsdpDeepspeed && !deepspeed && !jax && year >= 2024;
    }
    /// Norms and residuals are split over the tensor-parallel group: Megatron since May 2022 (Korthikanti et al. 2022,
    /// arXiv:2205.05198) and what PyTorch offers itself; DeepSpeed's fork of Megatron does not.
    [[nodiscard]] bool splitsSequence() const
    {
        const bool able = stack == workload::Stack::Megatron || stack == workload::Stack::FsdpDeepspeed;
        return able && !deepspeed && year >= 2022.5;
    }
};

/// A training or inference job in plain numbers: what the product and the validation tables are both reduced to.
struct Job {
    workload::Shape shape;
    workload::Phase phase = workload::Phase::Pretrain;
    Software software;
    Arithmetic arithmetic = Arithmetic::Bf16;
    double weightBytes = 2;  ///< of a stored weight (0.53 for four bits with scales)
    double sequence = 2048;  ///< tokens a sample; 1 where a sample is not a sequence
    double globalBatch = 0;  ///< samples an optimiser step; 0: open
    bool flash = true;
    workload::Optimizer optimizer = workload::Optimizer::AdamW;
    workload::Checkpointing checkpointing = workload::Checkpointing::Auto;
    double trainable = 0;     ///< parameters that learn; 0: all
    double megapixels = 0;    ///< of one sample read by the loader
    bool cpuOffload = false;  ///< optimiser states in the host's memory
    bool realInput = true;    ///< false: synthetic input, no loader
    bool paddingRemoved = false;
    double cacheBytes = 2;  ///< of a stored key or value
    // Inference.
    double passes = 1;             ///< forward passes one after the other for one answer (denoising steps)
    double decodedMegapixels = 0;  ///< that a denoiser's latents become
    double branches = 1;           ///< passes side by side for one answer: two with classifier-free guidance
    double promptTokens = 0;
    double outputTokens = 0;
};

/// How the job lies on devices (an MI250X counts twice here).
struct Layout {
    int devices = 1;
    int tensor = 1;
    int pipeline = 1;
    int data = 1;
    int context = 1;
    int expert = 1;
    int virtualStages = 1;
    int zero = 0;
    int shardGroup = 0;  ///< devices over which ZeRO shards; 0: all of data
    double microBatch = 1;
    double accumulation = 1;
    workload::Checkpointing checkpointing = workload::Checkpointing::None;
    bool offload = false;  ///< optimiser states in the host's memory, chosen since nothing else fits

    friend bool operator==(const Layout &, const Layout &) = default;
};

/// Where one optimiser step's seconds go.
struct StepCost {
    double compute = 0;
    double memoryBound = 0;
    double communication = 0;
    double bubble = 0;
    double input = 0;
    double optimizer = 0;
    [[nodiscard]] double total() const { return compute + memoryBound + communication + bubble + input + optimizer; }
};

/// Bytes on the fullest device.
struct MemoryCost {
    double parameters = 0;
    double gradients = 0;
    double optimizer = 0;
    double activations = 0;
    double workspace = 0;
    double kvCache = 0;
    double reserved = 0;  ///< the framework's and driver's context and what the allocator holds without using it
    /// What the framework allocates.
    [[nodiscard]] double allocated() const
    {
        return parameters + gradients + optimizer + activations + workspace + kvCache;
    }
    /// What the driver sees.
    [[nodiscard]] double total() const { return allocated() + reserved; }
};

}  // namespace passerelle::estimate
