// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/estimate.hpp"

#include "estimate/count_choice.hpp"
#include "estimate/draft.hpp"
#include "estimate/effects.hpp"
#include "estimate/explain.hpp"
#include "estimate/placement.hpp"
#include "estimate/project.hpp"
#include "estimate/serving_choice.hpp"
#include "estimate/taught.hpp"
#include "units/format.hpp"

#include <QElapsedTimer>

#include <algorithm>
#include <cmath>

namespace passerelle::estimate {

namespace {

using workload::Phase;
using workload::Workload;

void stop(Estimate &e, Obstacle obstacle, Message reason)
{
    e.feasible = false;
    e.obstacle = obstacle;
    e.reason = std::move(reason);
}

bool known(const Hardware &h)
{
    return h.bandwidth > 0 && h.memory > 0 && (peakOf(h, Arithmetic::Bf16) > 0 || peakOf(h, Arithmetic::Fp32) > 0);
}

void noteHardware(Estimate &e, const Hardware &h)
{
    const auto assume = [&e](const char *key, Message text) {
        e.assumptions.push_back({QLatin1String(key), std::move(text), {}});
    };
    if (e.target.gpusPerNodeAssumed)
        assume("target.gpus_per_node",
               PASSERELLE_TEXT("Estimate", "GPUs in a node: %1, for the number is not published")
                   .arg(e.target.gpusPerNode));
    if (h.bandwidthAssumed)
        assume("target.memory_bandwidth",
               PASSERELLE_TEXT("Estimate", "Memory bandwidth of this GPU: assumed from its generation, not published"));
    if (h.peakAssumed)
        assume(
            "target.peak",
            PASSERELLE_TEXT("Estimate", "16-bit speed of this GPU: assumed from its memory bandwidth, not published"));
}

Message memoryReason(const PlacementSearch &search, const Hardware &h)
{
    const auto needed = units::bytes(search.smallest.memory.total() * h.devicesPerGpu);
    const auto held = units::bytes(h.memory * h.devicesPerGpu);
    const auto shown = [](units::Bytes b) {
        return Message::Formatter([b](const Language &language) { return units::format(b, language); });
    };
    return PASSERELLE_TEXT(
               "Estimate",
               "The best layout needs %1 on each GPU, which has %2. More GPUs, QLoRA, a shorter sequence or a "
               "GPU with more memory would help.")
        .arg(shown(needed))
        .arg(shown(held));
}

/// Says so where the memory fits by the likeliest figure and not by the cautious one.
void noteMemory(Estimate &e, const CountChoice &choice)
{
    if (!e.memory.tight())
        return;
    Message advice = PASSERELLE_TEXT("Estimate", "measured peaks differ that much from computed ones; try one step "
                                                 "first, or take more GPUs");
    if (choice.sure) {
        const double slower = choice.sure->secondsPerSample / choice.placement->secondsPerSample - 1;
        advice = choice.sure->layout.checkpointing == workload::Checkpointing::Full
                     ? PASSERELLE_TEXT("Estimate", "measured peaks differ that much from computed ones; a micro-batch "
                                                   "of %1, recomputing activations, fits nine times in ten and takes "
                                                   "%2 % longer")
                     : PASSERELLE_TEXT("Estimate", "measured peaks differ that much from computed ones; a micro-batch "
                                                   "of %1 fits nine times in ten and takes %2 % longer");
        advice = advice.arg(choice.sure->layout.microBatch, 0).arg(std::max(0.0, 100 * slower), 0);
    }
    const auto shown = [](units::Bytes b) {
        return Message::Formatter([b](const Language &language) { return units::format(b, language); });
    };
    e.assumptions.push_back(
        {QStringLiteral("memory"),
         PASSERELLE_TEXT("Estimate", "The memory may be short: %1 to %2 are needed, and the GPU has %3")
             .arg(shown(e.memory.low))
             .arg(shown(e.memory.high))
             .arg(shown(e.memory.capacity)),
         std::move(advice)});
}

void fillTraining(Estimate &e, const Draft &draft, const Hardware &h, const Placement &p)
{
    const int scale = h.devicesPerGpu;
    e.plan = planOf(p.layout, h);
    e.memory = memoryOf(p.memory, h);
    e.step = stepOf(p.step);
    const double samples = usefulSamples(draft.job, p.layout);
    e.steps = std::max(1.0, std::ceil(draft.samples / samples));
    const double flops = trainingFlopsPerSample(draft.job) * samples / p.step.total();
    e.mfu = flops / (static_cast<double>(p.layout.devices) / scale) / (peakOf(h, draft.job.arithmetic) * scale);
}

/// What the search had to choose with the layout and that the user may know better.
void noteLayout(Estimate &e, const Draft &draft, const Layout &layout)
{
    if (draft.job.globalBatch <= 0)
        e.assumptions.push_back(
            {QStringLiteral("training.global_batch"),
             PASSERELLE_TEXT("Estimate", "Samples in a step: %1").arg(stepSamples(layout), 0),
             PASSERELLE_TEXT("Estimate", "what such projects use, a sample for each replica at least")});
    if (layout.offload)
        e.assumptions.push_back(
            {QStringLiteral("training.offload"),
             PASSERELLE_TEXT("Estimate", "The optimiser's states lie in the host's memory, for nothing else fits"),
             PASSERELLE_TEXT("Estimate", "it must have room for them; more GPUs or an 8-bit optimiser avoid it")});
}

Quantity quantityOf(Phase phase)
{
    return phase == Phase::Pretrain || phase == Phase::Continue ? Quantity::TrainingThroughput
                                                                : Quantity::FinetuneThroughput;
}

void estimateTraining(Estimate &e, const Workload &w, const Draft &draft, const Hardware &h,
                      const QJsonObject &calibration, const Constants &c, const Options &options)
{
    const int assumed = draft.assumed + (draft.job.globalBatch > 0 ? 0 : 1);
    const bool gpuKnown = h.measuredMatmul > 0 && !h.peakAssumed && !h.bandwidthAssumed;
    const auto family = draft.job.shape.family;
    const Spread step = spreadOf(calibration, quantityOf(w.phase), family, assumed, gpuKnown);
    const Spread run = spreadOf(calibration, Quantity::Run, family, assumed, gpuKnown);
    // The spread is that of a throughput: time is its inverse.
    const Lesson lesson = lessonOf(draft, e.target.accelerator.id, {1 / step.high, 1 / step.low}, run);
    const Spread memory = spreadOf(calibration, Quantity::Memory, family);
    const CountChoice choice = chooseCount(draft, w, e.target, h, c, options, {lesson.pace, memory.high});
    e.plan.gpus = choice.gpus;
    if (!choice.placement) {
        if (choice.obstacle == Obstacle::GpuCount)
            return stop(e, Obstacle::GpuCount,
                        PASSERELLE_TEXT("Estimate", "One job here holds at most %1 GPUs.").arg(choice.gpus));
        return stop(e, Obstacle::Memory, memoryReason(choice.search, h));
    }
    for (const workload::Assumption &assumption : choice.assumptions)
        e.assumptions.push_back(assumption);
    e.binding = choice.binding;
    fillTraining(e, draft, h, *choice.placement);
    spreadMemory(e.memory, memory);
    noteMemory(e, choice);
    noteLayout(e, draft, choice.placement->layout);
    e.stepDuration = units::Interval<double>{lesson.step.low, 1.0, lesson.step.high} * (e.step.total * lesson.pace);
    fillProject(e, draft, w, e.steps * e.step.total.value() * lesson.pace, c, lesson.run);
    fillEffects(e, draft, w, h, choice.placement->layout, c);
    e.feasible = true;
}

}  // namespace

Plan planOf(const Layout &l, const Hardware &h)
{
    Plan plan;
    plan.gpus = std::max(1, l.devices / h.devicesPerGpu);
    plan.nodes = (l.devices + h.devicesPerNode - 1) / h.devicesPerNode;
    plan.dataParallel = l.data;
    plan.tensorParallel = l.tensor;
    plan.pipelineParallel = l.pipeline;
    plan.expertParallel = l.expert;
    plan.contextParallel = l.context;
    plan.zeroStage = l.zero;
    plan.microBatch = static_cast<int>(l.microBatch);
    plan.accumulation = static_cast<int>(l.accumulation);
    plan.virtualStages = l.virtualStages;
    plan.shardGroup = l.shardGroup / h.devicesPerGpu;
    plan.checkpointing = l.checkpointing;
    plan.optimizerOffload = l.offload;
    return plan;
}

Memory memoryOf(const MemoryCost &m, const Hardware &h)
{
    const double scale = h.devicesPerGpu;
    Memory memory;
    memory.parameters = units::bytes(m.parameters * scale);
    memory.gradients = units::bytes(m.gradients * scale);
    memory.optimizer = units::bytes(m.optimizer * scale);
    memory.activations = units::bytes(m.activations * scale);
    memory.workspace = units::bytes((m.workspace + m.reserved) * scale);
    memory.kvCache = units::bytes(m.kvCache * scale);
    memory.total = units::bytes(m.total() * scale);
    memory.capacity = units::bytes(h.memory * scale);
    memory.low = memory.high = memory.total;
    return memory;
}

void spreadMemory(Memory &memory, const Spread &spread)
{
    memory.low = memory.total * spread.low;
    memory.high = memory.total * spread.high;
}

StepTime stepOf(const StepCost &s)
{
    StepTime step;
    step.compute = units::seconds(s.compute);
    step.memoryBound = units::seconds(s.memoryBound);
    step.communication = units::seconds(s.communication);
    step.bubble = units::seconds(s.bubble);
    step.input = units::seconds(s.input);
    step.optimizer = units::seconds(s.optimizer);
    step.total = units::seconds(s.total());
    return step;
}

Estimate estimate(const Workload &workload, const Target &target, const QJsonObject &calibration,
                  const Options &options)
{
    const Constants constants = Constants::fromJson(calibration);
    return estimateDrafted(taught(draftOf(workload), workload, options, constants), workload, target, calibration,
                           constants, options);
}

Estimate estimateDrafted(const Draft &base, const Workload &workload, const Target &target,
                         const QJsonObject &calibration, const Constants &constants, const Options &options)
{
    Estimate e;
    e.target = target;
    e.projection = target.kind == TargetKind::AnnouncedPartition;
    const Hardware hardware = hardwareOf(target);
    const Draft draft = draftFor(base, workload, hardware);
    e.assumptions = draft.assumptions;
    noteHardware(e, hardware);
    fillSources(e, calibration);
    if (!known(hardware)) {
        stop(e, Obstacle::NotPublished,
             PASSERELLE_TEXT("Estimate", "The speed of this GPU is not published: no honest figure can be computed."));
        return e;
    }
    if (draft.obstacle != Obstacle::None) {
        stop(e, draft.obstacle, draft.reason);
        return e;
    }
    if (draft.inference)
        estimateServing(e, workload, draft, hardware, calibration, constants, options);
    else
        estimateTraining(e, workload, draft, hardware, calibration, constants, options);
    if (e.feasible)
        fillTree(e, draft, hardware, constants);
    if (e.feasible && base.evidence && base.evidence->any()) {
        Draft untaught = base;
        untaught.evidence.reset();
        rememberBefore(e, estimateDrafted(untaught, workload, target, calibration, constants, options), base);
    }
    return e;
}

std::vector<Estimate> estimateAll(const Workload &workload, std::span<const Target> targets,
                                  const QJsonObject &calibration, const Options &options, const Progress &progress)
{
    const Constants constants = Constants::fromJson(calibration);
    const Draft draft = taught(draftOf(workload), workload, options, constants);
    std::vector<Estimate> estimates;
    estimates.reserve(targets.size());
    for (const Target &target : targets) {
        if (progress.stop())
            break;
        estimates.push_back(estimateDrafted(draft, workload, target, calibration, constants, options));
        progress(static_cast<qint64>(estimates.size()), static_cast<qint64>(targets.size()));
    }
    return estimates;
}

std::vector<CountPoint> countCurve(const Workload &workload, const Target &target, const QJsonObject &calibration)
{
    const Constants constants = Constants::fromJson(calibration);
    const Hardware hardware = hardwareOf(target);
    const Draft draft = draftFor(draftOf(workload), workload, hardware);
    if (!known(hardware) || draft.obstacle != Obstacle::None || draft.inference)
        return {};
    return curveOf(draft, workload, target, hardware, constants);
}

Search searchPlans(const Workload &workload, const Target &target, int gpus, const QJsonObject &calibration)
{
    const Constants constants = Constants::fromJson(calibration);
    const Hardware hardware = hardwareOf(target);
    const Draft draft = draftFor(draftOf(workload), workload, hardware);
    Search search;
    if (!known(hardware) || draft.obstacle != Obstacle::None || draft.inference || gpus < 1)
        return search;
    QElapsedTimer timer;
    timer.start();
    const PlacementSearch found =
        searchPlacements(draft.job, hardware, gpus * hardware.devicesPerGpu, constants, {.keepAll = true});
    search.duration = units::seconds(static_cast<double>(timer.nsecsElapsed()) * 1e-9);
    search.examined = found.examined;
    search.plans.reserve(found.feasible.size());
    for (const Placement &p : found.feasible) {
        Estimate e;
        fillTraining(e, draft, hardware, p);
        spreadMemory(e.memory, spreadOf(calibration, Quantity::Memory, draft.job.shape.family));
        search.plans.push_back({e.plan, e.memory, e.step, e.mfu});
    }
    return search;
}

}  // namespace passerelle::estimate
