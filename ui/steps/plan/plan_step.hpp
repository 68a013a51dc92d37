// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/steps/step.hpp"

namespace passerelle::ui {

/// What to do with the model: train, adapt or use it; how much, with which limits.
[[nodiscard]] StepDescriptor planStep();

}  // namespace passerelle::ui
