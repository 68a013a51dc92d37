// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/compose.hpp"

#include "access/condition.hpp"
#include "access/drafts.hpp"
#include "access/form_guide.hpp"
#include "access/key_labels.hpp"
#include "access/rulebook.hpp"

#include <QDate>
#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <optional>

namespace passerelle::access {

namespace {

QStringList strings(const QJsonArray &array)
{
    QStringList list;
    for (const QJsonValue &item : array)
        list.append(item.toString());
    return list;
}

QString yesNo(bool yes, const Language &language)
{
    const Message message = yes ? PASSERELLE_TEXT("Access", "Yes") : PASSERELLE_TEXT("Access", "No");
    return message.text(language);
}

QDate isoDate(const QString &text)
{
    return text.size() == 10 ? QDate::fromString(text, Qt::ISODate) : QDate();
}

// People and figures in a row read as a form writes them: the known columns first and without their names.
QString rowText(const QJsonObject &row, const Language &language)
{
    const QStringList order = strings(formGuide()[QLatin1String("row_order")].toArray());
    QStringList cells;
    for (const QString &key : order) {
        if (const QString text = factText(row[key], language); !text.isEmpty())
            cells.append(text);
    }
    for (auto cell = row.constBegin(); cell != row.constEnd(); ++cell) {
        if (cell->isNull() || order.contains(cell.key()))
            continue;
        const QString name = wordsOf(cell.key()).text(language);
        cells.append(PASSERELLE_TEXT("Access", "%1: %2").arg(name).arg(factText(*cell, language)).text(language));
    }
    return cells.join(QStringLiteral(", "));
}

// "company" stands for everything known of the company.
QStringList expanded(const QString &key, const Facts &facts)
{
    if (key.contains(QLatin1Char('.')))
        return {key};
    QStringList keys;
    for (auto fact = facts.constBegin(); fact != facts.constEnd(); ++fact) {
        if (fact.key().startsWith(key + QLatin1Char('.')) && isProfileKey(fact.key()))
            keys.append(fact.key());
    }
    return keys;
}

QStringList knownKeys(const catalogue::FormField &field, const Facts &facts)
{
    QStringList known;
    for (const QString &key : field.derivesFrom) {
        for (const QString &one : expanded(key, facts)) {
            if (!isMissing(facts, one) && !known.contains(one))
                known.append(one);
        }
    }
    return known;
}

// A fact that has a name for people (a machine's) is shown by it.
QJsonValue shown(const QString &key, const Facts &facts)
{
    const auto name = facts.constFind(QLatin1String("name_of.") + key);
    return name == facts.constEnd() ? facts.value(key) : *name;
}

bool isProse(const QJsonValue &value)
{
    const QString text = value.toString();
    return text.size() > 60 || text.contains(QLatin1Char('\n'));
}

// One line or paragraph a key; several keys carry their names so that the reader knows which figure is which.
QString joined(const QStringList &keys, bool multiline, const Facts &facts, const Language &language)
{
    QStringList parts;
    for (const QString &key : keys) {
        const QJsonValue value = shown(key, facts);
        const QString text = factWords(key, facts, language);
        const bool named = multiline && keys.size() > 1 && !isProse(value);
        parts.append(named ? PASSERELLE_TEXT("Access", "%1: %2").arg(labelOfKey(key)).arg(text).text(language) : text);
    }
    return parts.join(multiline ? QStringLiteral("\n") : QStringLiteral(", "));
}

QJsonObject numberRule(const QString &fieldId, const QString &routeId, const QJsonObject &form)
{
    const QJsonArray rules = form[QLatin1String("numbers")].toArray();
    for (const QJsonValue &item : rules) {
        const QJsonObject rule = item.toObject();
        if (rule[QLatin1String("field")].toString() == fieldId &&
            matchesRoute(routeId, rule[QLatin1String("routes")].toArray()))
            return rule;
    }
    return {};
}

Proposal proposeNumber(const catalogue::FormField &field, const QString &routeId, const Facts &facts,
                       const QJsonObject &form, const Language &language)
{
    const QJsonObject rule = numberRule(field.id, routeId, form);
    const QStringList keys = rule.isEmpty() ? field.derivesFrom : strings(rule[QLatin1String("keys")].toArray());
    const bool sum = rule[QLatin1String("sum")].toBool();
    std::optional<double> number;
    Proposal proposal;
    for (const QString &key : keys) {
        const QJsonValue value = facts.value(key);
        // Half a sum is a wrong answer, not a partial one.
        if (sum && !value.isDouble())
            return {};
        if (!value.isDouble() || (number && !sum))
            continue;
        number = number.value_or(0.0) + value.toDouble();
        proposal.from.append(key);
    }
    if (!number)
        return {};
    const double scaled = *number * rule[QLatin1String("times")].toDouble(1.0);
    proposal.text = plainNumber(rule[QLatin1String("round_up")].toBool() ? std::ceil(scaled - 1e-6) : scaled, language);
    return proposal;
}

// The options whose condition the case meets: all of them for a list, the first for a single choice.
Proposal proposeByRules(const catalogue::FormField &field, const QJsonArray &options, const Facts &facts)
{
    QStringList chosen;
    for (const QJsonValue &item : options) {
        const QJsonObject option = item.toObject();
        if (evaluate(option[QLatin1String("when")].toObject(), facts).isTrue())
            chosen.append(option[QLatin1String("option")].toString());
    }
    const bool several = field.type == QLatin1String("multiselect");
    if (chosen.isEmpty())
        return {};
    return {several ? chosen.join(QStringLiteral(", ")) : chosen.front(), field.derivesFrom};
}

// A known text that is one of the options, or the smallest option that is not below a known number.
Proposal proposeOption(const catalogue::FormField &field, const QStringList &keys, const Facts &facts)
{
    for (const QString &key : keys) {
        const QJsonValue value = facts.value(key);
        for (const QString &option : field.options) {
            bool numeric = false;
            const double number = option.toDouble(&numeric);
            const bool fits = value.isDouble() ? numeric && number >= value.toDouble()
                                               : option.compare(value.toString(), Qt::CaseInsensitive) == 0;
            if (fits)
                return {option, {key}};
        }
    }
    return {};
}

Proposal proposeYesNo(const catalogue::FormField &field, const QStringList &keys, const Facts &facts,
                      const QJsonObject &form, const Language &language)
{
    const bool counts = strings(form[QLatin1String("yes_if_any")].toArray()).contains(field.id);
    for (const QString &key : keys) {
        const QJsonValue value = facts.value(key);
        if (value.isBool())
            return {yesNo(value.toBool(), language), {key}};
        if (counts)
            return {yesNo(value.isArray() ? !value.toArray().isEmpty() : true, language), {key}};
    }
    return {};
}

QString initials(const QStringList &keys, const Facts &facts)
{
    QString text;
    for (const QString &key : keys) {
        const QString name = facts.value(key).toString().trimmed();
        if (!name.isEmpty())
            text += name.at(0).toUpper() + QLatin1Char('.');
    }
    return text;
}

QString formDate(const QJsonValue &value, const Language &language)
{
    const QDate date = isoDate(value.toString());
    if (!date.isValid())
        return value.toString();
    return language.isFrench() ? date.toString(QStringLiteral("dd/MM/yyyy")) : date.toString(Qt::ISODate);
}

Proposal proposeText(const catalogue::FormField &field, const QStringList &keys, const Facts &facts,
                     const QJsonObject &form, const Language &language)
{
    if (keys.isEmpty())
        return {};
    if (strings(form[QLatin1String("initials")].toArray()).contains(field.id))
        return {initials(keys, facts), keys};
    if (field.type == QLatin1String("date"))
        return {formDate(facts.value(keys.front()), language), {keys.front()}};
    if (strings(form[QLatin1String("first_only")].toArray()).contains(field.type))
        return {factWords(keys.front(), facts, language), {keys.front()}};
    const bool multiline = field.type == QLatin1String("textarea") || field.type == QLatin1String("table") ||
                           field.type == QLatin1String("repeat");
    return {joined(keys, multiline, facts, language), keys};
}

}  // namespace

QString plainNumber(double value, const Language &language)
{
    QLocale locale = language.locale();
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    const double rounded = std::round(value * 100.0) / 100.0;
    for (const int decimals : {0, 1}) {
        const double scale = decimals == 0 ? 1.0 : 10.0;
        if (std::abs(rounded * scale - std::round(rounded * scale)) < 1e-9)
            return locale.toString(rounded, 'f', decimals);
    }
    return locale.toString(rounded, 'f', 2);
}

QString factText(const QJsonValue &value, const Language &language)
{
    if (value.isBool())
        return yesNo(value.toBool(), language);
    if (value.isDouble()) {
        const double number = value.toDouble();
        const bool whole = std::abs(number - std::round(number)) < 1e-9;
        return whole ? language.locale().toString(number, 'f', 0) : language.significant(number);
    }
    if (value.isObject())
        return rowText(value.toObject(), language);
    if (value.isArray()) {
        QStringList items;
        bool rows = false;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &item : array) {
            rows = rows || item.isObject();
            items.append(factText(item, language));
        }
        return items.join(rows ? QStringLiteral("\n") : QStringLiteral(", "));
    }
    const QDate date = isoDate(value.toString());
    return date.isValid() ? language.locale().toString(date, QStringLiteral("d MMMM yyyy")) : value.toString();
}

QString factWords(const QString &key, const Facts &facts, const Language &language)
{
    const QJsonValue value = shown(key, facts);
    return isCoded(key) && value.isString() ? wordsOf(value.toString()).text(language) : factText(value, language);
}

Proposal propose(const catalogue::FormField &field, const QString &routeId, const Facts &facts,
                 const QJsonObject &rules, const Language &language)
{
    const QJsonObject form = rules[QLatin1String("form")].toObject();
    if (strings(form[QLatin1String("empty_types")].toArray()).contains(field.type))
        return {};
    const QStringList keys = knownKeys(field, facts);
    if (field.type == QLatin1String("number"))
        return proposeNumber(field, routeId, facts, form, language);
    if (field.type == QLatin1String("yes_no"))
        return proposeYesNo(field, keys, facts, form, language);
    const QJsonArray options = form[QLatin1String("choose")].toObject().value(field.id).toArray();
    if (!options.isEmpty())
        return proposeByRules(field, options, facts);
    const bool choice = field.type == QLatin1String("select") || field.type == QLatin1String("choice");
    if (choice && !field.options.isEmpty())
        return proposeOption(field, keys, facts);
    if (Proposal draft = draftOf(field, facts, language); !draft.text.isEmpty()) {
        draft.draft = true;
        return draft;
    }
    Proposal text = proposeText(field, keys, facts, form, language);
    text.draft = field.type == QLatin1String("textarea") && !text.text.isEmpty();
    return text;
}

}  // namespace passerelle::access
