// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossier/backup.hpp"
#include "dossier/library_state.hpp"

namespace passerelle::dossier {

Result<void> Library::remove(const QString &id)
{
    if (const Result<void> online = m_d->needsServer(id); !online)
        return online;
    const auto done = m_d->connection->exec(
        QStringLiteral("UPDATE dossier SET deleted = ? WHERE id = ? AND deleted IS NULL"), {stamp(m_d->now()), id});
    if (!done)
        return Unexpected(done.error());
    if (done->numRowsAffected() == 0)
        return noSuchDossier(*m_d->connection, id);
    return {};
}

Result<void> Library::restore(const QString &id)
{
    if (const Result<void> online = m_d->needsServer(id); !online)
        return online;
    const auto done = m_d->connection->exec(
        QStringLiteral("UPDATE dossier SET deleted = NULL WHERE id = ? AND deleted IS NOT NULL"), {id});
    if (!done)
        return Unexpected(done.error());
    if (done->numRowsAffected() == 0)
        return noSuchDossier(*m_d->connection, id);
    return {};
}

Result<int> Library::emptyBin()
{
    const Result<std::vector<Entry>> lying = bin();
    if (!lying)
        return Unexpected(lying.error());
    QStringList ids;
    for (const Entry &entry : *lying)
        ids << entry.id;
    if (ids.isEmpty())
        return 0;
    if (const auto erased = eraseDossiers(*m_d->connection, ids); !erased)
        return Unexpected(erased.error());
    if (!isShared()) {
        if (const auto erased = eraseFromBackups(location(), ids); !erased)
            return Unexpected(erased.error());
    }
    // On a server the bin may hold somebody else's, which he alone can erase.
    const Result<std::vector<Entry>> left = bin();
    if (!left)
        return Unexpected(left.error());
    return static_cast<int>(lying->size() - left->size());
}

}  // namespace passerelle::dossier
