// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/sme.hpp"

#include "units/format.hpp"

namespace passerelle::access {

namespace {

std::optional<double> number(const Facts &facts, const char *key)
{
    const QJsonValue value = facts.value(QLatin1String(key));
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

Message::Formatter money(double euros)
{
    return [euros](const Language &language) { return units::format(units::euros(euros), language); };
}

}  // namespace

SmeAnswer smeAnswer(const Facts &said, const Rulebook &rulebook)
{
    const QJsonObject definition = rulebook.facts[QLatin1String("sme_definition")].toObject();
    const Facts facts = withDerived(said, rulebook, {});
    const bool linked = facts.value(QStringLiteral("company.linked_enterprises")).toBool();
    const int people = definition[QLatin1String("max_headcount_exclusive")].toInt();
    const double turnoverLimit = definition[QLatin1String("max_turnover_eur")].toDouble();
    const double balanceLimit = definition[QLatin1String("max_balance_sheet_eur")].toDouble();
    const auto headcount = number(facts, "derived.headcount");
    const auto turnover = number(facts, "derived.turnover_eur");
    const auto balance = number(facts, "derived.balance_sheet_eur");
    if (!headcount && linked && facts.contains(QStringLiteral("company.headcount")))
        return {std::nullopt, PASSERELLE_TEXT("Access", "Linked companies count too: say how many people work there.")};
    if (!headcount)
        return {std::nullopt, PASSERELLE_TEXT("Access", "Say how many people work in the company, and Passerelle "
                                                        "tells you whether it counts as an SME.")};
    if (*headcount >= people)
        return {false, PASSERELLE_TEXT("Access", "Not an SME: %1 people, and the limit is fewer than %2.")
                           .arg(*headcount, 0)
                           .arg(people)};
    if (turnover && *turnover <= turnoverLimit)
        return {true, PASSERELLE_TEXT("Access", "An SME: fewer than %1 people and a turnover of at most %2.")
                          .arg(people)
                          .arg(money(turnoverLimit))};
    if (balance && *balance <= balanceLimit)
        return {true, PASSERELLE_TEXT("Access", "An SME: fewer than %1 people and a balance sheet of at most %2.")
                          .arg(people)
                          .arg(money(balanceLimit))};
    if (turnover && balance)
        return {false, PASSERELLE_TEXT("Access", "Not an SME: the turnover is above %1 and the balance sheet above %2.")
                           .arg(money(turnoverLimit))
                           .arg(money(balanceLimit))};
    if (turnover)
        return {std::nullopt, PASSERELLE_TEXT("Access", "The turnover is above %1: the balance sheet decides, give it "
                                                        "too.")
                                  .arg(money(turnoverLimit))};
    if (linked)
        return {std::nullopt, PASSERELLE_TEXT("Access", "Few enough people for an SME (fewer than %1, linked companies "
                                                        "included). The turnover of all together decides the rest: at "
                                                        "most %2.")
                                  .arg(people)
                                  .arg(money(turnoverLimit))};
    return {std::nullopt,
            PASSERELLE_TEXT("Access", "Few enough people for an SME (fewer than %1). The turnover decides "
                                      "the rest: at most %2.")
                .arg(people)
                .arg(money(turnoverLimit))};
}

}  // namespace passerelle::access
