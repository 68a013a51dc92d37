// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/placement_cost.hpp"

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
    std::int64_t examined = 0;        ///< memory and time computed, or memory alone where it does not fit
    std::int64_t pruned = 0;          ///< proved slower than the best without computing them
    bool anyFits = false;
    Placement smallest;  ///< of those examined, the one that needs the least memory, fits or not
};

/// A tenth of the memory stays free: no published job that ran out of memory is then said to fit.
constexpr double kUsableMemory = 0.9;

struct SearchLimits {
    bool keepAll = false;    ///< every placement, nothing pruned
    bool lastResort = true;  ///< where nothing fits, look again with the optimiser's states in the host's memory
    // What is already decided; 0 (-1 for the stage of ZeRO): open.
    int tensor = 0;
    int pipeline = 0;
    int expert = 0;
    int zero = -1;
    double microBatch = 0;
    double memory = kUsableMemory;  ///< share of the device's memory that a placement may take by the likeliest figure
};

/// Examines every sensible placement of a training job on `devices`: tensor parallelism inside the node and dividing
/// the heads; context parallelism for sequences of 8,192 tokens and more; several widths of expert parallelism;
/// pipeline stages of whole layers, interleaved or not; replicas for the rest; ZeRO 0 to 3, also sharded inside the
/// node only; the three kinds of checkpointing; powers of two as micro-batch. The best is found without computing the
/// placements whose arithmetic alone already takes longer (checkpointing and sharding only add to it).
[[nodiscard]] PlacementSearch searchPlacements(const Job &job, const Hardware &hardware, int devices,
                                               const Constants &constants, const SearchLimits &limits = {});

/// The global batch taken when nobody gave one: samples an optimiser step.
[[nodiscard]] double usualGlobalBatch(const Job &job, int devices);

}  // namespace passerelle::estimate
