// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/application_texts.hpp"

#include "export/csv.hpp"
#include "export/xml_parts.hpp"

#include <QJsonArray>

namespace passerelle::exporter {

namespace {

QString word(const char *text)
{
    return QString::fromLatin1(text);
}

Message sectionTitle(const catalogue::Route &route, const QString &id)
{
    for (const catalogue::FormSection &section : route.form) {
        if (section.id == id)
            return section.title;
    }
    return Message::verbatim(id);
}

/// What stands where no answer does.
Message stand(const access::Answer &answer)
{
    if (!access::mayBeExported(answer))
        return PASSERELLE_TEXT("Application", "[only you can give this, on the portal]");
    if (!answer.applies)
        return PASSERELLE_TEXT("Application", "[not asked, given the other answers]");
    return answer.field.required ? PASSERELLE_TEXT("Application", "[to complete]")
                                 : PASSERELLE_TEXT("Application", "[no answer; optional]");
}

QString labelOf(const access::Answer &answer, const Language &language)
{
    const QString label = answer.field.label.text(language);
    return answer.field.required ? PASSERELLE_TEXT("Application", "%1 (required)").arg(label).text(language) : label;
}

QStringList problemsOf(const access::Answer &answer, const Language &language)
{
    QStringList problems;
    for (const Message &problem : answer.problems)
        problems << problem.text(language);
    return problems;
}

QJsonValue numberOr(const std::optional<int> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QJsonObject answerJson(const access::Answer &answer, const Language &language)
{
    const QString text = exportedText(answer);
    QJsonObject json{
        {word("section"), answer.sectionId},
        {word("field"), answer.field.id},
        {word("label"), answer.field.label.text(language)},
        {word("type"), answer.field.type},
        {word("required"), answer.field.required},
        {word("applies"), answer.applies},
        {word("own_act"), answer.ownAct},
        {word("answered"), !text.trimmed().isEmpty()},
        {word("value"), access::mayBeExported(answer) ? answer.value : QString()},
        {word("text"), text},
        {word("edited"), answer.edited},
        {word("draft"), answer.draft && !answer.edited},
        {word("characters"), answer.characters},
        {word("words"), answer.words},
        {word("min_length"), numberOr(answer.field.minLength)},
        {word("max_length"), numberOr(answer.field.maxLength)},
        {word("length_unit"), answer.field.lengthUnit.isEmpty() ? word("characters") : answer.field.lengthUnit},
        {word("from"), QJsonArray::fromStringList(answer.from)},
        {word("problems"), QJsonArray::fromStringList(problemsOf(answer, language))}};
    if (!answer.choices.empty()) {
        QJsonArray options;
        for (const access::Choice &choice : answer.choices)
            options.append(QJsonObject{{word("value"), choice.value}, {word("text"), choice.words}});
        json.insert(word("options"), options);
    }
    return json;
}

}  // namespace

QString exportedText(const access::Answer &answer)
{
    if (!access::mayBeExported(answer))
        return {};
    return answer.shown.isEmpty() ? answer.value : answer.shown;
}

Message lengthText(const access::Answer &answer)
{
    const Message counted = PASSERELLE_TEXT("Application", "%1, %2")
                                .arg(PASSERELLE_TEXT_N("Application", "%n character(s)").count(answer.characters))
                                .arg(PASSERELLE_TEXT_N("Application", "%n word(s)").count(answer.words));
    const bool words = answer.field.lengthUnit == QLatin1String("words");
    if (answer.field.maxLength) {
        const Message limit = words ? PASSERELLE_TEXT("Application", "%1; at most %2 words")
                                    : PASSERELLE_TEXT("Application", "%1; at most %2 characters");
        return limit.arg(counted).arg(*answer.field.maxLength);
    }
    if (answer.field.minLength) {
        const Message limit = words ? PASSERELLE_TEXT("Application", "%1; at least %2 words")
                                    : PASSERELLE_TEXT("Application", "%1; at least %2 characters");
        return limit.arg(counted).arg(*answer.field.minLength);
    }
    return counted;
}

QByteArray answerSheet(const access::Application &application, const catalogue::Route &route, const Language &language)
{
    QString text = route.name.text(language) + QLatin1Char('\n') + route.portal + QLatin1Char('\n');
    QString section;
    for (const access::Answer &answer : application.answers) {
        if (answer.sectionId != section) {
            section = answer.sectionId;
            const QString title = sectionTitle(route, section).text(language);
            text += QStringLiteral("\n\n%1\n%2\n").arg(title, QString(title.size(), QLatin1Char('=')));
        }
        const QString value = xmlSafe(exportedText(answer));
        text += QStringLiteral("\n--- ") + labelOf(answer, language);
        if (!value.isEmpty() && answer.choices.empty())
            text += QStringLiteral("  (") + lengthText(answer).text(language) + QLatin1Char(')');
        text +=
            QLatin1Char('\n') + (value.trimmed().isEmpty() ? stand(answer).text(language) : value) + QLatin1Char('\n');
    }
    return text.toUtf8();
}

QByteArray answerTable(const access::Application &application, const catalogue::Route &route, const Language &language)
{
    const auto text = [&language](const Message &message) { return message.text(language); };
    QString table =
        csvLine({text(PASSERELLE_TEXT("Application", "Section")), text(PASSERELLE_TEXT("Application", "Question")),
                 text(PASSERELLE_TEXT("Application", "Answer")), text(PASSERELLE_TEXT("Application", "What is left"))});
    for (const access::Answer &answer : application.answers) {
        const QString value = xmlSafe(exportedText(answer));
        QStringList left = problemsOf(answer, language);
        if (value.trimmed().isEmpty() && left.isEmpty())
            left << text(stand(answer));
        table += csvLine({text(sectionTitle(route, answer.sectionId)), labelOf(answer, language), value,
                          left.join(QLatin1Char(' '))});
    }
    return QByteArray("\xEF\xBB\xBF") + table.toUtf8();
}

QJsonObject applicationJson(const dossier::Case &value, const catalogue::Catalogue &catalogue, const Language &language,
                            const QDate &today)
{
    const access::Application &application = *value.application;
    const catalogue::Route *route = catalogue.route(application.routeId);
    QJsonArray answers;
    for (const access::Answer &answer : application.answers)
        answers.append(answerJson(answer, language));
    QJsonArray open;
    for (const access::OpenQuestion &question : access::openQuestions(application)) {
        open.append(QJsonObject{{word("field"), question.fieldId},
                                {word("what"), question.what.text(language)},
                                {word("minutes"), question.minutes}});
    }
    QJsonObject json{{word("schema"), word("passerelle.application/1")},
                     {word("route"), application.routeId},
                     {word("language"), language.code()},
                     {word("date"), today.toString(Qt::ISODate)},
                     {word("dossier"), value.dossier.name},
                     {word("required"), application.required},
                     {word("required_answered"), application.requiredAnswered},
                     {word("answered"), application.answered},
                     {word("minutes_left"), application.minutesLeft},
                     {word("answers"), answers},
                     {word("open"), open}};
    if (route != nullptr) {
        json.insert(word("route_name"), route->name.text(language));
        json.insert(word("portal"), route->portal);
        json.insert(word("facts_as_of"), catalogue.asOf.toString(Qt::ISODate));
    }
    return json;
}

}  // namespace passerelle::exporter
