// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "units/interval.hpp"
#include "units/quantities.hpp"

#include <QString>

#include <optional>
#include <vector>

namespace passerelle::ui {

/// What kind of place a mark stands for; drawn with its own shape and colour.
enum class PlaceKind { Public, Announced, Cloud };

/// A place that can run the project, as a point of the chart "cost against time".
struct CostTimePoint {
    QString id;
    QString name;
    PlaceKind kind = PlaceKind::Cloud;
    units::Interval<units::Hours> duration;             ///< of the project, wall clock
    std::optional<units::Interval<units::Money>> cost;  ///< absent where hours are granted, not sold
};

/// A place as a bar of the chart "GPU-hours by machine".
struct GpuHoursBar {
    QString id;
    QString name;
    PlaceKind kind = PlaceKind::Cloud;
    units::Interval<units::GpuHours> gpuHours;  ///< of the project
};

/// A positive range of a logarithmic axis with the places of its labels, lowest first.
struct LogTicks {
    double low = 1;
    double high = 10;
    std::vector<double> ticks;
};

/// Durations from a minute to ten years that people say ("1 day", "1 week"), as hours, enclosing the range given.
/// Empty or non-positive ranges give one day to one week.
[[nodiscard]] LogTicks durationTicks(units::Hours shortest, units::Hours longest);
/// Powers of ten (with 3 between them when the range is narrow) in euros, enclosing the range given.
[[nodiscard]] LogTicks moneyTicks(units::Money lowest, units::Money highest);

}  // namespace passerelle::ui
