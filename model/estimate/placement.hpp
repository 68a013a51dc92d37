// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/slice_cost.hpp"

#include <cstdint>
#include <vector>

namespace passerelle::estimate {

/// A placement with what it takes. `secondsPerSample` ranks placements whose batches differ by rounding.
struct Placement {
    Layout layout;
    StepCost step;
    MemoryCost memory;
    double secondsPerSample = 0;
};

struct PlacementSearch {
    std::vector<Placement> feasible;  ///< all, or the best alone
    std::int64_t examined = 0;
    bool anyFits = false;
    Placement smallest;  ///< the placement that needs the least memory, fits or not
};

struct SearchLimits {
    bool keepAll = false;
    // What is already decided; 0 (-1 for the stage of ZeRO): open.
    int tensor = 0;
    int pipeline = 0;
    int zero = -1;
    double microBatch = 0;
};

/// Examines every sensible placement of a training job on `devices`: tensor parallelism inside the node and dividing
/// the heads, pipeline stages dividing the layers, replicas for the rest; ZeRO 0, 1 and 3; the three kinds of
/// checkpointing; powers of two as micro-batch. Time and memory are computed for each.
[[nodiscard]] PlacementSearch searchPlacements(const Job &job, const Hardware &hardware, int devices,
                                               const Constants &constants, const SearchLimits &limits = {});

/// The global batch taken when nobody gave one: samples an optimiser step.
[[nodiscard]] double usualGlobalBatch(const Job &job, int devices);

}  // namespace passerelle::estimate
