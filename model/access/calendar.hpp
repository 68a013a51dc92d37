// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/rulebook.hpp"
#include "base/message.hpp"
#include "catalogue/catalogue.hpp"

#include <QDate>
#include <QString>
#include <QTime>

#include <optional>
#include <vector>

namespace passerelle::access {

/// One coming date of a route, or a period during which it takes files.
struct Cutoff {
    QString routeId;
    QDate date;                  ///< the day, or the first day of the period
    std::optional<QDate> until;  ///< the last day of a period
    std::optional<QTime> time;   ///< local time of `timeZone`
    QString timeZone;            ///< IANA name, empty when none is on record
    Message what;                ///< what closes that day, when the facts say more than "cut-off"
    QString sourceUrl;
    QString sourceDate;
    catalogue::Confidence confidence = catalogue::Confidence::Unknown;

    [[nodiscard]] bool isPeriod() const { return until.has_value(); }
};

/// The cut-offs and periods of a route that are not over on `today`, earliest first, from the route's own dates and the
/// catalogue's calendar. A date in both stands once.
[[nodiscard]] std::vector<Cutoff> comingCutoffs(const catalogue::Route &route, const Rulebook &rulebook,
                                                const QDate &today);
[[nodiscard]] std::vector<Cutoff> comingCutoffs(const catalogue::Route &route, const catalogue::Catalogue &catalogue,
                                                const QDate &today);

/// The coming cut-offs of every route, earliest first.
[[nodiscard]] std::vector<Cutoff> calendarOf(const catalogue::Catalogue &catalogue, const QDate &today);

/// A day written out in the reader's language: "30 November 2026".
[[nodiscard]] Message dayText(const QDate &date);

}  // namespace passerelle::access
