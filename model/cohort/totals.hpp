// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cohort/headline.hpp"

#include <map>
#include <span>
#include <vector>

namespace passerelle::cohort {

/// Sums over dossiers. The bounds are sums of bounds: exact when all estimates err the same way, and wider than the
/// truth when their errors are independent. The wider one is told, since most of the doubt (how well a machine is used)
/// is shared by all.
struct Sum {
    int dossiers = 0;
    int estimated = 0;  ///< those with figures
    int priced = 0;     ///< those whose hours are sold
    units::Interval<units::GpuHours> gpuHours;
    units::Interval<units::Money> cost;  ///< of the priced ones
    units::Interval<units::WattHours> energy;
    units::Interval<units::Carbon> carbon;
};

/// A line of a table of groups.
struct Group {
    QString id;           ///< of the vertical, the machine…; empty for the group of what was not said
    QString name;         ///< of a machine, a country; empty where the id is looked up
    bool merged = false;  ///< several groups that were too small to stand alone
    Sum sum;
};

/// What a group is formed by.
enum class Grouping { Vertical, Machine, Country, Route, Status };

[[nodiscard]] Sum sumOf(std::span<const Headline> headlines);

/// Groups, those with the most dossiers first, then by id.
[[nodiscard]] std::vector<Group> groupsOf(std::span<const Headline> headlines, Grouping grouping);

/// The smallest group that may be told of an anonymous cohort.
inline constexpr int kSmallestGroup = 3;

/// Groups below `least` dossiers become one group. While that one is still below, it takes the next smallest with it:
/// otherwise subtracting the told groups from the total would give the small one away.
[[nodiscard]] std::vector<Group> withoutSmallGroups(std::vector<Group> groups, int least = kSmallestGroup);

}  // namespace passerelle::cohort
