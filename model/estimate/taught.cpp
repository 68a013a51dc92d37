// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/taught.hpp"

#include "units/format.hpp"

namespace passerelle::estimate {

namespace {

Message shown(const units::Interval<units::GpuHours> &value)
{
    return PASSERELLE_TEXT("Learned", "%1").arg(Message::Formatter([value](const Language &language) {
        return units::formatInterval(value, language);
    }));
}

void explain(Estimate &e, const Finding &finding)
{
    const profile::Measurement &m = finding.measurement;
    const Message what = PASSERELLE_TEXT("Learned", "Your measurement on %1: %2 times the time that was expected")
                             .arg(m.gpu->name)
                             .arg(finding.timeFactor);
    e.assumptions.push_back({QStringLiteral("measurements"), what, Message::verbatim(m.source)});
    e.sources.push_back({PASSERELLE_TEXT("Learned", "Your own measurement on %1").arg(m.gpu->name), m.source,
                         m.date.isValid() ? m.date.toString(Qt::ISODate) : QString(), catalogue::Confidence::Official});
}

}  // namespace

Draft taught(Draft draft, const workload::Workload &workload, const Options &options, const Constants &constants)
{
    if (!options.measurements.empty())
        draft.evidence = std::make_shared<const Evidence>(evidenceOf(workload, options.measurements, constants));
    return draft;
}

Lesson lessonOf(const Draft &draft, const QString &gpuId, const Spread &step, const Spread &run)
{
    return draft.evidence ? lessonFor(*draft.evidence, gpuId, step, run) : Lesson{1, step, run};
}

void rememberBefore(Estimate &e, const Estimate &before, const Draft &draft)
{
    if (!draft.evidence || !before.feasible)
        return;
    Learned learned;
    const double stepBefore = before.stepDuration.p50.value();
    learned.pace = stepBefore > 0 ? e.stepDuration.p50.value() / stepBefore : 1;
    learned.stepDuration = before.stepDuration;
    learned.runGpuHours = before.runGpuHours;
    learned.runDuration = before.runDuration;
    learned.projectGpuHours = before.projectGpuHours;
    learned.cost = before.cost;
    Node node;
    node.label = PASSERELLE_TEXT("Learned", "Without your measurements");
    node.value = shown(before.projectGpuHours);
    node.formula = PASSERELLE_TEXT("Learned", "a measurement on one GPU moves and narrows the estimate on all others");
    for (const Finding &finding : draft.evidence->findings) {
        if (!finding.used)
            continue;
        ++learned.used;
        explain(e, finding);
        Node child;
        child.label =
            PASSERELLE_TEXT("Learned", "Measured time over expected time, %1").arg(finding.measurement.gpu->name);
        child.value = PASSERELLE_TEXT("Learned", "%1").arg(finding.timeFactor);
        child.source = Message::verbatim(finding.measurement.source);
        node.children.push_back(std::move(child));
    }
    e.tree.children.push_back(std::move(node));
    e.learned = std::move(learned);
}

}  // namespace passerelle::estimate
