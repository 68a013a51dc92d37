// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"
#include "dossier/dossier.hpp"

#include <QDateTime>
#include <QString>

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
    /// Opens or creates the database file; migrates an older one after copying it aside; refuses a newer or damaged one
    /// in words.
    [[nodiscard]] static Result<std::unique_ptr<Library>> open(const QString &path);
    ~Library();
    Library(const Library &) = delete;
    Library &operator=(const Library &) = delete;

    [[nodiscard]] Result<std::vector<Entry>> list() const;
    [[nodiscard]] Result<Dossier> create(const QString &name);
    [[nodiscard]] Result<Dossier> load(const QString &id) const;
    [[nodiscard]] Result<void> rename(const QString &id, const QString &name);
    [[nodiscard]] Result<void> remove(const QString &id);
    /// Adds a whole dossier (a sample, a file) as a new one.
    [[nodiscard]] Result<Dossier> insert(const Dossier &dossier);

    /// Applies one edit as one undoable step named `label`; forgets what could be redone. Returns the new dossier.
    /// Consecutive edits of the same key with the same label within `mergeWindowMs` become one step (typing).
    [[nodiscard]] Result<Dossier> edit(const QString &id, const QString &label, const std::vector<Edit> &edits,
                                       int mergeWindowMs = 1500);
    [[nodiscard]] Result<std::optional<QString>> undoLabel(const QString &id) const;
    [[nodiscard]] Result<std::optional<QString>> redoLabel(const QString &id) const;
    [[nodiscard]] Result<Dossier> undo(const QString &id);
    [[nodiscard]] Result<Dossier> redo(const QString &id);

private:
    struct Private;
    explicit Library(std::unique_ptr<Private> d);
    std::unique_ptr<Private> m_d;
};

}  // namespace passerelle::dossier
