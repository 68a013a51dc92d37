// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.hpp"
#include "estimate/estimate.hpp"

#include <QString>

#include <vector>

namespace passerelle::ui {

/// One figure of an estimate before and after a change.
struct FigureChange {
    QString name;
    QString before;
    QString now;
    QString change;  ///< "+12 %", "none"; empty where it cannot be said
};

/// GPU-hours, time, cost, electricity, carbon, memory and GPUs, in that order. Middle values.
[[nodiscard]] std::vector<FigureChange> figureChanges(const estimate::Estimate &before, const estimate::Estimate &now,
                                                      const Language &language);

}  // namespace passerelle::ui
