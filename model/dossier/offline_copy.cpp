// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossier/offline_copy.hpp"

#include "dossier/history.hpp"
#include "dossier/library_state.hpp"
#include "dossier/migrations.hpp"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace passerelle::dossier {

namespace {

Result<bool> isAny(const Connection &copy, const QString &sql, const QString &dossierId)
{
    const auto found = copy.scalar(sql, {dossierId});
    if (!found)
        return Unexpected(found.error());
    return found->isValid();
}

Result<void> keepRow(const Connection &copy, const Dossier &dossier, bool mayWrite)
{
    const auto row = copy.run(QStringLiteral("INSERT INTO dossier (id, name, created, modified) VALUES (?, ?, ?, ?) "
                                             "ON CONFLICT (id) DO UPDATE SET name = excluded.name, created = "
                                             "excluded.created, modified = excluded.modified, deleted = NULL"),
                              {dossier.id, dossier.name, stamp(dossier.created), stamp(dossier.modified)});
    if (!row)
        return row;
    // The empty revision makes the next refresh look at it again.
    return copy.run(QStringLiteral("INSERT INTO copied (dossier_id, revision, may_write) VALUES (?, '', ?) "
                                   "ON CONFLICT (dossier_id) DO UPDATE SET revision = ''"),
                    {dossier.id, mayWrite ? 1 : 0});
}

}  // namespace

QString copyPath(const QString &folder, const ServerAddress &address)
{
    const QByteArray sum = QCryptographicHash::hash(address.shown().toUtf8(), QCryptographicHash::Sha256).toHex();
    return QDir(folder).filePath(QStringLiteral("offline-%1.passerelle").arg(QString::fromLatin1(sum.left(16))));
}

std::optional<CopyState> peekCopy(const QString &path)
{
    if (!QFileInfo::exists(path))
        return std::nullopt;
    const auto copy = Connection::openReadOnly(path);
    if (!copy)
        return std::nullopt;
    const auto state = copyState(**copy);
    return state && state->seen.isValid() ? std::optional(*state) : std::nullopt;
}

Result<void> makeCopyTables(const Connection &copy)
{
    QFile file(QStringLiteral(":/dossier/offline/copy_tables.sql"));
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::Internal, PASSERELLE_TEXT("Library", "A step of the library's schema is missing."),
                       file.fileName());
    }
    const Migration tables = parseMigration(1, QString::fromUtf8(file.readAll()));
    return copy.transaction([&]() -> Result<void> {
        for (const QString &statement : tables.statements) {
            if (const auto made = copy.run(statement); !made)
                return made;
        }
        return {};
    });
}

Result<CopyState> copyState(const Connection &copy)
{
    auto row = copy.exec(QStringLiteral(
        "SELECT (SELECT seen FROM origin), (SELECT may_write FROM origin), "
        "(SELECT count(*) FROM edit_group WHERE undone = 0) + (SELECT count(*) FROM dossier d WHERE d.deleted IS NULL "
        "AND NOT EXISTS (SELECT 1 FROM copied c WHERE c.dossier_id = d.id)), (SELECT count(*) FROM held)"));
    if (!row)
        return Unexpected(row.error());
    CopyState state;
    if (row->next()) {
        state.seen = timeOf(row->value(0));
        state.mayWrite = row->value(1).toInt() == 1;
        state.waiting = row->value(2).toInt();
        state.held = row->value(3).toInt();
    }
    return state;
}

Result<void> noteOrigin(const Connection &copy, const QString &server, bool mayWrite, const QString &now)
{
    return copy.run(QStringLiteral("INSERT INTO origin (server, may_write, seen) VALUES (?, ?, ?) "
                                   "ON CONFLICT (server) DO UPDATE SET may_write = excluded.may_write, "
                                   "seen = excluded.seen"),
                    {server, mayWrite ? 1 : 0, now});
}

Result<void> setDurable(const Connection &copy, bool durable)
{
    for (const QString &sql :
         {durable ? QStringLiteral("PRAGMA synchronous = FULL") : QStringLiteral("PRAGMA synchronous = NORMAL"),
          durable ? QStringLiteral("PRAGMA wal_autocheckpoint = 1")
                  : QStringLiteral("PRAGMA wal_autocheckpoint = 1000")}) {
        if (const auto set = copy.run(sql); !set)
            return set;
    }
    return {};
}

Result<bool> waitsIn(const Connection &copy, const QString &dossierId)
{
    return isAny(copy, QStringLiteral("SELECT 1 FROM edit_group WHERE dossier_id = ? AND undone = 0 LIMIT 1"),
                 dossierId);
}

Result<bool> isCopied(const Connection &copy, const QString &dossierId)
{
    return isAny(copy, QStringLiteral("SELECT 1 FROM copied WHERE dossier_id = ?"), dossierId);
}

Result<bool> mayWriteCopied(const Connection &copy, const QString &dossierId)
{
    const Result<bool> refused =
        isAny(copy, QStringLiteral("SELECT 1 FROM copied WHERE dossier_id = ? AND may_write = 0"), dossierId);
    if (!refused)
        return refused;
    return !*refused;
}

Result<void> keepSeen(const Connection &copy, const Dossier &dossier, bool mayWrite)
{
    return copy.transaction([&]() -> Result<void> {
        const Result<bool> waits = waitsIn(copy, dossier.id);
        if (!waits)
            return Unexpected(waits.error());
        if (*waits)
            return {};
        if (const auto row = keepRow(copy, dossier, mayWrite); !row)
            return row;
        const Result<access::Facts> known = loadFacts(copy, dossier.id);
        if (!known)
            return Unexpected(known.error());
        for (auto fact = known->cbegin(); fact != known->cend(); ++fact) {
            if (dossier.facts.contains(fact.key()))
                continue;
            if (const auto gone = storeFact(copy, dossier.id, fact.key(), QJsonValue(QJsonValue::Undefined)); !gone)
                return gone;
        }
        for (auto fact = dossier.facts.cbegin(); fact != dossier.facts.cend(); ++fact) {
            if (known->value(fact.key(), QJsonValue(QJsonValue::Undefined)) == fact.value())
                continue;
            if (const auto kept = storeFact(copy, dossier.id, fact.key(), fact.value()); !kept)
                return kept;
        }
        return {};
    });
}

}  // namespace passerelle::dossier
