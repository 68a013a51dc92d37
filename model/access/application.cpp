// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/application.hpp"

#include "access/compose.hpp"
#include "access/condition.hpp"
#include "access/consistency.hpp"
#include "access/drafts.hpp"
#include "access/form_guide.hpp"
#include "access/key_labels.hpp"
#include "access/problems.hpp"
#include "access/rulebook.hpp"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace passerelle::access {

namespace {

bool holds(const QJsonObject &form, QLatin1String list, const QString &word)
{
    return form[list].toArray().contains(word);
}

bool isOwnAct(const catalogue::FormField &field, const QJsonObject &form)
{
    return holds(form, QLatin1String("own_act_types"), field.type) ||
           holds(form, QLatin1String("own_act_fields"), field.id) ||
           std::any_of(field.derivesFrom.begin(), field.derivesFrom.end(),
                       [&form](const QString &key) { return holds(form, QLatin1String("own_act_keys"), key); });
}

// What the person answered themselves: text as it is, a ticked box as yes, a number as they would type it.
QString ownText(const QJsonValue &value, const Language &language)
{
    return value.isDouble() ? plainNumber(value.toDouble(), language) : factText(value, language);
}

QString ownAnswer(const QJsonValue &value, const catalogue::FormField &field, const Language &language)
{
    // A declaration that is not ticked is not yet made; there is no "no" to send.
    if (field.type == QLatin1String("declaration") && value.isBool() && !value.toBool())
        return {};
    return value.isString() ? value.toString() : ownText(value, language);
}

const Answer *answerOf(const Application &application, const QString &fieldId)
{
    const auto found = std::find_if(application.answers.begin(), application.answers.end(),
                                    [&fieldId](const Answer &answer) { return answer.field.id == fieldId; });
    return found == application.answers.end() ? nullptr : &*found;
}

// "org_type in [large_enterprise, sme, startup]" and "migration == no": the two forms that the data has. A field whose
// condition cannot be judged yet is shown.
bool appliesTo(const Application &application, const QString &condition, const Language &language)
{
    static const QRegularExpression pattern(QStringLiteral("^\\s*(\\w+)\\s*(==|in)\\s*\\[?([^\\]]*)\\]?\\s*$"));
    const QRegularExpressionMatch match = pattern.match(condition);
    const Answer *other = match.hasMatch() ? answerOf(application, match.captured(1)) : nullptr;
    if (other == nullptr || other->value.trimmed().isEmpty())
        return true;
    QStringList wanted;
    for (const QString &word : match.captured(3).split(QLatin1Char(',')))
        wanted.append(word.trimmed());
    if (other->field.type == QLatin1String("yes_no")) {
        const bool yes = other->value == choicesOf(other->field, language).front();
        return wanted.contains(yes ? QStringLiteral("yes") : QStringLiteral("no"));
    }
    return wanted.contains(other->value, Qt::CaseInsensitive);
}

QString shownValue(const Answer &answer)
{
    const auto words = [&answer](const QString &value) {
        const auto found = std::find_if(answer.choices.begin(), answer.choices.end(), [&value](const Choice &choice) {
            return choice.value.compare(value.trimmed(), Qt::CaseInsensitive) == 0;
        });
        return found == answer.choices.end() ? value : found->words;
    };
    if (answer.choices.empty())
        return answer.value;
    if (answer.field.type != QLatin1String("multiselect"))
        return words(answer.value);
    QStringList several;
    for (const QString &one : answer.value.split(QStringLiteral(", "), Qt::SkipEmptyParts))
        several.append(words(one));
    return several.join(QStringLiteral(", "));
}

// What follows from the value and the question alone.
void describe(Answer &answer, const Language &language)
{
    const QStringList values = choicesOf(answer.field, language);
    for (const QString &value : values)
        answer.choices.push_back({value, wordsOf(value).text(language)});
    answer.shown = shownValue(answer);
    answer.length = lengthIn(answer.field.lengthUnit, answer.value);
    answer.characters = lengthIn(QStringLiteral("characters"), answer.value);
    answer.words = wordCount(answer.value);
    answer.example = exampleFor(answer.field);
}

Answer answerField(const catalogue::FormField &field, const catalogue::Route &route, const Facts &facts,
                   const QJsonObject &rules, const Language &language)
{
    Answer answer;
    answer.field = field;
    answer.ownAct = isOwnAct(field, rules[QLatin1String("form")].toObject());
    if (!answer.ownAct) {
        const Proposal proposal = propose(field, route.id, facts, rules, language);
        answer.proposed = proposal.text;
        answer.from = proposal.from;
        answer.draft = proposal.draft;
    }
    const auto own = facts.constFind(answerKey(route.id, field.id));
    answer.edited = own != facts.constEnd() && !own->isNull() && !own->isUndefined();
    answer.value = answer.edited ? ownAnswer(*own, field, language) : answer.proposed;
    describe(answer, language);
    return answer;
}

void count(Application &application)
{
    for (const Answer &answer : application.answers) {
        const bool filled = !answer.value.trimmed().isEmpty();
        const bool required = answer.field.required && answer.applies;
        application.answered += filled ? 1 : 0;
        application.required += required ? 1 : 0;
        application.requiredAnswered += required && filled ? 1 : 0;
    }
    for (const OpenQuestion &open : openQuestions(application))
        application.minutesLeft += open.minutes;
}

}  // namespace

std::vector<OpenQuestion> openQuestions(const Application &application)
{
    std::vector<OpenQuestion> open;
    for (const Answer &answer : application.answers) {
        if (!answer.applies || answer.problems.empty())
            continue;
        const bool empty = answer.value.trimmed().isEmpty();
        // Reading one's own text over and mending it takes about half of writing it.
        const int minutes = minutesFor(answer.field);
        open.push_back({answer.field.id, answer.field.label, answer.problems.front(),
                        empty ? minutes : (minutes + 1) / 2, answer.ownAct && empty});
    }
    return open;
}

bool mayBeExported(const Answer &answer)
{
    const bool own = answer.ownAct || answer.field.type == QLatin1String("declaration");
    return !own || answer.edited;
}

QString answerKey(const QString &routeId, const QString &fieldId)
{
    return QStringLiteral("answer.%1.%2").arg(routeId, fieldId);
}

Message labelOf(const QString &key, const catalogue::Catalogue &catalogue)
{
    const QStringList words = key.split(QLatin1Char('.'));
    if (words.size() < 3 || words.front() != QLatin1String("answer"))
        return labelOfKey(key);
    const catalogue::Route *route = catalogue.route(words.at(1));
    if (route == nullptr)
        return labelOfKey(key);
    const QString fieldId = words.mid(2).join(QLatin1Char('.'));
    for (const catalogue::FormSection &section : route->form) {
        for (const catalogue::FormField &field : section.fields) {
            if (field.id == fieldId)
                return PASSERELLE_TEXT("FactKey", "%1: %2").arg(route->name).arg(field.label);
        }
    }
    return labelOfKey(key);
}

QStringList choicesOf(const catalogue::FormField &field, const Language &language)
{
    if (field.type == QLatin1String("yes_no"))
        return {PASSERELLE_TEXT("Access", "Yes").text(language), PASSERELLE_TEXT("Access", "No").text(language)};
    if (field.type == QLatin1String("declaration"))
        return {PASSERELLE_TEXT("Access", "Yes").text(language)};
    return field.options;
}

Language formLanguage(const catalogue::Route &route, const Language &preferred)
{
    if (route.formLanguages.isEmpty() || route.formLanguages.contains(preferred.code()))
        return preferred;
    return Language::of(route.formLanguages.front());
}

Application fillApplication(const catalogue::Route &route, const Facts &facts, const catalogue::Catalogue &catalogue,
                            const Language &language)
{
    const Rulebook rulebook = rulebookOf(catalogue);
    const Facts completed = withProposals(withDerived(facts, rulebook, {}), rulebook);
    const Language english = Language::english();
    const Language french = Language::french();
    Application application;
    application.routeId = route.id;
    for (const catalogue::FormSection &section : route.form) {
        for (const catalogue::FormField &field : section.fields) {
            Answer answer = answerField(field, route, completed, rulebook.rules, language);
            answer.sectionId = section.id;
            // Most notes stand in the facts in English only; the rulebook has their French.
            const QString note = field.help.text(english);
            if (!note.isEmpty() && note == field.help.text(french))
                answer.field.help = rulebook.text(note);
            answer.field.help = helpFor(answer.field);
            application.answers.push_back(std::move(answer));
        }
    }
    for (Answer &answer : application.answers) {
        const QString condition = answer.field.raw[QLatin1String("condition")].toString();
        answer.applies = condition.isEmpty() || appliesTo(application, condition, language);
        answer.problems = problemsOf(answer, language);
    }
    for (const Disagreement &one : disagreementsIn(application, route, completed)) {
        for (Answer &answer : application.answers) {
            if (answer.field.id == one.fieldId && answer.applies)
                answer.problems.push_back(one.text);
        }
    }
    count(application);
    return application;
}

}  // namespace passerelle::access
