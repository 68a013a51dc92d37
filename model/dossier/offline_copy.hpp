// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"
#include "base/progress.hpp"
#include "dossier/connection.hpp"
#include "dossier/dossier.hpp"
#include "dossier/server.hpp"

#include <QDateTime>
#include <QString>

#include <memory>
#include <optional>

/// The last seen copy of a shared library on this computer: a library file like any other, readable by its owner alone,
/// with three tables of its own. What waits for the server is the history of edits in this file and nothing else, so
/// that it is as durable, and as recoverable, as a local library.
namespace passerelle::dossier {

/// Where the copy of a server's library for one user lies inside `folder`.
[[nodiscard]] QString copyPath(const QString &folder, const ServerAddress &address);

struct CopyState {
    QDateTime seen;  ///< when it was last brought up to date; invalid: never
    bool mayWrite = false;
    int waiting = 0;
    int held = 0;  ///< fields that wait for a decision
};

/// What lies at `path` without keeping it open; empty where there is no usable copy.
[[nodiscard]] std::optional<CopyState> peekCopy(const QString &path);

/// Makes the tables that only a copy has.
[[nodiscard]] Result<void> makeCopyTables(const Connection &copy);
[[nodiscard]] Result<CopyState> copyState(const Connection &copy);
[[nodiscard]] Result<void> noteOrigin(const Connection &copy, const QString &server, bool mayWrite, const QString &now);
/// With the server at hand a commit need not reach the disk at once; offline it must.
[[nodiscard]] Result<void> setDurable(const Connection &copy, bool durable);

/// Changes of this dossier wait for the server.
[[nodiscard]] Result<bool> waitsIn(const Connection &copy, const QString &dossierId);
/// The server has this dossier (as far as the copy knows).
[[nodiscard]] Result<bool> isCopied(const Connection &copy, const QString &dossierId);
/// True where the copy was told that the person may write this dossier, or made it himself.
[[nodiscard]] Result<bool> mayWriteCopied(const Connection &copy, const QString &dossierId);

/// Keeps a dossier as just seen on the server, unless changes of it wait.
[[nodiscard]] Result<void> keepSeen(const Connection &copy, const Dossier &dossier, bool mayWrite);

/// Brings the copy up to date with what the person may see on the server: what is new or changed comes in, what he no
/// longer sees is erased, dossiers with waiting changes are left alone. Opens its own connections: for a thread of its
/// own. Gives the number of dossiers that were read.
[[nodiscard]] Result<int> refreshCopy(const ServerAddress &address, const QString &path, const QDateTime &now,
                                      const Progress &progress = {});

}  // namespace passerelle::dossier
