// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.hpp"
#include "catalogue/catalogue.hpp"

#include <QString>

#include <vector>

namespace passerelle::update {

/// One thing that new facts change.
struct Difference {
    QString targetId;  ///< the offer or machine concerned, as dossiers name it; empty for routes and others
    Message text;      ///< "H100 at Provider X: 2.80 → 3.45 EUR an hour"
};

/// What a person must know before he takes new facts: prices that move, offers, machines and routes that come or go.
/// Prices first, the largest move first.
[[nodiscard]] std::vector<Difference> differences(const catalogue::Catalogue &before,
                                                  const catalogue::Catalogue &after);

}  // namespace passerelle::update
