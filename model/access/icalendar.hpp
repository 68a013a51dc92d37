// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/backward_plan.hpp"
#include "base/language.hpp"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>
#include <QTime>

#include <optional>
#include <vector>

namespace passerelle::access {

/// One entry of a calendar file.
struct CalendarEvent {
    QString uid;  ///< the same for the same step of the same dossier, so that a later export updates the entry
    QString summary;
    QString description;
    QString url;
    QDate from;
    std::optional<QDate> until;  ///< the last day of a period, included
    std::optional<QTime> time;   ///< of a moment on the day `from`, in `timeZone`
    QString timeZone;            ///< IANA name; a time without a known zone is written as a whole day
    int reminderDays = 0;        ///< remind this many days before; 0: never
};

/// The entries of a plan: each step, and each thing to obtain with the day to begin. `dossierId` makes the UIDs of two
/// dossiers differ.
[[nodiscard]] std::vector<CalendarEvent> eventsOf(const BackwardPlan &plan, const QString &dossierId,
                                                  const Language &language);

/// An iCalendar file (RFC 5545): CRLF line ends, lines folded at 75 octets of UTF-8 and never inside a character, text
/// escaped, moments in UTC, days as dates with an exclusive end. `stamp` becomes every DTSTAMP; `name` the calendar's
/// name. The same arguments give the same bytes.
[[nodiscard]] QByteArray icsOf(const std::vector<CalendarEvent> &events, const QString &name, const QDateTime &stamp);

/// The calendar of a plan in one call, for the window, the command line and the application pack.
[[nodiscard]] QByteArray icsOf(const BackwardPlan &plan, const QString &dossierId, const QDateTime &stamp,
                               const Language &language);

}  // namespace passerelle::access
