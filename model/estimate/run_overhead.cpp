// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/run_overhead.hpp"

#include <algorithm>
#include <cmath>

namespace passerelle::estimate {

using workload::Family;
using workload::Phase;

namespace {

double overheadOf(Family family, Phase phase, const Constants &c)
{
    if (phase == Phase::InferenceBatch || phase == Phase::InferenceServe)
        return 1;
    const bool language = family == Family::DenseLanguage || family == Family::MoeLanguage;
    if (!language)
        return c[Constant::RunOverheadOther];
    return c[phase == Phase::Pretrain || phase == Phase::Continue ? Constant::RunOverhead
                                                                  : Constant::RunOverheadFinetune];
}

}  // namespace

double runOverhead(const Job &job, const Constants &c)
{
    constexpr double kReferenceSize = 7e9;
    const double overhead = overheadOf(job.shape.family, job.phase, c);
    const bool serving = job.phase == Phase::InferenceBatch || job.phase == Phase::InferenceServe;
    const bool language = job.shape.family == Family::DenseLanguage || job.shape.family == Family::MoeLanguage;
    if (serving || !language || job.shape.paramsActive <= 0)
        return overhead;
    const double size = std::clamp(kReferenceSize / job.shape.paramsActive, 0.01, 100.0);
    return overhead * std::pow(size, c[Constant::RunOverheadSize]);
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
