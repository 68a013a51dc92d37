// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/placement_cost.hpp"

#include <algorithm>
#include <cmath>

namespace passerelle::estimate {

namespace {

/// Ranks that share a sequence hold the same weights: replicas to the optimiser.
Layout counted(const Layout &layout)
{
    Layout merged = layout;
    merged.data = layout.data * layout.context;
    merged.context = 1;
    return merged;
}

/// Exposed seconds of passing keys and values round the ring, all layers of one stage and all micro-batches.
double ringSeconds(const Job &job, const Hardware &h, const Layout &l, const SliceCost &s, const Constants &c)
{
    if (l.context <= 1)
        return 0;
    const double tokens = l.microBatch * job.sequence / l.context;
    const double width = std::max(job.shape.kvHeads * job.shape.headDim / l.tensor, job.shape.headDim);
    const double bytes = 2 * 2 * tokens * width * (l.context - 1);
    const bool inside = l.tensor * l.context <= h.devicesPerNode;
    const double rate = inside ? reachedIntra(h, c) : reachedInter(h, c) / std::min(l.tensor, h.devicesPerNode);
    const double latency = c[inside ? Constant::LatencyIntra : Constant::LatencyInter] * 1e-6 * (l.context - 1);
    const double ring = bytes / rate + latency;
    const double attention = s.attentionForward;
    const double exposed = std::max(0.0, ring - attention) + std::max(0.0, 2 * ring - 2.5 * attention);
    return exposed * std::ceil(job.shape.layers / l.pipeline) * l.accumulation;
}

double interleavedSeconds(const Hardware &h, const Layout &l, const SliceCost &s, const Constants &c)
{
    if (l.virtualStages <= 1 || l.pipeline <= 1)
        return 0;
    const double flight =
        2 * (s.boundaryBytes / l.tensor / reachedInter(h, c) * h.devicesPerNode + c[Constant::LatencyInter] * 1e-6);
    return (l.virtualStages - 1) * l.accumulation * flight;
}

double learningShare(const Job &job)
{
    return job.trainable > 0 ? std::min(1.0, job.trainable / std::max(1.0, job.shape.paramsTotal)) : 1;
}

/// `l` with context ranks counted as replicas.
double shardSeconds(const Job &job, const Hardware &h, const Layout &l, const Constants &c)
{
    const double gradients = localParameters(job, l) * learningShare(job) * 2;
    const int inside = std::clamp(h.devicesPerNode / std::max(1, l.tensor), 1, l.data);
    if (l.zero == 2 && l.data > 1 && l.accumulation > 1)
        return (l.accumulation - 1) * allGatherSeconds(gradients, l.data, inside, h, c) *
               (1 - c[Constant::OverlapShard]);
    if (l.zero == 3 && l.shardGroup > 0 && l.data > l.shardGroup)
        return 2 * allGatherSeconds(gradients / l.shardGroup, l.data / l.shardGroup, 1, h, c) *
               (1 - c[Constant::OverlapData]);
    return 0;
}

/// The job with its optimiser states in the host's memory, where the layout says so.
class Placed
{
public:
    Placed(const Job &job, const Layout &layout) : m_job(&job)
    {
        if (!layout.offload || job.cpuOffload)
            return;
        m_offloaded = job;
        m_offloaded.cpuOffload = true;
        m_job = &m_offloaded;
    }
    Placed(const Placed &) = delete;
    Placed &operator=(const Placed &) = delete;
    [[nodiscard]] const Job &job() const { return *m_job; }

private:
    const Job *m_job;
    Job m_offloaded;
};

}  // namespace

StepCost placementStep(const Job &given, const Hardware &h, const Layout &layout, const SliceCost &s,
                       const Constants &c)
{
    const Placed placed(given, layout);
    const Layout l = counted(layout);
    StepCost step = trainingStep(placed.job(), h, l, s, c);
    step.communication +=
        ringSeconds(given, h, layout, s, c) + interleavedSeconds(h, l, s, c) + shardSeconds(given, h, l, c);
    return step;
}

MemoryCost placementMemory(const Job &given, const Hardware &h, const Layout &layout, const SliceCost &s,
                           const Constants &c)
{
    const Placed placed(given, layout);
    const Layout l = counted(layout);
    MemoryCost memory = trainingMemory(placed.job(), h, l, s, c);
    if (l.virtualStages > 1 && l.pipeline > 1)
        memory.activations *= 1 + (l.pipeline - 1.0) / (l.pipeline * l.virtualStages);
    return memory;
}

PlacementCost placementCost(const Job &job, const Hardware &h, const Layout &l, const SliceCost &s, const Constants &c)
{
    return {placementStep(job, h, l, s, c), placementMemory(job, h, l, s, c)};
}

PlacementCost placementCost(const Job &job, const Hardware &h, const Layout &l, const Constants &c)
{
    return placementCost(job, h, l, sliceCost(job, h, l, c), c);
}

double usefulSamples(const Job &job, const Layout &layout)
{
    const double held = stepSamples(layout);
    return job.globalBatch > 0 ? std::min(held, job.globalBatch) : held;
}

}  // namespace passerelle::estimate
