// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/estimate.hpp"

namespace passerelle::estimate {

/// Hours of a month of rental.
constexpr double kMonthHours = 730;

/// Cost of the project on an offer: GPU-hours by whole billing steps, or by the month with its set-up fee where that is
/// cheaper; storage and egress where the catalogue has the provider's prices. Nothing where hours are granted. Start-up
/// credits are named, not taken off. Needs plan, project hours and storage.
void fillCost(Estimate &estimate);

/// Price of `gpuHours` on the instances of a plan, without storage and egress, and whether by the month.
struct Rental {
    units::Money price{};
    bool monthly = false;
};
[[nodiscard]] Rental rentalOf(const Target &target, int nodes, units::GpuHours gpuHours);

}  // namespace passerelle::estimate
