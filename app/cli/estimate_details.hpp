// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.hpp"

#include "estimate/estimate.hpp"

#include <QJsonObject>

#include <vector>

namespace passerelle::cli {

/// What `estimate` adds for one place at a time: the curve of GPU counts (--scaling) and what would change the answer
/// most (--sensitivity).
struct Details {
    bool scaling = false;
    bool sensitivity = false;

    [[nodiscard]] bool any() const { return scaling || sensitivity; }
};

/// The places that are detailed: the feasible ones, at most `kMostDetailed`, those with the fewest GPU-hours.
inline constexpr std::size_t kMostDetailed = 5;

/// The details as "scaling" and "sensitivity" of the document of estimates, by target id.
void addDetails(QJsonObject &document, const Details &details, const workload::Workload &work,
                const std::vector<estimate::Estimate> &estimates, const QJsonObject &calibration,
                const estimate::Options &options, const Context &context);

/// The same as tables.
void printDetails(const Details &details, const workload::Workload &work,
                  const std::vector<estimate::Estimate> &estimates, const QJsonObject &calibration,
                  const estimate::Options &options, const Context &context);

}  // namespace passerelle::cli
