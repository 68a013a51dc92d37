// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/validation_row.hpp"

#include <string>
#include <vector>

namespace passerelle::calibration {

/// A row that takes part in the fit.
struct Sample {
    const estimate::TableRow *row = nullptr;
    int table = 0;      ///< index of its table
    double weight = 1;  ///< groups count, not rows: a page with a hundred rows is not a hundred papers
};

/// Mean robust loss of ln(prediction / reported): Huber with a corner at 0.25, plus a pull of each constant towards its
/// default in proportion to its bounds.
[[nodiscard]] double loss(const std::vector<Sample> &samples, const estimate::Constants &constants);

/// Coordinate search from the defaults, `rounds` times over all constants, inside their bounds.
[[nodiscard]] estimate::Constants fit(const std::vector<Sample> &samples, estimate::Constants start, int rounds);

/// ln(prediction / reported) of each sample.
[[nodiscard]] std::vector<double> residuals(const std::vector<Sample> &samples, const estimate::Constants &constants);

}  // namespace passerelle::calibration
