// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossier/opening.hpp"

#include "base/language.hpp"
#include "dossier/check_sum.hpp"
#include "dossier/migrations.hpp"
#include "dossier/recovery.hpp"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <utility>

namespace passerelle::dossier {

namespace {

/// Every page readable and every index in order: a damaged library must not be written to. The quick check would let an
/// index pass that has lost a row, and the row would be missing without a word.
Result<void> checkPages(const Connection &connection)
{
    const Result<QVariant> verdict = connection.scalar(QStringLiteral("PRAGMA integrity_check(1)"));
    if (!verdict)
        return Unexpected(verdict.error());
    if (verdict->toString() == QLatin1String("ok"))
        return {};
    return failure(ErrorCode::Malformed, PASSERELLE_TEXT("Library", "The library of dossiers is damaged."),
                   connection.path(), {}, {}, verdict->toString());
}

/// Every value as it was written.
Result<void> checkSums(const Connection &connection)
{
    auto rows =
        connection.exec(QStringLiteral("SELECT fact_key, fact_value, check_sum FROM fact WHERE check_sum IS NOT NULL"));
    if (!rows)
        return Unexpected(rows.error());
    while (rows->next()) {
        const QString key = rows->value(0).toString();
        if (factSum(key, rows->value(1).toString()) != rows->value(2).toLongLong()) {
            return failure(ErrorCode::Malformed, PASSERELLE_TEXT("Library", "The library of dossiers is damaged."),
                           connection.path(), key, {}, QStringLiteral("the sum of a fact is wrong"));
        }
    }
    return {};
}

Result<std::unique_ptr<Connection>> openSound(const QString &path)
{
    Result<std::unique_ptr<Connection>> connection = Connection::open(path);
    if (!connection)
        return connection;
    const bool small = QFileInfo(path).size() <= kCheckedAtStart;
    if (small) {
        if (const Result<void> sound = checkPages(**connection); !sound)
            return Unexpected(sound.error());
    }
    const Result<std::vector<Migration>> steps = shippedMigrations();
    if (!steps)
        return Unexpected(steps.error());
    if (const Result<void> migrated = migrate(**connection, *steps); !migrated)
        return Unexpected(migrated.error());
    if (small) {
        if (const Result<void> sound = checkSums(**connection); !sound)
            return Unexpected(sound.error());
    }
    return connection;
}

/// Renames a damaged file, with its journal, out of the way; gives the new name.
Result<QString> setAside(Error error, const QString &path, const QDateTime &now)
{
    QString aside = QStringLiteral("%1.damaged-%2").arg(path, now.toString(QStringLiteral("yyyyMMdd-HHmmss")));
    for (int copy = 2; QFile::exists(aside); ++copy)
        aside = QStringLiteral("%1.damaged-%2-%3")
                    .arg(path, now.toString(QStringLiteral("yyyyMMdd-HHmmss")), QString::number(copy));
    if (!QFile::rename(path, aside)) {
        error.remedy = PASSERELLE_TEXT("Library", "Move the file away, or replace it by a copy from a backup.");
        return Unexpected(std::move(error));
    }
    for (const char *suffix : {"-wal", "-shm", "-journal"}) {
        const QString companion = path + QLatin1String(suffix);
        if (QFile::exists(companion))
            QFile::rename(companion, aside + QLatin1String(suffix));
    }
    return aside;
}

Error recoveryNotice(const Recovered &recovered, const QString &aside, const QString &detail)
{
    Error notice;
    notice.code = ErrorCode::Malformed;
    notice.file = aside;
    notice.detail = detail;
    if (recovered.fromBackup.isValid()) {
        const QDateTime day = recovered.fromBackup;
        notice.message = PASSERELLE_TEXT("Library", "The library was damaged. Dossiers read back from it: %1; from the "
                                                    "copy of %2: %3. Values that could not be read: %4.")
                             .arg(recovered.fromDamaged)
                             .arg([day](const Language &language) {
                                 return language.locale().toString(day.toLocalTime(), QLocale::ShortFormat);
                             })
                             .arg(recovered.onlyInBackup)
                             .arg(recovered.lostValues);
    } else {
        notice.message = PASSERELLE_TEXT("Library", "The library was damaged. Dossiers read back from it: %1. There "
                                                    "was no automatic copy. Values that could not be read: %2.")
                             .arg(recovered.fromDamaged)
                             .arg(recovered.lostValues);
    }
    notice.remedy =
        PASSERELLE_TEXT("Library", "Look through your dossiers; the damaged file was kept as %1.").arg(aside);
    return notice;
}

Result<Opened> openDamaged(const Error &error, const QString &path, const QDateTime &now)
{
    const Result<QString> aside = setAside(error, path, now);
    if (!aside)
        return Unexpected(aside.error());
    const Result<Recovered> recovered = recoverLibrary(*aside, path);
    if (!recovered)
        return Unexpected(recovered.error());
    auto connection = openSound(path);
    if (!connection)
        return Unexpected(connection.error());
    return Opened{std::move(*connection), recoveryNotice(*recovered, *aside, error.detail)};
}

}  // namespace

Result<Opened> openLibraryFile(const QString &path, const QDateTime &now)
{
    const QString folder = QFileInfo(path).absolutePath();
    const bool known = QFileInfo(folder).isDir();
    if (!QDir().mkpath(folder)) {
        return failure(ErrorCode::NoPermission, PASSERELLE_TEXT("Library", "The folder of the library cannot be made."),
                       path, {},
                       PASSERELLE_TEXT("Library", "Give yourself the right to write there, or choose another folder."));
    }
    if (!known)
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    Result<std::unique_ptr<Connection>> connection = openSound(path);
    if (connection)
        return Opened{std::move(*connection), std::nullopt};
    if (connection.error().code == ErrorCode::Malformed)
        return openDamaged(connection.error(), path, now);
    return Unexpected(connection.error());
}

}  // namespace passerelle::dossier
