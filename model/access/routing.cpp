// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/routing.hpp"

#include "access/calendar.hpp"
#include "access/finding.hpp"
#include "access/route_machines.hpp"

#include <QJsonArray>

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

namespace passerelle::access {

namespace {

/// An advice with what ranks it.
struct Ranked {
    RouteAdvice advice;
    Recommendation recommendation;
    int kindOrder = 0;
};

Message costText(const catalogue::Route &route, const Rulebook &rulebook)
{
    const QJsonObject cost = route.raw[QLatin1String("cost")].toObject();
    const double euros = cost[QLatin1String("eur")].toDouble();
    const QString note = cost[QLatin1String("note")].toString();
    if (euros > 0.0)
        return PASSERELLE_TEXT("Access", "€%1, %2").arg(euros, 0).arg(rulebook.text(note));
    if (!note.isEmpty())
        return rulebook.text(note);
    return cost[QLatin1String("eur")].isDouble() ? PASSERELLE_TEXT("Access", "Free of charge")
                                                 : PASSERELLE_TEXT("Access", "No price is published");
}

// A limit that a rule has weighed closes nothing: the rule says how to pass. Tells whether it was one.
bool soften(Finding &finding, const Recommendation &recommendation)
{
    if (finding.reason.verdict != Verdict::Closed || !recommendation.recommended)
        return false;
    const QStringList &keys = finding.isMinimum ? recommendation.weighedFromBelow : recommendation.weighedKeys;
    const bool weighed = std::any_of(finding.limitOf.begin(), finding.limitOf.end(),
                                     [&keys](const QString &key) { return keys.contains(key); });
    if (weighed)
        finding.reason.verdict = Verdict::Conditional;
    return weighed;
}

// A rule that names the route although a limit stands in the way says how to pass: a condition, not a plain yes.
void soften(Findings &findings, const Recommendation &recommendation)
{
    bool weighed = false;
    for (Finding &finding : findings)
        weighed = soften(finding, recommendation) || weighed;
    const QString rule = QStringLiteral("routing_rules[%1]").arg(recommendation.order);
    for (Finding &finding : findings) {
        if (weighed && finding.reason.ruleId == rule && !finding.reason.remedy.isEmpty())
            finding.reason.verdict = Verdict::Conditional;
    }
}

void append(Findings &all, Findings more)
{
    for (Finding &finding : more)
        all.push_back(std::move(finding));
}

// What decided comes first: the reasons that close, the open questions and conditions, then what speaks for the route.
void collect(RouteAdvice &advice, const Findings &findings)
{
    for (const Verdict verdict : {Verdict::Closed, Verdict::Conditional, Verdict::Open}) {
        for (const Finding &finding : findings) {
            if (finding.reason.verdict != verdict)
                continue;
            advice.reasons.push_back(finding.reason);
            for (const QString &key : finding.reason.missing) {
                if (!advice.missing.contains(key))
                    advice.missing.append(key);
            }
        }
    }
    advice.verdict = advice.reasons.empty() ? Verdict::Open : advice.reasons.front().verdict;
}

int kindOrder(const catalogue::Route &route, const Rulebook &rulebook)
{
    const QJsonArray kinds = rulebook.rules[QLatin1String("kind_order")].toArray();
    const QString kind = route.raw[QLatin1String("kind")].toString();
    int place = static_cast<int>(kinds.size());
    for (qsizetype i = 0; i < kinds.size(); ++i) {
        if (kinds.at(i).toString() == kind)
            place = static_cast<int>(i);
    }
    // Services without hours are no door to a machine, whatever their kind.
    const bool noHours = matchesRoute(route.id, rulebook.rules[QLatin1String("gives_no_hours")].toArray());
    return place + (noHours ? static_cast<int>(kinds.size()) : 0);
}

Ranked judgeRoute(const catalogue::Route &route, const Judged &judged)
{
    Ranked ranked;
    RouteAdvice &advice = ranked.advice;
    advice.routeId = route.id;
    advice.name = route.name;
    Findings findings = fromRoutingRules(route, judged, ranked.recommendation);
    append(findings, fromMatrix(route, judged));
    append(findings, fromEligibility(route, judged));
    append(findings, fromChecks(route, judged));
    append(findings, fromEnvelopes(route, judged));
    append(findings, fromCalendar(route, judged));
    soften(findings, ranked.recommendation);
    collect(advice, findings);
    advice.recommended = ranked.recommendation.recommended;
    advice.cost = costText(route, *judged.rulebook);
    const QJsonArray obligations = route.raw[QLatin1String("obligations")].toArray();
    for (const QJsonValue &obligation : obligations)
        advice.obligations.push_back(judged.rulebook->text(obligation.toString()));
    const std::vector<Cutoff> coming = comingCutoffs(route, *judged.rulebook, judged.today);
    if (!coming.empty())
        advice.nextCutoff = coming.front().until.value_or(coming.front().date);
    ranked.kindOrder = kindOrder(route, *judged.rulebook);
    return ranked;
}

// How many of the route's machines the person did not strike out: a fact of this route alone.
Judged withMachinesLeft(Judged judged, const catalogue::Route &route, const catalogue::Catalogue &catalogue)
{
    if (const std::optional<int> left = machinesLeft(route, judged.facts, catalogue))
        judged.facts.insert(QStringLiteral("derived.machines_left"), *left);
    return judged;
}

auto rankKey(const Ranked &ranked)
{
    const bool closed = ranked.advice.verdict == Verdict::Closed;
    const bool named = ranked.recommendation.recommended;
    return std::tuple(closed, !named, named ? ranked.recommendation.order : ranked.kindOrder,
                      ranked.advice.verdict == Verdict::Conditional, named ? ranked.recommendation.place : 0);
}

}  // namespace

std::vector<RouteAdvice> adviseRoutes(const Facts &facts, const catalogue::Catalogue &catalogue, const QDate &today)
{
    const Rulebook rulebook = rulebookOf(catalogue);
    const Judged judged{withDerived(facts, rulebook, today), &rulebook, today};
    std::vector<Ranked> ranked;
    ranked.reserve(catalogue.routes.size());
    for (const catalogue::Route &route : catalogue.routes)
        ranked.push_back(judgeRoute(route, withMachinesLeft(judged, route, catalogue)));
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const Ranked &a, const Ranked &b) { return rankKey(a) < rankKey(b); });
    std::vector<RouteAdvice> advice;
    advice.reserve(ranked.size());
    for (Ranked &one : ranked) {
        one.advice.rank = static_cast<int>(advice.size());
        advice.push_back(std::move(one.advice));
    }
    return advice;
}

}  // namespace passerelle::access
