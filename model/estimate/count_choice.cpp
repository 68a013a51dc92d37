// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/count_choice.hpp"

#include "estimate/cost.hpp"
#include "estimate/project_parts.hpp"
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
    int gpus = 1;
    Placement placement;
    double hours = 0;
    double gpuHours = 0;
    std::optional<units::Money> cost;  ///< of the project
};

/// What every count is tried with.
struct Trial {
    const Draft &draft;
    const workload::Workload &workload;
    const Target &target;
    const Hardware &hardware;
    const Constants &constants;
    Basis basis;

    [[nodiscard]] double deadline() const
    {
        return workload.limits.deadline ? workload.limits.deadline->value() : kWeekHours;
    }
    [[nodiscard]] bool affordable(const Candidate &c) const
    {
        return !workload.limits.budget || !c.cost || *c.cost <= *workload.limits.budget;
    }
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

Candidate candidateOf(const Trial &t, int gpus, const Placement &p)
{
    const int node = std::max(1, t.target.gpusPerNode);
    const int nodes = (gpus + node - 1) / node;
    const double steps = std::max(1.0, std::ceil(t.draft.samples / usefulSamples(t.draft.job, p.layout)));
    const RunShares shares = runShares(t.draft.job, t.workload.margins, gpus, nodes, t.constants);
    Candidate c;
    c.gpus = gpus;
    c.placement = p;
    c.hours = steps * p.step.total() * t.basis.pace / 3600 * shares.paidOverSteady();
    c.gpuHours = c.hours * gpus;
    if (t.target.price) {
        const double paid = c.hours * nodes * node * projectFactor(t.workload).p50;
        c.cost = rentalOf(t.target, nodes, units::gpuHours(paid)).price;
    }
    return c;
}

PlacementSearch search(const Trial &t, int gpus, bool lastResort)
{
    return searchPlacements(t.draft.job, t.hardware, gpus * t.hardware.devicesPerGpu, t.constants,
                            {.lastResort = lastResort});
}

/// Beside a placement that may not fit, the best that fits nine times in ten.
void addSure(CountChoice &choice, const Trial &t)
{
    const double share = 1 / t.basis.memoryHigh;
    if (!choice.placement || choice.placement->memory.total() <= share * t.hardware.memory)
        return;
    PlacementSearch cautious =
        searchPlacements(t.draft.job, t.hardware, choice.gpus * t.hardware.devicesPerGpu, t.constants,
                         {.lastResort = false, .memory = std::min(kUsableMemory, share)});
    if (cautious.anyFits)
        choice.sure = cautious.feasible.front();
}

Message hoursShown(double hours)
{
    return PASSERELLE_TEXT("Estimate", "%1").arg(Message::Formatter([hours](const Language &language) {
        return units::format(units::hours(hours), language);
    }));
}

Message moneyShown(units::Money money)
{
    return PASSERELLE_TEXT("Estimate", "%1").arg(Message::Formatter([money](const Language &language) {
        return units::format(money, language);
    }));
}

double leastGpuHours(const std::vector<Candidate> &candidates)
{
    return std::min_element(candidates.begin(), candidates.end(),
                            [](const Candidate &a, const Candidate &b) { return a.gpuHours < b.gpuHours; })
        ->gpuHours;
}

const Candidate &cheapest(const std::vector<Candidate> &candidates)
{
    return *std::min_element(candidates.begin(), candidates.end(), [](const Candidate &a, const Candidate &b) {
        return a.cost && b.cost ? *a.cost < *b.cost : a.gpuHours < b.gpuHours;
    });
}

/// The fastest that wastes no GPUs, or the fastest at all.
const Candidate &fastest(const std::vector<Candidate> &candidates, bool anyWaste)
{
    const double least = leastGpuHours(candidates);
    const Candidate *chosen = &candidates.front();
    for (const Candidate &candidate : candidates) {
        if ((anyWaste || candidate.gpuHours * kGoodEfficiency <= least) && candidate.hours < chosen->hours)
            chosen = &candidate;
    }
    return *chosen;
}

/// What was chosen, and which limit decided.
struct Pick {
    Candidate candidate;
    Message why;      ///< for the assumption on the number of GPUs
    Message binding;  ///< for the estimate
};

Pick pickForDeadline(const Trial &t, const std::vector<Candidate> &all, const std::vector<Candidate> &affordable)
{
    const double deadline = t.deadline();
    for (const Candidate &c : affordable) {
        if (c.hours <= deadline)
            return {c,
                    PASSERELLE_TEXT("Estimate", "the smallest number that meets the deadline of %1")
                        .arg(hoursShown(deadline)),
                    c.gpus == all.front().gpus
                        ? Message()
                        : PASSERELLE_TEXT("Estimate", "The deadline of %1 sets the number of GPUs.")
                              .arg(hoursShown(deadline))};
    }
    for (const Candidate &c : all) {
        if (c.hours <= deadline)
            return {c,
                    PASSERELLE_TEXT("Estimate", "the smallest number that meets the deadline of %1; over the budget")
                        .arg(hoursShown(deadline)),
                    PASSERELLE_TEXT("Estimate", "The budget binds: within the deadline the project costs at least %1 "
                                                "here.")
                        .arg(moneyShown(*c.cost))};
    }
    const Candidate &c = fastest(affordable.empty() ? all : affordable, true);
    return {c,
            PASSERELLE_TEXT("Estimate", "the fastest possible here; the deadline of %1 is missed")
                .arg(hoursShown(deadline)),
            PASSERELLE_TEXT("Estimate", "The deadline of %1 is missed: the run takes at least %2 here.")
                .arg(hoursShown(deadline))
                .arg(hoursShown(c.hours))};
}

Pick pickFreely(const Trial &t, const std::vector<Candidate> &all, const std::vector<Candidate> &affordable)
{
    if (affordable.empty()) {
        const Candidate &c = cheapest(all);
        return {c, PASSERELLE_TEXT("Estimate", "the cheapest number; over the budget"),
                PASSERELLE_TEXT("Estimate", "The budget binds: the project costs at least %1 here.")
                    .arg(moneyShown(*c.cost))};
    }
    const auto inTime = std::find_if(affordable.begin(), affordable.end(),
                                     [&t](const Candidate &c) { return c.hours <= t.deadline(); });
    const Candidate &c = inTime != affordable.end() ? *inTime : fastest(affordable, false);
    Message binding;
    if (affordable.size() < all.size() && c.gpus == affordable.back().gpus)
        binding = PASSERELLE_TEXT("Estimate", "The budget sets the number of GPUs.");
    return {c,
            PASSERELLE_TEXT("Estimate", "the smallest number that finishes within %1, without wasting GPUs")
                .arg(hoursShown(t.deadline())),
            binding};
}

std::vector<Candidate> candidatesOf(const Trial &t, int most, bool all, CountChoice &choice)
{
    std::vector<Candidate> candidates;
    for (const bool lastResort : {false, true}) {
        for (const int count : candidateCounts(t.target, most)) {
            choice.gpus = count;
            choice.search = search(t, count, lastResort);
            if (!choice.search.anyFits) {
                choice.tooSmall = count;
                continue;
            }
            candidates.push_back(candidateOf(t, count, choice.search.feasible.front()));
            if (!all && candidates.back().hours <= t.deadline())
                break;
        }
        if (!candidates.empty())
            break;
    }
    return candidates;
}

CountChoice givenCount(const Trial &t, int gpus)
{
    CountChoice choice;
    choice.gpus = std::max(1, gpus);
    if (t.target.maxGpus && choice.gpus > *t.target.maxGpus) {
        choice.gpus = *t.target.maxGpus;
        choice.obstacle = Obstacle::GpuCount;
        return choice;
    }
    choice.search = search(t, choice.gpus, true);
    if (choice.search.anyFits)
        choice.placement = choice.search.feasible.front();
    return choice;
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
                        const Constants &c, const Options &options, const Basis &basis)
{
    const Trial trial{draft, w, target, h, c, basis};
    if (options.gpus) {
        CountChoice given = givenCount(trial, *options.gpus);
        addSure(given, trial);
        return given;
    }
    CountChoice choice;
    const std::vector<Candidate> candidates = candidatesOf(trial, limitOf(w, target), false, choice);
    if (candidates.empty())
        return choice;
    std::vector<Candidate> affordable;
    std::copy_if(candidates.begin(), candidates.end(), std::back_inserter(affordable),
                 [&trial](const Candidate &x) { return trial.affordable(x); });
    Pick pick =
        w.limits.deadline ? pickForDeadline(trial, candidates, affordable) : pickFreely(trial, candidates, affordable);
    choice.gpus = pick.candidate.gpus;
    choice.placement = pick.candidate.placement;
    addSure(choice, trial);
    choice.binding = std::move(pick.binding);
    if (choice.binding.isEmpty() && choice.tooSmall > 0 && choice.gpus == candidates.front().gpus)
        choice.binding =
            PASSERELLE_TEXT("Estimate", "Memory sets the number of GPUs: %1 do not hold the job.").arg(choice.tooSmall);
    choice.assumptions.push_back({QStringLiteral("gpus"),
                                  PASSERELLE_TEXT("Estimate", "Number of GPUs: %1").arg(choice.gpus),
                                  std::move(pick.why)});
    return choice;
}

std::vector<CountPoint> curveOf(const Draft &draft, const workload::Workload &w, const Target &target,
                                const Hardware &h, const Constants &c)
{
    const Trial trial{draft, w, target, h, c, {}};
    CountChoice unused;
    const std::vector<Candidate> candidates = candidatesOf(trial, limitOf(w, target), true, unused);
    std::vector<CountPoint> points;
    if (candidates.empty())
        return points;
    const double least = leastGpuHours(candidates);
    CountPoint *sensible = nullptr;
    points.reserve(candidates.size());
    for (const Candidate &x : candidates) {
        points.push_back({planOf(x.placement.layout, h), units::hours(x.hours), units::gpuHours(x.gpuHours),
                          least / x.gpuHours, x.cost, false});
        if (points.back().efficiency >= kGoodEfficiency)
            sensible = &points.back();
    }
    if (sensible != nullptr)
        sensible->sensible = true;
    return points;
}

}  // namespace passerelle::estimate
