// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/consistency.hpp"

#include "access/form_guide.hpp"
#include "access/problems.hpp"
#include "profile/language_guess.hpp"

#include <QDate>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <optional>

namespace passerelle::access {

namespace {

using Found = std::vector<Disagreement>;

/// What the checks look at.
struct Form {
    const Application &application;
    const catalogue::Route &route;
    const Facts &facts;

    [[nodiscard]] const Answer *answer(const char *id) const
    {
        const auto found = std::find_if(application.answers.begin(), application.answers.end(),
                                        [id](const Answer &one) { return one.field.id == QLatin1String(id); });
        return found == application.answers.end() || found->value.trimmed().isEmpty() ? nullptr : &*found;
    }
    [[nodiscard]] std::optional<double> number(const char *id) const
    {
        const Answer *one = answer(id);
        return one == nullptr ? std::nullopt : typedNumber(one->value);
    }
    [[nodiscard]] std::optional<double> fact(const char *key) const
    {
        const QJsonValue value = facts.value(QString::fromLatin1(key));
        return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
    }
};

double limit(const char *name)
{
    return formGuide()[QLatin1String("thresholds")].toObject()[QLatin1String(name)].toDouble();
}

QStringList listed(const char *name)
{
    QStringList words;
    for (const QJsonValue &word : formGuide()[QLatin1String(name)].toArray())
        words.append(word.toString());
    return words;
}

QDate dateOf(const QString &text)
{
    const QDate iso = QDate::fromString(text.trimmed().left(10), Qt::ISODate);
    return iso.isValid() ? iso : QDate::fromString(text.trimmed(), QStringLiteral("dd/MM/yyyy"));
}

// The proposal stands in the form's own unit (GPU-hours or node-hours) and is the sum of the table of runs.
void checkHours(const Form &form, Found &found)
{
    const Answer *requested = form.answer("requested");
    if (requested == nullptr || !requested->edited)
        return;
    const auto typed = typedNumber(requested->value);
    const auto planned = typedNumber(requested->proposed);
    if (typed && planned && std::abs(*typed - *planned) > limit("hours_share") * *planned) {
        found.push_back({requested->field.id,
                         PASSERELLE_TEXT("Access", "The table of runs adds up to %1 in the unit of this question, not "
                                                   "%2. Change the plan or this number, so that both say the same.")
                             .arg(*planned, 0)
                             .arg(*typed, 0)});
    }
}

void checkMonths(const Form &form, Found &found)
{
    const auto chosen = form.number("duration");
    const auto planned = form.fact("estimate.duration_months");
    if (chosen && planned && *chosen < *planned) {
        found.push_back(
            {QStringLiteral("duration"), PASSERELLE_TEXT("Access", "The plan takes %1 months, the form says %2.")
                                             .arg(*planned, 0)
                                             .arg(*chosen, 0)});
    }
}

// The facts state the duty as "pi_contract_months_after_end".
void checkContract(const Form &form, Found &found)
{
    const int after = form.route.eligibility[QLatin1String("pi_contract_months_after_end")].toInt();
    const QDate contract = dateOf(form.facts.value(QStringLiteral("pi.contract_end_date")).toString());
    const Answer *start = form.answer("start_date");
    const QDate first = start != nullptr ? dateOf(start->value)
                                         : dateOf(form.facts.value(QStringLiteral("project.start_date")).toString());
    const auto months = form.number("duration");
    if (after <= 0 || !contract.isValid() || !first.isValid() || !months)
        return;
    const QDate needed = first.addMonths(static_cast<int>(std::ceil(*months)) + after);
    if (contract >= needed)
        return;
    found.push_back({QStringLiteral("pi_contract"),
                     PASSERELLE_TEXT("Access", "The project lead's contract ends on %1; it must run to %2, %3 months "
                                               "after the end of the allocation.")
                         .arg(contract.toString(Qt::ISODate))
                         .arg(needed.toString(Qt::ISODate))
                         .arg(after)});
}

void checkMemory(const Form &form, Found &found)
{
    const auto job = form.number("job_memory");
    const auto processes = form.number("processes");
    const auto each = form.number("max_mem_process");
    if (!job || !processes || !each || *job <= 0 || *processes <= 0 || *each <= 0)
        return;
    const double sum = *processes * *each / 1000;
    if (std::max(sum / *job, *job / sum) < limit("memory_ratio"))
        return;
    found.push_back({QStringLiteral("max_mem_process"),
                     PASSERELLE_TEXT("Access", "%1 processes of %2 MB make %3 GB, but the job's memory is said to be "
                                               "%4 GB. Check the units.")
                         .arg(*processes, 0)
                         .arg(*each, 0)
                         .arg(sum)
                         .arg(*job)});
}

void checkStorage(const Form &form, Found &found)
{
    const auto storage = form.number("storage");
    const auto data = form.fact("dataset.size_gb");
    if (storage && data && *storage < *data) {
        found.push_back({QStringLiteral("storage"),
                         PASSERELLE_TEXT("Access", "The data alone take %1 GB, more than the %2 GB asked for.")
                             .arg(*data)
                             .arg(*storage)});
    }
}

void checkShares(const Form &form, Found &found)
{
    const Answer *fields = form.answer("research_fields");
    const QJsonArray rows = form.facts.value(QStringLiteral("project.erc_panels")).toArray();
    double sum = 0;
    for (const QJsonValue &row : rows)
        sum += row.toObject()[QLatin1String("share")].toDouble();
    if (fields != nullptr && !fields->edited && sum > 0 && std::abs(sum - 100) > 0.5) {
        found.push_back(
            {fields->field.id,
             PASSERELLE_TEXT("Access", "The shares of the research fields make %1 %, not 100 %.").arg(sum, 0)});
    }
}

void checkSecrets(const Answer &answer, Found &found)
{
    for (const QJsonValue &item : formGuide()[QLatin1String("secrets")].toArray()) {
        const QJsonObject secret = item.toObject();
        const QRegularExpression pattern(secret[QLatin1String("pattern")].toString(),
                                         QRegularExpression::CaseInsensitiveOption);
        const QString match = pattern.match(answer.value).captured(0);
        if (match.isEmpty())
            continue;
        const Message what =
            Message::bilingual(secret[QLatin1String("fr")].toString(), secret[QLatin1String("en")].toString());
        found.push_back({answer.field.id,
                         PASSERELLE_TEXT("Access", "This text is made public, and “%1” looks like %2. Take it out if "
                                                   "it must stay secret.")
                             .arg(match)
                             .arg(what)});
    }
}

void checkConfidential(const Form &form, const Answer &answer, Found &found)
{
    if (form.facts.value(QStringLiteral("project.confidential")).toBool() && !answer.edited) {
        found.push_back({answer.field.id,
                         PASSERELLE_TEXT("Access", "Part of the project is confidential and this text is made public: "
                                                   "read it with that in mind, then edit it.")});
    }
}

void checkLanguage(const Form &form, const Answer &answer, Found &found)
{
    const bool prose = answer.field.type == QLatin1String("textarea");
    if (!prose || answer.characters < static_cast<int>(limit("language_characters")))
        return;
    profile::LanguageGuess guess;
    guess.feed(answer.value.toUtf8());
    const QString best = guess.best();
    const bool judged = best == QLatin1String("fr") || best == QLatin1String("en");
    if (!judged || form.route.formLanguages.isEmpty() || form.route.formLanguages.contains(best))
        return;
    found.push_back(
        {answer.field.id, best == QLatin1String("fr")
                              ? PASSERELLE_TEXT("Access", "This text reads as French; the form wants English.")
                              : PASSERELLE_TEXT("Access", "This text reads as English; the form wants French.")});
}

}  // namespace

std::vector<Disagreement> disagreementsIn(const Application &application, const catalogue::Route &route,
                                          const Facts &facts)
{
    const Form form{application, route, facts};
    Found found;
    checkHours(form, found);
    checkMonths(form, found);
    checkContract(form, found);
    checkMemory(form, found);
    checkStorage(form, found);
    checkShares(form, found);
    const QStringList published = listed("public_fields");
    for (const Answer &answer : application.answers) {
        if (answer.value.trimmed().isEmpty())
            continue;
        if (published.contains(answer.field.id)) {
            checkSecrets(answer, found);
            checkConfidential(form, answer, found);
        }
        checkLanguage(form, answer, found);
    }
    return found;
}

}  // namespace passerelle::access
