// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/case_input.hpp"
#include "cli/command.hpp"

#include "access/backward_plan.hpp"
#include "access/caveat.hpp"
#include "export/estimate_words.hpp"

#include <QJsonArray>

#include <cmath>

namespace passerelle::cli {

namespace {

QString word(access::Verdict verdict)
{
    switch (verdict) {
    case access::Verdict::Open:
        return QStringLiteral("open");
    case access::Verdict::Conditional:
        return QStringLiteral("conditional");
    case access::Verdict::Closed:
        return QStringLiteral("closed");
    }
    return {};
}

Message label(access::Verdict verdict)
{
    switch (verdict) {
    case access::Verdict::Open:
        return PASSERELLE_TEXT("Cli", "Open");
    case access::Verdict::Conditional:
        return PASSERELLE_TEXT("Cli", "Conditional");
    case access::Verdict::Closed:
        return PASSERELLE_TEXT("Cli", "Closed");
    }
    return {};
}

QJsonArray reasonsJson(const access::RouteAdvice &advice, const Context &context)
{
    QJsonArray reasons;
    for (const access::Reason &reason : advice.reasons) {
        reasons.append(
            QJsonObject{{QStringLiteral("text"), context.text(reason.text)},
                        {QStringLiteral("remedy"), context.text(reason.remedy)},
                        {QStringLiteral("rule"), reason.ruleId},
                        {QStringLiteral("verdict"), word(reason.verdict)},
                        {QStringLiteral("source"), reason.sourceUrl},
                        {QStringLiteral("date"), reason.sourceDate},
                        {QStringLiteral("confidence"), exporter::toWord(reason.confidence)},
                        {QStringLiteral("caveat"),
                         context.text(access::caveatOf(reason.confidence, reason.sourceDate, context.today()))},
                        {QStringLiteral("missing"), QJsonArray::fromStringList(reason.missing)}});
    }
    return reasons;
}

QJsonObject routeJson(const access::RouteAdvice &advice, const Context &context)
{
    QJsonArray obligations;
    for (const Message &obligation : advice.obligations)
        obligations.append(context.text(obligation));
    QJsonObject object{{QStringLiteral("id"), advice.routeId},
                       {QStringLiteral("name"), context.text(advice.name)},
                       {QStringLiteral("verdict"), word(advice.verdict)},
                       {QStringLiteral("rank"), advice.rank},
                       {QStringLiteral("recommended"), advice.recommended},
                       {QStringLiteral("reasons"), reasonsJson(advice, context)},
                       {QStringLiteral("cost"), context.text(advice.cost)},
                       {QStringLiteral("obligations"), obligations},
                       {QStringLiteral("missing"), QJsonArray::fromStringList(advice.missing)}};
    if (advice.nextCutoff)
        object.insert(QStringLiteral("next_cutoff"), advice.nextCutoff->toString(Qt::ISODate));
    return object;
}

QJsonObject wayJson(const access::WayOut &way, const Context &context)
{
    QJsonObject object{{QStringLiteral("id"), way.id},
                       {QStringLiteral("title"), context.text(way.title)},
                       {QStringLiteral("text"), context.text(way.text)},
                       {QStringLiteral("route"), way.routeId},
                       {QStringLiteral("target"), way.targetId},
                       {QStringLiteral("verdict"), word(way.verdict)},
                       {QStringLiteral("request_gpu_hours"), std::ceil(way.request.value())}};
    if (way.toPay)
        object.insert(QStringLiteral("to_pay_eur"), std::ceil(way.toPay->value()));
    return object;
}

QJsonArray planJson(const access::BackwardPlan &plan, const Context &context)
{
    QJsonArray steps;
    for (const access::Milestone &step : plan.milestones) {
        steps.append(QJsonObject{{QStringLiteral("id"), step.id},
                                 {QStringLiteral("label"), context.text(step.label)},
                                 {QStringLiteral("from"), step.from.toString(Qt::ISODate)},
                                 {QStringLiteral("to"), step.to.toString(Qt::ISODate)},
                                 {QStringLiteral("deadline"), step.isDeadline}});
    }
    return steps;
}

QJsonObject documentOf(const dossier::Case &value, const catalogue::Catalogue &catalogue, const Context &context)
{
    QJsonArray routes;
    for (const access::RouteAdvice &advice : value.routes) {
        QJsonObject entry = routeJson(advice, context);
        if (const catalogue::Route *route = catalogue.route(advice.routeId)) {
            entry.insert(QStringLiteral("timeline"),
                         planJson(access::backwardPlan(*route, value.facts, catalogue, context.today()), context));
        }
        routes.append(entry);
    }
    QJsonArray ways;
    for (const access::WayOut &way : value.waysOut)
        ways.append(wayJson(way, context));
    QJsonObject document{{QStringLiteral("schema"), QStringLiteral("passerelle.routes/1")},
                         {QStringLiteral("language"), context.language().code()},
                         {QStringLiteral("date"), context.today().toString(Qt::ISODate)},
                         {QStringLiteral("dossier"), value.dossier.name},
                         {QStringLiteral("routes"), routes},
                         {QStringLiteral("ways_out"), ways}};
    if (value.chosen)
        document.insert(QStringLiteral("target"), value.estimates[*value.chosen].target.id);
    return document;
}

// The sources of a listing, numbered in the order in which they are first cited, each printed once.
class Footnotes
{
public:
    QString numberOf(const access::Reason &reason, const Context &context)
    {
        if (reason.sourceUrl.isEmpty())
            return {};
        QString text = QStringLiteral("%1 (%2)").arg(reason.sourceUrl, reason.sourceDate);
        const QString caveat = context.text(access::caveatOf(reason.confidence, reason.sourceDate, context.today()));
        if (!caveat.isEmpty())
            text += QStringLiteral("\n    ") + caveat;
        if (!m_texts.contains(text))
            m_texts.append(text);
        return QStringLiteral(" [%1]").arg(m_texts.indexOf(text) + 1);
    }
    void print(const Context &context) const
    {
        for (qsizetype i = 0; i < m_texts.size(); ++i)
            context.print(QStringLiteral("[%1] ").arg(i + 1) + m_texts[i]);
    }

private:
    QStringList m_texts;
};

void printRoute(const access::RouteAdvice &advice, Footnotes &footnotes, const Context &context)
{
    context.print(QStringLiteral("%1  %2 [%3]")
                      .arg(context.text(label(advice.verdict)), context.text(advice.name), advice.routeId));
    for (const access::Reason &reason : advice.reasons) {
        context.print(QStringLiteral("  • ") + context.text(reason.text) + footnotes.numberOf(reason, context));
        const QString remedy = context.text(reason.remedy);
        if (!remedy.isEmpty() && reason.verdict != access::Verdict::Open)
            context.print(QStringLiteral("    → ") + remedy);
    }
    if (advice.nextCutoff) {
        const QString day = context.language().locale().toString(*advice.nextCutoff, QLocale::LongFormat);
        context.print(QStringLiteral("  ") + context.text(PASSERELLE_TEXT("Cli", "Next closing date: %1").arg(day)));
    }
}

Exit run(const Arguments &arguments, Context &context)
{
    const auto value = caseOf(arguments.positionals.constFirst(), {}, context);
    if (!value)
        return context.refuse(value.error());
    const auto facts = context.catalogue();
    if (!facts)
        return context.refuse(facts.error());
    context.print(documentOf(*value, **facts, context));
    if (value->chosen)
        context.print(
            context.text(PASSERELLE_TEXT("Cli", "Computed for %1.").arg(value->estimates[*value->chosen].target.name)));
    for (const access::WayOut &way : value->waysOut) {
        context.print(QStringLiteral("%1 [%2, %3]").arg(context.text(way.title), way.routeId, way.targetId));
        context.print(QStringLiteral("  ") + context.text(way.text));
    }
    Footnotes footnotes;
    for (const access::RouteAdvice &advice : value->routes) {
        context.print();
        printRoute(advice, footnotes, context);
    }
    context.print();
    footnotes.print(context);
    return Exit::Done;
}

}  // namespace

Command routesCommand()
{
    return {QStringLiteral("routes"),
            QStringLiteral("DOSSIER"),
            1,
            1,
            PASSERELLE_TEXT("Cli", "Access routes for a dossier: open, conditional, closed, with rule and source."),
            {},
            false,
            run};
}

}  // namespace passerelle::cli
