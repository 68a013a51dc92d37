// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/count_choice.hpp"

#include "estimate/run_overhead.hpp"
#include "units/format.hpp"

#include <algorithm>
#include <cmath>

namespace passerelle::estimate {

namespace {

constexpr int kMostGpus = 1024;           ///< what one automatic choice may ask for; more must be asked by name
constexpr double kWeekHours = 168;        ///< aimed at when nobody gave a deadline
constexpr double kGoodEfficiency = 0.75;  ///< GPU-hours of the leanest count over those of a larger one

struct Candidate {
    int gpus;
    Placement placement;
    double hours;
    double gpuHours;
};

int limitOf(const workload::Workload &w, const Target &target)
{
    int most = kMostGpus;
    if (target.maxGpus)
        most = std::min(most, *target.maxGpus);
    if (w.limits.maxGpus)
        most = std::min(most, *w.limits.maxGpus);
    return std::max(1, most);
}

double runHours(const Draft &draft, const Placement &p, const Constants &c)
{
    const double steps = std::max(1.0, std::ceil(draft.samples / stepSamples(p.layout)));
    return steps * p.step.total() / 3600 * runOverhead(draft.job.shape.family, draft.job.phase, c);
}

Message hoursShown(double hours)
{
    return PASSERELLE_TEXT("Estimate", "%1").arg(Message::Formatter([hours](const Language &language) {
        return units::format(units::hours(hours), language);
    }));
}

const Candidate &pick(const std::vector<Candidate> &candidates, double deadline, bool hasDeadline)
{
    for (const Candidate &candidate : candidates) {
        if (candidate.hours <= deadline)
            return candidate;
    }
    if (hasDeadline)
        return *std::min_element(candidates.begin(), candidates.end(),
                                 [](const Candidate &a, const Candidate &b) { return a.hours < b.hours; });
    const double least =
        std::min_element(candidates.begin(), candidates.end(), [](const Candidate &a, const Candidate &b) {
            return a.gpuHours < b.gpuHours;
        })->gpuHours;
    const Candidate *chosen = &candidates.front();
    for (const Candidate &candidate : candidates) {
        if (candidate.gpuHours * kGoodEfficiency <= least && candidate.hours < chosen->hours)
            chosen = &candidate;
    }
    return *chosen;
}

}  // namespace

std::vector<int> candidateCounts(const Target &target, int most)
{
    std::vector<int> counts;
    const int node = std::max(1, target.gpusPerNode);
    for (int count = 1; count < node && count <= most; count *= 2)
        counts.push_back(count);
    for (int nodes = 1; nodes * node <= most; nodes *= 2) {
        counts.push_back(nodes * node);
        if (nodes >= 2 && nodes * node * 3 / 2 <= most)
            counts.push_back(nodes * node * 3 / 2);
    }
    if (counts.empty())
        counts.push_back(most);
    std::sort(counts.begin(), counts.end());
    return counts;
}

CountChoice chooseCount(const Draft &draft, const workload::Workload &w, const Target &target, const Hardware &h,
                        const Constants &c, const Options &options)
{
    CountChoice choice;
    const int most = limitOf(w, target);
    if (options.gpus) {
        choice.gpus = std::max(1, *options.gpus);
        if (target.maxGpus && choice.gpus > *target.maxGpus) {
            choice.gpus = *target.maxGpus;
            choice.obstacle = Obstacle::GpuCount;
            return choice;
        }
        choice.search = searchPlacements(draft.job, h, choice.gpus * h.devicesPerGpu, c);
        if (choice.search.anyFits)
            choice.placement = choice.search.feasible.front();
        return choice;
    }
    const double deadline = w.limits.deadline ? w.limits.deadline->value() : kWeekHours;
    std::vector<Candidate> candidates;
    for (const int count : candidateCounts(target, most)) {
        choice.gpus = count;
        choice.search = searchPlacements(draft.job, h, count * h.devicesPerGpu, c);
        if (!choice.search.anyFits)
            continue;
        const Placement &p = choice.search.feasible.front();
        const double hours = runHours(draft, p, c);
        candidates.push_back({count, p, hours, hours * count});
        if (hours <= deadline)
            break;
    }
    if (candidates.empty())
        return choice;
    const Candidate &chosen = pick(candidates, deadline, w.limits.deadline.has_value());
    choice.gpus = chosen.gpus;
    choice.placement = chosen.placement;
    Message why =
        w.limits.deadline
            ? PASSERELLE_TEXT("Estimate", "the smallest number that meets the deadline of %1").arg(hoursShown(deadline))
            : PASSERELLE_TEXT("Estimate", "the smallest number that finishes within %1, without wasting GPUs")
                  .arg(hoursShown(deadline));
    if (w.limits.deadline && chosen.hours > deadline)
        why = PASSERELLE_TEXT("Estimate", "the fastest possible here; the deadline of %1 is missed")
                  .arg(hoursShown(deadline));
    choice.assumptions.push_back(
        {QStringLiteral("gpus"), PASSERELLE_TEXT("Estimate", "Number of GPUs: %1").arg(choice.gpus), std::move(why)});
    return choice;
}

}  // namespace passerelle::estimate
