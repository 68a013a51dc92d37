// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/condition.hpp"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <optional>

namespace passerelle::access {

namespace {

const std::array kOperators{QLatin1String("eq"), QLatin1String("ne"),      QLatin1String("lt"),
                            QLatin1String("le"), QLatin1String("gt"),      QLatin1String("ge"),
                            QLatin1String("in"), QLatin1String("missing"), QLatin1String("present")};

Truth truthOf(bool value)
{
    return value ? Truth::True : Truth::False;
}

void addOnce(QStringList &list, const QStringList &more)
{
    for (const QString &item : more) {
        if (!list.contains(item))
            list.append(item);
    }
}

bool same(const QJsonValue &a, const QJsonValue &b)
{
    if (a.isString() && b.isString())
        return a.toString().compare(b.toString(), Qt::CaseInsensitive) == 0;
    return a == b;
}

bool isOneOf(const QJsonValue &value, const QJsonArray &list)
{
    return std::any_of(list.begin(), list.end(), [&value](const QJsonValue &item) { return same(value, item); });
}

// -1, 0 or 1; nothing to compare gives no order. Dates are ISO texts, whose order is that of the text.
std::optional<int> order(const QJsonValue &a, const QJsonValue &b)
{
    if (a.isDouble() && b.isDouble())
        return a.toDouble() < b.toDouble() ? -1 : (a.toDouble() > b.toDouble() ? 1 : 0);
    if (a.isString() && b.isString())
        return QString::compare(a.toString(), b.toString());
    return std::nullopt;
}

Evaluation compare(const QString &key, const QString &op, const QJsonValue &fact, const QJsonValue &wanted)
{
    const Evaluation unknown{Truth::Unknown, {key}};
    if (op == QLatin1String("in"))
        return {truthOf(fact.isArray() ? false : isOneOf(fact, wanted.toArray())), {}};
    if (op == QLatin1String("eq") || op == QLatin1String("ne")) {
        // A text where a yes or no is expected is no answer.
        if (fact.type() != wanted.type())
            return unknown;
        return {truthOf(same(fact, wanted) == (op == QLatin1String("eq"))), {}};
    }
    const std::optional<int> sign = order(fact, wanted);
    if (!sign)
        return unknown;
    if (op == QLatin1String("lt"))
        return {truthOf(*sign < 0), {}};
    if (op == QLatin1String("le"))
        return {truthOf(*sign <= 0), {}};
    if (op == QLatin1String("gt"))
        return {truthOf(*sign > 0), {}};
    if (op == QLatin1String("ge"))
        return {truthOf(*sign >= 0), {}};
    return {};
}

Evaluation evaluateLeaf(const QJsonObject &condition, const Facts &facts, const QJsonObject &data)
{
    const QString key = condition[QLatin1String("key")].toString();
    const QString op = condition[QLatin1String("op")].toString();
    if (key.isEmpty())
        return {};
    const bool missing = isMissing(facts, key);
    if (op == QLatin1String("missing"))
        return {truthOf(missing), {}};
    if (op == QLatin1String("present"))
        return {truthOf(!missing), {}};
    if (missing)
        return {Truth::Unknown, {key}};
    const QString from = condition[QLatin1String("value_from")].toString();
    const QJsonValue wanted = from.isEmpty() ? condition[QLatin1String("value")] : valueAt(data, from);
    if (wanted.isUndefined() || wanted.isNull())
        return {};
    return compare(key, op, facts.value(key), wanted);
}

// `decisive` ends the list at once: False in "all", True in "any".
Evaluation evaluateList(const QJsonArray &list, Truth decisive, const Facts &facts, const QJsonObject &data)
{
    Evaluation result{decisive == Truth::False ? Truth::True : Truth::False, {}};
    for (const QJsonValue &item : list) {
        const Evaluation one = evaluate(item.toObject(), facts, data);
        if (one.truth == decisive)
            return {decisive, {}};
        if (one.isUnknown()) {
            result.truth = Truth::Unknown;
            addOnce(result.missing, one.missing);
        }
    }
    return result;
}

Evaluation inverse(Evaluation evaluation)
{
    if (evaluation.isTrue())
        evaluation.truth = Truth::False;
    else if (evaluation.isFalse())
        evaluation.truth = Truth::True;
    return evaluation;
}

}  // namespace

Evaluation evaluate(const QJsonObject &condition, const Facts &facts, const QJsonObject &data)
{
    // A rule may hold both lists; both must then hold.
    if (condition.contains(QLatin1String("all")) && condition.contains(QLatin1String("any"))) {
        const QJsonArray both{QJsonObject{{QStringLiteral("all"), condition[QLatin1String("all")]}},
                              QJsonObject{{QStringLiteral("any"), condition[QLatin1String("any")]}}};
        return evaluateList(both, Truth::False, facts, data);
    }
    if (condition.contains(QLatin1String("all")))
        return evaluateList(condition[QLatin1String("all")].toArray(), Truth::False, facts, data);
    if (condition.contains(QLatin1String("any")))
        return evaluateList(condition[QLatin1String("any")].toArray(), Truth::True, facts, data);
    if (condition.contains(QLatin1String("not")))
        return inverse(evaluate(condition[QLatin1String("not")].toObject(), facts, data));
    if (condition.contains(QLatin1String("always")))
        return {truthOf(condition[QLatin1String("always")].toBool()), {}};
    return evaluateLeaf(condition, facts, data);
}

QStringList keysOf(const QJsonObject &condition)
{
    QStringList keys;
    for (const QLatin1String name : {QLatin1String("all"), QLatin1String("any")}) {
        const QJsonArray list = condition[name].toArray();
        for (const QJsonValue &item : list)
            addOnce(keys, keysOf(item.toObject()));
    }
    if (condition.contains(QLatin1String("not")))
        addOnce(keys, keysOf(condition[QLatin1String("not")].toObject()));
    if (condition.contains(QLatin1String("key")))
        addOnce(keys, {condition[QLatin1String("key")].toString()});
    return keys;
}

QJsonValue valueAt(const QJsonObject &data, const QString &path)
{
    QJsonValue value = data;
    const QStringList steps = path.split(QLatin1Char('.'));
    for (const QString &step : steps) {
        if (value.isArray() && step == QLatin1String("last")) {
            const QJsonArray list = value.toArray();
            value = list.isEmpty() ? QJsonValue(QJsonValue::Undefined) : list.last();
        } else {
            value = value.toObject().value(step);
        }
    }
    return value;
}

bool isMissing(const Facts &facts, const QString &key)
{
    const auto found = facts.constFind(key);
    if (found == facts.constEnd() || found->isUndefined() || found->isNull())
        return true;
    if (found->isString())
        return found->toString().trimmed().isEmpty();
    // An empty list is an answer ("nobody else"), unlike an empty text, which is a field left alone.
    return false;
}

QStringList conditionFaults(const QJsonObject &condition)
{
    QStringList faults;
    bool group = false;
    for (const QLatin1String name : {QLatin1String("all"), QLatin1String("any")}) {
        if (!condition.contains(name))
            continue;
        group = true;
        const QJsonArray list = condition[name].toArray();
        if (list.isEmpty())
            faults.append(QStringLiteral("\"%1\" is empty").arg(name));
        for (const QJsonValue &item : list)
            faults += conditionFaults(item.toObject());
    }
    if (condition.contains(QLatin1String("not")))
        return faults + conditionFaults(condition[QLatin1String("not")].toObject());
    if (group || condition.contains(QLatin1String("always")))
        return faults;
    const QString op = condition[QLatin1String("op")].toString();
    if (condition[QLatin1String("key")].toString().isEmpty())
        faults.append(QStringLiteral("a condition without a key"));
    if (std::find(kOperators.begin(), kOperators.end(), op) == kOperators.end())
        faults.append(QStringLiteral("unknown operator \"%1\"").arg(op));
    else if (op != QLatin1String("missing") && op != QLatin1String("present") &&
             !condition.contains(QLatin1String("value")) && !condition.contains(QLatin1String("value_from")))
        faults.append(QStringLiteral("no value to compare with"));
    return faults;
}

}  // namespace passerelle::access
