// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/finding.hpp"

#include <QJsonArray>

#include <algorithm>

namespace passerelle::access {

namespace {

Message listed(const std::vector<Message> &items)
{
    Message list;
    for (const Message &item : items)
        list = list.isEmpty() ? item : PASSERELLE_TEXT("Access", "%1, %2").arg(list).arg(item);
    return list;
}

Findings fromOrganisation(const catalogue::Route &route, const Judged &judged)
{
    const QJsonArray words =
        route.raw[QLatin1String("eligibility")].toObject().value(QLatin1String("organisation")).toArray();
    if (words.isEmpty())
        return {};
    const QJsonObject &rules = judged.rulebook->rules;
    const QJsonObject meanings = rules[QLatin1String("organisation_words")].toObject();
    QJsonArray conditions;
    std::vector<Message> names;
    for (const QJsonValue &word : words) {
        const QJsonObject meaning = meanings[word.toString()].toObject();
        // A word without a meaning on record can neither open nor close.
        conditions.append(meaning.isEmpty() ? QJsonObject() : meaning[QLatin1String("when")].toObject());
        names.push_back(meaning.isEmpty() ? Message::verbatim(word.toString())
                                          : filledText(meaning, QStringLiteral("name")));
    }
    // A route for SMEs and for larger companies is open to a company of unknown size.
    const QJsonArray unions = rules[QLatin1String("organisation_unions")].toArray();
    for (const QJsonValue &item : unions) {
        const QJsonArray members = item.toObject().value(QLatin1String("words")).toArray();
        const bool all = std::all_of(members.begin(), members.end(),
                                     [&words](const QJsonValue &member) { return words.contains(member); });
        if (all)
            conditions.append(item.toObject().value(QLatin1String("when")));
    }
    Reason reason = reasonAbout(route, QStringLiteral("eligibility.organisation"),
                                route.raw[QLatin1String("eligibility")].toObject(), *judged.rulebook);
    reason.text = filledText(rules, QStringLiteral("organisation_text"), {listed(names)});
    reason.remedy = filledText(rules, QStringLiteral("organisation_remedy"));
    judge(reason, evaluate(QJsonObject{{QStringLiteral("any"), conditions}}, judged.facts), Verdict::Closed, judged);
    return {{reason, {}, false}};
}

Findings fromCountries(const catalogue::Route &route, const Judged &judged)
{
    const QString words = valueAt(route.raw, QStringLiteral("eligibility.countries")).toString();
    const QJsonObject &rules = judged.rulebook->rules;
    const QJsonObject rule = rules[QLatin1String("country_rules")].toObject().value(words).toObject();
    if (words.isEmpty() || rule.isEmpty())
        return {};
    Reason reason = reasonAbout(route, QStringLiteral("eligibility.countries"), {}, *judged.rulebook);
    reason.text = judged.rulebook->text(words);
    reason.remedy = filledText(rules, QStringLiteral("country_remedy"));
    const Evaluation open = evaluate(rule[QLatin1String("open")].toObject(), judged.facts);
    const Evaluation maybe = evaluate(rule[QLatin1String("conditional")].toObject(), judged.facts);
    judge(reason, open, maybe.isTrue() ? Verdict::Conditional : Verdict::Closed, judged);
    return {{reason, {}, false}};
}

// The check applies to the route and the route states the value it is about.
bool applies(const QJsonObject &check, const catalogue::Route &route, const Judged &judged)
{
    if (!matchesRoute(route.id, check[QLatin1String("routes")].toArray()) ||
        matchesRoute(route.id, check[QLatin1String("except")].toArray()))
        return false;
    const QJsonValue value = valueAt(route.raw, check[QLatin1String("path")].toString());
    if (value.isUndefined() || value.isNull())
        return false;
    if (check.contains(QLatin1String("equals")) && value != check[QLatin1String("equals")])
        return false;
    return !check[QLatin1String("optional")].toBool() ||
           !isMissing(judged.facts, check[QLatin1String("fact")].toString());
}

QStringList strings(const QJsonArray &array)
{
    QStringList list;
    for (const QJsonValue &item : array)
        list.append(item.toString());
    return list;
}

Message factText(const QString &key, const Facts &facts)
{
    return isMissing(facts, key) ? PASSERELLE_TEXT("Access", "an unknown number") : valueText(facts.value(key));
}

}  // namespace

Findings fromEligibility(const catalogue::Route &route, const Judged &judged)
{
    Findings findings = fromOrganisation(route, judged);
    for (Finding &finding : fromCountries(route, judged))
        findings.push_back(std::move(finding));
    return findings;
}

Findings fromChecks(const catalogue::Route &route, const Judged &judged)
{
    Findings findings;
    const QJsonArray checks = judged.rulebook->rules[QLatin1String("checks")].toArray();
    for (const QJsonValue &item : checks) {
        const QJsonObject check = item.toObject();
        if (!applies(check, route, judged))
            continue;
        Reason reason = reasonAbout(route, check[QLatin1String("id")].toString(), check, *judged.rulebook);
        reason.remedy = filledText(check, QStringLiteral("remedy"));
        judge(reason, evaluate(check[QLatin1String("when")].toObject(), judged.facts, route.raw),
              verdictOf(check[QLatin1String("on_false")].toString()), judged);
        if (reason.verdict == Verdict::Open && check[QLatin1String("silent_when_open")].toBool())
            continue;
        const bool passed = reason.verdict == Verdict::Open && check.contains(QLatin1String("text_open_en"));
        reason.text = filledText(check, passed ? QStringLiteral("text_open") : QStringLiteral("text"),
                                 {valueText(valueAt(route.raw, check[QLatin1String("path")].toString())),
                                  factText(check[QLatin1String("fact")].toString(), judged.facts)});
        findings.push_back({reason, strings(check[QLatin1String("limit_of")].toArray()),
                            check[QLatin1String("bound")].toString() == QLatin1String("lower")});
    }
    return findings;
}

}  // namespace passerelle::access
