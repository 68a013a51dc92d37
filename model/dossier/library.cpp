// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossier/library.hpp"

#include "dossier/history.hpp"
#include "dossier/library_state.hpp"
#include "dossier/migrations.hpp"
#include "dossier/opening.hpp"

#include <QUuid>

#include <utility>

namespace passerelle::dossier {

namespace {

constexpr int kLongestName = 200;

Result<void> checkName(const QString &name)
{
    if (name.trimmed().isEmpty())
        return failure(ErrorCode::InvalidValue, PASSERELLE_TEXT("Library", "A dossier needs a name."));
    if (name.size() > kLongestName) {
        return failure(ErrorCode::InvalidValue,
                       PASSERELLE_TEXT("Library", "The name is longer than %1 characters.").arg(kLongestName));
    }
    return {};
}

Library::Clock orSystem(Library::Clock clock)
{
    return clock ? std::move(clock) : Library::Clock([] { return QDateTime::currentDateTimeUtc(); });
}

}  // namespace

QString stamp(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime timeOf(const QVariant &text)
{
    return QDateTime::fromString(text.toString(), Qt::ISODateWithMs);
}

Unexpected noSuchDossier(const Connection &connection, const QString &id)
{
    return failure(ErrorCode::NotFound, PASSERELLE_TEXT("Library", "This dossier is no longer in the library."),
                   connection.path(), id);
}

Library::Library(std::unique_ptr<Private> d) : m_d(std::move(d)) {}
Library::~Library() = default;

Result<std::unique_ptr<Library>> Library::open(const QString &path, Clock clock)
{
    clock = orSystem(std::move(clock));
    Result<Opened> opened = openLibraryFile(path, clock().toUTC());
    if (!opened)
        return Unexpected(opened.error());
    auto d = std::make_unique<Private>();
    d->connection = std::move(opened->connection);
    d->notice = std::move(opened->notice);
    d->clock = std::move(clock);
    return std::unique_ptr<Library>(new Library(std::move(d)));
}

Result<std::unique_ptr<Library>> Library::openServer(const ServerAddress &address, Clock clock)
{
    auto connection = Connection::openServer(address);
    if (!connection)
        return Unexpected(connection.error());
    if (const auto ready = checkServer(**connection); !ready)
        return Unexpected(ready.error());
    auto d = std::make_unique<Private>();
    d->connection = std::move(*connection);
    d->clock = orSystem(std::move(clock));
    return std::unique_ptr<Library>(new Library(std::move(d)));
}

const std::optional<Error> &Library::notice() const
{
    return m_d->notice;
}

const QString &Library::location() const
{
    return m_d->connection->path();
}

bool Library::isShared() const
{
    return m_d->connection->dialect() == Dialect::Postgres;
}

const Connection &Library::connection() const
{
    return *m_d->connection;
}

QDateTime Library::now() const
{
    return m_d->now();
}

Result<void> Library::Private::touch(const QString &id) const
{
    return connection->run(QStringLiteral("UPDATE dossier SET modified = ? WHERE id = ?"), {stamp(now()), id});
}

Result<void> Library::Private::hold(const QString &id) const
{
    const QString sql = QStringLiteral("SELECT id FROM dossier WHERE id = ? AND deleted IS NULL");
    const auto row = connection->scalar(sql + connection->lockingWords(), {id});
    if (!row)
        return Unexpected(row.error());
    if (!row->isValid())
        return noSuchDossier(*connection, id);
    return {};
}

Result<void> Library::Private::put(const Dossier &dossier) const
{
    return connection->transaction([&]() -> Result<void> {
        const auto row =
            connection->run(QStringLiteral("INSERT INTO dossier (id, name, created, modified) VALUES (?, ?, ?, ?)"),
                            {dossier.id, dossier.name, stamp(dossier.created), stamp(dossier.modified)});
        if (!row)
            return row;
        for (auto fact = dossier.facts.cbegin(); fact != dossier.facts.cend(); ++fact) {
            if (const auto done = storeFact(*connection, dossier.id, fact.key(), fact.value()); !done)
                return done;
        }
        return {};
    });
}

Result<Dossier> Library::create(const QString &name)
{
    Dossier dossier;
    dossier.name = name;
    return insert(dossier);
}

Result<Dossier> Library::insert(const Dossier &dossier)
{
    if (const Result<void> named = checkName(dossier.name); !named)
        return Unexpected(named.error());
    Dossier added = dossier;
    added.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    added.created = m_d->now();
    added.modified = added.created;
    if (const Result<void> stored = m_d->put(added); !stored)
        return Unexpected(stored.error());
    return added;
}

Result<Dossier> Library::load(const QString &id) const
{
    auto row = m_d->connection->exec(
        QStringLiteral("SELECT name, created, modified FROM dossier WHERE id = ? AND deleted IS NULL"), {id});
    if (!row)
        return Unexpected(row.error());
    if (!row->next())
        return noSuchDossier(*m_d->connection, id);
    Dossier dossier{id, row->value(0).toString(), timeOf(row->value(1)), timeOf(row->value(2)), {}};
    Result<access::Facts> facts = loadFacts(*m_d->connection, id);
    if (!facts)
        return Unexpected(facts.error());
    dossier.facts = std::move(*facts);
    return dossier;
}

Result<void> Library::rename(const QString &id, const QString &name)
{
    if (const Result<void> named = checkName(name); !named)
        return named;
    const auto done = m_d->connection->exec(
        QStringLiteral("UPDATE dossier SET name = ?, modified = ? WHERE id = ? AND deleted IS NULL"),
        {name, stamp(m_d->now()), id});
    if (!done)
        return Unexpected(done.error());
    if (done->numRowsAffected() == 0)
        return noSuchDossier(*m_d->connection, id);
    return {};
}

Result<bool> Library::changedElsewhere()
{
    const bool file = m_d->connection->dialect() == Dialect::Sqlite;
    const auto mark = m_d->connection->scalar(file ? QStringLiteral("PRAGMA data_version")
                                                   : QStringLiteral("SELECT last_value FROM change_number"));
    if (!mark)
        return Unexpected(mark.error());
    const qint64 before = std::exchange(m_d->changeMark, mark->toLongLong());
    return before >= 0 && before != m_d->changeMark;
}

}  // namespace passerelle::dossier
