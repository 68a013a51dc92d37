// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"
#include "dossier/connection.hpp"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

/// Copies of the library that the program makes by itself, in the folder `backups` beside it, readable by their owner
/// alone.
namespace passerelle::dossier {

constexpr int kBackupsKept = 10;

/// The folder of the backups of a library file.
[[nodiscard]] QString backupFolder(const QString &library);
/// Writes a compact copy of a whole database for its owner alone; appears under its name only when complete.
[[nodiscard]] Result<void> copyDatabase(const Connection &connection, const QString &target);
/// Full paths, newest first (by the time in their name).
[[nodiscard]] QStringList backupsOf(const QString &library);
/// When a backup was made, from its name.
[[nodiscard]] QDateTime backupTime(const QString &backup, const QString &library);
/// Copies the library as it stands, through a connection of its own (safe from any thread and beside other windows),
/// and drops the oldest copies beyond kBackupsKept. Returns the copy's path, or nothing when the newest copy is younger
/// than `leastHours` or the library has not changed since. A damaged library is not copied: the failure says so.
[[nodiscard]] Result<std::optional<QString>> backUp(const QString &library, const QDateTime &now, int leastHours = 20);

/// Erases dossiers with all their rows; on SQLite the freed pages are overwritten, the file rebuilt and its journal
/// emptied, so that no byte of them remains.
[[nodiscard]] Result<void> eraseDossiers(const Connection &connection, const QStringList &ids);
/// The same in every automatic copy: backups and what was copied before a change of version. A copy that cannot be
/// opened is deleted whole: it could not have been used, and what it holds must go.
[[nodiscard]] Result<void> eraseFromBackups(const QString &library, const QStringList &ids);

}  // namespace passerelle::dossier
