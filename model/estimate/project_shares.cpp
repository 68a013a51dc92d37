// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/project_shares.hpp"

#include "estimate/slice_cost.hpp"

#include <algorithm>
#include <cmath>

namespace passerelle::estimate {

using workload::Optimizer;
using workload::Phase;

namespace {

constexpr double kWriteBytesPerHour = 0.65e9 * 3600;  ///< one node
constexpr double kRestartHours = 11.0 / 60;
constexpr double kShortestInterval = 0.25;
constexpr double kLongestInterval = 3;

Share plus(const Share &a, const Share &b)
{
    return {a.low + b.low, a.middle + b.middle, a.high + b.high};
}

}  // namespace

Share failuresPerGpuHour()
{
    constexpr double kThousandNodeDays = 1000.0 * 24 * 8;
    return {2.34 / kThousandNodeDays, 419.0 / (54 * 24 * 16384.0), 6.50 / kThousandNodeDays};
}

double checkpointBytesPerParameter(Optimizer optimizer)
{
    switch (optimizer) {
    case Optimizer::AdamW:
        return 2 + 4 + 4 + 4;
    case Optimizer::AdamW8bit:
        return 2 + 4 + 1 + 1;
    case Optimizer::Adafactor:
        return 2 + 4;
    case Optimizer::Lion:
    case Optimizer::Muon:
    case Optimizer::Sgd:
        return 2 + 4 + 4;
    }
    return 2 + 4 + 4 + 4;
}

Reliability reliabilityOf(const Job &job, int gpus, int nodes)
{
    const double learning = job.trainable > 0 ? job.trainable : job.shape.paramsTotal;
    const Share rate = failuresPerGpuHour();
    Reliability r;
    r.checkpointBytes = learning * checkpointBytesPerParameter(job.optimizer);
    r.writeHours = r.checkpointBytes / (kWriteBytesPerHour * std::max(1, nodes));
    const double between = 1 / (rate.middle * std::max(1, gpus));
    r.intervalHours = std::clamp(std::sqrt(2 * r.writeHours * between), kShortestInterval, kLongestInterval);
    const auto lost = [&r, gpus](double failures) {
        return failures * std::max(1, gpus) * (r.intervalHours / 2 + kRestartHours);
    };
    r.failures = {lost(rate.low), lost(rate.middle), lost(rate.high)};
    // Written beside the training where the software can: nothing is lost then. At worst the store is three times
    // slower.
    const double writing = r.writeHours / r.intervalHours;
    r.checkpoints = {0, writing, 3 * writing};
    return r;
}

Share evaluationShare()
{
    return {0.01, 0.03, 0.15};
}

Beside besideOf(Phase phase)
{
    switch (phase) {
    case Phase::Pretrain:
        return {{0.10, 0.30, 0.90}, {0.05, 0.15, 0.60}, {0.02, 0.05, 0.20}, {0.03, 0.10, 0.30}};
    case Phase::Continue:
        return {{0.15, 0.60, 1.70}, {0.08, 0.20, 0.80}, {0.03, 0.08, 0.20}, {0.04, 0.12, 0.30}};
    case Phase::Finetune:
    case Phase::Lora:
    case Phase::Qlora:
        return {{1.50, 5.00, 9.50}, {0.30, 1.00, 2.50}, {0.05, 0.25, 0.50}, {0.15, 0.75, 1.50}};
    case Phase::InferenceBatch:
        return {{0.02, 0.08, 0.40}, {0.02, 0.08, 0.40}, {0.01, 0.02, 0.10}, {0.00, 0.02, 0.10}};
    case Phase::InferenceServe:
        break;
    }
    return {};
}

Share totalOf(const Beside &beside)
{
    const Share sum = plus(plus(beside.trials, beside.debugging), plus(beside.preparation, beside.evaluation));
    return {1 + sum.low, 1 + sum.middle, 1 + sum.high};
}

}  // namespace passerelle::estimate
