// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossier/connection.hpp"

#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QStorageInfo>
#include <QUuid>

#include <utility>

#ifdef __GLIBC__
#include <locale.h>
#endif

namespace passerelle::dossier {

namespace {

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

/// Only its owner may read what founders wrote; the journals take over the rights of the file.
void makePrivate(const QString &path)
{
    QFile file(path);
    if (!file.exists() && !file.open(QIODevice::NewOnly))
        return;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

QString personHere()
{
    const QString name = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    return name.isEmpty() ? QStringLiteral("-") : name;
}

/// libpq 15 looks for authorities in the person's folder only; those of the system are what people expect.
QString systemAuthorities()
{
    for (const QString &bundle :
         {QStringLiteral("/etc/ssl/certs/ca-certificates.crt"), QStringLiteral("/etc/pki/tls/certs/ca-bundle.crt"),
          QStringLiteral("/etc/ssl/cert.pem")}) {
        if (QFile::exists(bundle))
            return bundle;
    }
    return {};
}

/// libpq speaks the person's language, and says in words only why it could not connect: while this lives, it says so in
/// English on this thread, so that the words can be told apart.
class PlainWords
{
public:
    PlainWords(const PlainWords &) = delete;
    PlainWords &operator=(const PlainWords &) = delete;
#ifdef __GLIBC__
    PlainWords()
        : m_plain(newlocale(LC_MESSAGES_MASK, "C", duplocale(uselocale(nullptr)))), m_before(uselocale(m_plain))
    {}
    ~PlainWords()
    {
        uselocale(m_before);
        freelocale(m_plain);
    }

private:
    locale_t m_plain;
    locale_t m_before;
#else
    PlainWords() = default;
#endif
};

/// Seconds after which a server that went away without a word counts as lost; the window waits so long at worst.
QString patience()
{
    return QStringLiteral("connect_timeout=10;keepalives_idle=5;keepalives_interval=1;keepalives_count=3;"
                          "tcp_user_timeout=5000");
}

}  // namespace

Connection::Connection(QString name, QString path, Dialect dialect, QString person)
    : m_name(std::move(name)), m_path(std::move(path)), m_dialect(dialect), m_person(std::move(person))
{}

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

Unexpected Connection::explain(const QSqlError &problem) const
{
    return Unexpected(m_dialect == Dialect::Sqlite ? sqliteError(problem, m_path)
                                                   : postgresError(problem, m_path, m_lost));
}

Result<std::unique_ptr<Connection>> Connection::openFile(const QString &path, bool readOnly)
{
    const QString name = QStringLiteral("passerelle-") + QUuid::createUuid().toString(QUuid::WithoutBraces);
    QSqlError problem;
    bool opened = false;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(path);
        QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000");
        if (readOnly)
            options += QStringLiteral(";QSQLITE_OPEN_READONLY");
        database.setConnectOptions(options);
        opened = database.open();
        problem = database.lastError();
    }
    std::unique_ptr<Connection> connection(new Connection(name, path, Dialect::Sqlite, personHere()));
    if (!opened)
        return connection->explain(problem);
    return connection;
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &path)
{
    makePrivate(path);
    auto connection = openFile(path, false);
    if (!connection)
        return connection;
    if (const Result<void> configured = (*connection)->configure(); !configured)
        return Unexpected(configured.error());
    return connection;
}

Result<std::unique_ptr<Connection>> Connection::openReadOnly(const QString &path)
{
    return openFile(path, true);
}

Result<std::unique_ptr<Connection>> Connection::openServer(const ServerAddress &address)
{
    const QString name = QStringLiteral("passerelle-") + QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::unique_ptr<Connection> connection(new Connection(name, address.shown(), Dialect::Postgres, address.user));
    if (!QSqlDatabase::isDriverAvailable(QStringLiteral("QPSQL"))) {
        return failure(ErrorCode::Unsupported,
                       PASSERELLE_TEXT("Library", "This computer lacks what is needed to speak to PostgreSQL."),
                       address.shown(), {}, PASSERELLE_TEXT("Library", "Install the package libqt6sql6-psql."));
    }
    QString options = QStringLiteral("sslmode=%1;application_name=passerelle;").arg(address.tls) + patience();
    const QString authority = address.rootCertificate.isEmpty() ? systemAuthorities() : address.rootCertificate;
    if (authority.contains(QLatin1Char(';')) || authority.contains(QLatin1Char('\''))) {
        return failure(ErrorCode::InvalidValue,
                       PASSERELLE_TEXT("Library", "The path of the certificate may hold neither ; nor '."), authority);
    }
    if (!authority.isEmpty())
        options += QStringLiteral(";sslrootcert='%1'").arg(authority);
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), name);
    database.setHostName(address.host);
    database.setPort(address.port);
    database.setDatabaseName(address.database);
    database.setUserName(address.user);
    database.setPassword(address.password);
    database.setConnectOptions(options);
    const PlainWords plain;
    if (!database.open())
        return Unexpected(postgresConnectError(database.lastError(), address.shown(), address.database));
    return connection;
}

Result<void> Connection::configure() const
{
    const QString journal = isLocal(m_path) ? QStringLiteral("WAL") : QStringLiteral("DELETE");
    for (const QString &sql :
         {QStringLiteral("PRAGMA foreign_keys = ON"), QStringLiteral("PRAGMA trusted_schema = OFF"),
          QString(QStringLiteral("PRAGMA journal_mode = ") + journal), QStringLiteral("PRAGMA synchronous = FULL"),
          QStringLiteral("PRAGMA secure_delete = ON"), QStringLiteral("PRAGMA wal_autocheckpoint = 1")}) {
        if (const auto done = exec(sql); !done)
            return Unexpected(done.error());
    }
    return {};
}

Result<QSqlQuery> Connection::exec(const QString &sql, const std::vector<QVariant> &values) const
{
    QSqlQuery query(database());
    query.setForwardOnly(true);
    if (values.empty()) {
        // PostgreSQL prepares no statement that makes a table.
        if (!query.exec(sql))
            return explain(query.lastError());
        return query;
    }
    if (!query.prepare(sql))
        return explain(query.lastError());
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return explain(query.lastError());
    return query;
}

Result<void> Connection::run(const QString &sql, const std::vector<QVariant> &values) const
{
    const auto done = exec(sql, values);
    if (!done)
        return Unexpected(done.error());
    return {};
}

Result<QVariant> Connection::scalar(const QString &sql, const std::vector<QVariant> &values) const
{
    Result<QSqlQuery> query = exec(sql, values);
    if (!query)
        return Unexpected(query.error());
    return query->next() ? query->value(0) : QVariant();
}

QString Connection::lockingWords() const
{
    return m_dialect == Dialect::Postgres ? QStringLiteral(" FOR UPDATE") : QString();
}

Result<void> Connection::transaction(const std::function<Result<void>()> &work) const
{
    // IMMEDIATE takes the write lock at once: two windows queue up instead of failing half-way.
    const auto begun = run(m_dialect == Dialect::Sqlite ? QStringLiteral("BEGIN IMMEDIATE") : QStringLiteral("BEGIN"));
    if (!begun)
        return begun;
    Result<void> done = work();
    if (done)
        done = run(QStringLiteral("COMMIT"));
    if (!done) {
        // SQLite may have rolled back by itself (full disk); then this fails and there is nothing left to undo.
        [[maybe_unused]] const auto rolledBack = run(QStringLiteral("ROLLBACK"));
    }
    return done;
}

}  // namespace passerelle::dossier
