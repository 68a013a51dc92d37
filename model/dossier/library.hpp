// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"
#include "dossier/dossier.hpp"

#include <QDateTime>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace passerelle::dossier {

/// A line of the portfolio.
struct Entry {
    QString id;
    QString name;
    QDateTime modified;
};

/// All dossiers of a person in one SQLite database. Every accepted edit is durable when edit() returns; the history of
/// edits is kept with the dossier, so undo and redo survive a restart. One object, one thread, one connection.
class Library
{
public:
    /// Tells the time of an edit; tests give their own. Empty: the system's, in UTC.
    using Clock = std::function<QDateTime()>;

    /// Opens or creates the database file and its folder; migrates an older one after copying it aside; refuses, in
    /// words, a newer one, another program's, a folder that cannot be written. A damaged file is renamed to
    /// `<file>.damaged-<time>` (with its journal) and the error names that copy, so that the next opening starts a
    /// new library and nothing is overwritten.
    [[nodiscard]] static Result<std::unique_ptr<Library>> open(const QString &path, Clock clock = {});
    ~Library();
    Library(const Library &) = delete;
    Library &operator=(const Library &) = delete;

    /// Last changed first.
    [[nodiscard]] Result<std::vector<Entry>> list() const;
    [[nodiscard]] Result<Dossier> create(const QString &name);
    [[nodiscard]] Result<Dossier> load(const QString &id) const;
    [[nodiscard]] Result<void> rename(const QString &id, const QString &name);
    [[nodiscard]] Result<void> remove(const QString &id);
    /// Adds a whole dossier (a sample, a file) as a new one, under a new id and with an empty history.
    [[nodiscard]] Result<Dossier> insert(const Dossier &dossier);

    /// Applies one edit as one undoable step named `label`; forgets what could be redone. Returns the new dossier.
    /// Consecutive edits of the same keys with the same label within `mergeWindowMs` become one step (typing). The
    /// value before is the stored one, whatever `Edit::before` says, so that undo stays right with two windows open. An
    /// edit that changes nothing adds no step.
    [[nodiscard]] Result<Dossier> edit(const QString &id, const QString &label, const std::vector<Edit> &edits,
                                       int mergeWindowMs = 1500);
    [[nodiscard]] Result<std::optional<QString>> undoLabel(const QString &id) const;
    [[nodiscard]] Result<std::optional<QString>> redoLabel(const QString &id) const;
    /// Takes back the last step, or does it again; without one, gives the dossier as it is.
    [[nodiscard]] Result<Dossier> undo(const QString &id);
    [[nodiscard]] Result<Dossier> redo(const QString &id);

private:
    struct Private;
    explicit Library(std::unique_ptr<Private> d);
    std::unique_ptr<Private> m_d;
};

}  // namespace passerelle::dossier
