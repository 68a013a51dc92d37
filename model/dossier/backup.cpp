// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossier/backup.hpp"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace passerelle::dossier {

namespace {

constexpr char kStampFormat[] = "yyyyMMdd-HHmmss-zzz";

QString baseName(const QString &library)
{
    return QFileInfo(library).fileName();
}

/// Tells whether two copies hold the same work (the file's own change counter stands still in WAL mode).
Result<QString> state(const Connection &connection)
{
    const auto value = connection.scalar(QStringLiteral(
        "SELECT coalesce((SELECT max(modified) FROM dossier), '') || '/' || (SELECT count(*) FROM dossier WHERE "
        "deleted IS NULL) || '/' || coalesce((SELECT max(id) FROM edit_group), 0)"));
    if (!value)
        return Unexpected(value.error());
    return value->toString();
}

bool unchangedSince(const QString &backup, const QString &now)
{
    const auto copy = Connection::openReadOnly(backup);
    if (!copy)
        return false;
    const auto then = state(**copy);
    return then && *then == now;
}

Result<void> makeFolder(const QString &folder)
{
    if (!QDir().mkpath(folder)) {
        return failure(ErrorCode::NoPermission,
                       PASSERELLE_TEXT("Library", "The folder for the copies of the library cannot be made."), folder,
                       {}, PASSERELLE_TEXT("Library", "Give yourself the right to write beside the library."));
    }
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}

QStringList allCopies(const QString &library)
{
    QStringList copies = backupsOf(library);
    const QDir folder = QFileInfo(library).absoluteDir();
    for (const QString &name :
         folder.entryList({baseName(library) + QStringLiteral(".before-*")}, QDir::Files, QDir::Name))
        copies << folder.filePath(name);
    return copies;
}

/// Never the one just made: a clock that was set back names it older than the others.
void dropOldest(const QString &library, const QString &made)
{
    QStringList copies = backupsOf(library);
    copies.removeOne(made);
    for (qsizetype i = kBackupsKept - 1; i < copies.size(); ++i)
        QFile::remove(copies.at(i));
}

}  // namespace

QDateTime backupTime(const QString &backup, const QString &library)
{
    const QString text = QFileInfo(backup).fileName().mid(baseName(library).size() + 1);
    QDateTime time = QDateTime::fromString(text, QString::fromLatin1(kStampFormat));
    time.setTimeSpec(Qt::UTC);
    return time;
}

Result<void> copyDatabase(const Connection &connection, const QString &target)
{
    const QString part = target + QStringLiteral(".part");
    QFile::remove(part);
    // SQLite fills an empty file; it is made first so that only its owner may read it.
    QFile file(part);
    if (file.open(QIODevice::NewOnly))
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.close();
    const auto copied = connection.run(QStringLiteral("VACUUM INTO ?"), {part});
    if (copied && QFile::rename(part, target))
        return {};
    QFile::remove(part);
    if (!copied)
        return copied;
    return failure(ErrorCode::Storage, PASSERELLE_TEXT("Library", "The copy of the library cannot be written."), target,
                   {}, PASSERELLE_TEXT("Library", "Free some space, then try again."));
}

QString backupFolder(const QString &library)
{
    return QFileInfo(library).absoluteDir().filePath(QStringLiteral("backups"));
}

QStringList backupsOf(const QString &library)
{
    const QDir folder(backupFolder(library));
    QStringList paths;
    const QStringList names =
        folder.entryList({baseName(library) + QStringLiteral(".2*")}, QDir::Files, QDir::Name | QDir::Reversed);
    for (const QString &name : names) {
        const QString path = folder.filePath(name);
        if (backupTime(path, library).isValid())
            paths << path;
    }
    return paths;
}

Result<std::optional<QString>> backUp(const QString &library, const QDateTime &now, int leastHours)
{
    const QStringList before = backupsOf(library);
    constexpr qint64 kSecondsPerHour = 3600;
    // A copy from the future (the clock was set back) does not stop the next one.
    if (!before.isEmpty()) {
        const qint64 age = backupTime(before.first(), library).secsTo(now);
        if (age >= 0 && age < leastHours * kSecondsPerHour)
            return std::optional<QString>();
    }
    const auto connection = Connection::open(library);
    if (!connection)
        return Unexpected(connection.error());
    const auto verdict = (*connection)->scalar(QStringLiteral("PRAGMA quick_check(1)"));
    if (!verdict)
        return Unexpected(verdict.error());
    if (verdict->toString() != QLatin1String("ok")) {
        return failure(ErrorCode::Malformed, PASSERELLE_TEXT("Library", "The library of dossiers is damaged."), library,
                       {}, PASSERELLE_TEXT("Library", "Start Passerelle again: it reads back what can be read."),
                       verdict->toString());
    }
    const auto stands = state(**connection);
    if (!stands)
        return Unexpected(stands.error());
    if (!before.isEmpty() && unchangedSince(before.first(), *stands))
        return std::optional<QString>();
    if (const auto made = makeFolder(backupFolder(library)); !made)
        return Unexpected(made.error());
    const QString copy =
        QStringLiteral("%1/%2.%3")
            .arg(backupFolder(library), baseName(library), now.toUTC().toString(QString::fromLatin1(kStampFormat)));
    if (const auto copied = copyDatabase(**connection, copy); !copied)
        return Unexpected(copied.error());
    dropOldest(library, copy);
    return std::optional<QString>(copy);
}

Result<void> eraseDossiers(const Connection &connection, const QStringList &ids)
{
    const Result<void> erased = connection.transaction([&]() -> Result<void> {
        for (const QString &id : ids) {
            if (const auto done = connection.run(QStringLiteral("DELETE FROM dossier WHERE id = ?"), {id}); !done)
                return done;
        }
        return {};
    });
    if (!erased || connection.dialect() == Dialect::Postgres)
        return erased;
    // secure_delete has overwritten the rows; VACUUM drops the slack and the truncated log its old frames.
    for (const QString &sql : {QStringLiteral("VACUUM"), QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")}) {
        if (const auto done = connection.exec(sql); !done)
            return Unexpected(done.error());
    }
    return {};
}

Result<void> eraseFromBackups(const QString &library, const QStringList &ids)
{
    for (const QString &copy : allCopies(library)) {
        Result<void> erased = [&]() -> Result<void> {
            const auto connection = Connection::open(copy);
            return connection ? eraseDossiers(**connection, ids) : Unexpected(connection.error());
        }();
        if (!erased && !QFile::remove(copy))
            return erased;
    }
    return {};
}

}  // namespace passerelle::dossier
