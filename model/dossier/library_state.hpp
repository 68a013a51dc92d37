// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossier/connection.hpp"
#include "dossier/history.hpp"
#include "dossier/library.hpp"

#include <memory>
#include <optional>

/// What the source files of Library share.
namespace passerelle::dossier {

struct Library::Private {
    std::unique_ptr<Connection> connection;
    Clock clock;
    std::optional<Error> notice;
    qint64 changeMark = -1;

    [[nodiscard]] QDateTime now() const { return clock().toUTC(); }
    [[nodiscard]] Result<void> touch(const QString &id) const;
    [[nodiscard]] Result<void> put(const Dossier &dossier) const;
    /// Takes the row for a change; fails when the dossier is not there (or in the bin).
    [[nodiscard]] Result<void> hold(const QString &id) const;
    /// One undo or redo.
    [[nodiscard]] Result<void> step(const QString &id, Direction direction) const;
};

/// Times as the columns keep them: ISO 8601 in UTC with milliseconds.
[[nodiscard]] QString stamp(const QDateTime &time);
[[nodiscard]] QDateTime timeOf(const QVariant &text);
[[nodiscard]] Unexpected noSuchDossier(const Connection &connection, const QString &id);

}  // namespace passerelle::dossier
