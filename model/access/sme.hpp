// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/rulebook.hpp"

#include <optional>

namespace passerelle::access {

/// Whether a company is an SME, and the sentence that says why, or which answer is still missing.
struct SmeAnswer {
    std::optional<bool> isSme;
    Message why;
};

/// By the thresholds of the catalogue (access_routes.json: sme_definition), linked and partner companies added where
/// the person said there are some. `said` may hold what the person said alone; what follows is derived here.
[[nodiscard]] SmeAnswer smeAnswer(const Facts &said, const Rulebook &rulebook);

}  // namespace passerelle::access
