// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/session.hpp"

#include <QString>

namespace passerelle::ui {

/// What moved between two answers and why, in one line: "GPU-hours 21 → 34. Sequence length (tokens): 2,048 → 4,096."
/// `before` empty: there was no answer. Where no figure that is shown moved, says so, since that is worth knowing too.
[[nodiscard]] QString changeText(const estimate::Estimate *before, const estimate::Estimate &after,
                                 const Change &change, const catalogue::Catalogue &catalogue, const Language &language);

/// The estimate that a case shows first; null: it has none that can run.
[[nodiscard]] const estimate::Estimate *shownEstimate(const dossier::Case &value);

}  // namespace passerelle::ui
