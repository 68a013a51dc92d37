// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/steps/step.hpp"

namespace passerelle::ui {

/// What leaves the program: the report, the application, the figures.
[[nodiscard]] StepDescriptor exportStep();

}  // namespace passerelle::ui
