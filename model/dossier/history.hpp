// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"
#include "dossier/change.hpp"
#include "dossier/connection.hpp"
#include "dossier/dossier.hpp"

#include <optional>
#include <vector>

/// Facts and the history of their edits, as rows. Everything here runs inside the caller's transaction.
namespace passerelle::dossier {

enum class Direction { Undo, Redo };

/// Under what an edit is recorded.
struct Step {
    QString dossierId;
    QString label;
    qint64 nowMs = 0;
    int mergeWindowMs = 0;
    QString now;  ///< the same moment as the columns keep it
};

/// A value as JSON text, as the column keeps it; NULL for "not said".
[[nodiscard]] QVariant toColumn(const QJsonValue &value);
[[nodiscard]] QJsonValue fromColumn(const QVariant &column);

/// A value whose sum is wrong is a failure: the disk altered it.
[[nodiscard]] Result<access::Facts> loadFacts(const Connection &connection, const QString &dossierId);
/// An undefined value removes the row.
[[nodiscard]] Result<void> storeFact(const Connection &connection, const QString &dossierId, const QString &key,
                                     const QJsonValue &value);
/// Stores the new values and their step in the history (or widens the last step when it is typing). False: nothing
/// changed.
[[nodiscard]] Result<bool> recordEdits(const Connection &connection, const Step &step, const std::vector<Edit> &edits);
/// Takes from `edits` the field groups in which somebody else changed a key from the value that this person saw
/// (`Edit::before`) to another than the wanted one, and returns those keys. Groups that can be joined stay.
[[nodiscard]] Result<std::vector<Conflict>> takeConflicts(const Connection &connection, const QString &dossierId,
                                                          std::vector<Edit> &edits);
/// Every edit whose wanted value is not what is stored, beside what is; changes nothing.
[[nodiscard]] Result<std::vector<Conflict>> differences(const Connection &connection, const QString &dossierId,
                                                        const std::vector<Edit> &edits);
/// Counts a change of the field groups of these keys, for the words "changed by … on …".
[[nodiscard]] Result<void> markGroups(const Connection &connection, const QString &dossierId,
                                      const std::vector<Edit> &edits, const QString &now);
/// What is typed next in the dossier becomes a step of its own, however soon it comes.
[[nodiscard]] Result<void> closeSteps(const Connection &connection, const QString &dossierId);
/// The label of the step that undo or redo would walk.
[[nodiscard]] Result<std::optional<QString>> labelOf(const Connection &connection, const QString &dossierId,
                                                     Direction direction);
/// Takes back the last done step, or does the first undone one again. False: there is none.
[[nodiscard]] Result<bool> walk(const Connection &connection, const QString &dossierId, Direction direction,
                                const QString &now);

}  // namespace passerelle::dossier
