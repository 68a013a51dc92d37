// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/readiness.hpp"

#include "access/condition.hpp"
#include "access/rulebook.hpp"

#include <QJsonArray>

#include <algorithm>
#include <tuple>

namespace passerelle::access {

namespace {

// "blocker at TGCC, needed at IDRIS" begins with its weight.
ReadinessWeight weightOf(const QString &severity)
{
    if (severity.startsWith(QLatin1String("blocker")))
        return ReadinessWeight::Blocker;
    return severity.startsWith(QLatin1String("delay")) ? ReadinessWeight::Delay : ReadinessWeight::Warning;
}

void setState(ReadinessItem &item, const QJsonObject &rule, const Facts &facts, const catalogue::Route &route,
              const Rulebook &rulebook)
{
    const QJsonObject when = rule[QLatin1String("done_when")].toObject();
    if (when.isEmpty())
        return;
    QJsonObject data = route.raw;
    data.insert(QStringLiteral("facts"), rulebook.facts);
    const Evaluation evaluation = evaluate(when, facts, data);
    if (evaluation.isUnknown()) {
        item.state = ReadinessState::Unknown;
        for (const QString &key : evaluation.missing)
            item.missing += inputsOf(key, facts, rulebook);
        item.missing.removeDuplicates();
    } else {
        item.state = evaluation.isTrue() ? ReadinessState::Done : ReadinessState::Missing;
    }
}

ReadinessItem itemOf(const QJsonObject &check, const catalogue::Route &route, const Facts &facts,
                     const Rulebook &rulebook)
{
    const QString severity = check[QLatin1String("severity")].toString();
    const catalogue::Source source = rulebook.source(check[QLatin1String("source_ref")].toString());
    ReadinessItem item;
    item.id = check[QLatin1String("id")].toString();
    item.label = filledText(check, QStringLiteral("label"));
    item.severity = rulebook.text(severity);
    item.note = rulebook.text(check[QLatin1String("note_en")].toString());
    item.weight = weightOf(severity);
    item.sourceUrl = source.url;
    item.sourceDate = source.date;
    item.confidence = confidenceOf(check[QLatin1String("confidence")].toString());
    const QJsonObject rule = rulebook.rules[QLatin1String("readiness")].toObject().value(item.id).toObject();
    item.days = rule[QLatin1String("days")].toInt();
    setState(item, rule, facts, route, rulebook);
    return item;
}

}  // namespace

std::vector<ReadinessItem> readinessOf(const catalogue::Route &route, const Facts &facts,
                                       const catalogue::Catalogue &catalogue, const QDate &today)
{
    const Rulebook rulebook = rulebookOf(catalogue);
    const Facts completed = withDerived(facts, rulebook, today);
    std::vector<ReadinessItem> items;
    const QJsonArray checks = rulebook.facts[QLatin1String("readiness_checks")].toArray();
    for (const QJsonValue &check : checks) {
        if (matchesRoute(route.id, check.toObject().value(QLatin1String("applies_to")).toArray()))
            items.push_back(itemOf(check.toObject(), route, completed, rulebook));
    }
    std::stable_sort(items.begin(), items.end(), [](const ReadinessItem &a, const ReadinessItem &b) {
        return std::tuple(a.weight, a.days) > std::tuple(b.weight, b.days);
    });
    return items;
}

}  // namespace passerelle::access
