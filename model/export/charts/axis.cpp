// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/charts/axis.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace passerelle::exporter::charts {

namespace {

constexpr std::array<double, 3> kRound{1, 2, 5};

/// The powers 1, 2, 5 × 10^k that surround the range.
std::vector<double> roundNumbers(double low, double high)
{
    std::vector<double> all;
    for (int exponent = static_cast<int>(std::floor(std::log10(low))) - 1; exponent < 40; ++exponent) {
        for (const double factor : kRound)
            all.push_back(factor * std::pow(10.0, exponent));
        if (all.back() > high * 10)
            break;
    }
    const auto first = std::upper_bound(all.begin(), all.end(), low * 1.0001);
    const auto last = std::lower_bound(all.begin(), all.end(), high * 0.9999);
    const auto begin = first == all.begin() ? first : first - 1;
    const auto end = last == all.end() ? last : last + 1;
    return {begin, end};
}

}  // namespace

double Axis::position(double value) const
{
    double share = 0;
    if (logarithmic)
        share = (std::log(std::max(value, low)) - std::log(low)) / (std::log(high) - std::log(low));
    else
        share = (value - low) / (high - low);
    return std::clamp(share, 0.0, 1.0);
}

QString tickText(double tick, const QLocale &locale)
{
    int decimals = 0;
    for (double scaled = std::abs(tick); decimals < 6 && std::abs(scaled - std::round(scaled)) > 1e-6; scaled *= 10)
        ++decimals;
    return locale.toString(tick, 'f', decimals);
}

Axis linearAxis(double high)
{
    const double wanted = high > 0 && std::isfinite(high) ? high : 1.0;
    double step = std::pow(10.0, std::floor(std::log10(wanted)) - 1);
    for (const double factor : {1.0, 2.0, 2.5, 5.0, 10.0, 20.0, 25.0, 50.0}) {
        if (wanted / (step * factor) <= 5.0) {
            step *= factor;
            break;
        }
    }
    Axis axis;
    const int count = static_cast<int>(std::ceil(wanted / step - 1e-9));
    for (int i = 0; i <= count; ++i)
        axis.ticks.push_back(i * step);
    axis.high = axis.ticks.back();
    return axis;
}

Axis logAxis(double low, double high)
{
    Axis axis;
    axis.logarithmic = true;
    const double safeLow = low > 0 && std::isfinite(low) ? low : 1e-3;
    const double safeHigh = std::isfinite(high) ? std::max(high, safeLow * 1.5) : safeLow * 10;
    axis.ticks = roundNumbers(safeLow, safeHigh);
    axis.low = axis.ticks.front();
    axis.high = axis.ticks.back();
    if (axis.ticks.size() > 8) {
        std::vector<double> decades;
        for (const double tick : axis.ticks) {
            if (std::abs(std::log10(tick) - std::round(std::log10(tick))) < 1e-6)
                decades.push_back(tick);
        }
        axis.ticks = decades;
    }
    return axis;
}

}  // namespace passerelle::exporter::charts
