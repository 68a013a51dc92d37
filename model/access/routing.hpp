// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/facts.hpp"
#include "base/message.hpp"
#include "catalogue/catalogue.hpp"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace passerelle::access {

enum class Verdict { Open, Conditional, Closed };

/// One reason for a verdict: a rule of the data, with its source.
struct Reason {
    Message text;
    Message remedy;  ///< what would have to change; may be empty
    QString ruleId;  ///< "routing_rules[3]", "limits.max_gpu_hours", "eligibility.organisation"
    QString sourceUrl;
    QString sourceDate;
    catalogue::Confidence confidence = catalogue::Confidence::Unknown;
    Verdict verdict = Verdict::Open;  ///< what this reason alone argues for
    QStringList missing;              ///< the keys that would settle it, when it is an open question
};

/// One route for one case.
struct RouteAdvice {
    QString routeId;
    Message name;
    Verdict verdict = Verdict::Conditional;
    int rank = 0;  ///< 0 is the best door; closed routes come last
    std::vector<Reason> reasons;
    Message cost;
    std::vector<Message> obligations;
    std::optional<QDate> nextCutoff;
    bool recommended = false;  ///< a routing rule of the data names this route for this case
    QStringList missing;       ///< what the person would have to say for a firm verdict; empty when it is firm
};

/// Every route of the catalogue, best first: the routes that the routing rules name, in the rules' order, then the
/// other open and conditional ones, then the closed ones. `today` decides which cut-offs are past. Rules come from the
/// catalogue's data; no rule stands in the code. A verdict is Closed when one reason closes it, Conditional when one
/// question is unanswered or one condition is to be met, Open otherwise. A limit that a routing rule has itself weighed
/// (the hole between 5,000 and 10,000 hours, a plan longer than three months) makes a route conditional, not closed:
/// the rule says how to pass.
[[nodiscard]] std::vector<RouteAdvice> adviseRoutes(const Facts &facts, const catalogue::Catalogue &catalogue,
                                                    const QDate &today);

}  // namespace passerelle::access
