// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/estimate.hpp"

namespace passerelle::estimate {

/// Power from what the step's time is spent on, then energy of the project, and its carbon by both factors of the grid
/// that the catalogue may hold (life cycle of the national mix; direct emissions). Embodied carbon is kept apart. Needs
/// the step and the project's hours.
void fillEnergy(Estimate &estimate);

/// Share of the board's power limit that one device draws, mean over a step: a busy tensor unit 0.85, a busy memory
/// 0.65, waiting for others 0.35 (a waiting collective keeps its kernels spinning). Together with the host these give
/// the published power of whole systems for each GPU: about 400 W (A100), 580 W (H100), 690 W (H200); boards draw 0.70
/// to 0.90 of their limit in training and serving.
[[nodiscard]] double boardShare(const StepTime &step);

}  // namespace passerelle::estimate
