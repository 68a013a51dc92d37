// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/problems.hpp"

#include "access/compose.hpp"
#include "access/drafts.hpp"

#include <QDate>
#include <QRegularExpression>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace passerelle::access {

namespace {

using Problems = std::vector<Message>;

void checkLength(const Answer &answer, Problems &problems)
{
    const bool words = answer.field.lengthUnit == QLatin1String("words");
    if (answer.field.maxLength && answer.length > *answer.field.maxLength) {
        const Message text = words ? PASSERELLE_TEXT_N("Access", "%n word(s), %1 at most: shorten the text.")
                                   : PASSERELLE_TEXT_N("Access", "%n character(s), %1 at most: shorten the text.");
        problems.push_back(text.count(answer.length).arg(*answer.field.maxLength));
    }
    if (answer.field.minLength && answer.length < *answer.field.minLength) {
        const Message text = words ? PASSERELLE_TEXT_N("Access", "%n word(s), the form wants at least %1.")
                                   : PASSERELLE_TEXT_N("Access", "%n character(s), the form wants at least %1.");
        problems.push_back(text.count(answer.length).arg(*answer.field.minLength));
    }
}

void checkNumber(const Answer &answer, Problems &problems)
{
    const std::optional<double> number = typedNumber(answer.value);
    if (!number) {
        problems.push_back(PASSERELLE_TEXT("Access", "The form wants a number here."));
        return;
    }
    const QJsonValue least = answer.field.raw[QLatin1String("min")];
    const QJsonValue most = answer.field.raw[QLatin1String("max")];
    if (least.isDouble() && *number < least.toDouble())
        problems.push_back(PASSERELLE_TEXT("Access", "The form takes %1 or more.").arg(least.toDouble(), 0));
    if (most.isDouble() && *number > most.toDouble())
        problems.push_back(PASSERELLE_TEXT("Access", "The form takes %1 or less.").arg(most.toDouble(), 0));
    if (*number < 0.0 && !least.isDouble())
        problems.push_back(PASSERELLE_TEXT("Access", "The number cannot be negative."));
}

void checkChoice(const Answer &answer, const Language &language, Problems &problems)
{
    const QStringList choices = choicesOf(answer.field, language);
    if (choices.isEmpty())
        return;
    // A list of answers is separated by commas; an option that itself holds one counts as a whole.
    const bool several = answer.field.type == QLatin1String("multiselect");
    const QStringList given = several && !choices.contains(answer.value) ? answer.value.split(QStringLiteral(", "))
                                                                         : QStringList{answer.value};
    for (const QString &one : given) {
        if (!choices.contains(one.trimmed(), Qt::CaseInsensitive))
            problems.push_back(PASSERELLE_TEXT("Access", "“%1” is not one of the form's answers.").arg(one.trimmed()));
    }
}

void checkDate(const Answer &answer, Problems &problems)
{
    const bool iso = QDate::fromString(answer.value, Qt::ISODate).isValid();
    const bool slashes = QDate::fromString(answer.value, QStringLiteral("dd/MM/yyyy")).isValid();
    if (!iso && !slashes)
        problems.push_back(PASSERELLE_TEXT("Access", "The form wants a date here, such as 2027-03-31."));
}

void checkEmail(const Answer &answer, Problems &problems)
{
    static const QRegularExpression address(QStringLiteral("^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$"));
    if (!address.match(answer.value.trimmed()).hasMatch())
        problems.push_back(PASSERELLE_TEXT("Access", "The form wants an e-mail address here."));
}

bool isSingleChoice(const QString &type)
{
    return type == QLatin1String("select") || type == QLatin1String("choice") || type == QLatin1String("multiselect") ||
           type == QLatin1String("yes_no") || type == QLatin1String("declaration");
}

}  // namespace

int wordCount(const QString &text)
{
    int words = 0;
    bool inside = false;
    for (const QChar c : text) {
        const bool space = c.isSpace();
        words += !space && !inside ? 1 : 0;
        inside = !space;
    }
    return words;
}

int lengthIn(const QString &unit, const QString &text)
{
    if (unit == QLatin1String("words"))
        return wordCount(text);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    int characters = 0;
    while (finder.toNextBoundary() >= 0)
        ++characters;
    return characters;
}

std::optional<double> typedNumber(const QString &text)
{
    QString plain;
    for (const QChar c : text.trimmed()) {
        if (c.isSpace() || c == QChar(0x00A0) || c == QChar(0x202F))
            continue;
        plain.append(c == QLatin1Char(',') ? QLatin1Char('.') : c);
    }
    bool ok = false;
    const double number = QLocale::c().toDouble(plain, &ok);
    return ok ? std::optional(number) : std::nullopt;
}

std::vector<Message> problemsOf(const Answer &answer, const Language &language)
{
    Problems problems;
    if (!answer.applies)
        return problems;
    if (answer.value.trimmed().isEmpty()) {
        if (answer.field.required && answer.field.type == QLatin1String("date") && answer.ownAct)
            problems.push_back(PASSERELLE_TEXT("Access", "Only you can give this date."));
        else if (answer.field.required && answer.ownAct)
            problems.push_back(PASSERELLE_TEXT("Access", "Only you can make this declaration."));
        else if (answer.field.required)
            problems.push_back(PASSERELLE_TEXT("Access", "The form requires an answer here."));
        return problems;
    }
    for (const QString &gap : gapsIn(answer.value, language))
        problems.push_back(PASSERELLE_TEXT("Access", "A gap is left in this text: %1.").arg(gap));
    checkLength(answer, problems);
    if (answer.field.type == QLatin1String("number"))
        checkNumber(answer, problems);
    else if (answer.field.type == QLatin1String("date"))
        checkDate(answer, problems);
    else if (answer.field.type == QLatin1String("email"))
        checkEmail(answer, problems);
    else if (isSingleChoice(answer.field.type))
        checkChoice(answer, language, problems);
    return problems;
}

}  // namespace passerelle::access
