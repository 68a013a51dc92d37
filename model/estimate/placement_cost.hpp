// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/slice_cost.hpp"

namespace passerelle::estimate {

/// Time and memory of one step in one layout.
struct PlacementCost {
    StepCost step;
    MemoryCost memory;
};

/// What trainingStep() and trainingMemory() say, completed by what only the search's layouts need: context-parallel
/// ranks count as replicas for gradients and optimiser and pass keys and values round a ring (Liu et al. 2023,
/// arXiv:2310.01889); an interleaved pipeline crosses its boundaries `virtualStages` times and keeps
/// (p − 1) / (p × v) more micro-batches (Narayanan et al. 2021, arXiv:2104.04473, section 2.2); ZeRO 2 scatters
/// gradients every micro-step; sharding inside the node leaves an exchange of shards between nodes (Zhao et al. 2023,
/// arXiv:2304.11277, section 3.2.2). `slice` is that of the layout.
[[nodiscard]] PlacementCost placementCost(const Job &job, const Hardware &hardware, const Layout &layout,
                                          const SliceCost &slice, const Constants &constants);
[[nodiscard]] PlacementCost placementCost(const Job &job, const Hardware &hardware, const Layout &layout,
                                          const Constants &constants);

/// Bytes on the fullest device alone, the same completion.
[[nodiscard]] MemoryCost placementMemory(const Job &job, const Hardware &hardware, const Layout &layout,
                                         const SliceCost &slice, const Constants &constants);
/// Seconds of the step alone, the same completion.
[[nodiscard]] StepCost placementStep(const Job &job, const Hardware &hardware, const Layout &layout,
                                     const SliceCost &slice, const Constants &constants);

/// Samples of a step that advance the run: a given global batch is never exceeded, whatever the replicas could hold.
[[nodiscard]] double usefulSamples(const Job &job, const Layout &layout);

}  // namespace passerelle::estimate
