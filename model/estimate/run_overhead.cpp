// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/run_overhead.hpp"

#include <algorithm>

namespace passerelle::estimate {

using workload::Family;
using workload::Phase;

double runOverhead(const Job &job, const Constants &c)
{
    if (job.phase == Phase::InferenceBatch || job.phase == Phase::InferenceServe)
        return 1;
    const bool language = job.shape.family == Family::DenseLanguage || job.shape.family == Family::MoeLanguage;
    if (!language)
        return c[Constant::RunOverheadOther];
    const bool whole = job.phase == Phase::Pretrain || job.phase == Phase::Continue;
    return c[whole ? Constant::RunOverhead : Constant::RunOverheadFinetune];
}

RunShares runShares(const Job &job, const workload::Margins &margins, int gpus, int nodes, const Constants &c)
{
    RunShares shares;
    if (job.phase == Phase::InferenceBatch || job.phase == Phase::InferenceServe)
        return shares;
    const Reliability reliability = reliabilityOf(job, gpus, nodes);
    shares.failures = reliability.failures;
    shares.checkpoints = reliability.checkpoints;
    shares.evaluation = evaluationShare();
    const double known = shares.paidOverSteady();
    shares.other = std::max(0.0, runOverhead(job, c) - known);
    if (margins.failuresShare)
        shares.failures = {*margins.failuresShare, *margins.failuresShare, *margins.failuresShare};
    if (margins.evaluationShare) {
        shares.evaluation = {*margins.evaluationShare, *margins.evaluationShare, *margins.evaluationShare};
        shares.checkpoints = {};
    }
    return shares;
}

}  // namespace passerelle::estimate
