// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/job.hpp"
#include "estimate/project_shares.hpp"
#include "workload/workload.hpp"

namespace passerelle::estimate {

/// Paid hours over steady hours of the final run: start-up, evaluation, checkpoints, failures. Calibrated on published
/// runs, whatever their number of GPUs and their model's size; 1 for inference.
[[nodiscard]] double runOverhead(const Job &job, const Constants &constants);

/// The same, split into what can be worked out, as shares of the steady time.
struct RunShares {
    Share failures;
    Share checkpoints;
    Share evaluation;
    double other = 0;  ///< what the calibrated overhead holds beyond these: starts, slow nodes, pauses
    [[nodiscard]] double paidOverSteady() const
    {
        return 1 + failures.middle + checkpoints.middle + evaluation.middle + other;
    }
};

/// The calibrated overhead is the floor: where failures on many GPUs exceed what it holds, they add to it. The user's
/// shares of failures and of evaluation (which includes checkpoints) replace the defaults.
[[nodiscard]] RunShares runShares(const Job &job, const workload::Margins &margins, int gpus, int nodes,
                                  const Constants &constants);

}  // namespace passerelle::estimate
