// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/rulebook.hpp"
#include "units/quantities.hpp"

#include <optional>

namespace passerelle::access {

/// How much of the ceiling on small public aid ("de minimis") a company has used.
struct AidCount {
    units::Money received;
    std::optional<units::Money> ceiling;  ///< empty when the catalogue states none
    int years = 0;                        ///< over how many years aid is added up
    Message sentence;                     ///< both, and what is left
};

/// Adds up the awards of the last years to the day (`funding.de_minimis_awards`: a list of {"granted_on": ISO day,
/// "eur": amount, "from": text}; one without a day counts, since it may be recent), or takes the total that the person
/// gave. Ceiling and period: Regulation (EU) 2023/2831, as access_routes.json (de_minimis) holds it.
[[nodiscard]] AidCount aidCount(const Facts &said, const Rulebook &rulebook, const QDate &today);

}  // namespace passerelle::access
