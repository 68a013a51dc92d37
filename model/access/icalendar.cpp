// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/icalendar.hpp"

#include <QTimeZone>

#include <algorithm>

namespace passerelle::access {

namespace {

constexpr qsizetype kFold = 75;  // octets of a line without its end, RFC 5545 section 3.1

// Commas, semicolons and backslashes are escaped, line ends become \n, other control characters are dropped (RFC 5545
// section 3.3.11 allows none).
QString escaped(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == QLatin1Char('\\') || c == QLatin1Char(';') || c == QLatin1Char(',')) {
            out += QLatin1Char('\\');
            out += c;
        } else if (c == QLatin1Char('\n')) {
            out += QLatin1String("\\n");
        } else if (c.category() != QChar::Other_Control || c == QLatin1Char('\t')) {
            out += c;
        }
    }
    return out;
}

bool continuesCharacter(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

void addLine(QByteArray &out, const QString &line)
{
    const QByteArray bytes = line.toUtf8();
    qsizetype at = 0;
    qsizetype room = kFold;
    while (bytes.size() - at > room) {
        qsizetype cut = at + room;
        while (cut > at && continuesCharacter(bytes.at(cut)))
            --cut;
        out += bytes.mid(at, cut - at);
        out += "\r\n ";
        at = cut;
        room = kFold - 1;  // the blank that begins a continued line counts
    }
    out += bytes.mid(at);
    out += "\r\n";
}

QString dayValue(const QDate &day)
{
    return day.toString(QStringLiteral("yyyyMMdd"));
}

QString momentValue(const QDateTime &moment)
{
    return moment.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
}

std::optional<QDateTime> momentOf(const CalendarEvent &event)
{
    const QTimeZone zone(event.timeZone.toLatin1());
    if (!event.time || event.until || !zone.isValid())
        return std::nullopt;
    return QDateTime(event.from, *event.time, zone);
}

void addWhen(QByteArray &out, const CalendarEvent &event)
{
    if (const auto moment = momentOf(event)) {
        // Without an end it is a moment: an end at its own start is not allowed (RFC 5545 section 3.8.2.2).
        addLine(out, QLatin1String("DTSTART:") + momentValue(*moment));
        return;
    }
    addLine(out, QLatin1String("DTSTART;VALUE=DATE:") + dayValue(event.from));
    // The end of a whole day is the day after (RFC 5545 section 3.6.1).
    addLine(out, QLatin1String("DTEND;VALUE=DATE:") + dayValue(event.until.value_or(event.from).addDays(1)));
}

void addEvent(QByteArray &out, const CalendarEvent &event, const QDateTime &stamp)
{
    addLine(out, QStringLiteral("BEGIN:VEVENT"));
    addLine(out, QLatin1String("UID:") + escaped(event.uid));
    addLine(out, QLatin1String("DTSTAMP:") + momentValue(stamp));
    addWhen(out, event);
    addLine(out, QLatin1String("SUMMARY:") + escaped(event.summary));
    if (!event.description.isEmpty())
        addLine(out, QLatin1String("DESCRIPTION:") + escaped(event.description));
    // A URL is no text: only one that can stand on a line as it is goes in.
    const bool plain =
        event.url.startsWith(QLatin1String("https://")) || event.url.startsWith(QLatin1String("http://"));
    if (plain && !event.url.contains(QLatin1Char(' ')) && !event.url.contains(QLatin1Char('\n')))
        addLine(out, QLatin1String("URL:") + event.url);
    addLine(out, QStringLiteral("TRANSP:TRANSPARENT"));
    if (event.reminderDays > 0) {
        addLine(out, QStringLiteral("BEGIN:VALARM"));
        addLine(out, QStringLiteral("ACTION:DISPLAY"));
        addLine(out, QLatin1String("DESCRIPTION:") + escaped(event.summary));
        addLine(out, QStringLiteral("TRIGGER:-P%1D").arg(event.reminderDays));
        addLine(out, QStringLiteral("END:VALARM"));
    }
    addLine(out, QStringLiteral("END:VEVENT"));
}

QString sourceText(const QString &url, const QString &date, const Language &language)
{
    if (url.isEmpty())
        return {};
    return PASSERELLE_TEXT("Calendar", "Source: %1 (%2). Check on the portal.").arg(url).arg(date).text(language);
}

QString uidOf(const BackwardPlan &plan, const QString &what, const QString &dossierId)
{
    return QStringLiteral("%1.%2.%3@passerelle").arg(plan.routeId, what, dossierId);
}

CalendarEvent ofMilestone(const BackwardPlan &plan, const Milestone &step, const QString &dossierId,
                          const Language &language)
{
    CalendarEvent event;
    event.uid = uidOf(plan, step.id, dossierId);
    event.summary = PASSERELLE_TEXT("Calendar", "%1 (%2)").arg(step.label).arg(plan.routeName).text(language);
    QStringList lines{step.note.text(language), sourceText(step.sourceUrl, step.sourceDate, language)};
    if (step.time && !step.timeZone.isEmpty()) {
        lines.prepend(PASSERELLE_TEXT("Calendar", "At %1, time of %2.")
                          .arg(step.time->toString(QStringLiteral("HH:mm")))
                          .arg(step.timeZone)
                          .text(language));
    }
    lines.removeAll(QString());
    event.description = lines.join(QLatin1Char('\n'));
    event.url = plan.portal;
    event.from = step.from;
    if (step.to > step.from)
        event.until = step.to;
    event.time = step.time;
    event.timeZone = step.timeZone;
    event.reminderDays = step.isDeadline ? 7 : 0;
    return event;
}

CalendarEvent ofTask(const BackwardPlan &plan, const ReadinessDue &due, const QString &dossierId,
                     const Language &language)
{
    CalendarEvent event;
    event.uid = uidOf(plan, QLatin1String("ready-") + due.item.id, dossierId);
    event.summary = PASSERELLE_TEXT("Calendar", "To obtain: %1").arg(due.item.label).text(language);
    QStringList lines{due.item.note.text(language), sourceText(due.item.sourceUrl, due.item.sourceDate, language)};
    lines.removeAll(QString());
    event.description = lines.join(QLatin1Char('\n'));
    event.from = due.begin;
    if (due.due > due.begin)
        event.until = due.due;
    return event;
}

}  // namespace

std::vector<CalendarEvent> eventsOf(const BackwardPlan &plan, const QString &dossierId, const Language &language)
{
    std::vector<CalendarEvent> events;
    for (const Milestone &step : plan.milestones)
        events.push_back(ofMilestone(plan, step, dossierId, language));
    for (const ReadinessDue &due : plan.readiness) {
        if (due.item.state != ReadinessState::Done && due.begin.isValid())
            events.push_back(ofTask(plan, due, dossierId, language));
    }
    return events;
}

QByteArray icsOf(const std::vector<CalendarEvent> &events, const QString &name, const QDateTime &stamp)
{
    QByteArray out;
    addLine(out, QStringLiteral("BEGIN:VCALENDAR"));
    addLine(out, QStringLiteral("VERSION:2.0"));
    addLine(out, QStringLiteral("PRODID:-//Passerelle//Passerelle//EN"));
    addLine(out, QStringLiteral("CALSCALE:GREGORIAN"));
    addLine(out, QStringLiteral("METHOD:PUBLISH"));
    addLine(out, QLatin1String("X-WR-CALNAME:") + escaped(name));
    for (const CalendarEvent &event : events) {
        if (event.from.isValid())
            addEvent(out, event, stamp);
    }
    addLine(out, QStringLiteral("END:VCALENDAR"));
    return out;
}

QByteArray icsOf(const BackwardPlan &plan, const QString &dossierId, const QDateTime &stamp, const Language &language)
{
    return icsOf(eventsOf(plan, dossierId, language), plan.routeName.text(language), stamp);
}

}  // namespace passerelle::access
