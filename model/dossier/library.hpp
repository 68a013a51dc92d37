// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"
#include "dossier/change.hpp"
#include "dossier/dossier.hpp"
#include "dossier/entry.hpp"
#include "dossier/link.hpp"
#include "dossier/server.hpp"

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace passerelle::dossier {

class Connection;

/// All dossiers of a person in one SQLite database, or of an incubator on its PostgreSQL server. Every accepted edit is
/// durable when edit() returns; the history of edits is kept with the dossier, so undo and redo survive a restart. One
/// object, one thread, one connection.
class Library
{
public:
    /// Tells the time of an edit; tests give their own. Empty: the system's, in UTC.
    using Clock = std::function<QDateTime()>;

    /// Opens or creates the database file and its folder; migrates an older one after copying it aside; refuses, in
    /// words, a newer one, another program's, a folder that cannot be written. A damaged file is renamed to
    /// `<file>.damaged-<time>` (with its journal); what can be read of it and of the newest sound backup starts the new
    /// library, and notice() tells the person.
    [[nodiscard]] static Result<std::unique_ptr<Library>> open(const QString &path, Clock clock = {});
    /// Connects to a server that was prepared (prepareServer()). `copy` names the file of the last seen copy on this
    /// computer (empty: none is kept): when the server stops answering, the copy stands in, link() says so, and edits
    /// wait there. Where changes wait from an earlier time, the library starts offline with the server at hand: call
    /// mergeNext().
    [[nodiscard]] static Result<std::unique_ptr<Library>> openServer(const ServerAddress &address, Clock clock = {},
                                                                     const QString &copy = {});
    /// Works on the last seen copy without asking the server (see reconnect()).
    [[nodiscard]] static Result<std::unique_ptr<Library>> openOffline(const ServerAddress &address, const QString &copy,
                                                                      Clock clock = {});
    ~Library();
    Library(const Library &) = delete;
    Library &operator=(const Library &) = delete;

    /// What happened when the library was opened that the person must know; empty mostly.
    [[nodiscard]] const std::optional<Error> &notice() const;
    /// The file, or the server's address without its password.
    [[nodiscard]] const QString &location() const;
    [[nodiscard]] bool isShared() const;  ///< on a server, answering or not
    /// Where the library stands with its server, and what waits for it.
    [[nodiscard]] LinkState link() const;
    /// False for somebody who may only read on the server.
    [[nodiscard]] bool mayWrite() const;
    /// False where this one dossier was shared for reading only.
    [[nodiscard]] Result<bool> mayWrite(const QString &id) const;

    /// Last changed first; without those in the bin.
    [[nodiscard]] Result<std::vector<Entry>> list() const;
    /// Those whose name, tags or summary hold the words, whatever their case.
    [[nodiscard]] Result<std::vector<Entry>> search(const QString &words) const;
    [[nodiscard]] Result<Dossier> create(const QString &name);
    [[nodiscard]] Result<Dossier> load(const QString &id) const;
    [[nodiscard]] Result<void> rename(const QString &id, const QString &name);
    /// Replaces the tags: trimmed, without doubles, at most 50 characters each. Not a change of the dossier.
    [[nodiscard]] Result<void> setTags(const QString &id, const QStringList &tags);
    [[nodiscard]] Result<QStringList> tags(const QString &id) const;
    /// Keeps what a list shows of a dossier, made from `of` with the facts of `catalogueVersion`. Not a change of the
    /// dossier: `modified` stays.
    [[nodiscard]] Result<void> setSummary(const Dossier &of, const QJsonObject &summary,
                                          const QString &catalogueVersion);
    /// Adds a whole dossier (a sample, a file) as a new one, under a new id and with an empty history.
    [[nodiscard]] Result<Dossier> insert(const Dossier &dossier);

    /// Moves a dossier to the bin.
    [[nodiscard]] Result<void> remove(const QString &id);
    /// Takes it back from the bin.
    [[nodiscard]] Result<void> restore(const QString &id);
    /// What lies in the bin, last removed first.
    [[nodiscard]] Result<std::vector<Entry>> bin() const;
    /// Erases for ever what lies in the bin, from the file, its journal and the automatic backups: no byte of it
    /// remains in them. Returns the number of dossiers erased.
    [[nodiscard]] Result<int> emptyBin();

    /// Applies one edit as one undoable step named `label`; forgets what could be redone. Returns the new dossier.
    /// Consecutive edits of the same keys with the same label within `mergeWindowMs` become one step (typing). The
    /// value before is the stored one, whatever `Edit::before` says, so that undo stays right with two windows open. An
    /// edit that changes nothing adds no step.
    [[nodiscard]] Result<Dossier> edit(const QString &id, const QString &label, const std::vector<Edit> &edits,
                                       int mergeWindowMs = 1500);
    /// The same, but never over somebody else's work: `Edit::before` is the value that the person saw, and a field
    /// group that another window or person changed otherwise meanwhile is left as stored and returned as conflicts.
    [[nodiscard]] Result<Change> change(const QString &id, const QString &label, const std::vector<Edit> &edits,
                                        int mergeWindowMs = 1500);
    [[nodiscard]] Result<std::optional<QString>> undoLabel(const QString &id) const;
    [[nodiscard]] Result<std::optional<QString>> redoLabel(const QString &id) const;
    /// Takes back the last step, or does it again; without one, gives the dossier as it is.
    [[nodiscard]] Result<Dossier> undo(const QString &id);
    [[nodiscard]] Result<Dossier> redo(const QString &id);

    /// True when the library may have changed since the last call: another window, process or person wrote. Cheap
    /// enough to be asked every second.
    [[nodiscard]] Result<bool> changedElsewhere();

    /// The server of a shared library, password included, and the file of its copy (empty: none), for work on other
    /// threads.
    [[nodiscard]] const ServerAddress &server() const;
    [[nodiscard]] QString copyFile() const;
    /// Offline: connects again, within the connection's time limit. The copy stays in use until mergeNext() has
    /// finished, so that the person can go on writing meanwhile. Does nothing when connected.
    [[nodiscard]] Result<void> reconnect();
    /// After reconnect(): sends the next waiting change by the rules of change(), each in its order. A field group that
    /// somebody else changed is held (heldConflicts()); a dossier that may no longer be written comes back as one of
    /// the person's own; sending the same change twice changes nothing. A few milliseconds each on a near server.
    [[nodiscard]] Result<MergeStep> mergeNext();
    /// What this person wrote offline, and somebody else otherwise, with what is stored now; kept until settled.
    [[nodiscard]] Result<std::vector<Conflict>> heldConflicts(const QString &id) const;
    /// The dossiers that hold such conflicts.
    [[nodiscard]] Result<QStringList> undecided() const;
    /// The person decided: the held values of this dossier are forgotten.
    [[nodiscard]] Result<void> settle(const QString &id);

    /// For what works on the same rows (files that travel, the offline copy); not for screens.
    [[nodiscard]] const Connection &connection() const;
    [[nodiscard]] QDateTime now() const;

private:
    struct Private;
    explicit Library(std::unique_ptr<Private> d);
    [[nodiscard]] Result<std::vector<Entry>> entries(const QString &condition,
                                                     const std::vector<QVariant> &values) const;
    std::unique_ptr<Private> m_d;
};

}  // namespace passerelle::dossier
