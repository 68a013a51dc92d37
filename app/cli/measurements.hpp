// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.hpp"
#include "cli/context.hpp"

#include "estimate/learned.hpp"

namespace passerelle::cli {

/// --measured, --measured-on and --measured-gpus, for a command's list of options.
[[nodiscard]] std::vector<Option> measurementOptions();

/// The measurements named by --measured FILE[,FILE], completed by each other and by --measured-on and --measured-gpus;
/// empty without that option.
[[nodiscard]] Result<std::vector<profile::Measurement>> measurementsFor(const Arguments &arguments,
                                                                        const catalogue::Catalogue &catalogue);

/// What each measurement taught, or why nothing.
void printEvidence(const estimate::Evidence &evidence, const Context &context);

}  // namespace passerelle::cli
