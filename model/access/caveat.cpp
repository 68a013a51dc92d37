// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/caveat.hpp"

namespace passerelle::access {

namespace {

constexpr int kMonthsFresh = 6;

}  // namespace

std::optional<QDate> lastDayOf(const QString &sourceDate)
{
    if (const QDate day = QDate::fromString(sourceDate.left(10), Qt::ISODate); day.isValid())
        return day;
    if (const QDate month = QDate::fromString(sourceDate.left(7) + QLatin1String("-01"), Qt::ISODate); month.isValid())
        return month.addMonths(1).addDays(-1);
    bool isYear = false;
    const int year = sourceDate.left(4).toInt(&isYear);
    return isYear && sourceDate.size() >= 4 ? std::optional(QDate(year, 12, 31)) : std::nullopt;
}

bool isOlderThanSixMonths(const QString &sourceDate, const QDate &today)
{
    const std::optional<QDate> day = lastDayOf(sourceDate);
    return day && day->addMonths(kMonthsFresh) < today;
}

Message caveatOf(catalogue::Confidence confidence, const QString &sourceDate, const QDate &today)
{
    const bool toCheck = confidence != catalogue::Confidence::Official;
    const bool old = isOlderThanSixMonths(sourceDate, today);
    if (toCheck && old)
        return PASSERELLE_TEXT("Access",
                               "To check on the portal: not an official source, and more than six months old.");
    if (toCheck)
        return PASSERELLE_TEXT("Access", "To check on the portal: not an official source.");
    return old ? PASSERELLE_TEXT("Access", "This official fact is more than six months old.") : Message();
}

}  // namespace passerelle::access
