// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

#include <vector>

namespace passerelle::exporter::charts {

/// A scale from values to a length on paper. Values are plain numbers in the axis's own unit.
struct Axis {
    double low = 0;
    double high = 1;
    bool logarithmic = false;
    std::vector<double> ticks;

    /// 0 at the low end, 1 at the high end; values outside are clamped.
    [[nodiscard]] double position(double value) const;
};

/// A tick's number with no more decimals than it needs.
[[nodiscard]] QString tickText(double tick, const QLocale &locale);

/// From zero to a round number at or above `high`, four to six round ticks.
[[nodiscard]] Axis linearAxis(double high);

/// Round numbers (1, 2 or 5 times a power of ten) around a range of positive values; ticks at decades, and at 2 and 5
/// as well when there are few decades.
[[nodiscard]] Axis logAxis(double low, double high);

}  // namespace passerelle::exporter::charts
