// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/calendar.hpp"

#include "access/finding.hpp"
#include "base/language.hpp"

#include <QJsonArray>

#include <algorithm>

namespace passerelle::access {

namespace {

// "2026-11-30T10:00+01:00": the local hour of the call, as the source writes it.
Cutoff ofRoute(const catalogue::Route &route, const QString &text, const Rulebook &rulebook)
{
    const Reason source = reasonAbout(route, {}, {}, rulebook);
    Cutoff cutoff;
    cutoff.routeId = route.id;
    cutoff.date = QDate::fromString(text.left(10), Qt::ISODate);
    const QTime time = QTime::fromString(text.mid(11, 5), QStringLiteral("HH:mm"));
    if (time.isValid())
        cutoff.time = time;
    cutoff.sourceUrl = source.sourceUrl;
    cutoff.sourceDate = source.sourceDate;
    cutoff.confidence = source.confidence;
    return cutoff;
}

// An entry of the calendar: a date, or a window of months "2027-01/2027-02".
Cutoff ofCalendar(const catalogue::Route &route, const QJsonObject &entry, const Rulebook &rulebook)
{
    Cutoff cutoff = ofRoute(route, entry[QLatin1String("date")].toString(), rulebook);
    cutoff.confidence = confidenceOf(entry[QLatin1String("confidence")].toString());
    cutoff.timeZone = entry[QLatin1String("tz")].toString();
    cutoff.what = rulebook.text(entry[QLatin1String("what")].toString());
    const QTime time = QTime::fromString(entry[QLatin1String("time")].toString(), QStringLiteral("HH:mm"));
    if (time.isValid())
        cutoff.time = time;
    const QStringList window = entry[QLatin1String("window")].toString().split(QLatin1Char('/'));
    if (window.size() == 2) {
        cutoff.date = QDate::fromString(window.front() + QLatin1String("-01"), Qt::ISODate);
        const QDate last = QDate::fromString(window.back() + QLatin1String("-01"), Qt::ISODate);
        cutoff.until = last.addMonths(1).addDays(-1);
    }
    return cutoff;
}

void addOnce(std::vector<Cutoff> &list, const Cutoff &cutoff, const QDate &today)
{
    const QDate last = cutoff.until.value_or(cutoff.date);
    if (!cutoff.date.isValid() || last < today)
        return;
    const auto twin = std::find_if(list.begin(), list.end(), [&cutoff](const Cutoff &other) {
        return other.date == cutoff.date && other.until == cutoff.until;
    });
    if (twin == list.end())
        list.push_back(cutoff);
    else if (twin->timeZone.isEmpty())
        *twin = cutoff;
}

void sortByDate(std::vector<Cutoff> &list)
{
    std::stable_sort(list.begin(), list.end(), [](const Cutoff &a, const Cutoff &b) { return a.date < b.date; });
}

}  // namespace

std::vector<Cutoff> comingCutoffs(const catalogue::Route &route, const Rulebook &rulebook, const QDate &today)
{
    std::vector<Cutoff> list;
    const QJsonArray dates = valueAt(route.raw, QStringLiteral("cutoffs.dates")).toArray();
    for (const QJsonValue &date : dates)
        addOnce(list, ofRoute(route, date.toString(), rulebook), today);
    const QJsonArray entries = rulebook.facts[QLatin1String("calendar")].toArray();
    for (const QJsonValue &entry : entries) {
        if (entry.toObject().value(QLatin1String("route")).toString() == route.id)
            addOnce(list, ofCalendar(route, entry.toObject(), rulebook), today);
    }
    sortByDate(list);
    return list;
}

std::vector<Cutoff> comingCutoffs(const catalogue::Route &route, const catalogue::Catalogue &catalogue,
                                  const QDate &today)
{
    return comingCutoffs(route, rulebookOf(catalogue), today);
}

std::vector<Cutoff> calendarOf(const catalogue::Catalogue &catalogue, const QDate &today)
{
    const Rulebook rulebook = rulebookOf(catalogue);
    std::vector<Cutoff> all;
    for (const catalogue::Route &route : catalogue.routes) {
        const std::vector<Cutoff> own = comingCutoffs(route, rulebook, today);
        all.insert(all.end(), own.begin(), own.end());
    }
    sortByDate(all);
    return all;
}

Message dayText(const QDate &date)
{
    return Message("", "%1").arg(Message::Formatter(
        [date](const Language &language) { return language.locale().toString(date, QStringLiteral("d MMMM yyyy")); }));
}

}  // namespace passerelle::access
