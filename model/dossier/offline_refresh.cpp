// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossier/library_state.hpp"
#include "dossier/offline_copy.hpp"
#include "dossier/opening.hpp"
#include "dossier/server_access.hpp"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <vector>

namespace passerelle::dossier {

namespace {

/// Dossiers a commit: a window that writes the same file meanwhile waits for no more than these.
constexpr std::size_t kBatch = 50;

/// A dossier's line on the server. `revision` is the row's own mark (xmin), which every change of it renews.
struct Line {
    QString id;
    QString revision;
    bool mayWrite = false;
    std::vector<QVariant> columns;  ///< name, created, modified, summary, summary_catalogue, summary_modified
};

struct Source {
    const Connection &server;
    const Connection &copy;
    QHash<QString, QStringList> tags;
};

Result<std::vector<Line>> linesOf(const Connection &server)
{
    auto rows = server.exec(QStringLiteral(
        "SELECT id, xmin::text, (owner = current_user OR id IN (SELECT s.dossier_id FROM share s WHERE s.may_write)), "
        "name, created, modified, summary, summary_catalogue, summary_modified FROM dossier WHERE deleted IS NULL"));
    if (!rows)
        return Unexpected(rows.error());
    std::vector<Line> lines;
    while (rows->next()) {
        Line line{rows->value(0).toString(), rows->value(1).toString(), rows->value(2).toBool(), {}};
        for (int column = 3; column < 9; ++column)
            line.columns.push_back(rows->value(column));
        lines.push_back(std::move(line));
    }
    return lines;
}

Result<QHash<QString, QStringList>> tagsOf(const Connection &connection)
{
    auto rows = connection.exec(QStringLiteral("SELECT dossier_id, tag FROM tag ORDER BY dossier_id, tag"));
    if (!rows)
        return Unexpected(rows.error());
    QHash<QString, QStringList> tags;
    while (rows->next())
        tags[rows->value(0).toString()] << rows->value(1).toString();
    for (QStringList &list : tags)
        list.sort();  // the two back ends order texts differently
    return tags;
}

/// By dossier: what the copy knows it as, with its right to write, since a share may change without the row.
Result<QHash<QString, QString>> known(const Connection &copy)
{
    auto rows = copy.exec(QStringLiteral("SELECT dossier_id, revision, may_write FROM copied"));
    if (!rows)
        return Unexpected(rows.error());
    QHash<QString, QString> marks;
    while (rows->next())
        marks.insert(rows->value(0).toString(), rows->value(1).toString() + rows->value(2).toString());
    return marks;
}

Result<void> putLine(const Connection &copy, const Line &line)
{
    std::vector<QVariant> values{line.id};
    values.insert(values.end(), line.columns.begin(), line.columns.end());
    const auto row =
        copy.run(QStringLiteral("INSERT INTO dossier (id, name, created, modified, summary, summary_catalogue, "
                                "summary_modified) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = "
                                "excluded.name, created = excluded.created, modified = excluded.modified, summary = "
                                "excluded.summary, summary_catalogue = excluded.summary_catalogue, summary_modified = "
                                "excluded.summary_modified, deleted = NULL"),
                 values);
    if (!row)
        return row;
    if (const auto gone = copy.run(QStringLiteral("DELETE FROM fact WHERE dossier_id = ?"), {line.id}); !gone)
        return gone;
    return copy.run(QStringLiteral("INSERT INTO copied (dossier_id, revision, may_write) VALUES (?, ?, ?) "
                                   "ON CONFLICT (dossier_id) DO UPDATE SET revision = excluded.revision, "
                                   "may_write = excluded.may_write"),
                    {line.id, line.revision, line.mayWrite ? 1 : 0});
}

Result<void> putTags(const Source &source, const QString &id)
{
    if (const auto gone = source.copy.run(QStringLiteral("DELETE FROM tag WHERE dossier_id = ?"), {id}); !gone)
        return gone;
    for (const QString &tag : source.tags.value(id)) {
        const auto put = source.copy.run(QStringLiteral("INSERT INTO tag (dossier_id, tag) VALUES (?, ?)"), {id, tag});
        if (!put)
            return put;
    }
    return {};
}

/// Those of the batch that nothing waits for, with their facts read in one question.
Result<void> putBatch(const Source &source, const std::vector<Line> &batch)
{
    QStringList marks;
    std::vector<QVariant> ids;
    for (const Line &line : batch) {
        marks << QStringLiteral("?");
        ids.emplace_back(line.id);
    }
    auto facts = source.server.exec(
        QStringLiteral("SELECT dossier_id, fact_key, fact_value, check_sum FROM fact WHERE dossier_id IN (%1)")
            .arg(marks.join(QLatin1Char(','))),
        ids);
    if (!facts)
        return Unexpected(facts.error());
    return source.copy.transaction([&]() -> Result<void> {
        QSet<QString> taken;
        for (const Line &line : batch) {
            const Result<bool> waits = waitsIn(source.copy, line.id);
            if (!waits)
                return Unexpected(waits.error());
            if (*waits)
                continue;
            if (const auto put = putLine(source.copy, line); !put)
                return put;
            if (const auto put = putTags(source, line.id); !put)
                return put;
            taken.insert(line.id);
        }
        while (facts->next()) {
            if (!taken.contains(facts->value(0).toString()))
                continue;
            const auto put = source.copy.run(QStringLiteral("INSERT INTO fact (dossier_id, fact_key, fact_value, "
                                                            "check_sum) VALUES (?, ?, ?, ?)"),
                                             {facts->value(0), facts->value(1), facts->value(2), facts->value(3)});
            if (!put)
                return put;
        }
        return {};
    });
}

/// What the person no longer sees goes, unless his own words wait in it. The library's settings overwrite freed bytes;
/// emptying the log takes the rest.
Result<void> eraseGone(const Connection &copy, const QStringList &gone)
{
    for (const QString &id : gone) {
        const auto erased = copy.run(QStringLiteral("DELETE FROM dossier WHERE id = ? AND NOT EXISTS (SELECT 1 FROM "
                                                    "edit_group g WHERE g.dossier_id = dossier.id AND g.undone = 0)"),
                                     {id});
        if (!erased)
            return erased;
    }
    return gone.isEmpty() ? Result<void>() : copy.run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
}

}  // namespace

Result<int> refreshCopy(const ServerAddress &address, const QString &path, const QDateTime &now,
                        const Progress &progress)
{
    const auto server = Connection::openServer(address);
    if (!server)
        return Unexpected(server.error());
    const Result<Role> role = enter(**server);
    if (!role)
        return Unexpected(role.error());
    const Result<Opened> opened = openLibraryFile(path, now);
    if (!opened)
        return Unexpected(opened.error());
    const Connection &copy = *opened->connection;
    if (const auto made = makeCopyTables(copy); !made)
        return Unexpected(made.error());
    if (const auto quick = setDurable(copy, false); !quick)
        return Unexpected(quick.error());

    const auto lines = linesOf(**server);
    if (!lines)
        return Unexpected(lines.error());
    const auto tags = tagsOf(**server);
    if (!tags)
        return Unexpected(tags.error());
    const auto tagsHere = tagsOf(copy);
    if (!tagsHere)
        return Unexpected(tagsHere.error());
    auto here = known(copy);
    if (!here)
        return Unexpected(here.error());

    std::vector<Line> changed;
    for (const Line &line : *lines) {
        const QString mark = here->take(line.id);
        if (mark != line.revision + QString::number(line.mayWrite ? 1 : 0) ||
            tags->value(line.id) != tagsHere->value(line.id))
            changed.push_back(line);
    }
    const Source source{**server, copy, *tags};
    for (std::size_t first = 0; first < changed.size(); first += kBatch) {
        if (progress.stop())
            return static_cast<int>(first);
        const std::size_t last = std::min(first + kBatch, changed.size());
        const std::vector<Line> batch(changed.begin() + static_cast<std::ptrdiff_t>(first),
                                      changed.begin() + static_cast<std::ptrdiff_t>(last));
        if (const auto put = putBatch(source, batch); !put)
            return Unexpected(put.error());
    }
    if (const auto erased = eraseGone(copy, here->keys()); !erased)
        return Unexpected(erased.error());
    if (const auto noted = noteOrigin(copy, address.shown(), *role == Role::Advisor, stamp(now)); !noted)
        return Unexpected(noted.error());
    return static_cast<int>(changed.size());
}

}  // namespace passerelle::dossier
