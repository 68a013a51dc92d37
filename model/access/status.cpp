// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/calendar.hpp"
#include "access/finding.hpp"

#include <QJsonArray>

namespace passerelle::access {

namespace {

Finding dated(const catalogue::Route &route, const QString &text, const QString &remedy, Verdict verdict,
              const Judged &judged, std::vector<Message> arguments = {})
{
    const QJsonObject texts = judged.rulebook->rules[QLatin1String("cutoff_texts")].toObject();
    Reason reason = reasonAbout(route, QStringLiteral("cutoffs"), {}, *judged.rulebook);
    reason.text = filledText(texts, text, std::move(arguments));
    if (verdict != Verdict::Open)
        reason.remedy = filledText(texts, remedy);
    reason.verdict = verdict;
    return {reason, {}, false};
}

// What the route's status line says of this day, when the rulebook has read a verdict in it.
std::optional<Finding> fromStatus(const catalogue::Route &route, const Judged &judged)
{
    const QJsonObject &rules = judged.rulebook->rules;
    const QJsonObject rule = rules[QLatin1String("status_rules")].toObject().value(route.id).toObject();
    if (rule.isEmpty())
        return std::nullopt;
    Reason reason = reasonAbout(route, QStringLiteral("status"), rule, *judged.rulebook);
    reason.text = judged.rulebook->text(route.raw[QLatin1String("status")].toString());
    reason.remedy = filledText(rules[QLatin1String("cutoff_texts")].toObject(), QStringLiteral("remedy"));
    reason.verdict = verdictOf(rule[QLatin1String("verdict")].toString());
    const QDate until = QDate::fromString(rule[QLatin1String("until")].toString(), Qt::ISODate);
    if (until.isValid() && judged.today >= until)
        reason.verdict = Verdict::Conditional;
    return Finding{reason, {}, false};
}

Finding fromNext(const catalogue::Route &route, const Cutoff &next, const Judged &judged)
{
    if (!next.isPeriod())
        return dated(route, QStringLiteral("next"), {}, Verdict::Open, judged, {dayText(next.date)});
    const Message period = PASSERELLE_TEXT("Access", "from %1 to %2").arg(dayText(next.date)).arg(dayText(*next.until));
    const bool running = next.date <= judged.today;
    return dated(route, QStringLiteral("window"), QStringLiteral("wait"),
                 running ? Verdict::Open : Verdict::Conditional, judged, {period});
}

}  // namespace

Findings fromCalendar(const catalogue::Route &route, const Judged &judged)
{
    Findings findings;
    const std::optional<Finding> status = fromStatus(route, judged);
    if (status)
        findings.push_back(*status);
    const QString words = valueAt(route.raw, QStringLiteral("cutoffs.model")).toString();
    const QString model = judged.rulebook->rules[QLatin1String("cutoff_models")].toObject().value(words).toString();
    if (model == QLatin1String("any_time"))
        return findings;
    const std::vector<Cutoff> coming = comingCutoffs(route, *judged.rulebook, judged.today);
    if (!coming.empty())
        findings.push_back(fromNext(route, coming.front(), judged));
    else if (status)
        return findings;
    else if (model == QLatin1String("dated"))
        findings.push_back(dated(route, QStringLiteral("none"), QStringLiteral("remedy"), Verdict::Closed, judged));
    else
        findings.push_back(
            dated(route, model == QLatin1String("recurring") ? QStringLiteral("recurring") : QStringLiteral("unknown"),
                  QStringLiteral("remedy"), Verdict::Conditional, judged));
    return findings;
}

}  // namespace passerelle::access
