// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/report/context.hpp"

namespace passerelle::exporter {

/// Sections of the estimate's chapter: time by number of GPUs, and what would change the answer most. A dozen estimates
/// of the chosen place.
void addOutlook(const Context &context, Blocks &blocks);

/// The plan and the scenarios kept in the dossier side by side, at most four; nothing without scenarios.
void addScenarios(const Context &context, Blocks &blocks);

}  // namespace passerelle::exporter
