// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/rulebook.hpp"

#include <QDate>
#include <QStringList>

#include <optional>
#include <vector>

namespace passerelle::access {

/// The lengths of the steps of one route, in days: the route's own decision time, the rest from the rulebook's
/// `timeline`.
struct TimelineRule {
    int gatherDays = 0;
    int writeDays = 0;
    int accountDays = 0;
    int decisionDays = 0;
    bool decisionInWorkingDays = false;
    bool decisionIsPublished = false;
    int reportMonths = 0;     ///< 0: no final report is asked for
    bool workStarts = false;  ///< money, not hours: no account, the work itself begins
    QStringList starts;       ///< fixed days of the year ("05-01") on which projects start
    QString accountSourceRef;
    QString reportSourceRef;
    QString startsSourceRef;
};

/// The step by which a thing must be there.
enum class NeededBy { Submit, Account, AfterDecision, FirstJob };

[[nodiscard]] TimelineRule timelineRule(const catalogue::Route &route, const Rulebook &rulebook);
[[nodiscard]] NeededBy neededBy(const QString &readinessId, const Rulebook &rulebook);
[[nodiscard]] Message timelineLabel(const QString &stepId, const Rulebook &rulebook);
[[nodiscard]] Message timelineNote(const QString &name, const Rulebook &rulebook, std::vector<Message> arguments = {});

/// Whether a route's files may be sent on any day.
[[nodiscard]] bool takesFilesAnyTime(const catalogue::Route &route, const Rulebook &rulebook);

/// The day that many working days after `day` (Monday to Friday); with 0, `day` itself or the Monday after it.
[[nodiscard]] QDate plusWorkingDays(const QDate &day, int count);

/// The first of the rule's fixed starts after a day; none when the rule has no fixed start.
[[nodiscard]] std::optional<QDate> fixedStartAfter(const QDate &day, const TimelineRule &rule);

}  // namespace passerelle::access
