// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/facts.hpp"
#include "base/message.hpp"
#include "catalogue/catalogue.hpp"

#include <QDate>
#include <QString>
#include <QStringList>

#include <vector>

namespace passerelle::access {

/// How much a missing item hurts.
enum class ReadinessWeight { Warning, Delay, Blocker };

/// Where the case stands on an item. ToDo: the facts cannot tell (one does it outside the program); Missing: the facts
/// say that it is not there.
enum class ReadinessState { Done, Unknown, ToDo, Missing };

/// One item of the checklist that a route asks of a company before its first job.
struct ReadinessItem {
    QString id;
    Message label;
    Message severity;  ///< in the data's words ("blocker at TGCC, needed at IDRIS")
    Message note;      ///< more about it; may be empty
    ReadinessWeight weight = ReadinessWeight::Warning;
    ReadinessState state = ReadinessState::ToDo;
    int days = 0;         ///< the longest it takes to obtain, 0 when at once
    QStringList missing;  ///< the keys that would tell, when the state is Unknown
    QString sourceUrl;
    QString sourceDate;
    catalogue::Confidence confidence = catalogue::Confidence::Unknown;
};

/// The `readiness_checks` of the catalogue that apply to a route, blockers first and in each weight the longest first,
/// with their state for the facts. `today` serves the derived facts.
[[nodiscard]] std::vector<ReadinessItem> readinessOf(const catalogue::Route &route, const Facts &facts,
                                                     const catalogue::Catalogue &catalogue, const QDate &today);

}  // namespace passerelle::access
