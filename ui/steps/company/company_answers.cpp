// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/company/company_answers.hpp"

#include <algorithm>

namespace passerelle::ui {

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
