// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/credits.hpp"
#include "access/facts.hpp"
#include "access/routing.hpp"
#include "estimate/estimate.hpp"
#include "units/interval.hpp"
#include "workload/workload.hpp"

#include <QDate>
#include <QJsonValue>
#include <QString>

#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace passerelle::access {

/// One way past a volume that no free route takes, worked out with its own estimate.
struct WayOut {
    QString id;  ///< "cut", "first_stage", "genci", "cloud" or "larger"
    Message title;
    Message text;  ///< what changes, with its numbers
    QString routeId;
    QString targetId;
    Message place;
    units::GpuHours request{};  ///< to write on that route's form
    units::Interval<units::GpuHours> hours;
    units::Interval<units::Hours> duration;
    std::optional<units::Interval<units::Money>> cost;
    std::optional<CreditUse> credits;
    std::optional<units::Money> toPay;                    ///< p50 cost less the credits
    Verdict verdict = Verdict::Conditional;               ///< of its route once the plan is changed so
    std::vector<std::pair<QString, QJsonValue>> changes;  ///< edits of the dossier that take this way; may be empty
};

/// What ways out are worked out from.
struct Situation {
    const catalogue::Catalogue *catalogue = nullptr;
    const workload::Workload *workload = nullptr;
    std::span<const estimate::Estimate> estimates;  ///< one a place that was not struck out
    const estimate::Estimate *chosen = nullptr;
    std::span<const RouteAdvice> routes;
    Facts facts;
    QDate today;
    estimate::Options options;
};

/// The volume that falls between two free routes for this case: over Playground's ceiling, under Fast Lane's least.
/// False where the company may use neither.
[[nodiscard]] bool isInTheHole(const Situation &situation);

/// The ways out of the hole, best first: cut the plan to fit, a first stage in Playground, GENCI's Dynamic Access, the
/// cheapest cloud after credits, a larger plan with real trials. Each is estimated anew; a way that does not exist for
/// this case is left out. Empty outside the hole. Takes some tens of estimates: for a background thread.
[[nodiscard]] std::vector<WayOut> waysOut(const Situation &situation);

}  // namespace passerelle::access
