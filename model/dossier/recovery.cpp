// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossier/recovery.hpp"

#include "dossier/backup.hpp"
#include "dossier/check_sum.hpp"
#include "dossier/migrations.hpp"
#include "dossier/salvage.hpp"

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QMap>
#include <QSet>
#include <QUuid>

#include <utility>

namespace passerelle::dossier {

namespace {

/// One dossier as the damaged file still tells it.
struct Remains {
    QVariantList row;
    QStringList tags;
    QMap<QString, QVariantList> facts;  ///< sound values and, by key, their column and sum
    QList<QVariantList> groups;
    bool nameless = false;    ///< the dossier's own row could not be read
    QSet<QString> lost;       ///< keys whose value is there but altered
    QSet<QString> takenBack;  ///< keys that the person emptied
};

bool isUuid(const QVariant &id)
{
    return !QUuid::fromString(id.toString()).isNull();
}

QHash<QString, Remains> gather(const Salvage &found)
{
    QHash<QString, Remains> all;
    for (const QVariantList &row : found.dossiers.rows) {
        if (isUuid(row.at(0)) && !row.at(1).toString().isEmpty())
            all[row.at(0).toString()].row = row;
    }
    // Facts whose dossier's own row is gone keep their identity; the name is to be given again.
    const auto of = [&all](const QVariant &id) -> Remains * {
        if (!isUuid(id))
            return nullptr;
        Remains &remains = all[id.toString()];
        if (remains.row.isEmpty()) {
            const QString never = QStringLiteral("1970-01-01T00:00:00.000Z");
            remains.row = {id, id, never, never, {}, {}, {}, {}};
            remains.nameless = true;
        }
        return &remains;
    };
    for (const QVariantList &row : found.tags.rows) {
        if (Remains *remains = of(row.at(0)))
            remains->tags << row.at(1).toString();
    }
    for (const QVariantList &row : found.facts.rows) {
        Remains *remains = of(row.at(0));
        if (!remains)
            continue;
        const QString key = row.at(1).toString();
        const bool sound = row.at(3).isNull() || row.at(3).toLongLong() == factSum(key, row.at(2).toString());
        if (sound)
            remains->facts.insert(key, {row.at(2), factSum(key, row.at(2).toString())});
        else
            remains->lost.insert(key);
    }
    for (const QVariantList &row : found.groups.rows) {
        if (Remains *remains = of(row.at(1)))
            remains->groups << row;
    }
    return all;
}

/// What the last done step of the history says of the keys that are missing or altered, and which keys it took back.
void fillFromHistory(Remains &remains, const QHash<qint64, QList<QVariantList>> &edits)
{
    QMap<QString, QVariant> last;
    for (const QVariantList &group : std::as_const(remains.groups)) {
        if (group.at(4).toInt() != 0)
            continue;
        for (const QVariantList &edit : edits.value(group.at(0).toLongLong()))
            last.insert(edit.at(1).toString(), edit.at(3));
    }
    for (auto entry = last.cbegin(); entry != last.cend(); ++entry) {
        if (remains.facts.contains(entry.key()))
            continue;
        remains.lost.remove(entry.key());
        if (entry.value().isNull())
            remains.takenBack.insert(entry.key());
        else
            remains.facts.insert(entry.key(), {entry.value(), factSum(entry.key(), entry.value().toString())});
    }
}

/// The newest backup that is sound, brought to the new place; its time.
QDateTime startFromBackup(const QString &path)
{
    for (const QString &backup : backupsOf(path)) {
        if (!QFile::copy(backup, path))
            continue;
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        const auto connection = Connection::open(path);
        const auto verdict =
            connection ? (*connection)->scalar(QStringLiteral("PRAGMA integrity_check(1)")) : Result<QVariant>();
        if (connection && verdict && verdict->toString() == QLatin1String("ok"))
            return backupTime(backup, path);
        QFile::remove(path);
    }
    return {};
}

Result<void> putHistory(const Connection &connection, const Remains &remains,
                        const QHash<qint64, QList<QVariantList>> &edits)
{
    for (const QVariantList &group : remains.groups) {
        const auto id = connection.scalar(
            QStringLiteral("INSERT INTO edit_group (dossier_id, label, touched_ms, undone) VALUES (?, ?, ?, ?) "
                           "RETURNING id"),
            {group.at(1), group.at(2), group.at(3), group.at(4)});
        if (!id)
            return Unexpected(id.error());
        for (const QVariantList &edit : edits.value(group.at(0).toLongLong())) {
            const auto put = connection.run(
                QStringLiteral("INSERT INTO edit (group_id, fact_key, value_before, value_after) VALUES (?, ?, ?, ?)"),
                {*id, edit.at(1), edit.at(2), edit.at(3)});
            if (!put)
                return put;
        }
    }
    return {};
}

struct Overlay {
    const Connection &connection;
    const QHash<qint64, QList<QVariantList>> &edits;
    bool historyWhole = false;

    [[nodiscard]] Result<void> put(const QString &id, const Remains &remains) const
    {
        const QVariantList &row = remains.row;
        const auto kept = connection.run(
            QStringLiteral("INSERT INTO dossier (id, name, created, modified, deleted, summary, summary_catalogue, "
                           "summary_modified) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO ") +
                (remains.nameless ? QStringLiteral("NOTHING")
                                  : QStringLiteral("UPDATE SET name = excluded.name, modified = excluded.modified, "
                                                   "deleted = excluded.deleted, summary = NULL, "
                                                   "summary_modified = NULL")),
            {id, row.at(1), row.at(2), row.at(3), row.at(4), row.at(5), row.at(6), row.at(7)});
        if (!kept)
            return kept;
        // The backup's other values stay: a row that vanished without a trace is there still.
        for (const QString &key : remains.takenBack) {
            const auto gone =
                connection.run(QStringLiteral("DELETE FROM fact WHERE dossier_id = ? AND fact_key = ?"), {id, key});
            if (!gone)
                return gone;
        }
        for (auto fact = remains.facts.cbegin(); fact != remains.facts.cend(); ++fact) {
            const auto put = connection.run(
                QStringLiteral("INSERT OR REPLACE INTO fact (dossier_id, fact_key, fact_value, check_sum) "
                               "VALUES (?, ?, ?, ?)"),
                {id, fact.key(), fact->at(0), fact->at(1)});
            if (!put)
                return put;
        }
        for (const QString &tag : remains.tags) {
            const auto put =
                connection.run(QStringLiteral("INSERT OR IGNORE INTO tag (dossier_id, tag) VALUES (?, ?)"), {id, tag});
            if (!put)
                return put;
        }
        return replaceHistory(id, remains);
    }

    /// A history with holes would undo to the wrong value: then there is none.
    [[nodiscard]] Result<void> replaceHistory(const QString &id, const Remains &remains) const
    {
        if (const auto gone = connection.run(QStringLiteral("DELETE FROM edit_group WHERE dossier_id = ?"), {id});
            !gone)
            return gone;
        return historyWhole ? putHistory(connection, remains, edits) : Result<void>();
    }
};

/// Altered keys for which the backup has no value either.
Result<int> stillMissing(const Connection &connection, const QHash<QString, Remains> &all)
{
    int missing = 0;
    for (auto entry = all.cbegin(); entry != all.cend(); ++entry) {
        for (const QString &key : entry->lost) {
            const auto there = connection.scalar(
                QStringLiteral("SELECT count(*) FROM fact WHERE dossier_id = ? AND fact_key = ?"), {entry.key(), key});
            if (!there)
                return Unexpected(there.error());
            missing += there->toInt() == 0 ? 1 : 0;
        }
    }
    return missing;
}

Result<Recovered> overlay(const Connection &connection, const Salvage &found)
{
    QHash<qint64, QList<QVariantList>> edits;
    for (const QVariantList &edit : found.edits.rows)
        edits[edit.at(0).toLongLong()] << edit;
    QHash<QString, Remains> all = gather(found);
    const Overlay target{connection, edits, found.groups.whole && found.edits.whole};
    Recovered recovered;
    for (auto entry = all.begin(); entry != all.end(); ++entry) {
        fillFromHistory(*entry, edits);
        // One dossier that does not fit the tables (a garbled row) does not keep the others out.
        if (connection.transaction([&] { return target.put(entry.key(), *entry); }))
            ++recovered.fromDamaged;
    }
    const Result<int> missing = stillMissing(connection, all);
    if (!missing)
        return Unexpected(missing.error());
    recovered.lostValues = *missing;
    const auto total = connection.scalar(QStringLiteral("SELECT count(*) FROM dossier"));
    if (!total)
        return Unexpected(total.error());
    recovered.onlyInBackup = total->toInt() - recovered.fromDamaged;
    return recovered;
}

}  // namespace

Result<Recovered> recoverLibrary(const QString &damaged, const QString &path)
{
    const QDateTime backup = startFromBackup(path);
    const auto connection = Connection::open(path);
    if (!connection)
        return Unexpected(connection.error());
    const auto steps = shippedMigrations();
    if (!steps)
        return Unexpected(steps.error());
    if (const auto migrated = migrate(**connection, *steps); !migrated)
        return Unexpected(migrated.error());
    const auto remains = Connection::openReadOnly(damaged);
    Result<Recovered> recovered =
        remains ? overlay(**connection, salvage(**remains)) : overlay(**connection, Salvage());
    if (recovered)
        recovered->fromBackup = backup;
    return recovered;
}

}  // namespace passerelle::dossier
