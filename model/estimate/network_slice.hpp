// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/pace.hpp"
#include "estimate/slice_cost.hpp"

namespace passerelle::estimate {

/// A network known by its multiply-adds: one "layer" with an arithmetic and a memory part.
[[nodiscard]] SliceCost networkSlice(const Job &job, const Layout &layout, const Pace &pace,
                                     const Constants &constants);

}  // namespace passerelle::estimate
