// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/job.hpp"

namespace passerelle::estimate {

/// Share of a layer's products that PyTorch's selective recomputation keeps: every other one (Liang et al. 2024,
/// TorchTitan, arXiv:2410.06511, section 2.1.3).
constexpr double kKeptProducts = 0.5;

/// Everything about one micro-batch on one device that does not depend on how many stages and replicas there are:
/// computed once per (tensor, context, expert, micro-batch), then reused by thousands of placements. Seconds and bytes;
/// "layer" is the mean over the model's layers.
struct SliceCost {
    double layerForward = 0;        ///< matrix work of one layer
    double layerForwardMemory = 0;  ///< element-wise work of one layer
    double layerBackward = 0;
    double layerBackwardMemory = 0;
    double attentionForward = 0;  ///< recomputed by selective checkpointing
    double layerLaunch = 0;       ///< host time to launch one layer forward
    double layerCollective = 0;   ///< tensor and expert exchange of one layer forward
    double headForward = 0;       ///< logits, loss and embedding
    double headBackward = 0;
    double savedNone = 0;  ///< bytes one layer keeps without checkpointing
    double savedSelective = 0;
    double savedFull = 0;
    double headBytes = 0;      ///< logits and their gradient while the loss is computed
    double boundaryBytes = 0;  ///< passed between pipeline stages
    double flops = 0;          ///< model FLOPs forward, whole micro-batch, whole model (all devices of the group)
};

/// `tokens` a device sees in a micro-batch follow from the job's sequence, the micro-batch and context parallelism.
[[nodiscard]] SliceCost sliceCost(const Job &job, const Hardware &hardware, const Layout &layout,
                                  const Constants &constants);

/// Seconds of one collective: α per step, β per byte. `group` devices, `bytes` held by each after the exchange.
[[nodiscard]] double allReduceSeconds(double bytes, int group, const Hardware &hardware, const Constants &constants);
[[nodiscard]] double allGatherSeconds(double bytes, int group, int inside, const Hardware &hardware,
                                      const Constants &constants);

/// Parameters resident on the fullest device before sharding by data parallelism.
[[nodiscard]] double localParameters(const Job &job, const Layout &layout);

/// One training step in one layout. Needs the slice of the same layout.
[[nodiscard]] StepCost trainingStep(const Job &job, const Hardware &hardware, const Layout &layout,
                                    const SliceCost &slice, const Constants &constants);

/// Peak memory of the fullest device of a training layout.
[[nodiscard]] MemoryCost trainingMemory(const Job &job, const Hardware &hardware, const Layout &layout,
                                        const SliceCost &slice, const Constants &constants);

/// Samples an optimiser step: micro-batch × accumulation × replicas.
[[nodiscard]] double stepSamples(const Layout &layout);

/// Forward and backward model FLOPs of one sample (LoRA leaves the frozen weights' gradient out), for utilisation.
[[nodiscard]] double trainingFlopsPerSample(const Job &job);

}  // namespace passerelle::estimate
