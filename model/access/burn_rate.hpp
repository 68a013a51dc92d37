// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.hpp"
#include "catalogue/catalogue.hpp"
#include "estimate/estimate.hpp"
#include "units/quantities.hpp"

#include <optional>
#include <vector>

namespace passerelle::access {

/// Whether the hours asked for can be used up in the time that a route gives.
struct BurnRate {
    units::GpuHours asked{};
    int months = 0;                          ///< the longest that the route gives
    units::GpuHours perWeek{};               ///< to use up, every week of that time
    int gpusDayAndNight = 1;                 ///< GPUs that would have to be busy all the time
    int gpusPerJob = 1;                      ///< of the plan
    units::GpuHours perWeekAtJobSize{};      ///< that one job of the plan's size uses day and night
    double busyShare = 0;                    ///< of the calendar that such a job must be running; above 1 it cannot
    std::optional<units::Hours> longestJob;  ///< on this machine
    int chainedJobs = 1;                     ///< of that length in a row, for the final run
    bool fits = false;                       ///< busyShare at most 1
    std::vector<Message> sentences;          ///< the same in words
};

/// The hours of an estimate on a public machine against the route's longest duration. None where the route states no
/// duration or hours are not granted. No source tells how long jobs wait in a queue: what is said is the share of the
/// calendar that waiting may take.
[[nodiscard]] std::optional<BurnRate> burnRateOf(const catalogue::Route &route, const estimate::Estimate &value);

/// The hours asked for in each way that they are counted: physical GPU-hours, node-hours, the site's own unit, and
/// cards or dies where a card has two. The first line is the physical one.
[[nodiscard]] std::vector<Message> countedHours(const estimate::Estimate &value, const catalogue::Catalogue &catalogue);

}  // namespace passerelle::access
