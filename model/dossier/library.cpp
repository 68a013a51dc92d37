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

}  // namespace

Library::Clock orSystem(Library::Clock clock)
{
    return clock ? std::move(clock) : Library::Clock([] { return QDateTime::currentDateTimeUtc(); });
}

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

Error readersDoNotWrite(const QString &place)
{
    return {ErrorCode::NoPermission,
            PASSERELLE_TEXT("Library", "You may read this, not change it, on the shared server."),
            place,
            {},
            PASSERELLE_TEXT("Library", "Ask its owner to share it with you for writing."),
            {}};
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

const std::optional<Error> &Library::notice() const
{
    return m_d->notice;
}

const QString &Library::location() const
{
    return m_d->place.isEmpty() ? m_d->connection->path() : m_d->place;
}

bool Library::isShared() const
{
    return !m_d->place.isEmpty();
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
    if (const Result<void> may = checkMayWrite(id); !may)
        return may;
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
    if (!m_d->writes)
        return Unexpected(readersDoNotWrite(location()));
    const Result<void> stored = m_d->attempt([&] { return m_d->put(added); });
    if (!stored)
        return Unexpected(stored.error());
    m_d->saw(added);
    return added;
}

Result<Dossier> Library::load(const QString &id) const
{
    return m_d->attempt([&]() -> Result<Dossier> {
        Result<Dossier> dossier = m_d->read(id);
        if (dossier)
            m_d->saw(*dossier);
        return dossier;
    });
}

Result<Dossier> Library::Private::read(const QString &id) const
{
    auto row = connection->exec(
        QStringLiteral("SELECT name, created, modified FROM dossier WHERE id = ? AND deleted IS NULL"), {id});
    if (!row)
        return Unexpected(row.error());
    if (!row->next())
        return noSuchDossier(*connection, id);
    Dossier dossier{id, row->value(0).toString(), timeOf(row->value(1)), timeOf(row->value(2)), {}};
    Result<access::Facts> facts = loadFacts(*connection, id);
    if (!facts)
        return Unexpected(facts.error());
    dossier.facts = std::move(*facts);
    return dossier;
}

Result<void> Library::rename(const QString &id, const QString &name)
{
    if (const Result<void> named = checkName(name); !named)
        return named;
    if (const Result<void> online = m_d->needsServer(id); !online)
        return online;
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
    if (!mark && m_d->goOffline())
        return true;
    if (!mark)
        return Unexpected(mark.error());
    const qint64 before = std::exchange(m_d->changeMark, mark->toLongLong());
    return before >= 0 && before != m_d->changeMark;
}

}  // namespace passerelle::dossier
