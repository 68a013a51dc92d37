// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "units/interval.hpp"
#include "units/quantities.hpp"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace passerelle::ui {

/// What kind of place a mark stands for; drawn with its own shape and colour.
enum class PlaceKind { Public, Announced, Cloud, Own };
inline constexpr PlaceKind kPlaceKinds[] = {PlaceKind::Public, PlaceKind::Announced, PlaceKind::Cloud, PlaceKind::Own};

/// A place that can run the project, as a point of the chart "cost against time".
struct CostTimePoint {
    QString id;
    QString name;
    PlaceKind kind = PlaceKind::Cloud;
    units::Interval<units::Hours> duration;             ///< of the final run, wall clock: what a deadline bounds
    units::Interval<units::Hours> project;              ///< of the whole project, wall clock
    std::optional<units::Interval<units::Money>> cost;  ///< of the project; absent where hours are granted, not sold
};

/// The places with a price that no other beats in both time and cost (at p50), fastest first: indexes of `points`.
/// Places of equal figures are all kept. Announced places, which nobody can rent, are left out.
[[nodiscard]] std::vector<std::size_t> paretoFront(const std::vector<CostTimePoint> &points);

/// A place as a bar of the chart "GPU-hours by machine".
struct GpuHoursBar {
    QString id;
    QString name;
    PlaceKind kind = PlaceKind::Cloud;
    units::Interval<units::GpuHours> gpuHours;  ///< of the project
};

/// A place as a bar of the chart "carbon by country and operator".
struct CarbonBar {
    QString id;
    QString name;
    QString country;  ///< its name, in the window's language
    QString operatorName;
    PlaceKind kind = PlaceKind::Cloud;
    units::Interval<units::Carbon> carbon;               ///< of the project, location based
    std::optional<units::CarbonPerWattHour> gridCarbon;  ///< absent: not in the catalogue
};

/// What one GPU costs for an hour at a place.
struct PriceBar {
    QString id;
    QString name;
    QString gpu;
    units::MoneyPerGpuHour price{};
    QString date;      ///< when it was seen
    QString evidence;  ///< how far it can be trusted, in words
};

/// Prices of one offer over time, in its own currency and unit, as its source gives them.
struct PriceLine {
    struct Point {
        QDate day;      ///< the first day of the month or year that the source names
        QString since;  ///< as the source names it
        double amount = 0;
    };
    QString id;  ///< of the offer in the comparison; empty: it is not there
    QString name;
    QString unit;  ///< "EUR/h"
    QString trust;
    QString source;
    std::vector<Point> points;  ///< oldest first
};

/// One count of GPUs on the strong-scaling curve.
struct ScalingPoint {
    int gpus = 1;
    units::Hours run{};
    units::GpuHours gpuHours{};
    double efficiency = 0;  ///< 1 is the leanest count
    std::optional<units::Money> cost;
    bool sensible = false;
    bool planned = false;  ///< the count of the estimate shown
};

/// How far one input moves the GPU-hours of the project.
struct SensitivityBar {
    QString name;
    QString range;                              ///< what the input may be
    QString advice;                             ///< what would tell
    units::Interval<units::GpuHours> gpuHours;  ///< p50 is the same for all
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
