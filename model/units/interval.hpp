// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace passerelle::units {

/// An uncertain quantity: one chance in ten to lie below p10, even odds at p50, one in ten to lie above p90.
template<typename Quantity>
struct Interval {
    Quantity p10{};
    Quantity p50{};
    Quantity p90{};

    /// The same value three times: a fact, not an estimate.
    [[nodiscard]] static Interval exactly(Quantity value) { return {value, value, value}; }
};

/// Each bound times a factor that may carry a unit (GPU-hours × EUR per GPU-hour → EUR).
template<typename Quantity, typename Factor>
[[nodiscard]] auto operator*(const Interval<Quantity> &interval, const Factor &factor)
    -> Interval<decltype(interval.p50 * factor)>
{
    return {interval.p10 * factor, interval.p50 * factor, interval.p90 * factor};
}

}  // namespace passerelle::units
