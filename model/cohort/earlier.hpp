// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cohort/headline.hpp"

#include "dossier/entry.hpp"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace passerelle::cohort {

/// What to keep in a list for a dossier whose headline was computed with the facts `version`. Where its entry holds
/// figures of the same dossier made with other facts, these stay beside the new ones, under the version they were made
/// with, until the dossier itself changes.
[[nodiscard]] QJsonObject summaryToKeep(const Headline &now, const dossier::Entry &entry, const QString &version);

/// Figures made with facts that are no longer in use, and what the facts in use make of them.
struct EarlierEstimate {
    QString dossierId;
    QString name;
    QString factsVersion;  ///< of `then`
    Headline then;
    std::optional<Headline> now;  ///< absent until it is computed again
};

/// Those of a library, in the order of its entries. An entry that changed since its figures were made has none.
[[nodiscard]] std::vector<EarlierEstimate> earlierEstimates(const std::vector<dossier::Entry> &entries,
                                                            const QString &versionInUse);

}  // namespace passerelle::cohort
