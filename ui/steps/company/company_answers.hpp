// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/facts.hpp"
#include "base/message.hpp"

#include <QString>

#include <vector>

namespace passerelle::ui {

/// What is odd about a SIREN (nine digits, the last of which is a Luhn check digit; spaces do not count), empty when it
/// is sound or not given. La Poste's own numbers (SIREN 356000000) follow the rule as well.
[[nodiscard]] Message sirenProblem(const QString &siren);

/// The answers without which no door can be judged, in the order of the page; empty when the step is done.
[[nodiscard]] std::vector<QString> missingCompanyKeys(const access::Facts &facts);

}  // namespace passerelle::ui
