// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.hpp"

#include "base/error.hpp"
#include "estimate/estimate.hpp"

#include <vector>

namespace passerelle::cli {

/// The table of estimates, then what cannot run and why, what was left out, the assumptions and the sources with dates.
void printEstimates(const workload::Workload &work, const std::vector<estimate::Estimate> &estimates,
                    const catalogue::Catalogue &catalogue, const Context &context);

/// The published runs nearest to the workload, with their reported figures and sources.
void printSimilarRuns(const workload::Workload &work, const std::vector<estimate::Estimate> &estimates,
                      const catalogue::Catalogue &catalogue, const Context &context);

/// The failure to tell when nothing is feasible: the limit that stops most targets, in the words of one of them.
[[nodiscard]] Error bindingLimit(const std::vector<estimate::Estimate> &estimates);

}  // namespace passerelle::cli
