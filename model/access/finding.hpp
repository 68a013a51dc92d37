// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/condition.hpp"
#include "access/routing.hpp"
#include "access/rulebook.hpp"

#include <QStringList>

#include <vector>

namespace passerelle::access {

/// One case under judgement: the facts with what follows from them, and the day.
struct Judged {
    Facts facts;
    const Rulebook *rulebook = nullptr;
    QDate today;
};

/// A reason, and the quantities that it limits (empty for what is not a limit): a routing rule that has weighed one of
/// them softens a Closed to Conditional.
struct Finding {
    Reason reason;
    QStringList limitOf;
    bool isMinimum = false;  ///< the limit is a least amount: only a rule that begins above some amount has weighed it
};

using Findings = std::vector<Finding>;

/// A reason about a route, with the entry's own source (`source_ref`) or else the route's first one.
[[nodiscard]] Reason reasonAbout(const catalogue::Route &route, const QString &ruleId, const QJsonObject &entry,
                                 const Rulebook &rulebook);

/// Turns an evaluation into the reason's verdict: `onFalse` when the condition does not hold, Conditional with the
/// questions to ask when it is unknown.
void judge(Reason &reason, const Evaluation &evaluation, Verdict onFalse, const Judged &judged);

[[nodiscard]] Verdict verdictOf(const QString &word);

/// What the routing rules say of one route.
struct Recommendation {
    bool recommended = false;
    int order = 0;                 ///< the rule's order
    int place = 0;                 ///< the route's place in the rule's list
    QStringList weighedKeys;       ///< the quantities that the recommending rules looked at
    QStringList weighedFromBelow;  ///< those of them that the rules bound from below
};

/// Reasons from `routing_rules`: blocks, and the rules that name the route.
[[nodiscard]] Findings fromRoutingRules(const catalogue::Route &route, const Judged &judged,
                                        Recommendation &recommendation);
/// Reasons from `eligibility_matrix`, for the profiles that the case is.
[[nodiscard]] Findings fromMatrix(const catalogue::Route &route, const Judged &judged);
/// Reasons from the route's own `eligibility`: kinds of organisation and countries.
[[nodiscard]] Findings fromEligibility(const catalogue::Route &route, const Judged &judged);
/// Reasons from the rulebook's `checks`: one number or yes/no of the route against one fact.
[[nodiscard]] Findings fromChecks(const catalogue::Route &route, const Judged &judged);
/// Reasons from envelopes in node-hours that differ by machine.
[[nodiscard]] Findings fromEnvelopes(const catalogue::Route &route, const Judged &judged);
/// Reasons from the route's status and its cut-offs on the day.
[[nodiscard]] Findings fromCalendar(const catalogue::Route &route, const Judged &judged);

}  // namespace passerelle::access
