// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/project.hpp"

#include "estimate/cost.hpp"
#include "estimate/energy.hpp"
#include "estimate/project_parts.hpp"

#include <algorithm>
#include <cmath>

namespace passerelle::estimate {

namespace {

using units::Interval;

template<typename Quantity>
Interval<Quantity> times(Quantity value, const Interval<double> &factor)
{
    return {value * factor.p10, value * factor.p50, value * factor.p90};
}

/// Where hours are granted a job waits its turn. Nobody publishes it; it moves the calendar, not the hours.
Interval<units::Hours> waitOf(Estimate &e, double jobs)
{
    if (!isGranted(e.target.kind))
        return {};
    constexpr Share kHoursEachJob{0.5, 4, 24};
    e.assumptions.push_back({QStringLiteral("project.queue"),
                             PASSERELLE_TEXT("Estimate", "Waiting before each job of a shared machine: %1 h (%2 to %3)")
                                 .arg(kHoursEachJob.middle)
                                 .arg(kHoursEachJob.low)
                                 .arg(kHoursEachJob.high),
                             PASSERELLE_TEXT("Estimate", "rule of thumb, for no site publishes it; counted in days, "
                                                         "not in GPU-hours")});
    return {units::hours(kHoursEachJob.low * jobs), units::hours(kHoursEachJob.middle * jobs),
            units::hours(kHoursEachJob.high * jobs)};
}

void fillCalendar(Estimate &e, const Interval<double> &project)
{
    if (e.target.maxWalltime && e.target.maxWalltime->value() > 0)
        e.chainedJobs = std::max(1, static_cast<int>(std::ceil(e.runDuration.p50 / *e.target.maxWalltime)));
    const Interval<units::Hours> wait = waitOf(e, e.chainedJobs * project.p50);
    const units::Hours run = e.runDuration.p50;
    const Interval<double> spread{e.runDuration.p10 / run, 1, e.runDuration.p90 / run};
    const Interval<units::Hours> busy = times(run, combined(spread, project));
    e.projectDuration = {busy.p10 + wait.p10, busy.p50 + wait.p50, busy.p90 + wait.p90};
}

void judge(Estimate &e, const workload::Workload &w)
{
    if (w.limits.deadline)
        e.meetsDeadline = e.runDuration.p50 <= *w.limits.deadline;
    if (w.limits.budget && e.cost)
        e.withinBudget = e.cost->p50 <= *w.limits.budget;
}

}  // namespace

Interval<double> combined(const Interval<double> &a, const Interval<double> &b)
{
    const auto side = [](double x, double y) { return std::hypot(std::log(x), std::log(y)); };
    const double middle = a.p50 * b.p50;
    return {middle * std::exp(-side(a.p10 / a.p50, b.p10 / b.p50)), middle,
            middle * std::exp(side(a.p90 / a.p50, b.p90 / b.p50))};
}

double roundedUp(double value)
{
    const double unit = std::pow(10, std::max(0.0, std::floor(std::log10(std::max(value, 1.0))) - 1));
    return std::ceil(value / unit) * unit;
}

void fillProject(Estimate &e, const Draft &draft, const workload::Workload &w, double seconds, const Constants &c,
                 const Spread &spread)
{
    const RunShares shares = runShares(draft.job, w.margins, e.plan.gpus, e.plan.nodes, c);
    const Interval<double> run{spread.low, 1.0, spread.high};
    e.runDuration = times(units::hours(seconds / 3600 * shares.paidOverSteady()), run);
    // Whole instances and nodes are paid even when a job leaves some of their GPUs idle.
    const int paid = e.target.kind == TargetKind::CloudOffer ? e.plan.nodes * e.target.gpusPerNode : e.plan.gpus;
    const auto middle = units::gpus(paid) * e.runDuration.p50;
    e.runGpuHours = times(middle, run);
    const Interval<double> project = projectFactor(w);
    e.projectGpuHours = times(middle, combined(run, project));
    e.requestGpuHours = units::gpuHours(roundedUp(e.projectGpuHours.p90.value()));
    fillParts(e, draft.job, w, shares, run);
    fillCalendar(e, project);
    if (!draft.inference)
        fillStorage(e, draft.job, w);
    fillCost(e);
    fillEnergy(e);
    if (e.target.unitsPerGpuHour)
        e.siteUnits = e.projectGpuHours.p50.value() * *e.target.unitsPerGpuHour;
    e.siteUnit = e.target.accountingUnit;
    judge(e, w);
}

}  // namespace passerelle::estimate
