// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/facts.hpp"
#include "access/ways_out.hpp"
#include "base/message.hpp"
#include "units/interval.hpp"
#include "units/quantities.hpp"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace passerelle::access {

/// One stage of the way from a first trial to users.
struct RoadStage {
    QString id;  ///< "explore", "train" or "serve"
    Message label;
    Message place;  ///< the machine or offer; empty when none is known yet
    QString targetId;
    QString routeId;  ///< the door, for hours that are granted
    units::Interval<units::GpuHours> hours;
    units::Hours duration{};               ///< p50; of serving, none: it goes on
    std::optional<units::Money> cost;      ///< p50; absent where hours are granted
    std::optional<units::Money> perMonth;  ///< of serving
    std::optional<QDate> from;
    std::optional<QDate> to;
    std::vector<Message> changes;  ///< what is different from the stage before
    QStringList missing;           ///< keys without which the stage cannot be estimated
    Message problem;               ///< why it cannot run anywhere; empty when it can
};

/// The whole way: explore and train where the project runs, serve on a sovereign cloud.
struct Road {
    std::vector<RoadStage> stages;
    units::GpuHours hours{};               ///< p50 of the stages before serving
    std::optional<units::Money> cost;      ///< p50 of what is paid before serving; absent: nothing is
    std::optional<units::Money> perMonth;  ///< of serving, once there is an estimate
    std::optional<QDate> handOver;         ///< the day the model goes to the cloud
    Message summary;                       ///< in one sentence
};

/// The stages with their estimates and dates. Exploring is what the project computes beside its final run; serving is
/// estimated on the sovereign offers that were not struck out, the cheapest month kept, once the facts say how many
/// requests a second there are. Empty for a project that does not train.
[[nodiscard]] Road roadOf(const Situation &situation);

}  // namespace passerelle::access
