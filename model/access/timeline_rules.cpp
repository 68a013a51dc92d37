// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/timeline_rules.hpp"

#include "access/condition.hpp"

#include <QJsonArray>

#include <cmath>

namespace passerelle::access {

namespace {

QJsonObject timeline(const Rulebook &rulebook)
{
    return rulebook.rules[QLatin1String("timeline")].toObject();
}

QJsonObject entryOf(const QString &routeId, const Rulebook &rulebook)
{
    const QJsonArray entries = timeline(rulebook)[QLatin1String("routes")].toArray();
    for (const QJsonValue &item : entries) {
        const QJsonObject entry = item.toObject();
        if (matchesRoute(routeId, entry[QLatin1String("routes")].toArray()))
            return entry;
    }
    return {};
}

}  // namespace

TimelineRule timelineRule(const catalogue::Route &route, const Rulebook &rulebook)
{
    const QJsonObject entry = entryOf(route.id, rulebook);
    const QJsonObject decision = route.raw[QLatin1String("decision_time_days")].toObject();
    TimelineRule rule;
    rule.gatherDays = entry[QLatin1String("gather_days")].toInt();
    rule.writeDays = entry[QLatin1String("write_days")].toInt();
    rule.accountDays = entry[QLatin1String("account_days")].toInt();
    rule.reportMonths = entry[QLatin1String("report_months")].toInt();
    rule.workStarts = entry[QLatin1String("work_starts")].toBool();
    rule.accountSourceRef = entry[QLatin1String("account_source_ref")].toString();
    rule.reportSourceRef = entry[QLatin1String("report_source_ref")].toString();
    rule.startsSourceRef = entry[QLatin1String("starts_source_ref")].toString();
    const QJsonArray starts = entry[QLatin1String("starts")].toArray();
    for (const QJsonValue &start : starts)
        rule.starts.append(start.toString());
    rule.decisionIsPublished = decision[QLatin1String("value")].isDouble();
    // "working days after eligibility and technical check" begins with its unit.
    rule.decisionInWorkingDays = decision[QLatin1String("unit")].toString().startsWith(QLatin1String("working days"));
    rule.decisionDays = rule.decisionIsPublished
                            ? static_cast<int>(std::ceil(decision[QLatin1String("value")].toDouble()))
                            : entry[QLatin1String("decision_days")].toInt();
    return rule;
}

NeededBy neededBy(const QString &readinessId, const Rulebook &rulebook)
{
    const QString word = valueAt(rulebook.rules, QStringLiteral("readiness.%1.needed_by").arg(readinessId)).toString();
    if (word == QLatin1String("account"))
        return NeededBy::Account;
    if (word == QLatin1String("after_decision"))
        return NeededBy::AfterDecision;
    return word == QLatin1String("first_job") ? NeededBy::FirstJob : NeededBy::Submit;
}

Message timelineLabel(const QString &stepId, const Rulebook &rulebook)
{
    return filledText(timeline(rulebook)[QLatin1String("labels")].toObject(), stepId);
}

Message timelineNote(const QString &name, const Rulebook &rulebook, std::vector<Message> arguments)
{
    return filledText(timeline(rulebook)[QLatin1String("notes")].toObject(), name, std::move(arguments));
}

bool takesFilesAnyTime(const catalogue::Route &route, const Rulebook &rulebook)
{
    const QString words = valueAt(route.raw, QStringLiteral("cutoffs.model")).toString();
    return rulebook.rules[QLatin1String("cutoff_models")].toObject().value(words).toString() ==
           QLatin1String("any_time");
}

QDate plusWorkingDays(const QDate &day, int count)
{
    QDate result = day;
    while (result.dayOfWeek() > Qt::Friday)
        result = result.addDays(1);
    for (int left = count; left > 0; --left) {
        result = result.addDays(1);
        while (result.dayOfWeek() > Qt::Friday)
            result = result.addDays(1);
    }
    return result;
}

std::optional<QDate> fixedStartAfter(const QDate &day, const TimelineRule &rule)
{
    std::optional<QDate> first;
    for (const QString &start : rule.starts) {
        for (const int year : {day.year(), day.year() + 1}) {
            const QDate candidate =
                QDate::fromString(QStringLiteral("%1-%2").arg(year).arg(start), QStringLiteral("yyyy-MM-dd"));
            if (candidate > day && (!first || candidate < *first))
                first = candidate;
        }
    }
    return first;
}

}  // namespace passerelle::access
