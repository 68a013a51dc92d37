// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.hpp"

#include "base/error.hpp"
#include "estimate/estimate.hpp"

#include <vector>

namespace passerelle::cli {

/// The targets that --on names: partition and offer ids, or a machine's or provider's id for all of its own, separated
/// by commas; "all" or nothing gives every one. Fails on a name that the catalogue does not have.
[[nodiscard]] Result<std::vector<estimate::Target>> targetsFor(const Arguments &arguments,
                                                               const catalogue::Catalogue &catalogue);

/// The count that --gpus gives; empty for "auto" or nothing.
[[nodiscard]] Result<std::optional<int>> gpusFor(const Arguments &arguments);

}  // namespace passerelle::cli
