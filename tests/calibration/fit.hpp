// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/validation_row.hpp"

#include <string>
#include <vector>

namespace passerelle::calibration {

/// A row that takes part in the fit.
struct Sample {
    const estimate::TableRow *row = nullptr;
    int table = 0;              ///< index of its table
    double weight = 1;          ///< groups count, not rows: a page with a hundred rows is not a hundred papers
    estimate::Layout layout{};  ///< settled by the last constants; searching anew for each derivative would take days
};

/// Mean robust loss of ln(prediction / reported): Huber with a corner at 0.15, plus a pull of each constant towards its
/// default in proportion to its bounds.
[[nodiscard]] double loss(const std::vector<Sample> &samples, const estimate::Constants &constants);

/// Gives each sample the layout that the product takes with these constants.
void settle(std::vector<Sample> &samples, const estimate::Constants &constants);

/// Levenberg and Marquardt's descent, then coordinate search, inside the constants' bounds; layouts are settled anew
/// between the stages. `rounds` of descent from each of three starts, the given one and two near it; the lowest loss
/// wins, since layouts that jump make many small valleys.
[[nodiscard]] estimate::Constants fit(const std::vector<Sample> &samples, const estimate::Constants &start, int rounds);

/// ln(prediction / reported) of each sample in its settled layout.
[[nodiscard]] std::vector<double> residuals(const std::vector<Sample> &samples, const estimate::Constants &constants);

}  // namespace passerelle::calibration
