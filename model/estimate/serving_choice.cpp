// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/serving_choice.hpp"

#include "estimate/project.hpp"
#include "estimate/serving_model.hpp"
#include "units/format.hpp"

#include <algorithm>
#include <cmath>

namespace passerelle::estimate {

namespace {

constexpr double kMonthHours = 730;
constexpr double kWeekSeconds = 7 * 86400.0;

/// What one group gives, whatever the model.
struct Group {
    int devices = 1;
    double requestsPerSecond = 0;
    double stepSeconds = 0;
    double utilisation = 0;
    MemoryCost memory;
    bool fits = false;
};

bool generates(const Job &job)
{
    using workload::Family;
    const Family f = job.shape.family;
    return job.shape.transformer && job.shape.gmacsPerSample <= 0 &&
           (f == Family::DenseLanguage || f == Family::MoeLanguage || f == Family::EncoderDecoder ||
            f == Family::VisionLanguage);
}

Group forwardGroup(const Job &job, const Hardware &h, const Constants &c)
{
    Group group;
    constexpr double kBatch = 32;
    group.requestsPerSecond = forwardSamplesPerSecond(job, h, kBatch, c);
    group.stepSeconds = kBatch / group.requestsPerSecond;
    group.memory.parameters = job.shape.paramsTotal * job.weightBytes;
    group.memory.workspace = c[Constant::MemoryContext] * 1e9;
    group.fits = group.memory.total() < h.memory * 0.9;
    group.utilisation = group.requestsPerSecond * trainingFlopsPerSample(job) / 3 / peakOf(h, job.arithmetic);
    return group;
}

Group generatingGroup(const Job &job, const Hardware &h, int tensor, const Constants &c)
{
    const ServingCost cost = servingCost(job, h, tensor, 0, c);
    return {tensor,
            cost.requestsPerSecond,
            cost.decodeSeconds,
            cost.flopsPerSecond / tensor / peakOf(h, job.arithmetic),
            cost.memory,
            cost.fits};
}

std::optional<Group> smallestGroup(const Job &job, const Hardware &h, const Constants &c, int most)
{
    if (!generates(job)) {
        const Group group = forwardGroup(job, h, c);
        return group.fits ? std::optional(group) : std::nullopt;
    }
    std::optional<Group> best;
    for (int tensor = 1; tensor <= std::min(most, h.devicesPerNode); tensor *= 2) {
        const Group group = generatingGroup(job, h, tensor, c);
        if (!group.fits)
            continue;
        if (!best || group.requestsPerSecond / tensor > 1.15 * best->requestsPerSecond / best->devices)
            best = group;
    }
    return best;
}

int groupsNeeded(const workload::Workload &w, const Draft &draft, const Group &group, const Constants &c)
{
    if (w.phase == workload::Phase::InferenceServe && w.serving.requestsPerSecond)
        return static_cast<int>(
            std::ceil(*w.serving.requestsPerSecond / (group.requestsPerSecond * c[Constant::ServingOccupancy])));
    const double deadline = w.limits.deadline ? units::toSeconds(*w.limits.deadline).value() : kWeekSeconds;
    return std::max(1, static_cast<int>(std::ceil(draft.samples / group.requestsPerSecond / deadline)));
}

}  // namespace

void estimateServing(Estimate &e, const workload::Workload &w, const Draft &draft, const Hardware &h,
                     const QJsonObject &calibration, const Constants &c, const Options &options)
{
    const int most = std::min(e.target.maxGpus.value_or(1024), w.limits.maxGpus.value_or(1024)) * h.devicesPerGpu;
    const int held = options.gpus ? *options.gpus * h.devicesPerGpu : most;
    const std::optional<Group> group = smallestGroup(draft.job, h, c, std::max(1, held));
    if (!group) {
        e.obstacle = Obstacle::Memory;
        e.reason =
            PASSERELLE_TEXT("Estimate", "The model and its cache do not fit in one node of this GPU. Fewer bits a "
                                        "weight or a GPU with more memory would help.");
        return;
    }
    const int needed = groupsNeeded(w, draft, *group, c) * group->devices;
    const int devices = options.gpus ? held : std::max(group->devices, needed);
    if (devices > most) {
        e.obstacle = Obstacle::GpuCount;
        e.reason = PASSERELLE_TEXT("Estimate", "This load needs %1 GPUs; one job here holds at most %2.")
                       .arg(devices / h.devicesPerGpu)
                       .arg(most / h.devicesPerGpu);
        return;
    }
    Layout layout;
    layout.devices = devices;
    layout.tensor = group->devices;
    layout.data = devices / group->devices;
    e.plan = planOf(layout, h);
    e.memory = memoryOf(group->memory, h);
    e.mfu = group->utilisation;
    const double rate = group->requestsPerSecond * layout.data;
    e.requestsPerSecond = rate;
    e.step.compute = e.step.total = units::seconds(group->stepSeconds);
    e.steps = draft.samples;
    const Spread spread = spreadOf(calibration, Quantity::InferenceThroughput, draft.job.shape.family, draft.assumed,
                                   h.measuredMatmul > 0);
    const units::Interval<double> factor{spread.low, 1.0, spread.high};
    e.stepDuration = factor * e.step.total;
    // Serving runs all month whatever the load; a batch runs until it is done.
    const bool serving = w.phase == workload::Phase::InferenceServe || draft.samples <= 0;
    const double seconds = serving ? kMonthHours * 3600 : draft.samples / rate;
    fillProject(e, draft, w, seconds, c, serving ? Spread{1, 1} : spread);
    if (serving)
        e.assumptions.push_back(
            {QStringLiteral("serving.month"),
             PASSERELLE_TEXT("Estimate", "Hours, energy and cost are those of one month of service"),
             {}});
    if (e.target.price && generates(draft.job)) {
        const double tokens = rate * (draft.job.promptTokens + draft.job.outputTokens) * 3600;
        const auto perMillion = *e.target.price * (units::gpus(e.plan.gpus) * units::hours(1)) / (tokens / 1e6);
        e.costPerMillionTokens = factor * perMillion;
    }
    e.feasible = true;
}

}  // namespace passerelle::estimate
