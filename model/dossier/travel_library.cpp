// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossier/connection.hpp"
#include "dossier/history.hpp"
#include "dossier/library_state.hpp"
#include "dossier/travel_file.hpp"

#include <QUuid>

namespace passerelle::dossier {

namespace {

Result<std::vector<TravelStep>> historyOf(const Connection &connection, const QString &id)
{
    auto rows = connection.exec(
        QStringLiteral("SELECT g.id, g.label, g.touched_ms, g.undone, e.fact_key, e.value_before, e.value_after "
                       "FROM edit_group g JOIN edit e ON e.group_id = g.id WHERE g.dossier_id = ? "
                       "ORDER BY g.id, e.fact_key"),
        {id});
    if (!rows)
        return Unexpected(rows.error());
    std::vector<TravelStep> history;
    qint64 last = -1;
    while (rows->next()) {
        const qint64 group = rows->value(0).toLongLong();
        if (group != last) {
            history.push_back(
                {rows->value(1).toString(), rows->value(2).toLongLong(), rows->value(3).toInt() != 0, {}});
            last = group;
        }
        history.back().edits.push_back(
            {rows->value(4).toString(), fromColumn(rows->value(5)), fromColumn(rows->value(6))});
    }
    return history;
}

Result<void> putHistory(const Connection &connection, const QString &id, const std::vector<TravelStep> &history)
{
    for (const TravelStep &step : history) {
        const auto group = connection.scalar(
            QStringLiteral("INSERT INTO edit_group (dossier_id, label, touched_ms, undone) VALUES (?, ?, ?, ?) "
                           "RETURNING id"),
            {id, step.label, step.touchedMs, step.undone ? 1 : 0});
        if (!group)
            return Unexpected(group.error());
        for (const Edit &edit : step.edits) {
            const auto put = connection.run(
                QStringLiteral("INSERT INTO edit (group_id, fact_key, value_before, value_after) VALUES (?, ?, ?, ?)"),
                {*group, edit.key, toColumn(edit.before), toColumn(edit.after)});
            if (!put)
                return put;
        }
    }
    return {};
}

Result<void> putRow(const Connection &connection, const Dossier &dossier)
{
    return connection.run(
        QStringLiteral("INSERT INTO dossier (id, name, created, modified) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO "
                       "UPDATE SET name = excluded.name, created = excluded.created, modified = excluded.modified, "
                       "deleted = NULL"),
        {dossier.id, dossier.name, stamp(dossier.created), stamp(dossier.modified)});
}

Result<void> putWhole(const Connection &connection, const Travelling &travelling)
{
    const QString &id = travelling.dossier.id;
    if (const auto row = putRow(connection, travelling.dossier); !row)
        return row;
    for (const QString &table : {QStringLiteral("fact"), QStringLiteral("tag"), QStringLiteral("edit_group")}) {
        const auto gone = connection.run(QStringLiteral("DELETE FROM %1 WHERE dossier_id = ?").arg(table), {id});
        if (!gone)
            return gone;
    }
    const access::Facts &facts = travelling.dossier.facts;
    for (auto fact = facts.cbegin(); fact != facts.cend(); ++fact) {
        if (const auto put = storeFact(connection, id, fact.key(), fact.value()); !put)
            return put;
    }
    for (const QString &tag : travelling.tags) {
        const auto put = connection.run(QStringLiteral("INSERT INTO tag (dossier_id, tag) VALUES (?, ?)"), {id, tag});
        if (!put)
            return put;
    }
    return putHistory(connection, id, travelling.history);
}

/// Another identity that depends on the content alone, so that a second "keep both" of the same file adds nothing.
QString otherIdentity(const Travelling &travelling)
{
    const QUuid space = QUuid::fromString(travelling.dossier.id);
    return QUuid::createUuidV5(space, toDocument(travelling)).toString(QUuid::WithoutBraces);
}

/// A file of the first version may have no identity that fits the library.
Travelling withIdentity(Travelling travelling, const QDateTime &now)
{
    if (QUuid::fromString(travelling.dossier.id).isNull()) {
        const QUuid space(QStringLiteral("5d0c1cf2-8d3a-5b6e-9b52-6f0c2b1d7a10"));
        travelling.dossier.id = QUuid::createUuidV5(space, toDocument(travelling)).toString(QUuid::WithoutBraces);
    }
    if (!travelling.dossier.created.isValid())
        travelling.dossier.created = now;
    if (!travelling.dossier.modified.isValid())
        travelling.dossier.modified = now;
    return travelling;
}

Result<bool> isThere(const Connection &connection, const QString &id, bool inBin)
{
    const QString sql = inBin ? QStringLiteral("SELECT count(*) FROM dossier WHERE id = ? AND deleted IS NOT NULL")
                              : QStringLiteral("SELECT count(*) FROM dossier WHERE id = ? AND deleted IS NULL");
    const auto found = connection.scalar(sql, {id});
    if (!found)
        return Unexpected(found.error());
    return found->toInt() > 0;
}

}  // namespace

Result<Travelling> travelling(const Library &library, const QString &id)
{
    Result<Dossier> dossier = library.load(id);
    if (!dossier)
        return Unexpected(dossier.error());
    Result<QStringList> tags = library.tags(id);
    if (!tags)
        return Unexpected(tags.error());
    Result<std::vector<TravelStep>> history = historyOf(library.connection(), id);
    if (!history)
        return Unexpected(history.error());
    return Travelling{*std::move(dossier), *std::move(tags), *std::move(history)};
}

Result<Arrival> arrivalOf(const Library &library, const Travelling &arriving)
{
    const Travelling wanted = withIdentity(arriving, library.now());
    const Result<bool> binned = isThere(library.connection(), wanted.dossier.id, true);
    if (!binned)
        return Unexpected(binned.error());
    if (*binned)
        return Arrival::InBin;
    const Result<bool> here = isThere(library.connection(), wanted.dossier.id, false);
    if (!here)
        return Unexpected(here.error());
    if (!*here)
        return Arrival::New;
    const Result<Travelling> present = travelling(library, wanted.dossier.id);
    if (!present)
        return Unexpected(present.error());
    if (toDocument(*present) == toDocument(wanted))
        return Arrival::Same;
    return present->dossier.modified > wanted.dossier.modified ? Arrival::OlderThanHere : Arrival::Newer;
}

Result<Dossier> import(Library &library, const Travelling &arriving, OnArrival choice)
{
    Travelling wanted = withIdentity(arriving, library.now());
    const Result<Arrival> arrival = arrivalOf(library, wanted);
    if (!arrival)
        return Unexpected(arrival.error());
    if (*arrival == Arrival::Same)
        return library.load(wanted.dossier.id);
    const bool taken = *arrival != Arrival::New;
    if (!library.mayWrite())
        return Unexpected(readersDoNotWrite(library.location()));
    if (taken && choice == OnArrival::Replace && library.link().link == Link::Offline) {
        return failure(ErrorCode::Storage,
                       PASSERELLE_TEXT("Library", "Only the server can do this, and it does not answer."),
                       library.location(), wanted.dossier.id,
                       PASSERELLE_TEXT("Library", "Keep both, or do it when you are connected again."));
    }
    if (taken && choice == OnArrival::KeepBoth) {
        wanted.dossier.id = otherIdentity(wanted);
        const Result<bool> again = isThere(library.connection(), wanted.dossier.id, false);
        if (!again)
            return Unexpected(again.error());
        if (*again)
            return library.load(wanted.dossier.id);
    }
    const Connection &connection = library.connection();
    if (const auto put = connection.transaction([&] { return putWhole(connection, wanted); }); !put)
        return Unexpected(put.error());
    return library.load(wanted.dossier.id);
}

}  // namespace passerelle::dossier
