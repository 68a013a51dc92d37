// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/project.hpp"

#include "estimate/run_overhead.hpp"

#include <algorithm>
#include <cmath>

namespace passerelle::estimate {

namespace {

using units::Interval;
using workload::Phase;

/// All runs of a project over its final run (estimator notes: a pretraining project takes 1.2 to 3 times its final run,
/// a fine-tuning project ten times or more).
struct Experiments {
    double low, middle, high;
};

Experiments experimentsOf(Phase phase)
{
    switch (phase) {
    case Phase::Pretrain:
        return {1.2, 1.6, 3.0};
    case Phase::Continue:
        return {1.3, 2.0, 4.0};
    case Phase::Finetune:
    case Phase::Lora:
    case Phase::Qlora:
        return {3.0, 8.0, 15.0};
    case Phase::InferenceBatch:
        return {1.05, 1.2, 2.0};
    case Phase::InferenceServe:
        return {1.0, 1.0, 1.0};
    }
    return {1, 1, 1};
}

constexpr double kFailuresShare = 0.05;
constexpr double kEvaluationShare = 0.03;
constexpr double kIdleShare = 0.15;  ///< of the board limit drawn by a waiting GPU
constexpr double kBusyShare = 0.80;  ///< training and serving draw 0.70 to 0.90 of the board limit (estimator notes)
constexpr double kHostWatts = 110;   ///< CPU, memory and network for each GPU
constexpr double kUsualPue = 1.3;
constexpr double kUsualBoardPower = 400;

void assume(Estimate &e, const char *key, Message text, Message source = {})
{
    e.assumptions.push_back({QLatin1String(key), std::move(text), std::move(source)});
}

Interval<double> projectFactor(Estimate &e, const workload::Workload &w)
{
    const Experiments usual = experimentsOf(w.phase);
    Interval<double> factor{usual.low, usual.middle, usual.high};
    if (w.margins.experiments)
        factor = Interval<double>::exactly(std::max(1.0, *w.margins.experiments));
    else
        assume(e, "margins.experiments",
               PASSERELLE_TEXT("Estimate", "All runs of the project take %1 times the final run (%2 to %3)")
                   .arg(usual.middle)
                   .arg(usual.low)
                   .arg(usual.high),
               PASSERELLE_TEXT("Estimate", "trials, debugging and comparisons in published projects"));
    const double lost =
        w.margins.failuresShare.value_or(kFailuresShare) + w.margins.evaluationShare.value_or(kEvaluationShare);
    if (!w.margins.failuresShare || !w.margins.evaluationShare)
        assume(e, "margins.failures_share",
               PASSERELLE_TEXT("Estimate", "Failures, evaluation and checkpoints take %1 % of the time")
                   .arg(lost * 100, 0));
    return factor * (1 + lost);
}

double wattsOf(Estimate &e, double busy)
{
    double board = e.target.accelerator.boardPower ? e.target.accelerator.boardPower->value() : 0;
    if (board <= 0) {
        board = kUsualBoardPower;
        assume(e, "energy.board_power",
               PASSERELLE_TEXT("Estimate", "Power limit of the GPU: %1 W, for none is published").arg(board, 0));
    }
    // Arithmetic costs more than waiting: between the idle draw and the usual draw of a busy board.
    const double share = kIdleShare + (kBusyShare - kIdleShare) * std::clamp(0.55 + busy, 0.0, 1.0);
    return board * share + kHostWatts;
}

void fillEnergy(Estimate &e, double busy)
{
    double pue = kUsualPue;
    if (e.target.energy.pue)
        pue = *e.target.energy.pue;
    else
        assume(e, "energy.pue",
               PASSERELLE_TEXT("Estimate", "Data centre overhead (PUE): %1, for none is published").arg(pue));
    const double watts = wattsOf(e, busy) * pue;
    const auto perGpuHour = units::WattHours::from_value(watts) / units::gpuHours(1);
    e.energy = e.projectGpuHours * perGpuHour;
    if (e.target.energy.grid) {
        e.carbon = e.energy * *e.target.energy.grid;
    } else {
        constexpr double kEuropeGrams = 240;  // European mix, life cycle (Ember, 2024)
        assume(e, "energy.grid",
               PASSERELLE_TEXT("Estimate", "Electricity: the European mix, for the site's is not known"));
        e.carbon = e.energy * units::gramsPerKilowattHour(kEuropeGrams);
    }
}

void fillCost(Estimate &e)
{
    if (!e.target.price)
        return;
    const auto price = *e.target.price;
    Interval<units::Money> cost = e.projectGpuHours * price;
    if (e.target.billingStep && e.target.billingStep->value() > 0) {
        // An instance is paid by whole steps; the last one is paid in full.
        const double step = e.target.billingStep->value() / 3600 * e.plan.nodes * e.target.gpusPerNode;
        const auto rounded = [step, price](units::GpuHours h) {
            return units::gpuHours(std::ceil(h.value() / step) * step) * price;
        };
        cost = {rounded(e.projectGpuHours.p10), rounded(e.projectGpuHours.p50), rounded(e.projectGpuHours.p90)};
    }
    e.cost = cost;
}

}  // namespace

void fillProject(Estimate &e, const Draft &draft, const workload::Workload &w, double seconds, double busy,
                 const Constants &c, const Spread &spread)
{
    const double overhead = runOverhead(draft.job.shape.family, w.phase, c);
    const Interval<double> factor{spread.low, 1.0, spread.high};
    const double hours = seconds / 3600 * overhead;
    e.runDuration = factor * units::hours(hours);
    // Whole instances and nodes are paid even when a job leaves some of their GPUs idle.
    const int paid = e.target.kind == TargetKind::CloudOffer ? e.plan.nodes * e.target.gpusPerNode : e.plan.gpus;
    const auto toGpuHours = [paid](units::Hours h) { return units::gpus(paid) * h; };
    e.runGpuHours = {toGpuHours(e.runDuration.p10), toGpuHours(e.runDuration.p50), toGpuHours(e.runDuration.p90)};
    const Interval<double> project = projectFactor(e, w);
    e.projectGpuHours = {e.runGpuHours.p10 * project.p10, e.runGpuHours.p50 * project.p50,
                         e.runGpuHours.p90 * project.p90};
    e.projectDuration = {e.runDuration.p10 * project.p10, e.runDuration.p50 * project.p50,
                         e.runDuration.p90 * project.p90};
    const double upper = e.projectGpuHours.p90.value();
    const double unit = std::pow(10, std::max(0.0, std::floor(std::log10(std::max(upper, 1.0))) - 1));
    e.requestGpuHours = units::gpuHours(std::ceil(upper / unit) * unit);
    if (e.target.maxWalltime && e.target.maxWalltime->value() > 0)
        e.chainedJobs = std::max(1, static_cast<int>(std::ceil(e.runDuration.p50 / *e.target.maxWalltime)));
    fillCost(e);
    fillEnergy(e, busy);
    if (e.target.unitsPerGpuHour)
        e.siteUnits = e.projectGpuHours.p50.value() * *e.target.unitsPerGpuHour;
    e.siteUnit = e.target.accountingUnit;
}

}  // namespace passerelle::estimate
