// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/steps/step.hpp"

namespace passerelle::ui {

/// Every machine and every offer, compared; the one that the person chooses.
[[nodiscard]] StepDescriptor machinesStep();

}  // namespace passerelle::ui
