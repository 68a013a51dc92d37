// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/draft.hpp"
#include "estimate/learned.hpp"

namespace passerelle::estimate {

/// The draft with what the options' measurements teach.
[[nodiscard]] Draft taught(Draft draft, const workload::Workload &workload, const Options &options,
                           const Constants &constants);

/// The lesson of a draft's evidence for one GPU model; the spreads as they are without evidence.
[[nodiscard]] Lesson lessonOf(const Draft &draft, const QString &gpuId, const Spread &step, const Spread &run);

/// Keeps in an estimate what it would be without measurements, and says in its assumptions, sources and tree what they
/// changed.
void rememberBefore(Estimate &estimate, const Estimate &before, const Draft &draft);

}  // namespace passerelle::estimate
