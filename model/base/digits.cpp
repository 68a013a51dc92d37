// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/digits.hpp"

#include <array>
#include <cmath>

namespace passerelle {

namespace {

constexpr int kKept = 12;

/// value × 10^power: by the powers that a double holds exactly as far as they reach.
double scaled(double value, int power)
{
    constexpr std::array kExact{1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    constexpr int kLast = static_cast<int>(kExact.size()) - 1;
    while (power > kLast) {
        value *= kExact.back();
        power -= kLast;
    }
    while (power < -kLast) {
        value /= kExact.back();
        power += kLast;
    }
    return power >= 0 ? value * kExact[static_cast<std::size_t>(power)]
                      : value / kExact[static_cast<std::size_t>(-power)];
}

}  // namespace

double Decimal::value() const
{
    return scaled(digits, exponent);
}

Decimal significantDigits(double value, int count)
{
    if (value == 0.0)
        return {};
    // The logarithm may be off by its last bit at a power of ten: the number of digits tells.
    int exponent = static_cast<int>(std::floor(std::log10(std::abs(value)))) - kKept + 1;
    double kept = std::round(scaled(value, -exponent));
    if (std::abs(kept) < 1e11)
        kept = std::round(scaled(value, -(--exponent)));
    if (std::abs(kept) >= 1e12)
        kept = std::round(scaled(value, -(++exponent)));
    const int dropped = kKept - count;
    double digits = std::round(scaled(kept, -dropped));
    exponent += dropped;
    if (std::abs(digits) >= scaled(1, count)) {
        digits = std::round(digits / 10);
        ++exponent;
    }
    return {digits, exponent};
}

double documented(double value)
{
    return !std::isfinite(value) || value == std::floor(value) ? value : significantDigits(value, 9).value();
}

}  // namespace passerelle
