// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"

#include <QDateTime>
#include <QString>

namespace passerelle::dossier {

/// What a damaged library gave back.
struct Recovered {
    int fromDamaged = 0;   ///< dossiers read from the damaged file
    int onlyInBackup = 0;  ///< dossiers that only the backup still had
    int lostValues = 0;    ///< values whose bytes had changed, found neither in the history nor in the backup
    QDateTime fromBackup;  ///< age of the backup that was used; invalid when there was none
};

/// Starts a new library at `path` from the newest sound backup, then puts over it every dossier that can still be read
/// from the damaged file: row by row around the damaged pages, values proved by their sum, altered ones taken from the
/// history of edits. Never writes to the damaged file.
[[nodiscard]] Result<Recovered> recoverLibrary(const QString &damaged, const QString &path);

}  // namespace passerelle::dossier
