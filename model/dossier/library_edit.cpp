// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossier/history.hpp"
#include "dossier/library_state.hpp"

#include <functional>
#include <utility>

namespace passerelle::dossier {

Result<Dossier> Library::Private::apply(const QString &id, const std::function<Result<bool>()> &work)
{
    Dossier written;
    const bool wasOffline = isOffline();
    const Result<void> done = attempt([&] {
        return connection->transaction([&]() -> Result<void> {
            if (const auto held = hold(id); !held)
                return held;
            const Result<bool> changed = work();
            if (!changed)
                return Unexpected(changed.error());
            if (const auto touched = *changed ? touch(id) : Result<void>(); !touched)
                return touched;
            // The server may have stored this step before it was lost, and not the next: the two must stay apart.
            if (const auto closed = isOffline() != wasOffline ? closeSteps(*connection, id) : Result<void>(); !closed)
                return closed;
            // Read before the commit: a server lost between the two would leave the copy without what was just
            // accepted, and the person's next words would clash with his own.
            Result<Dossier> read = this->read(id);
            if (!read)
                return Unexpected(read.error());
            written = *std::move(read);
            return {};
        });
    });
    if (!done)
        return Unexpected(done.error());
    saw(written);
    return written;
}

Result<bool> Library::Private::record(const QString &id, const QString &label, const std::vector<Edit> &edits,
                                      int mergeWindowMs) const
{
    const QDateTime time = now();
    return recordEdits(*connection, {id, label, time.toMSecsSinceEpoch(), mergeWindowMs, stamp(time)}, edits);
}

Result<Dossier> Library::edit(const QString &id, const QString &label, const std::vector<Edit> &edits,
                              int mergeWindowMs)
{
    return m_d->apply(id, [&] { return m_d->record(id, label, edits, mergeWindowMs); });
}

Result<Change> Library::change(const QString &id, const QString &label, const std::vector<Edit> &edits,
                               int mergeWindowMs)
{
    Change outcome;
    Result<Dossier> written = m_d->apply(id, [&]() -> Result<bool> {
        std::vector<Edit> joined = edits;
        auto conflicts = takeConflicts(*m_d->connection, id, joined);
        if (!conflicts)
            return Unexpected(conflicts.error());
        outcome.conflicts = *std::move(conflicts);
        return m_d->record(id, label, joined, mergeWindowMs);
    });
    if (!written)
        return Unexpected(written.error());
    outcome.dossier = *std::move(written);
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

Result<Dossier> Library::Private::step(const QString &id, Direction direction)
{
    return apply(id, [&] { return walk(*connection, id, direction, stamp(now())); });
}

Result<Dossier> Library::undo(const QString &id)
{
    return m_d->step(id, Direction::Undo);
}

Result<Dossier> Library::redo(const QString &id)
{
    return m_d->step(id, Direction::Redo);
}

}  // namespace passerelle::dossier
