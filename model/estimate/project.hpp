// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/draft.hpp"
#include "estimate/spread.hpp"

namespace passerelle::estimate {

/// Fills everything that follows from the run: hours, the project around it, chained jobs, cost, energy, carbon and
/// site units. `seconds` is the steady time of the run on `gpus` GPUs; `busy` the share of the peak that the job
/// reaches.
void fillProject(Estimate &estimate, const Draft &draft, const workload::Workload &workload, double seconds,
                 double busy, const Constants &constants, const Spread &spread);

}  // namespace passerelle::estimate
