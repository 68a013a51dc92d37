// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/placement.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace passerelle::estimate {

namespace {

using workload::Checkpointing;

/// Optimisers share nothing but speed: a share of the memory stays free so that a placement that is said to fit does.
constexpr double kUsableMemory = 0.94;

struct Walk {
    const Job &job;
    const Hardware &hardware;
    const Constants &constants;
    const SearchLimits &limits;
    PlacementSearch result;
    double batch = 0;
};

void consider(Walk &walk, Layout layout, const SliceCost &slice)
{
    Placement p;
    p.layout = layout;
    p.memory = trainingMemory(walk.job, walk.hardware, layout, slice, walk.constants);
    p.step = trainingStep(walk.job, walk.hardware, layout, slice, walk.constants);
    p.secondsPerSample = p.step.total() / stepSamples(layout);
    PlacementSearch &r = walk.result;
    ++r.examined;
    if (r.examined == 1 || p.memory.total() < r.smallest.memory.total())
        r.smallest = p;
    if (p.memory.total() > walk.hardware.memory * kUsableMemory)
        return;
    r.anyFits = true;
    if (walk.limits.keepAll || r.feasible.empty())
        r.feasible.push_back(p);
    else if (p.secondsPerSample < r.feasible.front().secondsPerSample)
        r.feasible.front() = p;
}

void walkStages(Walk &walk, Layout layout, const SliceCost &slice, int devices)
{
    const int group = layout.tensor * layout.context;
    const bool network = !walk.job.shape.transformer || walk.job.shape.gmacsPerSample > 0;
    const int layers = network ? 1 : static_cast<int>(walk.job.shape.layers);
    for (int stages = 1; stages <= std::min(layers, devices / group); ++stages) {
        if (walk.limits.pipeline > 0 && stages != walk.limits.pipeline)
            continue;
        const int padded = (layers + stages - 1) / stages * stages;  // whole layers a stage
        if ((walk.limits.pipeline == 0 && padded > layers * 1.15) || devices % (group * stages) != 0)
            continue;
        layout.pipeline = stages;
        layout.data = devices / (group * stages);
        layout.accumulation = std::max(1.0, std::round(walk.batch / (layout.microBatch * layout.data)));
        // More replicas than samples leaves devices idle.
        if (layout.microBatch * layout.data > walk.batch * 1.001 && layout.microBatch > 1)
            continue;
        for (const int kind : {0, 1, 3}) {
            const int zero = walk.limits.zero >= 0 ? walk.limits.zero : kind;
            if (kind > 0 && (walk.limits.zero >= 0 || layout.data == 1 || (zero == 3 && stages > 1)))
                break;
            layout.zero = zero;
            for (const Checkpointing saved : {Checkpointing::None, Checkpointing::Selective, Checkpointing::Full}) {
                if (walk.job.checkpointing != Checkpointing::Auto && walk.job.checkpointing != saved)
                    continue;
                layout.checkpointing = saved;
                consider(walk, layout, slice);
            }
        }
    }
}

}  // namespace

double usualGlobalBatch(const Job &job, int devices)
{
    const bool network = !job.shape.transformer || job.shape.gmacsPerSample > 0;
    if (network)
        return 32.0 * devices;
    if (job.phase != workload::Phase::Pretrain && job.phase != workload::Phase::Continue)
        return std::max(32.0, 1.0 * devices);
    // Pretraining batches: 0.5M tokens for small models to 4M and more for large ones (published runs, 2020 to 2025).
    const double tokens = std::clamp(1e6 * std::sqrt(job.shape.paramsTotal / 3e9), 0.25e6, 16e6);
    return std::max({1.0, std::round(tokens / job.sequence), 1.0 * devices});
}

PlacementSearch searchPlacements(const Job &job, const Hardware &hardware, int devices, const Constants &constants,
                                 const SearchLimits &limits)
{
    Walk walk{job, hardware, constants, limits, {}, 0};
    walk.batch = job.globalBatch > 0 ? job.globalBatch : usualGlobalBatch(job, devices);
    const bool network = !job.shape.transformer || job.shape.gmacsPerSample > 0;
    const int maxTensor = network ? 1 : std::min({hardware.devicesPerNode, devices, static_cast<int>(job.shape.heads)});
    for (int tensor = 1; tensor <= std::max(maxTensor, limits.tensor); tensor *= 2) {
        if (limits.tensor > 0 && tensor != limits.tensor)
            continue;
        if (devices % tensor != 0 || (!network && static_cast<int>(job.shape.heads) % tensor != 0))
            continue;
        const double first = limits.microBatch > 0 ? limits.microBatch : 1;
        const double last = limits.microBatch > 0 ? first : std::min(walk.batch, network ? 1024.0 : 64.0);
        for (double micro = first; micro <= last; micro *= 2) {
            Layout layout;
            layout.devices = devices;
            layout.tensor = tensor;
            layout.microBatch = micro;
            if (job.shape.moeLayers > 0)
                layout.expert = std::max(1, std::min({hardware.devicesPerNode / tensor, devices / tensor,
                                                      static_cast<int>(job.shape.experts)}));
            walkStages(walk, layout, sliceCost(job, hardware, layout, constants), devices);
        }
    }
    auto &plans = walk.result.feasible;
    std::sort(plans.begin(), plans.end(),
              [](const Placement &a, const Placement &b) { return a.secondsPerSample < b.secondsPerSample; });
    return std::move(walk.result);
}

}  // namespace passerelle::estimate
