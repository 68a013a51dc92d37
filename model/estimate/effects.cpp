// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/effects.hpp"

#include "base/language.hpp"
#include "estimate/placement_cost.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace passerelle::estimate {

namespace {

using units::Interval;
using workload::Checkpointing;
using workload::Stack;

struct Base {
    const Draft &draft;
    const workload::Workload &workload;
    const Hardware &hardware;
    const Layout &layout;
    const Constants &constants;
    double secondsPerToken = 0;
};

double secondsPerToken(const Base &base, const Job &job, const Hardware &hardware, const Layout &layout)
{
    const PlacementCost cost = placementCost(job, hardware, layout, base.constants);
    return cost.step.total() / (stepSamples(layout) * std::max(1.0, job.sequence));
}

/// The least and the most of some alternatives, with what was assumed among them.
class Range
{
public:
    explicit Range(double base) : m_base(base) {}
    void add(double seconds)
    {
        if (m_base <= 0 || !(seconds > 0))
            return;
        m_low = std::min(m_low, seconds / m_base);
        m_high = std::max(m_high, seconds / m_base);
    }
    [[nodiscard]] Interval<double> interval() const { return {m_low, 1, m_high}; }

private:
    double m_base;
    double m_low = 1;
    double m_high = 1;
};

Interval<double> sequenceEffect(const Base &b)
{
    Range range(b.secondsPerToken);
    for (const double factor : {0.5, 2.0}) {
        Job job = b.draft.job;
        job.sequence *= factor;
        Layout layout = b.layout;  // the same tokens in a step
        layout.accumulation = std::max(1.0, layout.accumulation / factor);
        range.add(secondsPerToken(b, job, b.hardware, layout));
    }
    return range.interval();
}

Interval<double> batchEffect(const Base &b)
{
    Range range(b.secondsPerToken);
    for (const double factor : {0.5, 2.0}) {
        Layout layout = b.layout;
        layout.accumulation = std::max(1.0, layout.accumulation * factor);
        range.add(secondsPerToken(b, b.draft.job, b.hardware, layout));
    }
    return range.interval();
}

Interval<double> stackEffect(const Base &b)
{
    Range range(b.secondsPerToken);
    const Stack assumed = b.draft.job.software.stack;
    const bool language = assumed != Stack::Vision;
    for (const Stack stack : {Stack::Megatron, Stack::FsdpDeepspeed, Stack::PlainPytorch, Stack::Vision}) {
        if ((stack == Stack::Vision) == language && stack != Stack::PlainPytorch)
            continue;
        Job job = b.draft.job;
        job.software.stack = stack;
        job.software.compiled = stack == Stack::Megatron;
        range.add(secondsPerToken(b, job, b.hardware, b.layout));
    }
    return range.interval();
}

Interval<double> recomputationEffect(const Base &b)
{
    Range range(b.secondsPerToken);
    for (const Checkpointing kind : {Checkpointing::None, Checkpointing::Selective, Checkpointing::Full}) {
        Layout layout = b.layout;
        layout.checkpointing = kind;
        range.add(secondsPerToken(b, b.draft.job, b.hardware, layout));
    }
    return range.interval();
}

Interval<double> packingEffect(const Base &b)
{
    const double length = b.workload.data.sampleTokens.value_or(b.draft.job.sequence);
    const double share = std::min(1.0, length / std::max(1.0, b.draft.job.sequence));
    return {1, 1, 1 / std::max(share, 1e-3)};
}

Interval<double> hardwareEffect(const Base &b, double Hardware::*field)
{
    Range range(b.secondsPerToken);
    for (const double factor : {0.8, 1.25}) {
        Hardware hardware = b.hardware;
        hardware.*field *= factor;
        range.add(secondsPerToken(b, b.draft.job, hardware, b.layout));
    }
    return range.interval();
}

Interval<double> peakEffect(const Base &b)
{
    Range range(b.secondsPerToken);
    for (const double factor : {0.8, 1.25}) {
        Hardware hardware = b.hardware;
        for (double &peak : hardware.peak)
            peak *= factor;
        hardware.measuredMatmul *= factor;
        range.add(secondsPerToken(b, b.draft.job, hardware, b.layout));
    }
    return range.interval();
}

std::optional<Interval<double>> effectOf(const Base &b, const QString &key)
{
    struct Known {
        const char *key;
        Interval<double> (*effect)(const Base &);
    };
    static constexpr std::array<Known, 8> kKnown = {
        {{"training.seq_len", sequenceEffect},
         {"training.global_batch", batchEffect},
         {"training.stack", stackEffect},
         {"training.activation_checkpointing", recomputationEffect},
         {"training.packing", packingEffect},
         {"target.memory_bandwidth", [](const Base &x) { return hardwareEffect(x, &Hardware::bandwidth); }},
         {"target.node_bandwidth", [](const Base &x) { return hardwareEffect(x, &Hardware::nodeBandwidth); }},
         {"target.peak", peakEffect}}};
    for (const Known &known : kKnown) {
        if (key == QLatin1String(known.key))
            return known.effect(b);
    }
    return std::nullopt;
}

}  // namespace

void fillEffects(Estimate &e, const Draft &draft, const workload::Workload &w, const Hardware &h, const Layout &layout,
                 const Constants &c)
{
    Base base{draft, w, h, layout, c, 0};
    base.secondsPerToken = secondsPerToken(base, draft.job, h, layout);
    for (workload::Assumption &assumption : e.assumptions) {
        if (!assumption.effect)
            assumption.effect = effectOf(base, assumption.key);
    }
}

Message effectText(const workload::Assumption &assumption)
{
    if (!assumption.effect)
        return {};
    const double least = (assumption.effect->p10 - 1) * 100;
    const double most = (assumption.effect->p90 - 1) * 100;
    constexpr double kNegligible = 0.5;
    if (least > -kNegligible && most < kNegligible)
        return {};
    const auto shown = [](double percent) {
        return Message::Formatter([percent](const Language &language) -> QString {
            const QString digits = language.locale().toString(std::abs(percent), 'f', 0);
            return (percent < 0 && digits != QLatin1String("0") ? QString(QChar(0x2212)) : QStringLiteral("+")) +
                   digits;
        });
    };
    return PASSERELLE_TEXT("Estimate", "otherwise %1 % to %2 % GPU-hours for the project")
        .arg(shown(least))
        .arg(shown(most));
}

}  // namespace passerelle::estimate
