// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossier/migrations.hpp"

#include "dossier/backup.hpp"

#include <QDir>
#include <QFile>

#include <utility>

namespace passerelle::dossier {

namespace {

/// A version beyond this is no version but an altered header.
constexpr int kLargestVersion = 255;

Result<void> copyAside(const Connection &connection, int version)
{
    const QString copy = QStringLiteral("%1.before-%2").arg(connection.path()).arg(version);
    if (QFile::exists(copy))
        return {};  // kept from an earlier attempt, when the file was in the same state
    return copyDatabase(connection, copy);
}

Result<int> pragma(const Connection &connection, const QString &name)
{
    const Result<QVariant> value = connection.scalar(QStringLiteral("PRAGMA ") + name);
    if (!value)
        return Unexpected(value.error());
    return value->toInt();
}

/// Tables that are there before their step: the version in the header was altered.
Error versionIsWrong(Error error)
{
    if (error.detail.contains(QLatin1String("already exists")) ||
        error.detail.contains(QLatin1String("duplicate column")))
        error.code = ErrorCode::Malformed;
    return error;
}

Result<void> apply(const Connection &connection, const Migration &step)
{
    return connection.transaction([&]() -> Result<void> {
        // Another window may have taken the same step while this one waited for the lock.
        const Result<int> reached = pragma(connection, QStringLiteral("user_version"));
        if (!reached)
            return Unexpected(reached.error());
        if (*reached >= step.version)
            return {};
        QStringList statements = step.statements;
        // PRAGMA takes no bound values; both numbers are ours.
        statements << QStringLiteral("PRAGMA application_id = %1").arg(kApplicationId)
                   << QStringLiteral("PRAGMA user_version = %1").arg(step.version);
        for (const QString &statement : std::as_const(statements)) {
            if (const auto done = connection.exec(statement); !done)
                return Unexpected(versionIsWrong(done.error()));
        }
        return {};
    });
}

/// A file without a single table is new; one with tables must carry our mark.
Result<void> checkOwner(const Connection &connection)
{
    const Result<int> owner = pragma(connection, QStringLiteral("application_id"));
    if (!owner)
        return Unexpected(owner.error());
    if (*owner == kApplicationId)
        return {};
    const auto tables = connection.scalar(QStringLiteral("SELECT count(*) FROM sqlite_master"));
    if (!tables)
        return Unexpected(tables.error());
    if (*owner == 0 && tables->toInt() == 0)
        return {};
    const auto ours = connection.scalar(QStringLiteral(
        "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name IN ('dossier', 'fact', 'edit_group')"));
    if (ours && ours->toInt() == 3) {
        return failure(ErrorCode::Malformed, PASSERELLE_TEXT("Library", "The library of dossiers is damaged."),
                       connection.path(), {}, {}, QStringLiteral("the mark in the header is wrong"));
    }
    return failure(ErrorCode::Unsupported,
                   PASSERELLE_TEXT("Library", "This database belongs to another program; it was left as it is."),
                   connection.path(), {}, PASSERELLE_TEXT("Library", "Choose another file for the library."));
}

}  // namespace

Migration parseMigration(int version, const QString &sql)
{
    Migration migration;
    migration.version = version;
    QString statement;
    const QStringList lines = sql.split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        const QString trimmed = line.trimmed();
        if (trimmed.startsWith(QLatin1String("--"))) {
            if (migration.description.isEmpty())
                migration.description = trimmed.mid(2).trimmed();
            continue;
        }
        if (trimmed.isEmpty())
            continue;
        statement += line + QLatin1Char('\n');
        if (trimmed.endsWith(QLatin1Char(';'))) {
            migration.statements << statement;
            statement.clear();
        }
    }
    return migration;
}

Result<std::vector<Migration>> shippedMigrations(Dialect dialect)
{
    const QDir folder(dialect == Dialect::Sqlite ? QStringLiteral(":/dossier/migrations/sqlite")
                                                 : QStringLiteral(":/dossier/migrations/postgresql"));
    std::vector<Migration> steps;
    const QStringList names = folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        const int version = name.left(4).toInt();
        if (!file.open(QIODevice::ReadOnly) || version != static_cast<int>(steps.size()) + 1) {
            return failure(ErrorCode::Internal,
                           PASSERELLE_TEXT("Library", "A step of the library's schema is missing."), file.fileName());
        }
        steps.push_back(parseMigration(version, QString::fromUtf8(file.readAll())));
    }
    if (steps.empty()) {
        return failure(ErrorCode::Internal, PASSERELLE_TEXT("Library", "A step of the library's schema is missing."),
                       folder.path());
    }
    return steps;
}

Result<void> migrate(const Connection &connection, const std::vector<Migration> &steps)
{
    if (const Result<void> ours = checkOwner(connection); !ours)
        return ours;
    const Result<int> version = pragma(connection, QStringLiteral("user_version"));
    if (!version)
        return Unexpected(version.error());
    const int last = steps.empty() ? 0 : steps.back().version;
    if (*version > kLargestVersion || *version < 0) {
        return failure(ErrorCode::Malformed, PASSERELLE_TEXT("Library", "The library of dossiers is damaged."),
                       connection.path(), {}, {}, QStringLiteral("user_version %1").arg(*version));
    }
    if (*version > last) {
        return failure(ErrorCode::Unsupported,
                       PASSERELLE_TEXT("Library", "This library was written by a newer version of Passerelle."),
                       connection.path(), {},
                       PASSERELLE_TEXT("Library", "Install the newer version; the library was left as it is."),
                       QStringLiteral("user_version %1, known %2").arg(*version).arg(last));
    }
    if (*version > 0 && *version < last) {
        if (const Result<void> copied = copyAside(connection, *version); !copied)
            return copied;
    }
    for (const Migration &step : steps) {
        if (step.version <= *version)
            continue;
        if (const Result<void> done = apply(connection, step); !done)
            return done;
    }
    return {};
}

}  // namespace passerelle::dossier
