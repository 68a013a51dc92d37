// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/estimate.hpp"
#include "estimate/run_overhead.hpp"

namespace passerelle::estimate {

/// All runs of the project over the final run: the user's figure, exactly, or the default of the kind of project with
/// its interval (see besideOf()).
[[nodiscard]] units::Interval<double> projectFactor(const workload::Workload &workload);

/// Splits the hours into the parts of the run, of the project and of the request, and lists what nobody said as
/// assumptions, each with its effect on the project's GPU-hours. Needs run, project and request hours.
void fillParts(Estimate &estimate, const Job &job, const workload::Workload &workload, const RunShares &shares,
               const units::Interval<double> &run);

/// Checkpoints, result and data on disk, with the assumptions behind them.
void fillStorage(Estimate &estimate, const Job &job, const workload::Workload &workload);

}  // namespace passerelle::estimate
