// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/estimate_text.hpp"

#include "cli/table.hpp"

#include "estimate/effects.hpp"
#include "export/estimate_json.hpp"
#include "export/similar_runs.hpp"
#include "units/format.hpp"
#include "workload/document.hpp"

#include <map>

namespace passerelle::cli {

namespace {

using estimate::Estimate;

QStringList header(const Context &context)
{
    return {context.text(PASSERELLE_TEXT("Cli", "Where")),
            context.text(PASSERELLE_TEXT("Cli", "GPUs")),
            context.text(PASSERELLE_TEXT("Cli", "Memory/GPU")),
            context.text(PASSERELLE_TEXT("Cli", "Run time")),
            context.text(PASSERELLE_TEXT("Cli", "Project GPU-hours (p10 to p90)")),
            context.text(PASSERELLE_TEXT("Cli", "Cost")),
            context.text(PASSERELLE_TEXT("Cli", "Energy")),
            context.text(PASSERELLE_TEXT("Cli", "CO₂e"))};
}

QStringList row(const Estimate &value, const Context &context)
{
    const Language &language = context.language();
    QString name = value.target.name;
    if (value.projection) {
        const QString opens = value.target.opens;
        name = context.text(opens.isEmpty() ? PASSERELLE_TEXT("Cli", "%1 [projection, no opening date]").arg(name)
                                            : PASSERELLE_TEXT("Cli", "%1 [projection, opens %2]").arg(name).arg(opens));
    }
    return {name,
            QString::number(value.plan.gpus),
            units::format(value.memory.total, language),
            units::format(value.runDuration.p50, language),
            units::formatInterval(value.projectGpuHours, language),
            value.cost ? units::format(value.cost->p50, language) : context.text(PASSERELLE_TEXT("Cli", "granted")),
            units::format(value.energy.p50, language),
            units::format(value.carbon.p50, language)};
}

/// The same sentence once, in order of first appearance.
class Once
{
public:
    void add(const QString &line)
    {
        if (!m_lines.contains(line))
            m_lines << line;
    }
    void print(const Message &title, const Context &context) const
    {
        if (m_lines.isEmpty())
            return;
        context.print();
        context.print(context.text(title));
        for (const QString &line : m_lines)
            context.print(QStringLiteral("• ") + line);
    }

private:
    QStringList m_lines;
};

void printAssumptions(const workload::Workload &work, const std::vector<Estimate> &estimates, const Context &context)
{
    Once lines;
    const auto add = [&](const workload::Assumption &assumption) {
        const QString source = context.text(assumption.source);
        QString line = source.isEmpty() ? context.text(assumption.text)
                                        : QStringLiteral("%1 (%2)").arg(context.text(assumption.text), source);
        // The effect differs from place to place: it is said where there is one place.
        const Message effect = estimate::effectText(assumption);
        if (estimates.size() == 1 && !effect.isEmpty())
            line = QStringLiteral("%1: %2").arg(line, context.text(effect));
        lines.add(line);
    };
    for (const workload::Assumption &assumption : work.assumptions)
        add(assumption);
    for (const Estimate &value : estimates) {
        for (const workload::Assumption &assumption : value.assumptions)
            add(assumption);
    }
    lines.print(PASSERELLE_TEXT("Cli", "Assumptions"), context);
}

/// One place asked for: how the request comes about.
void printParts(const Estimate &value, const Context &context)
{
    context.print();
    context.print(context.text(PASSERELLE_TEXT("Cli", "From the run to the request")));
    Table table({context.text(PASSERELLE_TEXT("Cli", "Part")), context.text(PASSERELLE_TEXT("Cli", "GPU-hours"))});
    for (const estimate::Part &part : value.parts)
        table.add({context.text(part.label), units::format(part.gpuHours.p50, context.language())});
    table.add({context.text(PASSERELLE_TEXT("Cli", "The request to write on the form")),
               units::format(value.requestGpuHours, context.language())});
    context.print(table.text());
}

void printLimits(const std::vector<Estimate> &estimates, const Context &context)
{
    Once lines;
    for (const Estimate &value : estimates) {
        if (value.feasible && !value.binding.isEmpty())
            lines.add(QStringLiteral("%1: %2").arg(value.target.name, context.text(value.binding)));
    }
    lines.print(PASSERELLE_TEXT("Cli", "What sets the number of GPUs"), context);
}

void printSources(const std::vector<Estimate> &estimates, const Context &context)
{
    Once lines;
    for (const Estimate &value : estimates) {
        for (const estimate::DatedSource &source : value.sources)
            lines.add(QStringLiteral("%1 — %2 (%3)").arg(context.text(source.what), source.url, source.date));
    }
    lines.print(PASSERELLE_TEXT("Cli", "Sources"), context);
}

}  // namespace

void printEstimates(const workload::Workload &work, const std::vector<Estimate> &estimates,
                    const catalogue::Catalogue &catalogue, const Context &context)
{
    context.print(context.text(
        PASSERELLE_TEXT("Cli", "%1 — %2, %3").arg(work.name).arg(work.modelName).arg(workload::label(work.phase))));
    context.print();
    Table table(header(context));
    Once blocked;
    for (const Estimate &value : estimates) {
        if (value.feasible)
            table.add(row(value, context));
        else
            blocked.add(QStringLiteral("%1: %2").arg(value.target.name, context.text(value.reason)));
    }
    if (!table.isEmpty())
        context.print(table.text());
    blocked.print(PASSERELLE_TEXT("Cli", "Cannot run the job"), context);
    printLimits(estimates, context);
    if (estimates.size() == 1 && estimates.front().feasible)
        printParts(estimates.front(), context);
    Once left;
    for (const estimate::Omitted &omitted : estimate::omittedTargets(catalogue))
        left.add(QStringLiteral("%1: %2").arg(omitted.name, context.text(omitted.reason)));
    left.print(PASSERELLE_TEXT("Cli", "Without the figures to compute with"), context);
    printAssumptions(work, estimates, context);
    printSources(estimates, context);
}

void printSimilarRuns(const workload::Workload &work, const std::vector<estimate::Estimate> &estimates,
                      const catalogue::Catalogue &catalogue, const Context &context)
{
    const auto runs = estimate::similarRuns(work, catalogue, exporter::onlyFeasible(estimates));
    context.print();
    if (runs.empty()) {
        context.print(context.text(PASSERELLE_TEXT("Cli", "No run like this one is among the published ones.")));
        return;
    }
    const Language &language = context.language();
    Table table({context.text(PASSERELLE_TEXT("Cli", "Published runs like this one")),
                 context.text(PASSERELLE_TEXT("Cli", "GPUs")), context.text(PASSERELLE_TEXT("Cli", "Reported")),
                 context.text(PASSERELLE_TEXT("Cli", "Predicted here"))});
    Once sources;
    for (const estimate::SimilarRun &similar : runs) {
        const catalogue::Source &source = similar.run.provenance.sources.front();
        table.add({QStringLiteral("%1 (%2)").arg(similar.run.model, similar.run.task),
                   exporter::runGpusText(similar, language), units::format(similar.run.reported, language),
                   similar.predicted ? units::formatInterval(*similar.predicted, language) : QStringLiteral("–")});
        sources.add(context.text(PASSERELLE_TEXT("Cli", "%1: %2. %3 (%4)")
                                     .arg(similar.run.model)
                                     .arg(exporter::runKindText(similar.run))
                                     .arg(source.url)
                                     .arg(source.date)));
    }
    context.print(table.text());
    sources.print(PASSERELLE_TEXT("Cli", "Where these figures come from"), context);
}

Error bindingLimit(const std::vector<Estimate> &estimates)
{
    std::map<estimate::Obstacle, int> counts;
    for (const Estimate &value : estimates)
        ++counts[value.obstacle];
    const Estimate *example = nullptr;
    for (const Estimate &value : estimates) {
        if (!example || counts[value.obstacle] > counts[example->obstacle])
            example = &value;
    }
    Error error;
    error.code = ErrorCode::Infeasible;
    error.message = example ? PASSERELLE_TEXT("Cli", "Nothing can run this job. The limit met most often, on %1: %2")
                                  .arg(example->target.name)
                                  .arg(example->reason)
                            : PASSERELLE_TEXT("Cli", "There is no machine to estimate on.");
    return error;
}

}  // namespace passerelle::cli
