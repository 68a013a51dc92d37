// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/serving_group.hpp"

#include "estimate/queueing.hpp"
#include "estimate/serving_model.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace passerelle::estimate {

namespace {

constexpr double kNetworkBatch = 32;

/// No stack computes faster than the best matrix product of the GPU.
ServingGroup bounded(ServingGroup group, const Job &job, const Hardware &h, const Constants &c)
{
    const double most = attainable(h, job.arithmetic, c) / peakOf(h, job.arithmetic);
    if (group.utilisation > most) {
        const double slower = group.utilisation / most;
        group.capacity /= slower;
        group.stepSeconds *= slower;
        group.utilisation = most;
    }
    return group;
}

ServingGroup networkGroup(const Job &job, const Hardware &h, const Constants &c)
{
    ServingGroup group;
    group.batch = kNetworkBatch;
    group.capacity = forwardSamplesPerSecond(job, h, kNetworkBatch, c);
    group.stepSeconds = kNetworkBatch / group.capacity;
    group.memory.parameters = job.shape.paramsTotal * job.weightBytes;
    group.memory.workspace = c[Constant::MemoryContext] * 1e9;
    group.utilisation = group.capacity * trainingFlopsPerSample(job) / 3 / peakOf(h, job.arithmetic);
    return group;
}

ServingPoint overloaded(const ServingGroup &group, double utilisation)
{
    constexpr double kNever = std::numeric_limits<double>::infinity();
    return {group.batch, utilisation, kNever, kNever, group.stepSeconds};
}

ServingPoint networkPoint(const Job &job, const Hardware &h, const ServingGroup &group, double each, double utilisation,
                          const Constants &c)
{
    // The smallest batch that keeps up answers soonest.
    for (double batch = 1; batch < group.batch; batch *= 2) {
        const double rate = forwardSamplesPerSecond(job, h, batch, c);
        if (rate * c[Constant::ServingOccupancy] < each)
            continue;
        const double pass = batch / rate;
        return {batch, utilisation, pass * 1.5, pass * 2, 0};
    }
    return {group.batch, utilisation, group.stepSeconds * 1.5, group.stepSeconds * 2, 0};
}

}  // namespace

bool generatesTokens(const Job &job)
{
    using workload::Family;
    const Family f = job.shape.family;
    return job.shape.transformer && job.shape.gmacsPerSample <= 0 &&
           (f == Family::DenseLanguage || f == Family::MoeLanguage || f == Family::EncoderDecoder ||
            f == Family::VisionLanguage);
}

std::vector<ServingGroup> servingGroups(const Job &job, const Hardware &h, const Constants &c, int most)
{
    std::vector<ServingGroup> groups;
    if (!generatesTokens(job)) {
        const ServingGroup group = bounded(networkGroup(job, h, c), job, h, c);
        if (group.memory.total() < h.memory * 0.9)
            groups.push_back(group);
        return groups;
    }
    const int heads = std::max(1, static_cast<int>(job.shape.heads));
    for (int tensor = 1; tensor <= std::min(most, h.devicesPerNode); ++tensor) {
        const bool even = h.devicesPerNode % tensor == 0 && heads % tensor == 0;
        if (tensor > 1 && !even && (tensor & (tensor - 1)) != 0)
            continue;
        const ServingCost cost = servingCost(job, h, tensor, 0, c);
        if (!cost.fits || cost.requestsPerSecond <= 0)
            continue;
        const ServingGroup group{tensor,
                                 true,
                                 cost.requestsPerSecond,
                                 cost.batch,
                                 cost.decodeSeconds,
                                 cost.flopsPerSecond / tensor / peakOf(h, job.arithmetic),
                                 cost.memory};
        groups.push_back(bounded(group, job, h, c));
    }
    return groups;
}

ServingPoint servingPoint(const Job &job, const Hardware &h, const ServingGroup &group, int groups, double load,
                          const Constants &c)
{
    const double each = load / groups;
    const double utilisation = each / group.capacity;
    if (utilisation >= 1)
        return overloaded(group, utilisation);
    if (!group.generates)
        return networkPoint(job, h, group, each, utilisation, c);
    double batch = 1;
    ServingCost cost = servingCost(job, h, group.devices, batch, c);
    double perToken = cost.decodeSeconds;
    constexpr int kRounds = 12;  // the batch and the time of a step settle within a few
    for (int round = 0; round < kRounds; ++round) {
        const double prompts = std::min(0.95, each * cost.prefillSeconds);
        perToken = cost.decodeSeconds / (1 - prompts);
        const double running = each * (cost.prefillSeconds + std::max(1.0, job.outputTokens) * perToken);
        const double next = std::clamp(running, 1.0, group.batch);
        if (std::abs(next - batch) < 0.01 * batch)
            break;
        batch = next;
        cost = servingCost(job, h, group.devices, batch, c);
    }
    const double turn = cost.prefillSeconds + cost.decodeSeconds;
    const double stay = cost.prefillSeconds + std::max(1.0, job.outputTokens) * perToken;
    const Queue prompts{static_cast<double>(groups), load, turn};
    const Queue places{std::floor(group.batch) * groups, load, stay};
    ServingPoint point{batch, utilisation, 0, 0, perToken};
    point.firstToken = turn + meanWait(prompts) + meanWait(places);
    point.firstTokenP95 = turn + waitQuantile(prompts, 0.95) + waitQuantile(places, 0.95);
    return point;
}

}  // namespace passerelle::estimate
