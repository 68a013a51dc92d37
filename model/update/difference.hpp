// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "update/bundle.hpp"

#include "base/message.hpp"
#include "catalogue/catalogue.hpp"

#include <QString>
#include <QStringList>

#include <vector>

namespace passerelle::update {

/// Under which heading a person looks for it.
enum class DifferenceKind { Price, Machine, Call, Other };

/// One thing that new facts change.
struct Difference {
    QString targetId;  ///< the offer, machine or route concerned; empty for others
    Message text;      ///< "H100 at Provider X: 2.80 → 3.45 EUR an hour"
    DifferenceKind kind = DifferenceKind::Other;
    QStringList restsOn;  ///< what a dossier would have to name to rest on it: the offer, the partitions, the route
};

/// "Prices and offers", "Machines"…
[[nodiscard]] Message headingOf(DifferenceKind kind);

/// What a person must know before he takes new facts: prices that move, offers, machines and routes that come or go,
/// and the figures of machines and the dates of calls that change. Prices first, the largest move first, then machines,
/// then calls.
[[nodiscard]] std::vector<Difference> differences(const catalogue::Catalogue &before,
                                                  const catalogue::Catalogue &after);

/// All that differs between two sets of files: differences() of what they say, then one line for every other machine
/// and route whose entry was revised, and one for every kind of fact with the count of its entries that changed. Empty
/// only when nothing differs but days and numbers of publication.
[[nodiscard]] std::vector<Difference> differences(const catalogue::Catalogue &before, const Bundle &filesBefore,
                                                  const catalogue::Catalogue &after, const Bundle &filesAfter);

}  // namespace passerelle::update
