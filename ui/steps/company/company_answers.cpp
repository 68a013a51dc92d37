// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/company/company_answers.hpp"

#include "units/format.hpp"

#include <algorithm>

namespace passerelle::ui {

namespace {

std::optional<double> number(const access::Facts &facts, const char *key)
{
    const QJsonValue value = facts.value(QLatin1String(key));
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

Message::Formatter money(double euros)
{
    return [euros](const Language &language) { return units::format(units::euros(euros), language); };
}

}  // namespace

Message sirenProblem(const QString &siren)
{
    QString digits;
    for (const QChar c : siren)
        if (!c.isSpace())
            digits.append(c);
    if (digits.isEmpty())
        return {};
    const bool plain =
        std::ranges::all_of(digits, [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
    if (!plain)
        return PASSERELLE_TEXT("Company", "A SIREN is made of digits only.");
    if (digits.size() != 9)
        return PASSERELLE_TEXT_N("Company", "A SIREN has nine digits; this one has %n.")
            .count(static_cast<int>(digits.size()));
    int sum = 0;
    for (int i = 0; i < 9; ++i) {
        int digit = digits.at(i).digitValue();
        if (i % 2 == 1)
            digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
        sum += digit;
    }
    if (sum % 10 != 0)
        return PASSERELLE_TEXT("Company", "The check digit does not fit: one digit is probably mistyped.");
    return {};
}

SmeAnswer smeAnswer(const access::Facts &facts, const QJsonObject &definition)
{
    const int people = definition[QLatin1String("max_headcount_exclusive")].toInt();
    const double turnoverLimit = definition[QLatin1String("max_turnover_eur")].toDouble();
    const double balanceLimit = definition[QLatin1String("max_balance_sheet_eur")].toDouble();
    const auto headcount = number(facts, "company.headcount");
    const auto turnover = number(facts, "company.turnover_eur");
    const auto balance = number(facts, "company.balance_sheet_eur");
    if (!headcount)
        return {std::nullopt, PASSERELLE_TEXT("Company", "Say how many people work in the company, and Passerelle "
                                                         "tells you whether it counts as an SME.")};
    if (*headcount >= people)
        return {false, PASSERELLE_TEXT("Company", "Not an SME: %1 people, and the limit is fewer than %2.")
                           .arg(*headcount, 0)
                           .arg(people)};
    if (turnover && *turnover <= turnoverLimit)
        return {true, PASSERELLE_TEXT("Company", "An SME: fewer than %1 people and a turnover of at most %2.")
                          .arg(people)
                          .arg(money(turnoverLimit))};
    if (balance && *balance <= balanceLimit)
        return {true, PASSERELLE_TEXT("Company", "An SME: fewer than %1 people and a balance sheet of at most %2.")
                          .arg(people)
                          .arg(money(balanceLimit))};
    if (turnover && balance)
        return {false,
                PASSERELLE_TEXT("Company", "Not an SME: the turnover is above %1 and the balance sheet above %2.")
                    .arg(money(turnoverLimit))
                    .arg(money(balanceLimit))};
    if (turnover)
        return {std::nullopt, PASSERELLE_TEXT("Company", "The turnover is above %1: the balance sheet decides, give it "
                                                         "too.")
                                  .arg(money(turnoverLimit))};
    return {std::nullopt,
            PASSERELLE_TEXT("Company", "Few enough people for an SME (fewer than %1). The turnover decides "
                                       "the rest: at most %2.")
                .arg(people)
                .arg(money(turnoverLimit))};
}

std::vector<QString> missingCompanyKeys(const access::Facts &facts)
{
    std::vector<QString> missing;
    for (const char *key : {"company.legal_name", "company.country", "company.headcount", "company.turnover_eur"}) {
        const QString name = QLatin1String(key);
        if (!facts.contains(name))
            missing.push_back(name);
    }
    return missing;
}

}  // namespace passerelle::ui
