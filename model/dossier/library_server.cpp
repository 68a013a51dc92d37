// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossier/library_state.hpp"
#include "dossier/offline_copy.hpp"
#include "dossier/opening.hpp"
#include "dossier/server_access.hpp"

namespace passerelle::dossier {

namespace {

/// The copy of a server's library, made when it is not there; a damaged one is read back like any library.
Result<Opened> openCopy(const QString &path, const QDateTime &now)
{
    Result<Opened> opened = openLibraryFile(path, now);
    if (!opened)
        return opened;
    if (const auto made = makeCopyTables(*opened->connection); !made)
        return Unexpected(made.error());
    return opened;
}

}  // namespace

Result<std::unique_ptr<Library>> Library::openServer(const ServerAddress &address, Clock clock, const QString &copy)
{
    auto connection = Connection::openServer(address);
    if (!connection)
        return Unexpected(connection.error());
    const Result<Role> role = enter(**connection);
    if (!role)
        return Unexpected(role.error());
    auto d = std::make_unique<Private>();
    d->clock = orSystem(std::move(clock));
    d->connection = std::move(*connection);
    d->address = address;
    d->place = address.shown();
    d->writes = *role == Role::Advisor;
    if (copy.isEmpty())
        return std::unique_ptr<Library>(new Library(std::move(d)));

    Result<Opened> opened = openCopy(copy, d->now());
    if (!opened)
        return Unexpected(opened.error());
    d->copy = std::move(opened->connection);
    d->notice = std::move(opened->notice);
    const auto state = copyState(*d->copy);
    if (!state)
        return Unexpected(state.error());
    if (state->waiting > 0) {
        // What waits goes first, or the person would see the server's older words in place of his own.
        auto server = std::make_unique<Private>();
        server->clock = d->clock;
        server->connection = std::exchange(d->connection, d->copy);
        server->place = d->place;
        server->writes = d->writes;
        d->offlineSince = d->now();
        d->returning.reset(new Library(std::move(server)));
    }
    if (const auto set = setDurable(*d->copy, d->isOffline()); !set)
        return Unexpected(set.error());
    return std::unique_ptr<Library>(new Library(std::move(d)));
}

Result<std::unique_ptr<Library>> Library::openOffline(const ServerAddress &address, const QString &copy, Clock clock)
{
    auto d = std::make_unique<Private>();
    d->clock = orSystem(std::move(clock));
    Result<Opened> opened = openCopy(copy, d->now());
    if (!opened)
        return Unexpected(opened.error());
    d->copy = std::move(opened->connection);
    d->notice = std::move(opened->notice);
    const auto state = copyState(*d->copy);
    if (!state)
        return Unexpected(state.error());
    if (const auto set = setDurable(*d->copy, true); !set)
        return Unexpected(set.error());
    d->connection = d->copy;
    d->address = address;
    d->place = address.shown();
    d->writes = state->mayWrite;
    d->offlineSince = d->now();
    return std::unique_ptr<Library>(new Library(std::move(d)));
}

bool Library::Private::goOffline()
{
    if (isOffline() || !copy || !connection->isLost())
        return false;
    connection = copy;
    offlineSince = now();
    changeMark = -1;
    // From here on the copy is the only place of what is typed. Should either step fail, the next write says so.
    [[maybe_unused]] const auto durable = setDurable(*copy, true);
    if (lastSeen) {
        [[maybe_unused]] const auto kept = keepSeen(*copy, *lastSeen, writes);
    }
    return true;
}

void Library::Private::saw(const Dossier &dossier) const
{
    if (!copy || isOffline())
        return;
    lastSeen = dossier;
    // A copy that lags behind costs nothing while the server answers: a failure here is not the person's business.
    [[maybe_unused]] const auto kept = keepSeen(*copy, dossier, writes);
}

Result<void> Library::Private::needsServer(const QString &id) const
{
    if (!isOffline())
        return {};
    const Result<bool> known = isCopied(*copy, id);
    if (!known)
        return Unexpected(known.error());
    if (!*known)
        return {};
    return failure(ErrorCode::Storage,
                   PASSERELLE_TEXT("Library", "Only the server can do this, and it does not answer."), place, id,
                   PASSERELLE_TEXT("Library", "Do it when you are connected again; what you write meanwhile is kept."));
}

Result<void> Library::Private::checkMayWrite(const QString &id) const
{
    if (!isOffline())
        return {};
    const Result<bool> may = writes ? mayWriteCopied(*copy, id) : false;
    if (!may)
        return Unexpected(may.error());
    return *may ? Result<void>() : Unexpected(readersDoNotWrite(place));
}

LinkState Library::link() const
{
    LinkState state;
    if (m_d->place.isEmpty())
        return state;
    state.link = m_d->isOffline() ? Link::Offline : Link::Connected;
    state.since = m_d->offlineSince;
    state.joining = m_d->returning != nullptr;
    if (!m_d->copy)
        return state;
    // Asked every second: only offline can anything wait, and only then is it counted.
    if (!m_d->isOffline()) {
        if (const auto seen = m_d->copy->scalar(QStringLiteral("SELECT seen FROM origin")); seen)
            state.seen = timeOf(*seen);
    } else if (const auto copy = copyState(*m_d->copy)) {
        state.seen = copy->seen;
        state.waiting = copy->waiting;
    }
    return state;
}

const ServerAddress &Library::server() const
{
    return m_d->address;
}

QString Library::copyFile() const
{
    return m_d->copy ? m_d->copy->path() : QString();
}

bool Library::mayWrite() const
{
    return m_d->writes;
}

Result<bool> Library::mayWrite(const QString &id) const
{
    if (!isShared())
        return true;
    if (!m_d->writes)
        return false;
    return m_d->attempt([&]() -> Result<bool> {
        if (m_d->isOffline())
            return mayWriteCopied(*m_d->copy, id);
        const auto may = m_d->connection->scalar(QStringLiteral("SELECT may_write(?)"), {id});
        if (!may)
            return Unexpected(may.error());
        return may->toBool();
    });
}

}  // namespace passerelle::dossier
