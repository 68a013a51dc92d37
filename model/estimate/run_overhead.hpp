// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/constants.hpp"
#include "workload/choices.hpp"
#include "workload/shape.hpp"

namespace passerelle::estimate {

/// Paid hours over steady hours of the final run: start-up, evaluation, checkpoints.
[[nodiscard]] double runOverhead(workload::Family family, workload::Phase phase, const Constants &constants);

}  // namespace passerelle::estimate
