// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/job.hpp"

#include <vector>

namespace passerelle::estimate {

/// A share and how far it reaches: one chance in ten to be below `low`, one in ten above `high`.
struct Share {
    double low = 0;
    double middle = 0;
    double high = 0;
};

/// Failures and checkpoints of one run, in hours and bytes.
struct Reliability {
    double checkpointBytes = 0;
    double writeHours = 0;     ///< of one checkpoint
    double intervalHours = 0;  ///< between two
    Share failures;            ///< time lost over steady time: work done twice and restarts
    Share checkpoints;         ///< time spent writing over steady time
};

/// Unexpected interruptions an hour and GPU. The middle is Llama 3 405B: 419 in 54 days on 16,384 H100
/// (arXiv:2407.21783, section 3.3.4); low and high are two clusters of A100: 2.34 and 6.50 in a thousand days of a node
/// of eight (arXiv:2410.21680, section IV).
[[nodiscard]] Share failuresPerGpuHour();

/// Bytes from which a run can go on, a learning parameter: 16-bit weights and, for the optimiser, its 32-bit copy and
/// moments (Rajbhandari et al., ZeRO, arXiv:1910.02054, section 3.1).
[[nodiscard]] double checkpointBytesPerParameter(workload::Optimizer optimizer);

/// Interval by Young and Daly: root of 2 × time of writing × time between failures (Daly 2006,
/// doi:10.1016/j.future.2004.11.016), no shorter than a quarter of an hour and no longer than the three hours that
/// BLOOM took (arXiv:2211.05100). Written at 0.65 GB/s a node, a restart takes eleven minutes (arXiv:2605.09370: bursts
/// of 40 GB/s from 63 nodes; retries after 11 minutes).
[[nodiscard]] Reliability reliabilityOf(const Job &job, int gpus, int nodes);

/// Share of the steady time spent on evaluation while training: 1 to 38 % of the wall clock of benchmark runs is
/// evaluation, checkpoints and restarts together, 6 % at the median (MLPerf training logs).
[[nodiscard]] Share evaluationShare();

/// What a project computes beside its final run, as multiples of it.
struct Beside {
    Share trials;       ///< hyper-parameters, comparisons
    Share debugging;    ///< failed starts, short tests
    Share preparation;  ///< of the data: filtering, tokens, synthetic samples
    Share evaluation;   ///< of the results
};

/// By kind of project. All runs over the final run come to 1.6 (1.2 to 3) for pretraining: 1.5 for OLMo
/// (arXiv:2503.05804), up to 5.6 for Olmo 3 with its post-training (arXiv:2605.01158); 2 (1.3 to 4) for continued
/// pretraining; 8 (3 to 15) for fine-tuning, whose runs are short and many; 1.2 (1.05 to 2) for batch inference.
[[nodiscard]] Beside besideOf(workload::Phase phase);

/// All runs over the final run.
[[nodiscard]] Share totalOf(const Beside &beside);

}  // namespace passerelle::estimate
