// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/report/road.hpp"

#include "access/backward_plan.hpp"
#include "dossier/keys.hpp"

#include <algorithm>

namespace passerelle::exporter {

namespace {

void addWaysOut(const Context &context, Blocks &blocks)
{
    if (context.value.waysOut.empty())
        return;
    Table table;
    table.caption = context.text(PASSERELLE_TEXT("Report", "Ways past a volume that no free route takes"));
    table.columns = {{context.text(PASSERELLE_TEXT("Report", "Way")), Align::Start, 1},
                     {context.text(PASSERELLE_TEXT("Report", "What changes")), Align::Start, 2.4},
                     {context.text(PASSERELLE_TEXT("Report", "To ask for")), Align::End, 0.8},
                     {context.text(PASSERELLE_TEXT("Report", "Then")), Align::Start, 0.9}};
    for (const access::WayOut &way : context.value.waysOut) {
        Table::Row row;
        row.cells = {plain(context.text(way.title)), plain(context.text(way.text)),
                     plain(units::format(way.request, context.language)),
                     plain(context.text(verdictText(way.verdict)))};
        row.muted = way.verdict == access::Verdict::Closed;
        table.rows.push_back(std::move(row));
    }
    blocks.emplace_back(std::move(table));
}

const catalogue::Route *plannedRoute(const Context &context)
{
    const QString chosen = context.value.dossier.facts.value(QString::fromLatin1(dossier::keys::kRoute)).toString();
    if (const catalogue::Route *route = context.catalogue.route(chosen))
        return route;
    const auto best = std::find_if(context.value.routes.begin(), context.value.routes.end(),
                                   [](const auto &route) { return route.verdict != access::Verdict::Closed; });
    return best == context.value.routes.end() ? nullptr : context.catalogue.route(best->routeId);
}

void addPlan(const Context &context, Blocks &blocks)
{
    const catalogue::Route *route = plannedRoute(context);
    if (route == nullptr)
        return;
    const access::BackwardPlan plan =
        access::backwardPlan(*route, context.value.facts, context.catalogue, context.today);
    blocks.emplace_back(Heading{context.text(PASSERELLE_TEXT("Report", "Dates for %1").arg(plan.routeName)), 2});
    blocks.emplace_back(Paragraph{plain(context.text(plan.summary)), ParagraphStyle::Body});
    Table table;
    table.columns = {{context.text(PASSERELLE_TEXT("Report", "Step")), Align::Start, 1.2},
                     {context.text(PASSERELLE_TEXT("Report", "When")), Align::Start, 1.4},
                     {context.text(PASSERELLE_TEXT("Report", "How it is known")), Align::Start, 2}};
    for (const access::Milestone &step : plan.milestones) {
        const Message when =
            step.isPeriod()
                ? PASSERELLE_TEXT("Report", "%1 to %2").arg(context.date(step.from)).arg(context.date(step.to))
                : Message::verbatim(context.date(step.from));
        Table::Row row;
        row.cells = {plain(context.text(step.label)), plain(context.text(when)), plain(context.text(step.note))};
        row.emphasised = step.isDeadline;
        table.rows.push_back(std::move(row));
    }
    blocks.emplace_back(std::move(table));
}

QString costOf(const Context &context, const access::RoadStage &stage)
{
    if (stage.perMonth)
        return context.text(
            PASSERELLE_TEXT("Report", "%1 a month").arg(units::format(*stage.perMonth, context.language)));
    return stage.cost ? units::format(*stage.cost, context.language) : QString();
}

void addStages(const Context &context, Blocks &blocks)
{
    const access::Road &road = context.value.road;
    if (road.stages.empty())
        return;
    blocks.emplace_back(Heading{context.text(PASSERELLE_TEXT("Report", "From the first trials to users")), 2});
    blocks.emplace_back(Paragraph{plain(context.text(road.summary)), ParagraphStyle::Body});
    Table table;
    table.columns = {{context.text(PASSERELLE_TEXT("Report", "Stage")), Align::Start, 1.2},
                     {context.text(PASSERELLE_TEXT("Report", "Where")), Align::Start, 1.2},
                     {context.text(PASSERELLE_TEXT("Report", "Hours or cost")), Align::End, 1},
                     {context.text(PASSERELLE_TEXT("Report", "From")), Align::Start, 0.9},
                     {context.text(PASSERELLE_TEXT("Report", "What changes")), Align::Start, 2}};
    for (const access::RoadStage &stage : road.stages) {
        QStringList changes;
        for (const Message &change : stage.changes)
            changes << context.text(change);
        QStringList figures;
        if (stage.hours.p50.value() > 0)
            figures << units::format(stage.hours.p50, context.language);
        figures << costOf(context, stage);
        figures.removeAll(QString());
        Table::Row row;
        row.cells = {plain(context.text(stage.label)), plain(context.text(stage.place)),
                     plain(figures.join(QLatin1Char('\n'))), plain(stage.from ? context.date(*stage.from) : QString()),
                     plain(changes.join(QLatin1Char(' ')))};
        table.rows.push_back(std::move(row));
    }
    blocks.emplace_back(std::move(table));
}

}  // namespace

void addRoad(const Context &context, Blocks &blocks)
{
    if (context.value.routes.empty())
        return;
    addWaysOut(context, blocks);
    addPlan(context, blocks);
    addStages(context, blocks);
}

}  // namespace passerelle::exporter
