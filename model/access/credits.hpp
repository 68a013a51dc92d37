// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/routing.hpp"
#include "estimate/estimate.hpp"
#include "units/quantities.hpp"

#include <optional>
#include <span>

namespace passerelle::access {

/// What a provider's startup credits are worth for one estimate on its cloud.
struct CreditUse {
    QString routeId;
    Message programme;       ///< the route's name
    Message tier;            ///< the tier that a newcomer can enter
    units::Money offered{};  ///< of that tier, in all
    units::Money applied{};  ///< taken off the cost; 0 when the credits do not buy this GPU or the route is closed
    Message text;            ///< one sentence: what is taken off, or why nothing is
    bool applies = false;
    QString sourceUrl;
    QString sourceDate;
    catalogue::Confidence confidence = catalogue::Confidence::Unknown;
};

/// The credits of the provider's programme against the p50 cost of an estimate: only where the route is not closed for
/// the case, the programme covers the GPU, and no more than the tier gives in the months that the project lasts. None
/// when the place is no cloud or its provider has no programme on record.
[[nodiscard]] std::optional<CreditUse> creditsFor(const estimate::Estimate &value, std::span<const RouteAdvice> routes,
                                                  const catalogue::Catalogue &catalogue);

}  // namespace passerelle::access
