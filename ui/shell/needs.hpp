// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/steps/step.hpp"

#include <QString>

#include <vector>

namespace passerelle::ui {

/// One thing that is still needed, and the step where it is said.
struct Need {
    QString stepId;
    QString text;

    friend bool operator==(const Need &, const Need &) = default;
};

/// What keeps the dossier from a result or from a complete application, most urgent first; empty when nothing does.
[[nodiscard]] std::vector<Need> needsOf(const Session &session, const std::vector<StepDescriptor> &steps);

/// How many of the steps are done, out of all.
struct Progression {
    int done = 0;
    int total = 0;
};
[[nodiscard]] Progression progressionOf(const Session &session, const std::vector<StepDescriptor> &steps);

}  // namespace passerelle::ui
