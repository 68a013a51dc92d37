// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace passerelle {

/// A figure as a number of decimal digits: `digits` × 10^`exponent`, rounded half away from zero.
struct Decimal {
    double digits = 0;
    int exponent = 0;
    [[nodiscard]] double value() const;
};

/// The first `count` significant digits (1 to 12) of a finite figure. What lies beyond the twelfth is dropped first:
/// there the mathematical functions of systems differ, and a figure between two roundings must fall the same way
/// everywhere.
[[nodiscard]] Decimal significantDigits(double value, int count);

/// The figure that a document carries: whole numbers as they are, others to nine significant digits, which is more than
/// any estimate means and the same on every system.
[[nodiscard]] double documented(double value);

}  // namespace passerelle
