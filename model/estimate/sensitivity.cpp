// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/sensitivity.hpp"

#include "estimate/sensitivity_words.hpp"
#include "workload/words.hpp"

#include <algorithm>
#include <cmath>

namespace passerelle::estimate {

namespace {

using units::Interval;
using workload::Phase;
using workload::Precision;
using workload::Workload;

constexpr double kNegligible = 0.01;  ///< of the middle

/// What every variation starts from.
struct Base {
    const Estimate &estimate;
    const Workload &workload;
    const QJsonObject &calibration;
    Options options;

    /// GPU-hours of the project with another workload over those of the estimate; empty where it does not fit.
    [[nodiscard]] std::optional<double> ratio(const Workload &other, std::optional<int> gpus = {}) const
    {
        Options fixed = options;
        fixed.gpus = gpus ? *gpus : estimate.plan.gpus;
        const Estimate changed = passerelle::estimate::estimate(other, estimate.target, calibration, fixed);
        if (!changed.feasible || !(estimate.projectGpuHours.p50.value() > 0))
            return std::nullopt;
        return changed.projectGpuHours.p50 / estimate.projectGpuHours.p50;
    }
};

class Range
{
public:
    void add(std::optional<double> ratio)
    {
        if (!ratio || !(*ratio > 0))
            return;
        m_low = std::min(m_low, *ratio);
        m_high = std::max(m_high, *ratio);
    }
    [[nodiscard]] Interval<double> interval() const { return {m_low, 1, m_high}; }

private:
    double m_low = 1;
    double m_high = 1;
};

Interval<double> precisionRange(const Base &b)
{
    Range range;
    for (const Precision precision : {Precision::Fp8, Precision::Tf32}) {
        Workload other = b.workload;
        other.training.precision = precision;
        range.add(b.ratio(other));
    }
    return range.interval();
}

Interval<double> rankRange(const Base &b)
{
    Range range;
    for (const int rank : {8, 64}) {
        Workload other = b.workload;
        other.training.loraRank = rank;
        range.add(b.ratio(other));
    }
    return range.interval();
}

Interval<double> countRange(const Base &b)
{
    Range range;
    for (const int gpus : {b.estimate.plan.gpus / 2, b.estimate.plan.gpus * 2}) {
        if (gpus > 0)
            range.add(b.ratio(b.workload, gpus));
    }
    return range.interval();
}

Interval<double> attentionRange(const Base &b)
{
    Workload other = b.workload;
    other.training.flashAttention = false;
    Range range;
    range.add(b.ratio(other));
    return range.interval();
}

Interval<double> lengthRange(const Base &b, std::optional<double> workload::Serving::*field, double assumed)
{
    Range range;
    for (const double factor : {0.5, 2.0}) {
        Workload other = b.workload;
        other.serving.*field = assumed * factor;
        range.add(b.ratio(other));
    }
    return range.interval();
}

bool assumed(const Estimate &e, const char *key)
{
    return std::any_of(e.assumptions.begin(), e.assumptions.end(),
                       [key](const workload::Assumption &a) { return a.key == QLatin1String(key); });
}

/// What estimates anew tell; the effects of the other assumptions are known already.
std::vector<std::pair<QString, Interval<double>>> triedAnew(const Base &b)
{
    std::vector<std::pair<QString, Interval<double>>> tried;
    const auto add = [&](const char *key, const Interval<double> &factor) {
        tried.emplace_back(QLatin1String(key), factor);
    };
    const bool trains = b.workload.phase != Phase::InferenceBatch && b.workload.phase != Phase::InferenceServe;
    if (assumed(b.estimate, "training.precision"))
        add("training.precision", precisionRange(b));
    if (trains && assumed(b.estimate, "training.lora_rank"))
        add("training.lora_rank", rankRange(b));
    if (!b.options.gpus)
        add("gpus", countRange(b));
    if (trains && !b.workload.training.flashAttention && b.workload.architecture.heads)
        add("training.flash_attention", attentionRange(b));
    // The values that a draft assumes (see chooseServing).
    if (assumed(b.estimate, "serving.prompt_tokens"))
        add("serving.prompt_tokens",
            lengthRange(b, &workload::Serving::promptTokens, b.workload.data.sampleTokens.value_or(900)));
    if (assumed(b.estimate, "serving.output_tokens"))
        add("serving.output_tokens", lengthRange(b, &workload::Serving::outputTokens, 300));
    return tried;
}

Lever leverOf(const Estimate &e, const QString &key, const Interval<double> &factor)
{
    const LeverWords words = leverWords(key);
    const units::GpuHours middle = e.projectGpuHours.p50;
    return {key, words.label, words.range, words.advice, {middle * factor.p10, middle, middle * factor.p90}};
}

}  // namespace

double Lever::swing() const
{
    const double middle = gpuHours.p50.value();
    return middle > 0 ? (gpuHours.p90.value() - gpuHours.p10.value()) / middle : 0;
}

std::vector<Lever> sensitivityOf(const Estimate &e, const Workload &workload, const QJsonObject &calibration,
                                 const Options &options)
{
    std::vector<Lever> levers;
    if (!e.feasible)
        return levers;
    const double run = e.runGpuHours.p50.value();
    if (run > 0)
        levers.push_back(leverOf(e, QStringLiteral("spread"),
                                 {e.runGpuHours.p10.value() / run, 1, e.runGpuHours.p90.value() / run}));
    for (const workload::Assumption &assumption : e.assumptions) {
        if (!assumption.effect)
            continue;
        levers.push_back(leverOf(e, assumption.key, *assumption.effect));
        if (levers.back().label.isEmpty())
            levers.back().label = assumption.text;
    }
    for (const auto &[key, factor] : triedAnew({e, workload, calibration, options}))
        levers.push_back(leverOf(e, key, factor));
    levers.erase(std::remove_if(levers.begin(), levers.end(),
                                [](const Lever &lever) { return !(lever.swing() >= kNegligible); }),
                 levers.end());
    std::stable_sort(levers.begin(), levers.end(),
                     [](const Lever &a, const Lever &b) { return a.swing() > b.swing(); });
    return levers;
}

}  // namespace passerelle::estimate
