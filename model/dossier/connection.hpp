// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"
#include "dossier/server.hpp"

#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <functional>
#include <memory>
#include <vector>

class QSqlDatabase;
class QSqlError;

namespace passerelle::dossier {

enum class Dialect { Sqlite, Postgres };

/// One connection with a name of its own that goes when the object goes (Qt warns, and leaks, otherwise). All
/// statements pass through exec(): checked, values bound, one statement a call. One object, one thread. What SQLite and
/// PostgreSQL do not share is decided here and in migrations.cpp only.
class Connection
{
public:
    /// Opens or creates the SQLite file, readable by its owner alone, with our settings: foreign keys on, every commit
    /// synchronised to the disk, erased rows overwritten, and a write-ahead log where the disk is local (a rollback
    /// journal on network and synchronised folders, where the log's shared memory is unsafe). The log is emptied into
    /// the file after each commit, so that losing it loses nothing. Busy connections wait five seconds.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const QString &path);
    /// For reading what is left of a damaged file, or a backup: changes nothing.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> openReadOnly(const QString &path);
    /// Connects to a PostgreSQL server. Failures say whether the server cannot be reached, is not the one it says it is
    /// (certificate), or refuses the person.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> openServer(const ServerAddress &address);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    [[nodiscard]] Result<QSqlQuery> exec(const QString &sql, const std::vector<QVariant> &values = {}) const;
    /// The same where no row is wanted.
    [[nodiscard]] Result<void> run(const QString &sql, const std::vector<QVariant> &values = {}) const;
    /// The first column of the first row; an invalid QVariant when there is no row.
    [[nodiscard]] Result<QVariant> scalar(const QString &sql, const std::vector<QVariant> &values = {}) const;
    /// Runs `work` in a transaction that holds the write lock from its start (SQLite); rolls back when it fails.
    [[nodiscard]] Result<void> transaction(const std::function<Result<void>()> &work) const;
    /// The file, or the server's address without its password.
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] Dialect dialect() const { return m_dialect; }
    /// Who changes things: the server's user, or the person's name on this computer.
    [[nodiscard]] const QString &person() const { return m_person; }
    /// True once the server stopped answering; the connection stays lost.
    [[nodiscard]] bool isLost() const { return m_lost; }
    /// Makes the last words of a SELECT that reads a row in order to change it.
    [[nodiscard]] QString lockingWords() const;

private:
    Connection(QString name, QString path, Dialect dialect, QString person);
    [[nodiscard]] static Result<std::unique_ptr<Connection>> openFile(const QString &path, bool readOnly);
    [[nodiscard]] QSqlDatabase database() const;
    [[nodiscard]] Result<void> configure() const;
    [[nodiscard]] Unexpected explain(const QSqlError &problem) const;

    QString m_name;
    QString m_path;
    Dialect m_dialect;
    QString m_person;
    mutable bool m_lost = false;
};

/// SQLite's words for a person.
[[nodiscard]] Error sqliteError(const QSqlError &problem, const QString &path);
/// PostgreSQL's while connecting to `database`: what is wrong with the address, the certificate or the person.
[[nodiscard]] Error postgresConnectError(const QSqlError &problem, const QString &path, const QString &database);
/// PostgreSQL's on an open connection. `lost` becomes true when the server no longer answers.
[[nodiscard]] Error postgresError(const QSqlError &problem, const QString &path, bool &lost);

}  // namespace passerelle::dossier
