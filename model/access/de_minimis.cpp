// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/de_minimis.hpp"

#include "access/condition.hpp"
#include "base/language.hpp"

namespace passerelle::access {

namespace {

Message::Formatter money(const units::Money &amount)
{
    // To the euro: a rounded sum could hide which side of the ceiling it is on.
    return [amount](const Language &language) {
        return language.locale().toCurrencyString(amount.value(), QStringLiteral("€"), 0);
    };
}

Message sentenceOf(const AidCount &count)
{
    if (!count.ceiling)
        return {};
    const units::Money left = *count.ceiling - count.received;
    if (left < units::euros(0)) {
        return PASSERELLE_TEXT("Access",
                               "%1 received in the last %2 years: above the ceiling of %3. New aid of this kind "
                               "would have to be refused or paid back.")
            .arg(money(count.received))
            .arg(count.years)
            .arg(money(*count.ceiling));
    }
    return PASSERELLE_TEXT("Access", "%1 received in the last %2 years; the ceiling is %3, so %4 are left.")
        .arg(money(count.received))
        .arg(count.years)
        .arg(money(*count.ceiling))
        .arg(money(left));
}

}  // namespace

AidCount aidCount(const Facts &said, const Rulebook &rulebook, const QDate &today)
{
    const Facts facts = withDerived(said, rulebook, today);
    AidCount count;
    count.received = units::euros(facts.value(QStringLiteral("derived.de_minimis_eur")).toDouble());
    if (const QJsonValue ceiling = facts.value(QStringLiteral("derived.de_minimis_ceiling_eur")); ceiling.isDouble())
        count.ceiling = units::euros(ceiling.toDouble());
    count.years = valueAt(rulebook.facts, QStringLiteral("de_minimis.period_years")).toInt();
    count.sentence = sentenceOf(count);
    return count;
}

}  // namespace passerelle::access
