// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/facts.hpp"
#include "base/message.hpp"
#include "catalogue/catalogue.hpp"

#include <QDate>
#include <QString>

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
};

/// Every route of the catalogue, best first. `today` decides which cut-offs are past. Rules come from the catalogue's
/// data; no rule stands in the code.
[[nodiscard]] std::vector<RouteAdvice> adviseRoutes(const Facts &facts, const catalogue::Catalogue &catalogue,
                                                    const QDate &today);

}  // namespace passerelle::access
