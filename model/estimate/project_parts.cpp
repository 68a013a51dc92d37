// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/project_parts.hpp"

#include "estimate/project.hpp"
#include "units/format.hpp"

#include <algorithm>
#include <cmath>

namespace passerelle::estimate {

namespace {

using units::Interval;
using workload::Phase;

constexpr int kCheckpointsKept = 3;  ///< the last ones: a damaged one costs an interval, not the run

/// Collects the parts of one estimate: `unit` is the hours of which shares are taken.
struct Ledger {
    Estimate &estimate;
    units::GpuHours unit{};
    Interval<double> run;
    double scale = 1;    ///< of shares that the user's own total replaces
    double project = 1;  ///< project over run, for effects

    void add(const char *key, Message label, Message reason, const Share &share) const
    {
        const double middle = share.middle * scale;
        const Interval<double> own{share.middle > 0 ? std::max(share.low / share.middle, 1e-3) : 1, 1,
                                   share.middle > 0 ? std::max(1.0, share.high / share.middle) : 1};
        const Interval<double> factor = combined(run, own);
        const auto hours = unit * middle;
        estimate.parts.push_back(
            {QLatin1String(key), std::move(label), std::move(reason), {hours * factor.p10, hours, hours * factor.p90}});
    }
};

void assume(Estimate &e, const char *key, Message text, Message source, std::optional<Interval<double>> effect)
{
    e.assumptions.push_back({QLatin1String(key), std::move(text), std::move(source), effect});
}

Message percent(Message text, const Share &share)
{
    const auto rounded = [](double part) { return std::round(part * 1000) / 10; };
    return text.arg(rounded(share.middle)).arg(rounded(share.low)).arg(rounded(share.high));
}

/// What the project's hours are multiplied by when a share of the steady run takes its low or high value.
Interval<double> runEffect(const Share &share, double paid)
{
    return {(paid - share.middle + share.low) / paid, 1, (paid - share.middle + share.high) / paid};
}

void runParts(const Ledger &ledger, const workload::Margins &margins, const RunShares &s)
{
    Estimate &e = ledger.estimate;
    const double paid = s.paidOverSteady();
    ledger.add("run.steady", PASSERELLE_TEXT("Estimate", "Steady training"),
               PASSERELLE_TEXT("Estimate", "steps × time of a step × GPUs"), {1, 1, 1});
    ledger.add("run.failures", PASSERELLE_TEXT("Estimate", "Failures: work done twice, restarts"),
               PASSERELLE_TEXT("Estimate", "failures an hour and GPU × GPUs × (half the time between checkpoints + "
                                           "restart)"),
               s.failures);
    ledger.add("run.checkpoints", PASSERELLE_TEXT("Estimate", "Writing checkpoints"),
               PASSERELLE_TEXT("Estimate", "time to write one / time between two"), s.checkpoints);
    ledger.add("run.evaluation", PASSERELLE_TEXT("Estimate", "Evaluation during the run"),
               PASSERELLE_TEXT("Estimate", "share of the steady time"), s.evaluation);
    ledger.add("run.other", PASSERELLE_TEXT("Estimate", "Starts, pauses, slow nodes"),
               PASSERELLE_TEXT("Estimate", "what published runs paid beyond their steady hours and the lines above"),
               {s.other / 2, s.other, s.other * 2});
    if (!margins.failuresShare)
        assume(
            e, "margins.failures_share",
            percent(PASSERELLE_TEXT("Estimate", "Failures take %1 % of the run on these GPUs (%2 to %3)"), s.failures),
            PASSERELLE_TEXT("Estimate", "419 interruptions in 54 days on 16,384 H100 (Llama 3, arXiv:2407.21783); "
                                        "two clusters of A100 (arXiv:2410.21680)"),
            runEffect(s.failures, paid));
    if (!margins.evaluationShare) {
        assume(e, "margins.evaluation_share",
               percent(PASSERELLE_TEXT("Estimate", "Evaluation takes %1 % of the run (%2 to %3)"), s.evaluation),
               PASSERELLE_TEXT("Estimate", "published training logs: 6 % at the median for evaluation, checkpoints "
                                           "and restarts together"),
               runEffect(s.evaluation, paid));
        assume(
            e, "project.checkpoint_writing",
            percent(PASSERELLE_TEXT("Estimate", "Writing checkpoints takes %1 % of the run (%2 to %3)"), s.checkpoints),
            PASSERELLE_TEXT("Estimate", "0.65 GB/s from each node (arXiv:2605.09370); nothing where the software "
                                        "writes while it trains"),
            runEffect(s.checkpoints, paid));
    }
    if (s.other > 0)
        assume(e, "project.run_overhead",
               PASSERELLE_TEXT("Estimate", "Starts, pauses and slow nodes take %1 % of the run").arg(s.other * 100, 0),
               PASSERELLE_TEXT("Estimate", "paid over steady hours of published runs, calibration"),
               runEffect({0, s.other, 2 * s.other}, paid));
}

void projectParts(const Ledger &ledger, const workload::Workload &w, const Beside &beside)
{
    struct Line {
        const char *key;
        const Share &share;
        Message label;
        Message text;
    };
    const Line lines[] = {
        {"project.trials", beside.trials, PASSERELLE_TEXT("Estimate", "Trials: hyper-parameters, comparisons"),
         PASSERELLE_TEXT("Estimate", "Trials take %1 times the final run (%2 to %3)")},
        {"project.debugging", beside.debugging, PASSERELLE_TEXT("Estimate", "Debugging and failed starts"),
         PASSERELLE_TEXT("Estimate", "Debugging and failed starts take %1 times the final run (%2 to %3)")},
        {"project.preparation", beside.preparation, PASSERELLE_TEXT("Estimate", "Preparing the data on GPUs"),
         PASSERELLE_TEXT("Estimate", "Preparing the data takes %1 times the final run (%2 to %3)")},
        {"project.evaluation", beside.evaluation, PASSERELLE_TEXT("Estimate", "Evaluating the results"),
         PASSERELLE_TEXT("Estimate", "Evaluating the results takes %1 times the final run (%2 to %3)")}};
    const double total = ledger.project;
    for (const Line &line : lines) {
        const Share &s = line.share;
        if (s.middle <= 0)
            continue;
        ledger.add(line.key, line.label, PASSERELLE_TEXT("Estimate", "a multiple of the final run"), s);
        if (!w.margins.experiments)
            assume(ledger.estimate, line.key, line.text.arg(s.middle).arg(s.low).arg(s.high),
                   PASSERELLE_TEXT("Estimate", "all runs over the final run: 1.5 for OLMo (arXiv:2503.05804), 5.6 for "
                                               "Olmo 3 with all its variants (arXiv:2605.01158); fine-tuning, whose "
                                               "runs are short, ten times or more"),
                   Interval<double>{(total - s.middle + s.low) / total, 1, (total - s.middle + s.high) / total});
    }
}

Message formatted(units::Bytes value)
{
    return PASSERELLE_TEXT("Estimate", "%1").arg(Message::Formatter([value](const Language &language) {
        return units::format(value, language);
    }));
}

}  // namespace

Interval<double> projectFactor(const workload::Workload &w)
{
    if (w.margins.experiments)
        return Interval<double>::exactly(std::max(1.0, *w.margins.experiments));
    const Share total = totalOf(besideOf(w.phase));
    return {total.low, total.middle, total.high};
}

void fillParts(Estimate &e, const Job &job, const workload::Workload &w, const RunShares &shares,
               const Interval<double> &run)
{
    const double paid = shares.paidOverSteady();
    const bool trains = job.phase != Phase::InferenceBatch && job.phase != Phase::InferenceServe;
    Ledger ledger{e, e.runGpuHours.p50 / paid, run};
    if (trains)
        runParts(ledger, w.margins, shares);
    else
        ledger.add("run.steady", PASSERELLE_TEXT("Estimate", "Answering"), PASSERELLE_TEXT("Estimate", "hours × GPUs"),
                   {1, 1, 1});
    const Beside beside = besideOf(w.phase);
    const double usual = totalOf(beside).middle;
    ledger.unit = e.runGpuHours.p50;
    ledger.project = e.projectGpuHours.p50 / e.runGpuHours.p50;
    if (usual > 1)
        ledger.scale = (ledger.project - 1) / (usual - 1);
    projectParts(ledger, w, beside);
    e.parts.push_back({QStringLiteral("request.reserve"),
                       PASSERELLE_TEXT("Estimate", "Reserve up to nine chances in ten, rounded up"),
                       PASSERELLE_TEXT("Estimate", "upper bound of the project − its middle"),
                       Interval<units::GpuHours>::exactly(e.requestGpuHours - e.projectGpuHours.p50)});
}

void fillStorage(Estimate &e, const Job &job, const workload::Workload &w)
{
    const Reliability reliability = reliabilityOf(job, e.plan.gpus, e.plan.nodes);
    const double learning = job.trainable > 0 ? job.trainable : job.shape.paramsTotal;
    Storage &s = e.storage;
    s.checkpoint = units::bytes(reliability.checkpointBytes);
    s.checkpointInterval = units::hours(reliability.intervalHours);
    s.checkpointsKept = kCheckpointsKept;
    s.result = units::bytes(2 * learning);
    s.dataset = w.data.storedSize.value_or(units::bytes(0));
    s.total = s.dataset + s.checkpoint * static_cast<double>(kCheckpointsKept) + s.result;
    assume(e, "project.checkpoint_interval",
           PASSERELLE_TEXT("Estimate", "A checkpoint of %1 every %2 h")
               .arg(formatted(s.checkpoint))
               .arg(reliability.intervalHours),
           PASSERELLE_TEXT("Estimate", "Young and Daly: √(2 × time to write × time between failures), a quarter of an "
                                       "hour to three hours"),
           std::nullopt);
    assume(e, "project.checkpoints_kept",
           PASSERELLE_TEXT("Estimate", "%1 checkpoints kept, %2 on disk with data and result")
               .arg(kCheckpointsKept)
               .arg(formatted(s.total)),
           PASSERELLE_TEXT("Estimate", "a damaged checkpoint must not cost the run"), std::nullopt);
}

}  // namespace passerelle::estimate
