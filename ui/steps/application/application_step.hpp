// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/steps/step.hpp"

namespace passerelle::ui {

/// The form of the chosen route, prefilled and editable.
[[nodiscard]] StepDescriptor applicationStep();

}  // namespace passerelle::ui
