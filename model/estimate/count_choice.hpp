// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/draft.hpp"
#include "estimate/placement.hpp"
#include "estimate/spread.hpp"

#include <optional>

namespace passerelle::estimate {

/// How many GPUs, and the best placement on them.
struct CountChoice {
    int gpus = 1;
    std::optional<Placement> placement;  ///< empty: nothing fits
    std::optional<Placement> sure;       ///< the best that fits by the cautious figure too, where the other may not
    PlacementSearch search;              ///< of the last count tried
    Obstacle obstacle = Obstacle::None;
    int tooSmall = 0;  ///< the largest count tried that does not hold the job
    Message binding;   ///< which limit decided, or is missed; may be empty
    std::vector<workload::Assumption> assumptions;
};

/// What measurements say of computed figures.
struct Basis {
    double pace = 1;        ///< the user's measured time over the computed one
    double memoryHigh = 1;  ///< p90 of published peaks over the computed memory
};

/// The given count, or the smallest that meets the deadline within the budget; where both cannot be had, the deadline
/// goes first and the binding limit is named. Without a deadline the smallest that ends within a week, or else the
/// fastest that still uses its GPUs well, within the budget or else the cheapest. Never more than the target's and the
/// user's limits.
[[nodiscard]] CountChoice chooseCount(const Draft &draft, const workload::Workload &workload, const Target &target,
                                      const Hardware &hardware, const Constants &constants, const Options &options,
                                      const Basis &basis);

/// See countCurve().
[[nodiscard]] std::vector<CountPoint> curveOf(const Draft &draft, const workload::Workload &workload,
                                              const Target &target, const Hardware &hardware,
                                              const Constants &constants);

/// Counts worth trying on a target: parts of a node, then whole nodes.
[[nodiscard]] std::vector<int> candidateCounts(const Target &target, int most);

// Plain results as the interface's values.
[[nodiscard]] Plan planOf(const Layout &layout, const Hardware &hardware);
[[nodiscard]] Memory memoryOf(const MemoryCost &memory, const Hardware &hardware);
/// The interval of the total. Serving has none: its stack takes the memory that it is given.
void spreadMemory(Memory &memory, const Spread &spread);
[[nodiscard]] StepTime stepOf(const StepCost &step);

/// As estimate(), with what is the same for all targets worked out once.
[[nodiscard]] Estimate estimateDrafted(const Draft &draft, const workload::Workload &workload, const Target &target,
                                       const QJsonObject &calibration, const Constants &constants,
                                       const Options &options);

}  // namespace passerelle::estimate
