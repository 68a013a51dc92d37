// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossier/connection.hpp"

#include <QHash>
#include <QList>
#include <QString>
#include <QVariant>

namespace passerelle::dossier {

/// The rows of one table that could still be read, each with the columns asked for.
struct SalvagedTable {
    QList<QVariantList> rows;
    bool whole = true;  ///< false: some row could not be read
};

/// What is left of a damaged library, table by table. Columns are those of the statements in salvage().
struct Salvage {
    SalvagedTable dossiers;  ///< id, name, created, modified, deleted, summary, summary_catalogue, summary_modified
    SalvagedTable tags;      ///< dossier_id, tag
    SalvagedTable facts;     ///< dossier_id, fact_key, fact_value, check_sum
    SalvagedTable groups;    ///< id, dossier_id, label, touched_ms, undone
    SalvagedTable edits;     ///< group_id, fact_key, value_before, value_after
};

/// Reads by row number, halving the range at every unreadable page, so that one bad page costs only its own rows.
[[nodiscard]] Salvage salvage(const Connection &damaged);

}  // namespace passerelle::dossier
