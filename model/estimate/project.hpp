// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/draft.hpp"
#include "estimate/spread.hpp"

namespace passerelle::estimate {

/// Fills everything that follows from the run: its paid hours, the project around it part by part, the request,
/// chained jobs and waiting, storage, cost, energy, carbon and site units; says whether deadline and budget are kept.
/// `seconds` is the steady time of the run in the estimate's plan.
void fillProject(Estimate &estimate, const Draft &draft, const workload::Workload &workload, double seconds,
                 const Constants &constants, const Spread &spread);

/// The product of two uncertain factors that know nothing of each other: widths add as squares of logarithms.
[[nodiscard]] units::Interval<double> combined(const units::Interval<double> &a, const units::Interval<double> &b);

/// Up to two digits, never down: 1,234 becomes 1,300.
[[nodiscard]] double roundedUp(double value);

}  // namespace passerelle::estimate
