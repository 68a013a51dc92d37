// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossier/library_state.hpp"
#include "dossier/offline_copy.hpp"
#include "dossier/server_access.hpp"
#include "dossier/travel_file.hpp"

#include <QSet>

#include <algorithm>

namespace passerelle::dossier {

namespace {

/// A step of the copy's history that waits for the server.
struct Waiting {
    qint64 id = 0;
    QString dossierId;
    QString label;
    std::vector<Edit> edits;
};

Result<std::optional<Waiting>> firstWaiting(const Connection &copy)
{
    auto group =
        copy.exec(QStringLiteral("SELECT id, dossier_id, label FROM edit_group WHERE undone = 0 ORDER BY id LIMIT 1"));
    if (!group)
        return Unexpected(group.error());
    if (!group->next())
        return std::optional<Waiting>();
    Waiting waiting{group->value(0).toLongLong(), group->value(1).toString(), group->value(2).toString(), {}};
    auto rows = copy.exec(QStringLiteral("SELECT fact_key, value_before, value_after FROM edit WHERE group_id = ? "
                                         "ORDER BY fact_key"),
                          {waiting.id});
    if (!rows)
        return Unexpected(rows.error());
    while (rows->next())
        waiting.edits.push_back({rows->value(0).toString(), fromColumn(rows->value(1)), fromColumn(rows->value(2))});
    return std::optional<Waiting>(std::move(waiting));
}

struct Held {
    QString key;
    QJsonValue before;
    QJsonValue mine;
};

Result<std::vector<Held>> heldOf(const Connection &copy, const QString &dossierId)
{
    auto rows = copy.exec(
        QStringLiteral("SELECT fact_key, value_before, value_mine FROM held WHERE dossier_id = ? ORDER BY fact_key"),
        {dossierId});
    if (!rows)
        return Unexpected(rows.error());
    std::vector<Held> held;
    while (rows->next())
        held.push_back({rows->value(0).toString(), fromColumn(rows->value(1)), fromColumn(rows->value(2))});
    return held;
}

/// The later words of a field replace the held ones; what both people started from stays.
Result<void> keepHeld(const Connection &copy, const Waiting &waiting, const std::vector<Edit> &edits)
{
    for (const Edit &edit : edits) {
        const auto kept =
            copy.run(QStringLiteral("INSERT INTO held (dossier_id, fact_key, label, value_before, value_mine) VALUES "
                                    "(?, ?, ?, ?, ?) ON CONFLICT (dossier_id, fact_key) DO UPDATE SET value_mine = "
                                    "excluded.value_mine, label = excluded.label"),
                     {waiting.dossierId, edit.key, waiting.label, toColumn(edit.before), toColumn(edit.after)});
        if (!kept)
            return kept;
    }
    return {};
}

/// Takes from `edits` those of the groups and gives them.
std::vector<Edit> takeGroups(std::vector<Edit> &edits, const QSet<QString> &groups)
{
    const auto within = [&groups](const Edit &edit) { return groups.contains(fieldGroup(edit.key)); };
    std::vector<Edit> taken;
    std::ranges::copy_if(edits, std::back_inserter(taken), within);
    std::erase_if(edits, within);
    return taken;
}

/// Sends a step by the rules of change(). What was joined stays in `edits`; gives what clashed.
Result<std::vector<Edit>> send(Library &server, const Waiting &waiting, std::vector<Edit> &edits)
{
    constexpr int kNeverWithTheStepBefore = -1;
    const Result<Change> change = server.change(waiting.dossierId, waiting.label, edits, kNeverWithTheStepBefore);
    if (!change)
        return Unexpected(change.error());
    QSet<QString> groups;
    for (const Conflict &conflict : change->conflicts)
        groups.insert(conflict.group);
    return takeGroups(edits, groups);
}

/// The dossier is gone, or no longer his to write.
bool isShutOut(const Error &error)
{
    return error.code == ErrorCode::NotFound || error.code == ErrorCode::NoPermission;
}

Result<void> forgetSteps(const Connection &copy, const QString &dossierId)
{
    return copy.run(QStringLiteral("DELETE FROM edit_group WHERE dossier_id = ?"), {dossierId});
}

/// Offline words in a dossier that can no longer be written become a dossier of the person's own.
Result<void> rescue(Library &server, const Connection &copy, const Dossier &mine, MergeStep &step)
{
    const Result<Dossier> kept = server.insert(mine);
    if (!kept) {
        if (kept.error().code != ErrorCode::NoPermission)
            return Unexpected(kept.error());
        return failure(ErrorCode::NoPermission,
                       PASSERELLE_TEXT("Library", "What you changed offline in “%1” cannot be joined: you may no "
                                                  "longer write on this server.")
                           .arg(mine.name),
                       server.location(), mine.id,
                       PASSERELLE_TEXT("Library", "It stays in the offline copy: export the dossier as a file, or ask "
                                                  "the administrator for your role back."));
    }
    // All its steps go: the new dossier holds what they made.
    if (const auto gone = copy.run(QStringLiteral("DELETE FROM dossier WHERE id = ?"), {mine.id}); !gone)
        return gone;
    step.rescued = kept->id;
    step.notice = Error{ErrorCode::NotFound,
                        PASSERELLE_TEXT("Library", "“%1” was removed, or is no longer shared with you for writing. "
                                                   "What you wrote offline is kept as a dossier of your own.")
                            .arg(mine.name),
                        {},
                        {},
                        {},
                        {}};
    return {};
}

}  // namespace

Result<void> Library::reconnect()
{
    if (!m_d->isOffline() || m_d->returning)
        return {};
    auto connection = Connection::openServer(m_d->address);
    if (!connection)
        return Unexpected(connection.error());
    const Result<Role> role = enter(**connection);
    if (!role)
        return Unexpected(role.error());
    auto server = std::make_unique<Private>();
    server->clock = m_d->clock;
    server->connection = std::move(*connection);
    server->place = m_d->place;
    server->writes = *role == Role::Advisor;
    m_d->returning.reset(new Library(std::move(server)));
    return {};
}

Result<bool> Library::Private::sendNewDossier(MergeStep &step)
{
    const auto found = copy->scalar(
        QStringLiteral("SELECT id FROM dossier d WHERE deleted IS NULL AND NOT EXISTS (SELECT 1 FROM copied c WHERE "
                       "c.dossier_id = d.id) ORDER BY created LIMIT 1"));
    if (!found)
        return Unexpected(found.error());
    if (!found->isValid())
        return false;
    const QString id = found->toString();
    const auto there = returning->connection().scalar(QStringLiteral("SELECT 1 FROM dossier WHERE id = ?"), {id});
    if (!there)
        return Unexpected(there.error());
    if (!there->isValid()) {
        const Result<Dossier> dossier = read(id);
        if (!dossier)
            return Unexpected(dossier.error());
        auto rows = copy->exec(QStringLiteral("SELECT tag FROM tag WHERE dossier_id = ? ORDER BY tag"), {id});
        if (!rows)
            return Unexpected(rows.error());
        Travelling whole{*dossier, {}, {}};
        while (rows->next())
            whole.tags << rows->value(0).toString();
        if (const auto put = import(*returning, whole, OnArrival::Replace); !put)
            return Unexpected(put.error());
        if (const auto gone = forgetSteps(*copy, id); !gone)
            return Unexpected(gone.error());
        ++step.joined;
    }
    // One that the server has after all (sent before a crash) goes on as one of its own: its steps follow.
    const auto noted =
        copy->run(QStringLiteral("INSERT INTO copied (dossier_id, revision, may_write) VALUES (?, '', 1)"), {id});
    if (!noted)
        return Unexpected(noted.error());
    return true;
}

Result<bool> Library::Private::sendNext(MergeStep &step)
{
    const Result<bool> sent = sendNewDossier(step);
    if (!sent || *sent)
        return sent;
    const auto waiting = firstWaiting(*copy);
    if (!waiting)
        return Unexpected(waiting.error());
    if (!waiting->has_value())
        return false;
    const Waiting &next = **waiting;
    const auto held = heldOf(*copy, next.dossierId);
    if (!held)
        return Unexpected(held.error());
    QSet<QString> groups;
    for (const Held &field : *held)
        groups.insert(fieldGroup(field.key));
    std::vector<Edit> edits = next.edits;
    std::vector<Edit> kept = takeGroups(edits, groups);
    if (!edits.empty()) {
        const auto clashed = send(*returning, next, edits);
        if (!clashed && !isShutOut(clashed.error()))
            return Unexpected(clashed.error());
        if (!clashed) {
            const Result<Dossier> mine = read(next.dossierId);
            const Result<void> safe = mine ? rescue(*returning, *copy, *mine, step) : Unexpected(mine.error());
            return safe ? Result<bool>(true) : Unexpected(safe.error());
        }
        kept.insert(kept.end(), clashed->begin(), clashed->end());
        step.joined += edits.empty() ? 0 : 1;
    }
    if (const auto stays = keepHeld(*copy, next, kept); !stays)
        return Unexpected(stays.error());
    if (const auto gone = copy->run(QStringLiteral("DELETE FROM edit_group WHERE id = ?"), {next.id}); !gone)
        return Unexpected(gone.error());
    return true;
}

Result<void> Library::Private::comeBack()
{
    // What was undone offline is not done again on the server.
    if (const auto gone = copy->run(QStringLiteral("DELETE FROM edit_group")); !gone)
        return gone;
    if (const auto quick = setDurable(*copy, false); !quick)
        return quick;
    connection = returning->m_d->connection;
    writes = returning->m_d->writes;
    returning.reset();
    offlineSince = {};
    changeMark = -1;
    return {};
}

Result<MergeStep> Library::mergeNext()
{
    MergeStep step;
    if (!m_d->isOffline()) {
        step.finished = true;
        return step;
    }
    if (!m_d->returning) {
        return failure(ErrorCode::Storage, PASSERELLE_TEXT("Library", "The server of the library does not answer."),
                       m_d->place, {}, PASSERELLE_TEXT("Library", "Check the network (or the VPN), then try again."));
    }
    // The copy's lock is held while a step is on its way: neither this window nor another can change or send it.
    const Result<void> sent = m_d->copy->transaction([&]() -> Result<void> {
        const Result<bool> any = m_d->sendNext(step);
        if (!any)
            return Unexpected(any.error());
        step.finished = !*any;
        return {};
    });
    const Result<void> done = sent && step.finished ? m_d->comeBack() : sent;
    if (!done) {
        if (m_d->returning && m_d->returning->connection().isLost())
            m_d->returning.reset();
        return Unexpected(done.error());
    }
    return step;
}

Result<std::vector<Conflict>> Library::heldConflicts(const QString &id) const
{
    std::vector<Conflict> conflicts;
    if (!m_d->copy || m_d->isOffline())
        return conflicts;
    const auto held = heldOf(*m_d->copy, id);
    if (!held)
        return Unexpected(held.error());
    std::vector<Edit> edits;
    edits.reserve(held->size());
    for (const Held &field : *held)
        edits.push_back({field.key, field.before, field.mine});
    // What somebody made equal meanwhile, or was put back, is no conflict any more; fields of a held group that only
    // this person touched are among them, or their words would go.
    return m_d->attempt([&] { return differences(*m_d->connection, id, edits); });
}

Result<QStringList> Library::undecided() const
{
    QStringList ids;
    if (!m_d->copy || m_d->isOffline())
        return ids;
    auto rows = m_d->copy->exec(QStringLiteral("SELECT DISTINCT dossier_id FROM held ORDER BY dossier_id"));
    if (!rows)
        return Unexpected(rows.error());
    while (rows->next())
        ids << rows->value(0).toString();
    return ids;
}

Result<void> Library::settle(const QString &id)
{
    if (!m_d->copy)
        return {};
    return m_d->copy->run(QStringLiteral("DELETE FROM held WHERE dossier_id = ?"), {id});
}

}  // namespace passerelle::dossier
