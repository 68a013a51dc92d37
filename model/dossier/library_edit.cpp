// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossier/history.hpp"
#include "dossier/library_state.hpp"

#include <utility>

namespace passerelle::dossier {

Result<Dossier> Library::edit(const QString &id, const QString &label, const std::vector<Edit> &edits,
                              int mergeWindowMs)
{
    const Result<void> done = m_d->attempt([&] {
        return m_d->connection->transaction([&]() -> Result<void> {
            if (const auto held = m_d->hold(id); !held)
                return held;
            const QDateTime now = m_d->now();
            const Step step{id, label, now.toMSecsSinceEpoch(), mergeWindowMs, stamp(now)};
            const Result<bool> changed = recordEdits(*m_d->connection, step, edits);
            if (!changed)
                return Unexpected(changed.error());
            return *changed ? m_d->touch(id) : Result<void>();
        });
    });
    if (!done)
        return Unexpected(done.error());
    return load(id);
}

Result<Change> Library::change(const QString &id, const QString &label, std::vector<Edit> edits, int mergeWindowMs)
{
    Change outcome;
    const std::vector<Edit> wanted = std::move(edits);
    const Result<void> done = m_d->attempt([&] {
        return m_d->connection->transaction([&]() -> Result<void> {
            if (const auto held = m_d->hold(id); !held)
                return held;
            edits = wanted;
            auto conflicts = takeConflicts(*m_d->connection, id, edits);
            if (!conflicts)
                return Unexpected(conflicts.error());
            outcome.conflicts = *std::move(conflicts);
            const QDateTime now = m_d->now();
            const Step step{id, label, now.toMSecsSinceEpoch(), mergeWindowMs, stamp(now)};
            const Result<bool> changed = recordEdits(*m_d->connection, step, edits);
            if (!changed)
                return Unexpected(changed.error());
            return *changed ? m_d->touch(id) : Result<void>();
        });
    });
    if (!done)
        return Unexpected(done.error());
    Result<Dossier> dossier = load(id);
    if (!dossier)
        return Unexpected(dossier.error());
    outcome.dossier = *std::move(dossier);
    return outcome;
}

Result<std::optional<QString>> Library::undoLabel(const QString &id) const
{
    return m_d->attempt([&] { return labelOf(*m_d->connection, id, Direction::Undo); });
}

Result<std::optional<QString>> Library::redoLabel(const QString &id) const
{
    return m_d->attempt([&] { return labelOf(*m_d->connection, id, Direction::Redo); });
}

Result<void> Library::Private::step(const QString &id, Direction direction) const
{
    return connection->transaction([&]() -> Result<void> {
        if (const auto held = hold(id); !held)
            return held;
        const Result<bool> moved = walk(*connection, id, direction, stamp(now()));
        if (!moved)
            return Unexpected(moved.error());
        return *moved ? touch(id) : Result<void>();
    });
}

Result<Dossier> Library::undo(const QString &id)
{
    if (const auto done = m_d->attempt([&] { return m_d->step(id, Direction::Undo); }); !done)
        return Unexpected(done.error());
    return load(id);
}

Result<Dossier> Library::redo(const QString &id)
{
    if (const auto done = m_d->attempt([&] { return m_d->step(id, Direction::Redo); }); !done)
        return Unexpected(done.error());
    return load(id);
}

}  // namespace passerelle::dossier
