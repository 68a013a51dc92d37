// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/estimate.hpp"
#include "estimate/job.hpp"
#include "estimate/learned.hpp"

#include <memory>

namespace passerelle::estimate {

/// A workload with every gap filled: the job, how much of it, and what was chosen on the way.
struct Draft {
    Job job;
    bool inference = false;
    double samples = 0;  ///< all epochs; requests for inference
    double tokensPerSample = 0;
    int assumed = 0;  ///< choices that move the result: widen the interval
    Obstacle obstacle = Obstacle::None;
    Message reason;
    std::vector<workload::Assumption> assumptions;
    std::shared_ptr<const Evidence> evidence;  ///< what the user's measurements teach; may be empty
};

/// The same for every target. Says what stands in the way (no data, a model without arithmetic on GPUs).
[[nodiscard]] Draft draftOf(const workload::Workload &workload);

/// Resolves what depends on the GPU: precision (V100 has no bf16), weight bytes. Adds to the draft's assumptions.
[[nodiscard]] Draft draftFor(const Draft &draft, const workload::Workload &workload, const Hardware &hardware);

}  // namespace passerelle::estimate
