// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/facts.hpp"
#include "access/readiness.hpp"
#include "base/message.hpp"
#include "catalogue/catalogue.hpp"

#include <QDate>
#include <QString>
#include <QTime>

#include <optional>
#include <vector>

namespace passerelle::access {

/// One step on the way to the machine and after it: a day, or a period from `from` to `to` (both included).
struct Milestone {
    QString id;     ///< "gather", "write", "submit", "decision", "account", "first_job", "end" or "report"
    Message label;  ///< "Write the application"
    Message note;   ///< how its length is known; may be empty
    QDate from;
    QDate to;
    std::optional<QTime> time;  ///< of a deadline, in `timeZone`
    QString timeZone;           ///< IANA name; empty when none is on record
    bool isDeadline = false;    ///< a day of the call's own calendar, which does not move
    QString sourceUrl;
    QString sourceDate;
    catalogue::Confidence confidence = catalogue::Confidence::Unknown;

    [[nodiscard]] bool isPeriod() const { return to > from; }
};

/// A thing to obtain with the day it must be there and the day to begin.
struct ReadinessDue {
    ReadinessItem item;
    QDate begin;
    QDate due;
    bool late = false;  ///< the day to begin is past
};

/// The way back from the wanted start, or from the cut-off when the call has one.
struct BackwardPlan {
    QString routeId;
    Message routeName;
    QString portal;
    std::optional<QDate> wantedStart;
    QDate firstJob;
    bool wantedStartHolds = true;         ///< false: the first job comes later than wanted
    int spareDays = 0;                    ///< days that may pass before gathering must begin
    Message summary;                      ///< in one sentence: when to begin, when the first job can run
    std::vector<Milestone> milestones;    ///< in the order of time; empty when no date can be computed
    std::vector<ReadinessDue> readiness;  ///< those that take longest first
};

/// Counts the steps of a route back from `project.start_date` when the facts hold one, else from the first cut-off that
/// can be met, else forward from today. Decision times and cut-offs are the route's; what no source tells (the days to
/// gather, to write, to open an account) stands in the rulebook's `timeline`, marked own-knowledge. Working days skip
/// Saturdays and Sundays; public holidays are not known. Where the wanted start cannot be met, the plan gives the
/// earliest one that can.
[[nodiscard]] BackwardPlan backwardPlan(const catalogue::Route &route, const Facts &facts,
                                        const catalogue::Catalogue &catalogue, const QDate &today);

}  // namespace passerelle::access
