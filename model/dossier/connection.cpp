// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossier/connection.hpp"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QStorageInfo>
#include <QUuid>

#include <utility>

namespace passerelle::dossier {

namespace {

// Result codes of SQLite (https://www.sqlite.org/rescode.html), as Qt hands them over in nativeErrorCode().
constexpr int kSqliteBusy = 5;
constexpr int kSqliteReadOnly = 8;
constexpr int kSqliteCorrupt = 11;
constexpr int kSqliteFull = 13;
constexpr int kSqliteCantOpen = 14;
constexpr int kSqliteNotADatabase = 26;

Unexpected explain(const QSqlError &problem, const QString &path)
{
    const int code = problem.nativeErrorCode().toInt() & 0xff;  // the extended codes keep the kind in the low byte
    const QString detail = problem.text();
    switch (code) {
    case kSqliteBusy:
        return failure(ErrorCode::Storage, PASSERELLE_TEXT("Library", "Another program is using the library."), path,
                       {}, PASSERELLE_TEXT("Library", "Close the other window, then try again."), detail);
    case kSqliteReadOnly:
    case kSqliteCantOpen:
        return failure(ErrorCode::NoPermission,
                       PASSERELLE_TEXT("Library", "The library cannot be written in its folder."), path, {},
                       PASSERELLE_TEXT("Library", "Give yourself the right to write there, or choose another folder."),
                       detail);
    case kSqliteFull:
        return failure(ErrorCode::Storage, PASSERELLE_TEXT("Library", "The disk is full."), path, {},
                       PASSERELLE_TEXT("Library", "Free some space, then try again."), detail);
    case kSqliteCorrupt:
    case kSqliteNotADatabase:
        return failure(ErrorCode::Malformed, PASSERELLE_TEXT("Library", "The library of dossiers is damaged."), path,
                       {}, {}, detail);
    default:
        return failure(ErrorCode::Storage, PASSERELLE_TEXT("Library", "The library of dossiers refused the operation."),
                       path, {}, PASSERELLE_TEXT("Library", "Check the disk, then try again."), detail);
    }
}

/// Network and user-space file systems, where the shared memory of a write-ahead log is not dependable
/// (https://www.sqlite.org/wal.html, "all processes must be on the same host").
bool isLocal(const QString &path)
{
    const QByteArray kind = QStorageInfo(QFileInfo(path).absolutePath()).fileSystemType().toLower();
    for (const char *remote : {"nfs", "cifs", "smb", "9p", "fuse", "afs", "webdav", "sshfs", "vboxsf"}) {
        if (kind.contains(remote))
            return false;
    }
    return true;
}

}  // namespace

Connection::Connection(QString name, QString path) : m_name(std::move(name)), m_path(std::move(path)) {}

Connection::~Connection()
{
    {
        QSqlDatabase open = database();
        open.close();
    }
    QSqlDatabase::removeDatabase(m_name);
}

QSqlDatabase Connection::database() const
{
    return QSqlDatabase::database(m_name, false);
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &path)
{
    const QString name = QStringLiteral("passerelle-") + QUuid::createUuid().toString(QUuid::WithoutBraces);
    QSqlError problem;
    bool opened = false;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(path);
        database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
        opened = database.open();
        problem = database.lastError();
    }
    std::unique_ptr<Connection> connection(new Connection(name, path));
    if (!opened)
        return explain(problem, path);
    if (const Result<void> configured = connection->configure(); !configured)
        return Unexpected(configured.error());
    return connection;
}

Result<void> Connection::configure() const
{
    const QString journal = isLocal(m_path) ? QStringLiteral("WAL") : QStringLiteral("DELETE");
    for (const QString &sql :
         {QStringLiteral("PRAGMA foreign_keys = ON"), QString(QStringLiteral("PRAGMA journal_mode = ") + journal),
          QStringLiteral("PRAGMA synchronous = FULL")}) {
        if (const auto done = exec(sql); !done)
            return Unexpected(done.error());
    }
    return {};
}

Result<QSqlQuery> Connection::exec(const QString &sql, const std::vector<QVariant> &values) const
{
    QSqlQuery query(database());
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return explain(query.lastError(), m_path);
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return explain(query.lastError(), m_path);
    return query;
}

Result<QVariant> Connection::scalar(const QString &sql, const std::vector<QVariant> &values) const
{
    Result<QSqlQuery> query = exec(sql, values);
    if (!query)
        return Unexpected(query.error());
    return query->next() ? query->value(0) : QVariant();
}

Result<void> Connection::transaction(const std::function<Result<void>()> &work) const
{
    // IMMEDIATE takes the write lock at once: two windows queue up instead of failing half-way.
    if (const auto begun = exec(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return Unexpected(begun.error());
    Result<void> done = work();
    if (done) {
        if (const auto committed = exec(QStringLiteral("COMMIT")); !committed)
            done = Unexpected(committed.error());
    }
    if (!done) {
        // SQLite may have rolled back by itself (full disk); then this fails and there is nothing left to undo.
        [[maybe_unused]] const auto rolledBack = exec(QStringLiteral("ROLLBACK"));
    }
    return done;
}

}  // namespace passerelle::dossier
