// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/condition.hpp"
#include "access/rulebook.hpp"

#include <QJsonArray>

#include <cmath>
#include <optional>

namespace passerelle::access {

namespace {

std::optional<QDate> dateOf(const QJsonValue &value)
{
    const QDate date = QDate::fromString(value.toString().left(10), Qt::ISODate);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

std::optional<double> numberOf(const QJsonValue &operand, const Facts &facts)
{
    const QJsonValue value = operand.isString() ? facts.value(operand.toString()) : operand;
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

// Whole months from one day to another; a day short of the month does not count it.
int monthsBetween(const QDate &from, const QDate &to)
{
    int months = (to.year() - from.year()) * 12 + to.month() - from.month();
    while (from.addMonths(months) > to)
        --months;
    return months;
}

QJsonValue arithmetic(const QString &operation, const QJsonObject &rule, const Facts &facts)
{
    const QJsonArray operands = rule[operation].toArray();
    const auto left = numberOf(operands.at(0), facts);
    const auto right = numberOf(operands.at(1), facts);
    const bool divides = operation == QLatin1String("divide");
    if (!left || !right || (divides && *right == 0.0))
        return QJsonValue::Undefined;
    if (operation == QLatin1String("add"))
        return *left + *right;
    if (operation == QLatin1String("subtract"))
        return *left - *right;
    return divides ? *left / *right : *left * *right;
}

// What a list of dated amounts sums to over the last years; an entry without a date counts, since it may be recent.
QJsonValue recentSum(const QJsonObject &rule, const Facts &facts, const QJsonObject &data, const QDate &today)
{
    const QJsonValue list = facts.value(rule[QLatin1String("sum_of")].toString());
    const QJsonValue years = valueAt(data, rule[QLatin1String("years")].toString());
    if (!list.isArray() || !years.isDouble() || !today.isValid())
        return QJsonValue::Undefined;
    const QDate since = today.addYears(-years.toInt());
    double sum = 0;
    const QJsonArray entries = list.toArray();
    for (const QJsonValue &item : entries) {
        const QJsonObject entry = item.toObject();
        const auto date = dateOf(entry[rule[QLatin1String("date")].toString()]);
        if (!date || *date > since)
            sum += entry[rule[QLatin1String("amount")].toString()].toDouble();
    }
    return sum;
}

QJsonValue onDates(const QJsonObject &rule, const Facts &facts, const QDate &today)
{
    if (const QString key = rule[QLatin1String("days_until")].toString(); !key.isEmpty()) {
        const auto date = dateOf(facts.value(key));
        return date && today.isValid() ? QJsonValue(today.daysTo(*date)) : QJsonValue(QJsonValue::Undefined);
    }
    if (const QString key = rule[QLatin1String("years_since")].toString(); !key.isEmpty()) {
        const auto date = dateOf(facts.value(key));
        return date && today.isValid() ? QJsonValue(monthsBetween(*date, today) / 12)
                                       : QJsonValue(QJsonValue::Undefined);
    }
    const bool between = rule.contains(QLatin1String("months_between"));
    const QJsonArray pair =
        rule[between ? QLatin1String("months_between") : QLatin1String("date_plus_months")].toArray();
    const auto from = dateOf(facts.value(pair.at(0).toString()));
    if (between) {
        const auto to = dateOf(facts.value(pair.at(1).toString()));
        return from && to ? QJsonValue(monthsBetween(*from, *to)) : QJsonValue(QJsonValue::Undefined);
    }
    const auto months = numberOf(pair.at(1), facts);
    if (!from || !months)
        return QJsonValue::Undefined;
    return from->addMonths(static_cast<int>(std::ceil(*months))).toString(Qt::ISODate);
}

// "machine_ids.{route.machine}.gpus_per_node": the place in braces is filled from the facts.
QJsonValue copied(QString path, const Facts &facts, const QJsonObject &data)
{
    const auto open = path.indexOf(QLatin1Char('{'));
    const auto close = path.indexOf(QLatin1Char('}'));
    if (open >= 0 && close > open) {
        const QString key = path.mid(open + 1, close - open - 1);
        if (isMissing(facts, key))
            return QJsonValue::Undefined;
        path.replace(open, close - open + 1, facts.value(key).toString());
    }
    return valueAt(data, path);
}

QJsonValue derivedValue(const QJsonObject &rule, const Facts &facts, const Rulebook &rulebook, const QDate &today)
{
    if (rule.contains(QLatin1String("value")))
        return rule[QLatin1String("value")];
    if (const QString key = rule[QLatin1String("same_as")].toString(); !key.isEmpty())
        return isMissing(facts, key) ? QJsonValue(QJsonValue::Undefined) : facts.value(key);
    if (const QString path = rule[QLatin1String("copy")].toString(); !path.isEmpty())
        return copied(path, facts, rulebook.facts);
    if (const QString key = rule[QLatin1String("round_up")].toString(); !key.isEmpty()) {
        const auto number = numberOf(key, facts);
        // A millionth below the next whole number is rounding noise of an earlier sum, not one more hour.
        return number ? QJsonValue(std::ceil(*number - 1e-6)) : QJsonValue(QJsonValue::Undefined);
    }
    if (rule.contains(QLatin1String("sum_of")))
        return recentSum(rule, facts, rulebook.facts, today);
    for (const QLatin1String operation :
         {QLatin1String("divide"), QLatin1String("multiply"), QLatin1String("add"), QLatin1String("subtract")}) {
        if (rule.contains(operation))
            return arithmetic(operation, rule, facts);
    }
    return onDates(rule, facts, today);
}

Facts completedBy(const QJsonArray &rules, const Facts &facts, const Rulebook &rulebook, const QDate &today)
{
    Facts completed = facts;
    for (const QJsonValue &item : rules) {
        const QJsonObject rule = item.toObject();
        const QString key = rule[QLatin1String("key")].toString();
        if (!rule[QLatin1String("override")].toBool() && !isMissing(completed, key))
            continue;
        const QJsonObject when = rule[QLatin1String("when")].toObject();
        if (!when.isEmpty() && !evaluate(when, completed, rulebook.facts).isTrue())
            continue;
        const QJsonValue value = derivedValue(rule, completed, rulebook, today);
        if (!value.isUndefined() && !value.isNull())
            completed.insert(key, value);
    }
    return completed;
}

}  // namespace

Facts withDerived(const Facts &facts, const Rulebook &rulebook, const QDate &today)
{
    return completedBy(rulebook.rules[QLatin1String("derive")].toArray(), facts, rulebook, today);
}

Facts withProposals(const Facts &facts, const Rulebook &rulebook)
{
    return completedBy(rulebook.rules[QLatin1String("propose")].toArray(), facts, rulebook, {});
}

QStringList inputsOf(const QString &key, const Facts &facts, const Rulebook &rulebook)
{
    const QJsonArray inputs = rulebook.rules[QLatin1String("asks")].toObject().value(key).toArray();
    QStringList missing;
    for (const QJsonValue &item : inputs) {
        const QJsonObject when = item.toObject().value(QLatin1String("when")).toObject();
        const QString input =
            item.isObject() ? item.toObject().value(QLatin1String("key")).toString() : item.toString();
        if (isMissing(facts, input) && (when.isEmpty() || evaluate(when, facts, rulebook.facts).isTrue()))
            missing += inputsOf(input, facts, rulebook);
    }
    missing.removeDuplicates();
    return missing.isEmpty() ? QStringList{key} : missing;
}

}  // namespace passerelle::access
