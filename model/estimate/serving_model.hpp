// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/job.hpp"
#include "estimate/slice_cost.hpp"

namespace passerelle::estimate {

/// One group of devices that holds the model once and serves it.
struct ServingCost {
    double batch = 0;            ///< requests at once
    double prefillSeconds = 0;   ///< of one request's prompt
    double decodeSeconds = 0;    ///< of one token for the whole batch
    double outputPerSecond = 0;  ///< generated tokens a second of the group
    double requestsPerSecond = 0;
    double flopsPerSecond = 0;  ///< model FLOP/s reached by the group
    MemoryCost memory;
    bool fits = false;
};

/// Prefill runs as a training forward pass; a decode step takes the longer of reading weights and cache and of the
/// arithmetic, plus tensor-parallel exchanges and the host. `batch` 0: as many requests as the memory for keys and
/// values allows, 2,048 at most.
[[nodiscard]] ServingCost servingCost(const Job &job, const Hardware &hardware, int tensor, double batch,
                                      const Constants &constants);

/// Samples a second of one device for a network that answers in one pass (classifier, encoder) or in several denoising
/// passes. `devices` that work on one batch together share its arithmetic, not the host's launches.
[[nodiscard]] double forwardSamplesPerSecond(const Job &job, const Hardware &hardware, double batch,
                                             const Constants &constants, int devices = 1);

}  // namespace passerelle::estimate
