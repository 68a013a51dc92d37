// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/estimate.hpp"

#include "export/charts/figures.hpp"
#include "export/report/context.hpp"
#include "units/format.hpp"

namespace passerelle::exporter {

namespace {

template<typename Quantity>
Table::Row intervalRow(const Context &context, const Message &name, const units::Interval<Quantity> &interval)
{
    Table::Row row;
    row.cells.push_back(plain(context.text(name)));
    row.cells.push_back(plain(units::format(interval.p10, context.language)));
    row.cells.push_back(strong(units::format(interval.p50, context.language)));
    row.cells.push_back(plain(units::format(interval.p90, context.language)));
    return row;
}

Table intervals(const Context &context, const estimate::Estimate &e)
{
    Table table;
    const auto column = [&](const Message &title, Align align, double weight) {
        table.columns.push_back({context.text(title), align, weight});
    };
    column(PASSERELLE_TEXT("Report", "Quantity"), Align::Start, 2.2);
    column(PASSERELLE_TEXT("Report", "Low (1 in 10 below)"), Align::End, 1);
    column(PASSERELLE_TEXT("Report", "Middle"), Align::End, 1);
    column(PASSERELLE_TEXT("Report", "High (1 in 10 above)"), Align::End, 1);
    const auto add = [&](const Message &name, const auto &interval) {
        table.rows.push_back(intervalRow(context, name, interval));
    };
    add(PASSERELLE_TEXT("Report", "GPU-hours of the tuned job"), e.runGpuHours);
    add(PASSERELLE_TEXT("Report", "Duration of the tuned job"), e.runDuration);
    add(PASSERELLE_TEXT("Report", "GPU-hours of the project"), e.projectGpuHours);
    table.rows.back().emphasised = true;
    add(PASSERELLE_TEXT("Report", "Duration of the project"), e.projectDuration);
    if (e.cost)
        add(PASSERELLE_TEXT("Report", "Price of the project, excluding VAT"), *e.cost);
    add(PASSERELLE_TEXT("Report", "Electricity of the project"), e.energy);
    add(PASSERELLE_TEXT("Report", "Carbon of the project"), e.carbon);
    return table;
}

FactList planFacts(const Context &context, const estimate::Estimate &e)
{
    FactList list;
    const auto add = [&](const Message &name, const QString &value) {
        list.facts.push_back({context.text(name), plain(value)});
    };
    const QLocale &locale = context.language.locale();
    add(PASSERELLE_TEXT("Report", "Machine"), e.target.name);
    add(PASSERELLE_TEXT("Report", "Graphics processor"), e.target.accelerator.name);
    add(PASSERELLE_TEXT("Report", "GPUs at a time"), locale.toString(e.plan.gpus));
    add(PASSERELLE_TEXT("Report", "Nodes"), locale.toString(e.plan.nodes));
    add(PASSERELLE_TEXT("Report", "Layout"),
        context.text(PASSERELLE_TEXT("Report", "data × %1, tensor × %2, pipeline × %3, ZeRO stage %4, micro-batch %5, "
                                               "accumulation %6")
                         .arg(e.plan.dataParallel)
                         .arg(e.plan.tensorParallel)
                         .arg(e.plan.pipelineParallel)
                         .arg(e.plan.zeroStage)
                         .arg(e.plan.microBatch)
                         .arg(e.plan.accumulation)));
    add(PASSERELLE_TEXT("Report", "Memory per GPU"),
        context.text(PASSERELLE_TEXT("Report", "%1 of %4, between %2 and %3")
                         .arg(units::format(e.memory.total, context.language))
                         .arg(units::format(e.memory.low, context.language))
                         .arg(units::format(e.memory.high, context.language))
                         .arg(units::format(e.memory.capacity, context.language))));
    if (e.mfu > 0) {
        add(PASSERELLE_TEXT("Report", "Share of the GPU's peak in use"),
            context.text(PASSERELLE_TEXT("Report", "%1 %").arg(100 * e.mfu, 0)));
    }
    if (e.chainedJobs > 1)
        add(PASSERELLE_TEXT("Report", "Jobs in a chain"), locale.toString(e.chainedJobs));
    add(PASSERELLE_TEXT("Report", "Hours to ask for"), units::format(e.requestGpuHours, context.language));
    if (e.siteUnits && !e.siteUnit.isEmpty()) {
        add(PASSERELLE_TEXT("Report", "In the site's own unit"),
            context.language.significant(*e.siteUnits) + QChar(0xA0) + context.text(siteUnitText(e.siteUnit)));
    }
    if (e.requestsPerSecond)
        add(PASSERELLE_TEXT("Report", "Requests per second"), context.language.significant(*e.requestsPerSecond));
    return list;
}

/// The calculation tree as table rows, children indented below their parent.
void addNode(const Context &context, const estimate::Node &node, int depth, Table &table)
{
    Table::Row row;
    const QString indent = QString(QChar(0xA0)).repeated(3 * depth);
    const QString label = indent + context.text(node.label);
    row.cells.push_back(depth == 0 ? strong(label) : plain(label));
    row.cells.push_back(depth == 0 ? strong(context.text(node.value)) : plain(context.text(node.value)));
    const QString formula = context.text(node.formula);
    const QString source = context.text(node.source);
    Spans how = plain(formula);
    if (!source.isEmpty())
        how = join(std::move(how), muted(formula.isEmpty() ? source : QLatin1Char('\n') + source));
    row.cells.push_back(std::move(how));
    table.rows.push_back(std::move(row));
    for (const estimate::Node &child : node.children)
        addNode(context, child, depth + 1, table);
}

}  // namespace

void addCalculation(const Context &context, Blocks &blocks)
{
    const estimate::Estimate *e = context.chosen();
    if (e == nullptr || !e->feasible || context.value.workloadProblem ||
        (e->tree.label.isEmpty() && e->tree.children.empty()))
        return;
    blocks.emplace_back(Heading{context.text(PASSERELLE_TEXT("Report", "How the figure is calculated")), 2});
    Table table;
    table.columns = {{context.text(PASSERELLE_TEXT("Report", "Step of the calculation")), Align::Start, 2.2},
                     {context.text(PASSERELLE_TEXT("Report", "Value")), Align::End, 1.2},
                     {context.text(PASSERELLE_TEXT("Report", "How, and from where")), Align::Start, 2.6}};
    addNode(context, e->tree, 0, table);
    blocks.emplace_back(std::move(table));
}

void addEstimate(const Context &context, Blocks &blocks)
{
    const estimate::Estimate *e = context.chosen();
    if (e == nullptr || !e->feasible || context.value.workloadProblem)
        return;
    blocks.emplace_back(Heading{context.text(PASSERELLE_TEXT("Report", "The estimate on %1").arg(e->target.name)), 1});
    if (e->projection) {
        const Message text = PASSERELLE_TEXT("Report", "This machine is announced, not open (%1). Its figures are a "
                                                       "projection from published specifications.")
                                 .arg(e->target.opens);
        blocks.emplace_back(Note{
            Note::Kind::Attention, context.text(PASSERELLE_TEXT("Report", "Projection")), {plain(context.text(text))}});
    }
    blocks.emplace_back(intervals(context, *e));
    blocks.emplace_back(Heading{context.text(PASSERELLE_TEXT("Report", "The plan behind it")), 2});
    blocks.emplace_back(planFacts(context, *e));
    if (auto figure = charts::memoryFigure(context.value.estimates, context.value.chosen, context.language))
        blocks.emplace_back(std::move(*figure));
    if (auto figure = charts::stepFigure(*e, context.language))
        blocks.emplace_back(std::move(*figure));
}

}  // namespace passerelle::exporter
