// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/finding.hpp"

#include <QJsonArray>

#include <algorithm>

namespace passerelle::access {

namespace {

int placeOf(const QString &routeId, const QJsonArray &list)
{
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (list.at(i).toString() == routeId)
            return static_cast<int>(i);
    }
    return -1;
}

Reason reasonOf(const catalogue::Route &route, const QJsonObject &rule, const Judged &judged)
{
    const QString id = QStringLiteral("routing_rules[%1]").arg(rule[QLatin1String("order")].toInt());
    Reason reason = reasonAbout(route, id, rule, *judged.rulebook);
    // The facts hold a note; the rulebook may hold the sentence for a person.
    const QJsonObject words = judged.rulebook->rules[QLatin1String("rule_texts")]
                                  .toObject()
                                  .value(QString::number(rule[QLatin1String("order")].toInt()))
                                  .toObject();
    reason.text = filledText(words.isEmpty() ? rule : words, QStringLiteral("reason"));
    reason.remedy = filledText(words, QStringLiteral("remedy"));
    return reason;
}

bool blocks(const QJsonObject &rule, const QString &routeId, const Rulebook &rulebook)
{
    if (matchesRoute(routeId, rule[QLatin1String("block")].toArray()))
        return true;
    const QJsonArray more = rulebook.rules[QLatin1String("also_blocked")].toArray();
    return std::any_of(more.begin(), more.end(), [&](const QJsonValue &item) {
        const QJsonObject entry = item.toObject();
        return entry[QLatin1String("order")] == rule[QLatin1String("order")] &&
               matchesRoute(routeId, entry[QLatin1String("routes")].toArray());
    });
}

// The keys that a rule bounds from below ("more than 5,000 hours"): it has weighed what lies under the route's own
// minimum, which "at most 50,000 hours" has not.
QStringList boundedBelow(const QJsonObject &condition)
{
    QStringList keys;
    for (const QLatin1String name : {QLatin1String("all"), QLatin1String("any")}) {
        const QJsonArray list = condition[name].toArray();
        for (const QJsonValue &item : list)
            keys += boundedBelow(item.toObject());
    }
    const QString op = condition[QLatin1String("op")].toString();
    if (op == QLatin1String("gt") || op == QLatin1String("ge"))
        keys.append(condition[QLatin1String("key")].toString());
    return keys;
}

// The remedy of a block is where the rule sends the case instead.
Message elsewhere(const QJsonObject &rule, const Judged &judged)
{
    const QJsonObject texts = judged.rulebook->rules[QLatin1String("block_texts")].toObject();
    return filledText(texts, QStringLiteral("rule_%1").arg(rule[QLatin1String("order")].toInt()));
}

std::vector<QJsonObject> rulesInOrder(const Rulebook &rulebook)
{
    std::vector<QJsonObject> rules;
    const QJsonArray list = rulebook.facts[QLatin1String("routing_rules")].toArray();
    for (const QJsonValue &item : list)
        rules.push_back(item.toObject());
    std::stable_sort(rules.begin(), rules.end(), [](const QJsonObject &a, const QJsonObject &b) {
        return a[QLatin1String("order")].toInt() < b[QLatin1String("order")].toInt();
    });
    return rules;
}

}  // namespace

Findings fromRoutingRules(const catalogue::Route &route, const Judged &judged, Recommendation &recommendation)
{
    Findings findings;
    for (const QJsonObject &rule : rulesInOrder(*judged.rulebook)) {
        const Evaluation evaluation = evaluate(rule, judged.facts, judged.rulebook->facts);
        if (blocks(rule, route.id, *judged.rulebook)) {
            Reason reason = reasonOf(route, rule, judged);
            reason.remedy = elsewhere(rule, judged);
            // A block that holds closes the route; one that does not is no argument at all.
            Evaluation passes = evaluation;
            passes.truth = evaluation.isTrue() ? Truth::False : evaluation.isFalse() ? Truth::True : Truth::Unknown;
            judge(reason, passes, Verdict::Closed, judged);
            if (reason.verdict != Verdict::Open)
                findings.push_back({reason, {}, false});
        }
        const int place = placeOf(route.id, rule[QLatin1String("then")].toArray());
        if (place < 0 || !evaluation.isTrue())
            continue;
        if (!recommendation.recommended) {
            recommendation.recommended = true;
            recommendation.order = rule[QLatin1String("order")].toInt();
            recommendation.place = place;
        }
        recommendation.weighedKeys += keysOf(rule);
        recommendation.weighedFromBelow += boundedBelow(rule);
        findings.push_back({reasonOf(route, rule, judged), {}, false});
    }
    return findings;
}

}  // namespace passerelle::access
