// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/finding.hpp"

#include <QJsonArray>

namespace passerelle::access {

namespace {

// The rule that turns a "conditional" of the matrix into yes or no, when there is one for this route and profile.
QJsonObject settlingRule(const QString &routeId, const QString &profile, const QString &status,
                         const Rulebook &rulebook)
{
    const QJsonArray rules = rulebook.rules[QLatin1String("settles")].toArray();
    for (const QJsonValue &item : rules) {
        const QJsonObject rule = item.toObject();
        if (rule[QLatin1String("status")].toString() == status &&
            matchesRoute(routeId, rule[QLatin1String("routes")].toArray()) &&
            !matchesRoute(profile, rule[QLatin1String("except")].toArray()))
            return rule;
    }
    return {};
}

Message matrixText(const QString &group, const QJsonObject &profile, const QJsonObject &cell, const QJsonObject &rules)
{
    const QJsonObject words = rules[QLatin1String("matrix_texts")]
                                  .toObject()
                                  .value(group)
                                  .toObject()
                                  .value(profile[QLatin1String("id")].toString())
                                  .toObject();
    if (!words.isEmpty())
        return filledText(words, QStringLiteral("text"));
    const Message name = filledText(profile, QStringLiteral("name"));
    const Message note = filledText(cell, QStringLiteral("note"));
    return note.isEmpty() ? name : PASSERELLE_TEXT("Access", "%1: %2").arg(name).arg(note);
}

// The profile holds (or may hold, when `known` is unknown) and its cell does not simply say yes.
Finding cellFinding(const catalogue::Route &route, const QJsonObject &profile, const QString &ruleId,
                    const QJsonObject &cell, const Evaluation &known, const Judged &judged)
{
    const QJsonObject &rules = judged.rulebook->rules;
    const QString id = profile[QLatin1String("id")].toString();
    const QString status = cell[QLatin1String("status")].toString();
    Reason reason = reasonAbout(route, ruleId, cell, *judged.rulebook);
    reason.text = matrixText(ruleId.section(QLatin1Char('.'), 1, 1), profile, cell, rules);
    reason.remedy =
        filledText(rules[QLatin1String("matrix_remedies")].toObject().value(id).toObject(), QStringLiteral("remedy"));
    reason.verdict = verdictOf(rules[QLatin1String("matrix_statuses")].toObject().value(status).toString());
    if (known.isUnknown()) {
        judge(reason, known, reason.verdict, judged);
        return {reason, {}, false};
    }
    const QJsonObject settles = settlingRule(route.id, id, status, *judged.rulebook);
    if (!settles.isEmpty()) {
        reason.remedy = filledText(settles, QStringLiteral("remedy"));
        judge(reason, evaluate(settles[QLatin1String("when")].toObject(), judged.facts), Verdict::Closed, judged);
        reason.text = filledText(settles, QStringLiteral("closed"));
    }
    return {reason, {}, false};
}

}  // namespace

Findings fromMatrix(const catalogue::Route &route, const Judged &judged)
{
    Findings findings;
    const QJsonObject matrix = judged.rulebook->facts[QLatin1String("eligibility_matrix")].toObject();
    const QJsonArray profiles = judged.rulebook->rules[QLatin1String("profiles")].toArray();
    for (auto group = matrix.constBegin(); group != matrix.constEnd(); ++group) {
        const QJsonObject rows = group->toObject();
        if (!matchesRoute(route.id, rows[QLatin1String("routes")].toArray()))
            continue;
        for (const QJsonValue &item : profiles) {
            const QJsonObject profile = item.toObject();
            const QString id = profile[QLatin1String("id")].toString();
            const QJsonObject cell = rows[id].toObject();
            const Evaluation known = evaluate(profile[QLatin1String("when")].toObject(), judged.facts);
            const bool yes = cell[QLatin1String("status")].toString() == QLatin1String("yes");
            // Whether an unknown profile holds does not matter where it changes nothing.
            if (cell.isEmpty() || known.isFalse() || (known.isUnknown() && yes))
                continue;
            const QString ruleId = QStringLiteral("eligibility_matrix.%1.%2").arg(group.key(), id);
            findings.push_back(cellFinding(route, profile, ruleId, cell, known, judged));
        }
    }
    return findings;
}

}  // namespace passerelle::access
