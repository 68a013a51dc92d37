// SPDX-License-Identifier: GPL-3.0-or-later
// What the estimate hangs on, what more GPUs bring, and the scenarios that were kept.
#include "export/report/outlook.hpp"

#include "dossier/measurements.hpp"
#include "dossier/scenarios.hpp"
#include "export/charts/figures.hpp"

namespace passerelle::exporter {

namespace {

void addLevers(const Context &context, const estimate::Estimate &e, Blocks &blocks)
{
    const dossier::Dossier &dossier = context.value.dossier;
    const auto levers =
        estimate::sensitivityOf(e, context.value.workload, context.catalogue.calibration,
                                {dossier::gpusOf(dossier), dossier::measurementsOf(dossier, context.catalogue)});
    auto figure = charts::sensitivityFigure(levers, context.language);
    if (!figure)
        return;
    blocks.emplace_back(Heading{context.text(PASSERELLE_TEXT("Report", "What would change the answer")), 2});
    blocks.emplace_back(std::move(*figure));
    Table table;
    table.columns = {{context.text(PASSERELLE_TEXT("Report", "What is not certain")), Align::Start, 1.6},
                     {context.text(PASSERELLE_TEXT("Report", "What it may be")), Align::Start, 1.4},
                     {context.text(PASSERELLE_TEXT("Report", "GPU-hours of the project")), Align::End, 1.3},
                     {context.text(PASSERELLE_TEXT("Report", "What would tell")), Align::Start, 2.4}};
    for (const estimate::Lever &lever : levers) {
        table.rows.push_back({{plain(context.text(lever.label)), plain(context.text(lever.range)),
                               plain(rangeText(lever.gpuHours, context.language)), plain(context.text(lever.advice))},
                              false,
                              false});
    }
    blocks.emplace_back(std::move(table));
}

void addScaling(const Context &context, const estimate::Estimate &e, Blocks &blocks)
{
    const auto curve = estimate::countCurve(context.value.workload, e.target, context.catalogue.calibration);
    auto figure = charts::scalingFigure(curve, e.plan.gpus, context.language);
    if (!figure)
        return;
    blocks.emplace_back(Heading{context.text(PASSERELLE_TEXT("Report", "More GPUs, less time")), 2});
    blocks.emplace_back(std::move(*figure));
}

}  // namespace

void addOutlook(const Context &context, Blocks &blocks)
{
    const estimate::Estimate *e = context.chosen();
    if (e == nullptr || !e->feasible || context.value.workloadProblem)
        return;
    addScaling(context, *e, blocks);
    addLevers(context, *e, blocks);
}

void addScenarios(const Context &context, Blocks &blocks)
{
    std::vector<dossier::Scenario> scenarios = dossier::scenariosOf(context.value.dossier);
    if (scenarios.empty())
        return;
    scenarios.insert(scenarios.begin(), dossier::scenarioFrom(context.value.dossier, QString(),
                                                              context.text(PASSERELLE_TEXT("Report", "The plan"))));
    if (scenarios.size() > static_cast<std::size_t>(dossier::kMostCompared))
        scenarios.resize(static_cast<std::size_t>(dossier::kMostCompared));
    const auto outcomes =
        dossier::compareScenarios(context.value.dossier, scenarios, context.catalogue,
                                  estimate::targetsOf(context.catalogue), context.today, context.language);
    blocks.emplace_back(Heading{context.text(PASSERELLE_TEXT("Report", "Scenarios compared")), 1});
    Table table;
    table.columns.push_back({context.text(PASSERELLE_TEXT("Report", "Compared")), Align::Start, 1.2});
    for (const dossier::ScenarioOutcome &outcome : outcomes)
        table.columns.push_back({outcome.scenario.name, Align::Start, 1});
    for (const auto &lines : {dossier::differingInputs(outcomes), dossier::comparedResults(outcomes)}) {
        for (const dossier::ComparisonLine &line : lines) {
            Table::Row row;
            const QString label = context.text(line.label);
            row.cells.push_back(line.differs ? strong(label) : plain(label));
            for (const Message &value : line.values)
                row.cells.push_back(plain(context.text(value)));
            row.emphasised = line.differs;
            table.rows.push_back(std::move(row));
        }
    }
    blocks.emplace_back(std::move(table));
    for (const dossier::ScenarioOutcome &outcome : outcomes) {
        if (outcome.problem)
            blocks.emplace_back(
                Paragraph{plain(context.text(
                              PASSERELLE_TEXT("Report", "%1: %2").arg(outcome.scenario.name).arg(*outcome.problem))),
                          ParagraphStyle::Small});
    }
}

}  // namespace passerelle::exporter
