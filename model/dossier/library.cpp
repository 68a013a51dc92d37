// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossier/library.hpp"

#include "dossier/connection.hpp"
#include "dossier/history.hpp"
#include "dossier/migrations.hpp"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <utility>

namespace passerelle::dossier {

struct Library::Private {
    std::unique_ptr<Connection> connection;
    Clock clock;

    [[nodiscard]] QDateTime now() const { return clock().toUTC(); }
    [[nodiscard]] Result<void> touch(const QString &id) const;
    [[nodiscard]] Result<void> put(const Dossier &dossier) const;
};

namespace {

constexpr int kLongestName = 200;

QString stamp(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime timeOf(const QVariant &text)
{
    return QDateTime::fromString(text.toString(), Qt::ISODateWithMs);
}

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

Unexpected noSuchDossier(const Connection &connection, const QString &id)
{
    return failure(ErrorCode::NotFound, PASSERELLE_TEXT("Library", "This dossier is no longer in the library."),
                   connection.path(), id);
}

/// Every page readable and every index in order. Read once at opening: a damaged library must not be written to.
Result<void> checkIntegrity(const Connection &connection)
{
    const Result<QVariant> verdict = connection.scalar(QStringLiteral("PRAGMA quick_check(1)"));
    if (!verdict)
        return Unexpected(verdict.error());
    if (verdict->toString() == QLatin1String("ok"))
        return {};
    return failure(ErrorCode::Malformed, PASSERELLE_TEXT("Library", "The library of dossiers is damaged."),
                   connection.path(), {}, {}, verdict->toString());
}

Result<std::unique_ptr<Connection>> openSound(const QString &path)
{
    Result<std::unique_ptr<Connection>> connection = Connection::open(path);
    if (!connection)
        return connection;
    if (const Result<void> sound = checkIntegrity(**connection); !sound)
        return Unexpected(sound.error());
    const Result<std::vector<Migration>> steps = shippedMigrations();
    if (!steps)
        return Unexpected(steps.error());
    if (const Result<void> migrated = migrate(**connection, *steps); !migrated)
        return Unexpected(migrated.error());
    return connection;
}

/// Renames a damaged file, with its journal, out of the way.
Error setAside(Error error, const QString &path, const QDateTime &now)
{
    const QString aside = QStringLiteral("%1.damaged-%2").arg(path, now.toString(QStringLiteral("yyyyMMdd-HHmmss")));
    if (!QFile::rename(path, aside)) {
        error.remedy = PASSERELLE_TEXT("Library", "Move the file away, or replace it by a copy from a backup.");
        return error;
    }
    for (const char *suffix : {"-wal", "-shm", "-journal"}) {
        const QString companion = path + QLatin1String(suffix);
        if (QFile::exists(companion) && !QFile::rename(companion, aside + QLatin1String(suffix)))
            error.detail += QStringLiteral("; %1 was left behind").arg(companion);
    }
    error.remedy =
        PASSERELLE_TEXT("Library", "It was kept as %1 and a new library will be started; replace it by a copy "
                                   "from a backup if you have one.")
            .arg(aside);
    return error;
}

}  // namespace

Library::Library(std::unique_ptr<Private> d) : m_d(std::move(d)) {}
Library::~Library() = default;

Result<std::unique_ptr<Library>> Library::open(const QString &path, Clock clock)
{
    if (!clock)
        clock = [] { return QDateTime::currentDateTimeUtc(); };
    if (!QDir().mkpath(QFileInfo(path).absolutePath())) {
        return failure(ErrorCode::NoPermission, PASSERELLE_TEXT("Library", "The folder of the library cannot be made."),
                       path, {},
                       PASSERELLE_TEXT("Library", "Give yourself the right to write there, or choose another folder."));
    }
    Result<std::unique_ptr<Connection>> connection = openSound(path);
    if (!connection) {
        if (connection.error().code == ErrorCode::Malformed)
            return Unexpected(setAside(connection.error(), path, clock().toUTC()));
        return Unexpected(connection.error());
    }
    auto d = std::make_unique<Private>();
    d->connection = std::move(*connection);
    d->clock = std::move(clock);
    return std::unique_ptr<Library>(new Library(std::move(d)));
}

Result<void> Library::Private::touch(const QString &id) const
{
    const auto done =
        connection->exec(QStringLiteral("UPDATE dossier SET modified = ? WHERE id = ?"), {stamp(now()), id});
    if (!done)
        return Unexpected(done.error());
    return {};
}

Result<void> Library::Private::put(const Dossier &dossier) const
{
    return connection->transaction([&]() -> Result<void> {
        const auto row =
            connection->exec(QStringLiteral("INSERT INTO dossier (id, name, created, modified) VALUES (?, ?, ?, ?)"),
                             {dossier.id, dossier.name, stamp(dossier.created), stamp(dossier.modified)});
        if (!row)
            return Unexpected(row.error());
        for (auto fact = dossier.facts.cbegin(); fact != dossier.facts.cend(); ++fact) {
            if (const auto done = storeFact(*connection, dossier.id, fact.key(), fact.value()); !done)
                return done;
        }
        return {};
    });
}

Result<std::vector<Entry>> Library::list() const
{
    auto rows =
        m_d->connection->exec(QStringLiteral("SELECT id, name, modified FROM dossier ORDER BY modified DESC, id"));
    if (!rows)
        return Unexpected(rows.error());
    std::vector<Entry> entries;
    while (rows->next())
        entries.push_back({rows->value(0).toString(), rows->value(1).toString(), timeOf(rows->value(2))});
    return entries;
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
    auto row = m_d->connection->exec(QStringLiteral("SELECT name, created, modified FROM dossier WHERE id = ?"), {id});
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
    const auto done = m_d->connection->exec(QStringLiteral("UPDATE dossier SET name = ?, modified = ? WHERE id = ?"),
                                            {name, stamp(m_d->now()), id});
    if (!done)
        return Unexpected(done.error());
    if (done->numRowsAffected() == 0)
        return noSuchDossier(*m_d->connection, id);
    return {};
}

Result<void> Library::remove(const QString &id)
{
    const auto done = m_d->connection->exec(QStringLiteral("DELETE FROM dossier WHERE id = ?"), {id});
    if (!done)
        return Unexpected(done.error());
    if (done->numRowsAffected() == 0)
        return noSuchDossier(*m_d->connection, id);
    return {};
}

Result<Dossier> Library::edit(const QString &id, const QString &label, const std::vector<Edit> &edits,
                              int mergeWindowMs)
{
    const Connection &connection = *m_d->connection;
    const Result<void> done = connection.transaction([&]() -> Result<void> {
        const Step step{id, label, m_d->now().toMSecsSinceEpoch(), mergeWindowMs};
        const Result<bool> changed = recordEdits(connection, step, edits);
        if (!changed)
            return Unexpected(changed.error());
        return *changed ? m_d->touch(id) : Result<void>();
    });
    if (!done)
        return Unexpected(done.error());
    return load(id);
}

Result<std::optional<QString>> Library::undoLabel(const QString &id) const
{
    return labelOf(*m_d->connection, id, Direction::Undo);
}

Result<std::optional<QString>> Library::redoLabel(const QString &id) const
{
    return labelOf(*m_d->connection, id, Direction::Redo);
}

Result<Dossier> Library::undo(const QString &id)
{
    const Result<void> done = m_d->connection->transaction([&]() -> Result<void> {
        const Result<bool> moved = walk(*m_d->connection, id, Direction::Undo);
        if (!moved)
            return Unexpected(moved.error());
        return *moved ? m_d->touch(id) : Result<void>();
    });
    if (!done)
        return Unexpected(done.error());
    return load(id);
}

Result<Dossier> Library::redo(const QString &id)
{
    const Result<void> done = m_d->connection->transaction([&]() -> Result<void> {
        const Result<bool> moved = walk(*m_d->connection, id, Direction::Redo);
        if (!moved)
            return Unexpected(moved.error());
        return *moved ? m_d->touch(id) : Result<void>();
    });
    if (!done)
        return Unexpected(done.error());
    return load(id);
}

}  // namespace passerelle::dossier
