// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/draft.hpp"

namespace passerelle::estimate {

/// Gives each assumption of a training estimate that moves its GPU-hours the factor by which they would move within
/// reason: the layout stays, the assumed value changes (half and double the sequence or batch, the other stacks, no and
/// full recomputation, a fifth less or more bandwidth…). A dozen evaluations of one step; no new search. Assumptions
/// that have an effect already keep it.
void fillEffects(Estimate &estimate, const Draft &draft, const workload::Workload &workload, const Hardware &hardware,
                 const Layout &layout, const Constants &constants);

/// "otherwise −20 % to +35 % GPU-hours for the project"; empty where the assumption has no effect or one below half a
/// per cent.
[[nodiscard]] Message effectText(const workload::Assumption &assumption);

}  // namespace passerelle::estimate
