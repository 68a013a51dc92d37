// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossier/connection.hpp"
#include "dossier/history.hpp"
#include "dossier/library.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <utility>

/// What the source files of Library share.
namespace passerelle::dossier {

struct Library::Private {
    std::shared_ptr<Connection> connection;  ///< what is worked on: the file, the server, or the copy of the server's
    Clock clock;
    std::optional<Error> notice;
    qint64 changeMark = -1;

    // Of a shared library only.
    ServerAddress address;
    QString place;  ///< the address as it is shown
    bool writes = true;
    std::shared_ptr<Connection> copy;         ///< the last seen copy; null when none is kept
    std::unique_ptr<Library> returning;       ///< the server, while waiting changes are joined
    QDateTime offlineSince;                   ///< invalid while connected
    mutable std::optional<Dossier> lastSeen;  ///< as the server gave it

    [[nodiscard]] QDateTime now() const { return clock().toUTC(); }
    [[nodiscard]] Result<void> touch(const QString &id) const;
    [[nodiscard]] Result<void> put(const Dossier &dossier) const;
    /// Takes the row for a change; fails when the dossier is not there (or in the bin).
    [[nodiscard]] Result<void> hold(const QString &id) const;
    [[nodiscard]] bool isOffline() const { return offlineSince.isValid(); }
    /// Puts the copy in the server's place when the server was lost; false where that is not the case.
    bool goOffline();
    /// Runs `work`, on the copy when the server turns out to be gone.
    template<typename Work>
    auto attempt(const Work &work)
    {
        auto outcome = work();
        if (!outcome && goOffline())
            outcome = work();
        return outcome;
    }
    /// Remembers what the server gave, for the copy.
    void saw(const Dossier &dossier) const;
    /// Fails offline for what only the server can decide about a dossier that it has.
    [[nodiscard]] Result<void> needsServer(const QString &id) const;
    /// Fails offline where the server would refuse the change.
    [[nodiscard]] Result<void> checkMayWrite(const QString &id) const;
    /// The first waiting change goes to the server; false: none waited.
    [[nodiscard]] Result<bool> sendNext(MergeStep &step);
    [[nodiscard]] Result<bool> sendNewDossier(MergeStep &step);
    /// Nothing waits: back on the server.
    [[nodiscard]] Result<void> comeBack();
    [[nodiscard]] Result<Dossier> read(const QString &id) const;
    [[nodiscard]] Result<std::vector<Entry>> entries(const QString &condition,
                                                     const std::vector<QVariant> &values) const;
    /// Runs `work` (true: it changed something) on the held dossier as one transaction; the dossier as it then is.
    [[nodiscard]] Result<Dossier> apply(const QString &id, const std::function<Result<bool>()> &work);
    /// Adds one step to the history; false: it changed nothing.
    [[nodiscard]] Result<bool> record(const QString &id, const QString &label, const std::vector<Edit> &edits,
                                      int mergeWindowMs) const;
    /// One undo or redo.
    [[nodiscard]] Result<Dossier> step(const QString &id, Direction direction);
};

/// Times as the columns keep them: ISO 8601 in UTC with milliseconds.
[[nodiscard]] QString stamp(const QDateTime &time);
[[nodiscard]] QDateTime timeOf(const QVariant &text);
[[nodiscard]] Library::Clock orSystem(Library::Clock clock);
/// What somebody is told who may read only.
[[nodiscard]] Error readersDoNotWrite(const QString &place);
[[nodiscard]] Unexpected noSuchDossier(const Connection &connection, const QString &id);

}  // namespace passerelle::dossier
