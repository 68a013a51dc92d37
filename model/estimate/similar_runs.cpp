// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/similar_runs.hpp"

#include "catalogue/catalogue.hpp"
#include "estimate/draft.hpp"
#include "estimate/slice_cost.hpp"
#include "estimate/validation.hpp"
#include "estimate/validation_row.hpp"
#include "workload/document.hpp"

#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <limits>

namespace passerelle::estimate {

namespace {

using workload::Family;
using workload::Phase;

constexpr double kFurthest = 4;
constexpr double kUnknown = 0.7;

/// Families that share enough of their arithmetic to be worth comparing.
int kinOf(Family family)
{
    switch (family) {
    case Family::DenseLanguage:
    case Family::MoeLanguage:
        return 1;
    case Family::Encoder:
    case Family::EncoderDecoder:
        return 2;
    case Family::VisionTransformer:
    case Family::Convolutional:
    case Family::Detection:
    case Family::Segmentation:
        return 3;
    default:
        return 0;
    }
}

double familyGap(Family one, Family other)
{
    // "Other" is a lack of knowledge, not a likeness.
    if (one == other && one != Family::Other)
        return 0;
    return kinOf(one) != 0 && kinOf(one) == kinOf(other) ? 1 : std::numeric_limits<double>::infinity();
}

bool isAdapter(Phase phase)
{
    return phase == Phase::Lora || phase == Phase::Qlora;
}

double phaseGap(Phase one, Phase other)
{
    if (one == other)
        return 0;
    if (isAdapter(one) && isAdapter(other))
        return 0.25;
    const auto tunes = [](Phase phase) { return isAdapter(phase) || phase == Phase::Finetune; };
    if (tunes(one) != tunes(other))
        return 1.5;
    return tunes(one) ? 1 : 0.5;
}

/// Decades between two amounts; `unknown` where one of them is not known.
double decades(double one, double other, double unknown)
{
    return one > 0 && other > 0 ? std::abs(std::log10(one / other)) : unknown;
}

double gpuGap(const RunTraits &one, const RunTraits &other)
{
    if (one.gpuId.isEmpty() || other.gpuId.isEmpty() || one.gpuId == other.gpuId)
        return 0;
    if (one.generation == other.generation && one.generation != Generation::Other)
        return 0.15;
    return std::min(0.9, 0.3 + 0.1 * std::abs(one.gpuYear - other.gpuYear));
}

RunTraits traitsOfJob(const workload::Workload &work, const Estimate *at)
{
    const Draft draft = draftOf(work);
    RunTraits traits;
    traits.family = draft.job.shape.family;
    traits.phase = work.phase;
    traits.parameters = draft.job.shape.paramsTotal;
    traits.flops = draft.samples * trainingFlopsPerSample(draft.job);
    if (at != nullptr && at->feasible) {
        traits.gpus = at->plan.gpus;
        traits.gpuId = at->target.accelerator.id;
        const Hardware hardware = hardwareOf(at->target.accelerator);
        traits.generation = hardware.generation;
        traits.gpuYear = hardware.year;
    }
    return traits;
}

std::optional<units::Interval<units::GpuHours>> predictionOf(const catalogue::PublishedRun &run,
                                                             const catalogue::Catalogue &catalogue)
{
    const ValidatedRow row = validateRows({run.description}, catalogue).rows.front();
    if (!row.predicted())
        return std::nullopt;
    return units::Interval<units::GpuHours>{units::gpuHours(row.p10), units::gpuHours(row.p50),
                                            units::gpuHours(row.p90)};
}

struct Candidate {
    const catalogue::PublishedRun *run;
    double distance;
};

std::vector<Candidate> nearest(const RunTraits &mine, const catalogue::Catalogue &catalogue)
{
    std::vector<Candidate> candidates;
    for (const catalogue::PublishedRun &run : catalogue.runs) {
        const double distance = distanceBetween(mine, traitsOf(run, catalogue));
        if (distance <= kFurthest)
            candidates.push_back({&run, distance});
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate &a, const Candidate &b) { return a.distance < b.distance; });
    return candidates;
}

}  // namespace

double distanceBetween(const RunTraits &one, const RunTraits &other)
{
    return familyGap(one.family, other.family) + phaseGap(one.phase, other.phase) +
           decades(one.parameters, other.parameters, kUnknown) + 0.5 * decades(one.flops, other.flops, 2 * kUnknown) +
           0.3 * decades(one.gpus, other.gpus, 0) + gpuGap(one, other);
}

RunTraits traitsOf(const catalogue::PublishedRun &run, const catalogue::Catalogue &catalogue)
{
    const TableRow row = readRow(run.description, catalogue);
    const Job &job = row.measured.job;
    RunTraits traits;
    traits.family = job.shape.family;
    traits.phase = workload::phaseOf(run.phase).value_or(Phase::Pretrain);
    traits.parameters = run.parameters.value_or(0);
    traits.flops = row.skip.isEmpty() ? row.measured.samples * trainingFlopsPerSample(job) : 0;
    traits.gpus = run.gpuCount.value_or(0);
    traits.gpuId = run.gpuId;
    traits.generation = row.measured.hardware.generation;
    traits.gpuYear = row.measured.hardware.year;
    return traits;
}

std::vector<SimilarRun> similarRuns(const workload::Workload &work, const catalogue::Catalogue &catalogue,
                                    const Estimate *at, std::size_t most)
{
    std::vector<SimilarRun> result;
    if (work.phase == Phase::InferenceBatch || work.phase == Phase::InferenceServe)
        return result;
    QSet<QString> models;
    for (const Candidate &candidate : nearest(traitsOfJob(work, at), catalogue)) {
        if (result.size() >= most)
            break;
        const catalogue::PublishedRun &run = *candidate.run;
        if (models.contains(run.model))
            continue;
        models.insert(run.model);
        const catalogue::Accelerator *gpu = catalogue.accelerator(run.gpuId);
        result.push_back(
            {run, gpu != nullptr ? gpu->name : run.gpuId, candidate.distance, predictionOf(run, catalogue)});
    }
    return result;
}

}  // namespace passerelle::estimate
