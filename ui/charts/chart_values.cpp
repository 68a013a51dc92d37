// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_values.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace passerelle::ui {

namespace {

/// The candidates between the last one not above `low` and the first one not below `high`.
LogTicks enclosing(const std::vector<double> &candidates, double low, double high)
{
    const auto above = std::upper_bound(candidates.begin(), candidates.end(), low);
    const auto first = above == candidates.begin() ? above : above - 1;
    auto last = std::lower_bound(candidates.begin(), candidates.end(), high);
    if (last == candidates.end())
        --last;
    LogTicks result;
    result.ticks.assign(std::min(first, last), std::max(first, last) + 1);
    if (result.ticks.size() == 1)
        result.ticks.push_back(result.ticks.front() * 10.0);
    result.low = result.ticks.front();
    result.high = result.ticks.back();
    return result;
}

}  // namespace

std::vector<std::size_t> paretoFront(const std::vector<CostTimePoint> &points)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (points[i].cost && points[i].kind != PlaceKind::Announced)
            order.push_back(i);
    }
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const auto rank = [&](std::size_t i) {
            return std::pair(points[i].duration.p50.value(), points[i].cost->p50.value());
        };
        return rank(a) < rank(b) || (rank(a) == rank(b) && a < b);
    });
    std::vector<std::size_t> front;
    for (const std::size_t i : order) {
        const bool same = !front.empty() && points[i].duration.p50 == points[front.back()].duration.p50 &&
                          points[i].cost->p50 == points[front.back()].cost->p50;
        if (front.empty() || same || points[i].cost->p50 < points[front.back()].cost->p50)
            front.push_back(i);
    }
    return front;
}

LogTicks durationTicks(units::Hours shortest, units::Hours longest)
{
    static const std::vector<double> candidates{1.0 / 60, 1.0 / 6, 1, 6, 24, 72, 168, 720, 2160, 8760, 87600, 876000};
    if (!(shortest.value() > 0.0) || !(longest >= shortest))
        return enclosing(candidates, 24, 168);
    return enclosing(candidates, shortest.value(), longest.value());
}

LogTicks moneyTicks(units::Money lowest, units::Money highest)
{
    if (!(lowest.value() > 0.0) || !(highest >= lowest))
        return enclosing({1, 10, 100, 1000}, 10, 1000);
    const bool narrow = highest.value() / lowest.value() < 100.0;
    std::vector<double> candidates;
    for (int exponent = -4; exponent <= 12; ++exponent) {
        candidates.push_back(std::pow(10.0, exponent));
        if (narrow)
            candidates.push_back(3.0 * std::pow(10.0, exponent));
    }
    return enclosing(candidates, lowest.value(), highest.value());
}

}  // namespace passerelle::ui
