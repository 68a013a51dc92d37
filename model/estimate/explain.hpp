// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/draft.hpp"

namespace passerelle::estimate {

/// The calculation tree: operators → step → run → project → cost and energy, with formulas and sources.
void fillTree(Estimate &estimate, const Draft &draft, const Hardware &hardware, const Constants &constants);

/// The dated facts under the figures: GPU, machine or price, energy, calibration.
void fillSources(Estimate &estimate, const QJsonObject &calibration);

}  // namespace passerelle::estimate
