// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/report/context.hpp"

#include <algorithm>

namespace passerelle::exporter {

namespace {

QString sourceOf(const Context &context, const access::Reason &reason)
{
    return sourceLine(context, reason.sourceUrl, reason.sourceDate, reason.confidence);
}

/// One of a route's reasons. Its source stands under it, unless the next one rests on the same and says it.
Spans reasonSpans(const Context &context, const std::vector<access::Reason> &reasons, std::size_t index)
{
    const access::Reason &reason = reasons[index];
    Spans spans = plain(context.text(reason.text));
    if (!reason.remedy.isEmpty() && reason.verdict != access::Verdict::Open) {
        spans = join(std::move(spans),
                     plain(QLatin1Char('\n') +
                           context.text(PASSERELLE_TEXT("Report", "What would open it: %1").arg(reason.remedy))));
    }
    const QString source = sourceOf(context, reason);
    const bool saidNext = index + 1 < reasons.size() && sourceOf(context, reasons[index + 1]) == source;
    if (!source.isEmpty() && !saidNext)
        spans = join(std::move(spans), muted(QLatin1Char('\n') + source));
    return spans;
}

void addRoute(const Context &context, const access::RouteAdvice &advice, Blocks &blocks)
{
    const Message title = PASSERELLE_TEXT("Report", "%1: %2").arg(verdictText(advice.verdict)).arg(advice.name);
    blocks.emplace_back(Heading{context.text(title), 3});
    FactList facts;
    const auto add = [&](const Message &name, const QString &value) {
        if (!value.isEmpty())
            facts.facts.push_back({context.text(name), plain(value)});
    };
    add(PASSERELLE_TEXT("Report", "Cost"), context.text(advice.cost));
    if (advice.nextCutoff)
        add(PASSERELLE_TEXT("Report", "Next deadline"), context.date(*advice.nextCutoff));
    if (const catalogue::Route *route = context.catalogue.route(advice.routeId)) {
        add(PASSERELLE_TEXT("Report", "Run by"), route->routeOperator);
        add(PASSERELLE_TEXT("Report", "Portal"), route->portal);
    }
    if (!facts.facts.empty())
        blocks.emplace_back(std::move(facts));
    BulletList reasons;
    for (std::size_t i = 0; i < advice.reasons.size(); ++i)
        reasons.items.push_back(reasonSpans(context, advice.reasons, i));
    if (!reasons.items.empty())
        blocks.emplace_back(std::move(reasons));
    if (advice.obligations.empty())
        return;
    QStringList obligations;
    for (const Message &obligation : advice.obligations)
        obligations << context.text(obligation);
    blocks.emplace_back(
        Paragraph{join(strong(context.text(PASSERELLE_TEXT("Report", "It obliges to:")) + QLatin1Char(' ')),
                       plain(obligations.join(QLatin1Char(' ')))),
                  ParagraphStyle::Small});
}

void addClosed(const Context &context, Blocks &blocks)
{
    Table table;
    table.caption = context.text(PASSERELLE_TEXT("Report", "Closed to this project as it stands"));
    table.columns = {
        {context.text(PASSERELLE_TEXT("Report", "Route")), Align::Start, 1},
        {context.text(PASSERELLE_TEXT("Report", "The rule that decides, and what would open it")), Align::Start, 2}};
    for (const access::RouteAdvice &advice : context.value.routes) {
        if (advice.verdict != access::Verdict::Closed)
            continue;
        Spans reasons;
        for (std::size_t i = 0; i < advice.reasons.size(); ++i) {
            if (!reasons.empty())
                reasons = join(std::move(reasons), plain(QStringLiteral("\n")));
            reasons = join(std::move(reasons), reasonSpans(context, advice.reasons, i));
        }
        Table::Row row;
        row.cells = {plain(context.text(advice.name)), std::move(reasons)};
        table.rows.push_back(std::move(row));
    }
    if (!table.rows.empty())
        blocks.emplace_back(std::move(table));
}

const access::RouteAdvice *bestRoute(const Context &context)
{
    const auto best = std::find_if(context.value.routes.begin(), context.value.routes.end(),
                                   [](const auto &route) { return route.verdict != access::Verdict::Closed; });
    return best == context.value.routes.end() ? nullptr : &*best;
}

/// The route that the chapter tells in full: the one whose form is filled, else the best one.
const access::RouteAdvice *routeInFull(const Context &context)
{
    if (context.value.application) {
        const auto found =
            std::ranges::find(context.value.routes, context.value.application->routeId, &access::RouteAdvice::routeId);
        if (found != context.value.routes.end() && found->verdict != access::Verdict::Closed)
            return &*found;
    }
    return bestRoute(context);
}

/// Open doors side by side, with their dates.
void addGlance(const Context &context, Blocks &blocks)
{
    Table table;
    table.caption = context.text(PASSERELLE_TEXT("Report", "Open doors and their next dates"));
    table.columns = {{context.text(PASSERELLE_TEXT("Report", "Route")), Align::Start, 2.4},
                     {context.text(PASSERELLE_TEXT("Report", "Verdict")), Align::Start, 1},
                     {context.text(PASSERELLE_TEXT("Report", "Next deadline")), Align::Start, 1.2},
                     {context.text(PASSERELLE_TEXT("Report", "Cost")), Align::Start, 2}};
    for (const access::Verdict verdict : {access::Verdict::Open, access::Verdict::Conditional}) {
        for (const access::RouteAdvice &advice : context.value.routes) {
            if (advice.verdict != verdict)
                continue;
            Table::Row row;
            row.cells = {plain(context.text(advice.name)), plain(context.text(verdictText(advice.verdict))),
                         plain(advice.nextCutoff ? context.date(*advice.nextCutoff) : QStringLiteral("–")),
                         plain(context.text(advice.cost))};
            row.emphasised = &advice == routeInFull(context);
            table.rows.push_back(std::move(row));
        }
    }
    if (!table.rows.empty())
        blocks.emplace_back(std::move(table));
}

void addApplicationStep(const Context &context, BulletList &list)
{
    if (!context.value.application)
        return;
    const access::Application &application = *context.value.application;
    const catalogue::Route *route = context.catalogue.route(application.routeId);
    const Message name = route == nullptr ? Message::verbatim(application.routeId) : route->name;
    const int missing = application.required - application.requiredAnswered;
    if (missing > 0) {
        list.items.push_back(plain(context.text(
            PASSERELLE_TEXT_N("Report", "Complete the application for %1: %n required answers are missing.")
                .count(missing)
                .arg(name))));
    } else {
        list.items.push_back(plain(
            context.text(PASSERELLE_TEXT("Report", "Read the application for %1 again: every required answer is there.")
                             .arg(name))));
    }
}

}  // namespace

void addRoutes(const Context &context, Blocks &blocks)
{
    if (context.value.routes.empty())
        return;
    blocks.emplace_back(Heading{context.text(PASSERELLE_TEXT("Report", "Access routes")), 1});
    blocks.emplace_back(
        Paragraph{plain(context.text(PASSERELLE_TEXT(
                      "Report", "Best first. Each verdict rests on a published rule; whatever is not marked official "
                                "must be checked on the portal before it is relied on."))),
                  ParagraphStyle::Body});
    addGlance(context, blocks);
    if (const access::RouteAdvice *route = routeInFull(context))
        addRoute(context, *route, blocks);
}

void addAllRoutes(const Context &context, Blocks &blocks)
{
    if (context.value.routes.empty())
        return;
    blocks.emplace_back(Heading{context.text(PASSERELLE_TEXT("Report", "Every other access route")), 2});
    for (const access::Verdict verdict : {access::Verdict::Open, access::Verdict::Conditional}) {
        for (const access::RouteAdvice &advice : context.value.routes) {
            if (advice.verdict == verdict && &advice != routeInFull(context))
                addRoute(context, advice, blocks);
        }
    }
    addClosed(context, blocks);
}

void addNextSteps(const Context &context, Blocks &blocks)
{
    BulletList list;
    list.numbered = true;
    const auto add = [&](const Message &message) { list.items.push_back(plain(context.text(message))); };
    if (context.value.workloadProblem)
        add(*context.value.workloadProblem);
    addApplicationStep(context, list);
    if (const access::RouteAdvice *best = bestRoute(context)) {
        const catalogue::Route *route = context.catalogue.route(best->routeId);
        if (route != nullptr && !route->portal.isEmpty()) {
            add(PASSERELLE_TEXT("Report", "Check on the portal that %1 is still open, and under which rules: %2")
                    .arg(best->name)
                    .arg(route->portal));
        }
        if (best->nextCutoff)
            add(PASSERELLE_TEXT("Report", "Submit before %1.").arg(context.date(*best->nextCutoff)));
    }
    if (const estimate::Estimate *e = context.chosen(); e != nullptr && e->feasible) {
        add(PASSERELLE_TEXT("Report", "Run a few hundred steps on one node of %1 before the long job, compare the time "
                                      "per step with this estimate, and correct the plan.")
                .arg(e->target.name));
        if (e->chainedJobs > 1)
            add(PASSERELLE_TEXT("Report", "Save checkpoints: the job is longer than the longest one that %1 allows and "
                                          "must be restarted %2 times.")
                    .arg(e->target.name)
                    .arg(e->chainedJobs - 1));
    }
    if (list.items.empty())
        return;
    blocks.emplace_back(Heading{context.text(PASSERELLE_TEXT("Report", "What to do next")), 1});
    blocks.emplace_back(std::move(list));
}

}  // namespace passerelle::exporter
