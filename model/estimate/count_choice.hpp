// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/draft.hpp"
#include "estimate/placement.hpp"

#include <optional>

namespace passerelle::estimate {

/// How many GPUs, and the best placement on them.
struct CountChoice {
    int gpus = 1;
    std::optional<Placement> placement;  ///< empty: nothing fits
    PlacementSearch search;              ///< of the last count tried
    Obstacle obstacle = Obstacle::None;
    std::vector<workload::Assumption> assumptions;
};

/// The given count, or the smallest that meets the deadline; without a deadline the largest that still uses the GPUs
/// well and does not outlast a week. Never more than the target's and the user's limits.
[[nodiscard]] CountChoice chooseCount(const Draft &draft, const workload::Workload &workload, const Target &target,
                                      const Hardware &hardware, const Constants &constants, const Options &options);

/// Counts worth trying on a target: parts of a node, then whole nodes.
[[nodiscard]] std::vector<int> candidateCounts(const Target &target, int most);

// Plain results as the interface's values.
[[nodiscard]] Plan planOf(const Layout &layout, const Hardware &hardware);
[[nodiscard]] Memory memoryOf(const MemoryCost &memory, const Hardware &hardware);
[[nodiscard]] StepTime stepOf(const StepCost &step);

/// As estimate(), with what is the same for all targets worked out once.
[[nodiscard]] Estimate estimateDrafted(const Draft &draft, const workload::Workload &workload, const Target &target,
                                       const QJsonObject &calibration, const Constants &constants,
                                       const Options &options);

}  // namespace passerelle::estimate
