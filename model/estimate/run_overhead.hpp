// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/job.hpp"
#include "workload/choices.hpp"
#include "workload/shape.hpp"

namespace passerelle::estimate {

/// Paid hours over steady hours of the final run: start-up, evaluation, checkpoints.
[[nodiscard]] double runOverhead(workload::Family family, workload::Phase phase, const Constants &constants);

/// The same for a described job. Language-model runs of small models lose a larger share to what surrounds the steps,
/// and a faster GPU waits longer for its loader, network and host (published runs: 29 to 38 % of peak on A100, about
/// 22 % on H100, estimator notes).
[[nodiscard]] double runOverhead(const Job &job, const Hardware &hardware, const Constants &constants);

}  // namespace passerelle::estimate
