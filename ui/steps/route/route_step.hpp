// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/steps/step.hpp"

namespace passerelle::ui {

/// Which doors are open, why, and the one that the person takes.
[[nodiscard]] StepDescriptor routeStep();

}  // namespace passerelle::ui
