// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/placement.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace passerelle::estimate {

namespace {

using workload::Checkpointing;

constexpr double kShortestContextShare = 4096;  ///< tokens of a sequence that one rank keeps
constexpr double kMostPadding = 1.15;           ///< stages of whole layers, and rounds of the pipeline, need not divide
constexpr int kWidestContext = 64;
constexpr int kWidestExpert = 64;  ///< DeepSeek-V3 spread its experts over 64 GPUs (arXiv:2412.19437, section 3.2)
constexpr std::array<int, 3> kInterleaving = {1, 2, 4};

struct Walk {
    const Job &job;
    const Hardware &hardware;
    const Constants &constants;
    const SearchLimits &limits;
    bool network = false;
    double batch = 0;
    bool offload = false;
    PlacementSearch result;

    /// Nothing that takes `seconds` for `layout` at least can be better than what was found.
    [[nodiscard]] bool hopeless(double seconds, const Layout &layout) const
    {
        return !limits.keepAll && !result.feasible.empty() &&
               seconds / usefulSamples(job, layout) >= result.feasible.front().secondsPerSample;
    }
};

/// A way to share states between replicas.
struct Sharding {
    int zero;
    int group;
};

void consider(Walk &walk, const Layout &layout, const SliceCost &slice)
{
    PlacementSearch &r = walk.result;
    Placement p;
    p.layout = layout;
    p.memory = placementMemory(walk.job, walk.hardware, layout, slice, walk.constants);
    ++r.examined;
    const double total = p.memory.total();
    const bool smaller = r.examined == 1 || total < r.smallest.memory.total();
    const bool fits = total <= walk.hardware.memory * walk.limits.memory;
    if (!fits && !walk.limits.keepAll) {
        if (smaller)
            r.smallest = p;
        return;
    }
    p.step = placementStep(walk.job, walk.hardware, layout, slice, walk.constants);
    p.secondsPerSample = p.step.total() / usefulSamples(walk.job, layout);
    if (smaller)
        r.smallest = p;
    if (!fits)
        return;
    r.anyFits = true;
    if (walk.limits.keepAll || r.feasible.empty())
        r.feasible.push_back(p);
    else if (p.secondsPerSample < r.feasible.front().secondsPerSample)
        r.feasible.front() = p;
}

/// The ways that make sense for these replicas: a pipeline keeps whole gradients until its last micro-batch, so that
/// only the optimiser's states are shared there (Megatron's distributed optimiser).
std::vector<Sharding> shardings(const Walk &walk, const Layout &layout)
{
    const int replicas = layout.data * layout.context;
    if (walk.limits.zero >= 0)
        return {{walk.limits.zero, 0}};
    if (replicas == 1)
        return {{0, 0}};
    if (layout.pipeline > 1)
        return {{0, 0}, {1, 0}};
    std::vector<Sharding> ways = {{0, 0}, {1, 0}, {2, 0}, {3, 0}};
    const int inside = walk.hardware.devicesPerNode / std::max(1, layout.tensor);
    if (inside > 1 && replicas > inside && replicas % inside == 0)
        ways.push_back({3, inside});
    return ways;
}

/// Micro-batches of a step with `times` pieces of the model on each device: whole rounds of the pipeline where pieces
/// take turns, unless the batch is given; then about one round is enough, in uneven groups (Llama 3, arXiv:2407.21783,
/// section 3.3.2, which also leaves a layer out at the ends). 0: such a layout makes no sense here.
double roundsOf(const Walk &walk, const Layout &layout, int times, double accumulation)
{
    if (times == 1)
        return accumulation;
    const int layers = static_cast<int>(walk.job.shape.layers);
    const int pieces = layout.pipeline * times;
    const int padded = (layers + pieces - 1) / pieces * pieces;
    if (layout.pipeline == 1 || padded > layers * kMostPadding)
        return 0;
    if (walk.job.globalBatch > 0)
        return accumulation * kMostPadding >= layout.pipeline ? accumulation : 0;
    return std::max(1.0, std::round(accumulation / layout.pipeline)) * layout.pipeline;
}

void walkChoices(Walk &walk, Layout layout, const SliceCost &slice)
{
    // Checkpointing adds to arithmetic, sharding and exchanges come on top of it: their bound needs one evaluation.
    double bound = 0;  // for each micro-batch
    const double accumulation = layout.accumulation;
    const bool best = !walk.limits.keepAll && !walk.result.feasible.empty();
    if (best) {
        layout.checkpointing = Checkpointing::None;
        const StepCost least = placementStep(walk.job, walk.hardware, layout, slice, walk.constants);
        bound = (least.compute + least.memoryBound) / accumulation;
    }
    for (const int times : kInterleaving) {
        layout.accumulation = roundsOf(walk, layout, times, accumulation);
        if (layout.accumulation <= 0)
            continue;
        layout.virtualStages = times;
        for (const Sharding &way : shardings(walk, layout)) {
            layout.zero = way.zero;
            layout.shardGroup = way.group;
            for (const Checkpointing saved : {Checkpointing::None, Checkpointing::Selective, Checkpointing::Full}) {
                if (walk.job.checkpointing != Checkpointing::Auto && walk.job.checkpointing != saved)
                    continue;
                layout.checkpointing = saved;
                if (bound > 0 && walk.hopeless(bound * layout.accumulation, layout))
                    ++walk.result.pruned;
                else
                    consider(walk, layout, slice);
            }
        }
    }
}

void walkStages(Walk &walk, Layout layout, const SliceCost &slice)
{
    const int group = layout.tensor * layout.context;
    const int layers = walk.network ? 1 : static_cast<int>(walk.job.shape.layers);
    for (int stages = 1; stages <= std::min(layers, layout.devices / group); ++stages) {
        if (walk.limits.pipeline > 0 && stages != walk.limits.pipeline)
            continue;
        const int padded = (layers + stages - 1) / stages * stages;  // whole layers a stage
        if ((walk.limits.pipeline == 0 && padded > layers * kMostPadding) || layout.devices % (group * stages) != 0)
            continue;
        layout.pipeline = stages;
        layout.data = layout.devices / (group * stages);
        if (layout.expert > 1 && (layout.data * group) % layout.expert != 0)
            continue;
        layout.accumulation = std::max(1.0, std::round(walk.batch / (layout.microBatch * layout.data)));
        // More replicas than samples leaves devices idle.
        if (layout.microBatch * layout.data > walk.batch * 1.001 && layout.microBatch > 1)
            continue;
        walkChoices(walk, layout, slice);
    }
}

std::vector<int> tensorWidths(const Walk &walk, int devices)
{
    if (walk.limits.tensor > 0)
        return {walk.limits.tensor};
    std::vector<int> widths;
    const int heads = static_cast<int>(walk.job.shape.heads);
    const int most = walk.network ? 1 : std::min({walk.hardware.devicesPerNode, devices, heads});
    for (int tensor = 1; tensor <= std::max(1, most); ++tensor) {
        const bool even = devices % tensor == 0 && walk.hardware.devicesPerNode % tensor == 0;
        if (tensor == 1 || (even && heads % tensor == 0))
            widths.push_back(tensor);
    }
    return widths;
}

std::vector<int> contextWidths(const Walk &walk, int devices, int tensor)
{
    std::vector<int> widths = {1};
    if (walk.network || walk.limits.tensor > 0)
        return widths;
    for (int context = 2; context <= std::min(kWidestContext, devices / tensor); context *= 2) {
        if (devices % (tensor * context) == 0 && walk.job.sequence / context >= kShortestContextShare)
            widths.push_back(context);
    }
    return widths;
}

std::vector<int> expertWidths(const Walk &walk, int devices, int tensor)
{
    if (walk.job.shape.moeLayers <= 0)
        return {1};
    if (walk.limits.expert > 0)
        return {walk.limits.expert};
    const int experts = std::max(1, static_cast<int>(walk.job.shape.experts));
    // In a layout that somebody described, experts stay inside the node.
    const int widest = walk.limits.tensor > 0 ? std::max(1, walk.hardware.devicesPerNode / tensor) : kWidestExpert;
    std::vector<int> widths;
    for (int width = 1; width <= std::min({widest, devices, experts}); width *= 2) {
        if (experts % width == 0)
            widths.push_back(width);
    }
    return widths;
}

void walkMicroBatches(Walk &walk, Layout layout)
{
    const double first = walk.limits.microBatch > 0 ? walk.limits.microBatch : 1;
    double last = walk.limits.microBatch > 0 ? first : std::min(walk.batch, walk.network ? 1024.0 : 64.0);
    if (layout.context > 1)  // a sequence is cut only where one alone is too much
        last = first;
    for (double micro = first; micro <= last; micro *= 2) {
        layout.microBatch = micro;
        walkStages(walk, layout, sliceCost(walk.job, walk.hardware, layout, walk.constants));
    }
}

void walkAll(Walk &walk, int devices)
{
    for (const int tensor : tensorWidths(walk, devices)) {
        if (devices % tensor != 0)
            continue;
        for (const int context : contextWidths(walk, devices, tensor)) {
            for (const int expert : expertWidths(walk, devices, tensor)) {
                Layout layout;
                layout.devices = devices;
                layout.tensor = tensor;
                layout.context = context;
                layout.expert = expert;
                layout.offload = walk.offload;
                walkMicroBatches(walk, layout);
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
    Walk walk{job, hardware, constants, limits, false, 0, false, {}};
    walk.batch = job.globalBatch > 0 ? job.globalBatch : usualGlobalBatch(job, devices);
    walk.network = !job.shape.transformer || job.shape.gmacsPerSample > 0;
    walkAll(walk, devices);
    if (!walk.result.anyFits && limits.lastResort && !job.cpuOffload) {
        walk.offload = true;
        walkAll(walk, devices);
    }
    auto &plans = walk.result.feasible;
    std::sort(plans.begin(), plans.end(),
              [](const Placement &a, const Placement &b) { return a.secondsPerSample < b.secondsPerSample; });
    return std::move(walk.result);
}

}  // namespace passerelle::estimate
