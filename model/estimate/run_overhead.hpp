// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/job.hpp"
#include "workload/choices.hpp"
#include "workload/shape.hpp"

namespace passerelle::estimate {

/// Paid hours over steady hours of the final run: start-up, evaluation, checkpoints.
[[nodiscard]] double runOverhead(workload::Family family, workload::Phase phase, const Constants &constants);

/// The same for a described job: language-model runs of small models lose a larger share to what surrounds the steps.
[[nodiscard]] double runOverhead(const Job &job, const Constants &constants);

}  // namespace passerelle::estimate
