// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/server_link.hpp"

#include "dossier/offline_copy.hpp"

#include <algorithm>
#include <utility>

namespace passerelle::ui {

namespace {

constexpr int kWatchMs = 1000;
constexpr qint64 kFirstPauseMs = 5'000;
constexpr qint64 kLongestPauseMs = 60'000;
constexpr qint64 kBetweenRefreshesMs = 10'000;

}  // namespace

ServerLink::ServerLink(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    connect(&m_watch, &QTimer::timeout, this, &ServerLink::look);
    m_joining.setInterval(0);
    connect(&m_joining, &QTimer::timeout, this, &ServerLink::joinNext);
    connect(&session, &Session::libraryChanged, this, [this] { m_copyIsOld = true; });
    // An edit finds out first that the server went: its field must not wait for the next look.
    connect(&session, &Session::dossierChanged, this, &ServerLink::takeState);
    connect(&session, &Session::libraryReplaced, this, &ServerLink::startOver);
    m_watch.start(kWatchMs);
    QTimer::singleShot(0, this, &ServerLink::look);
}

void ServerLink::startOver()
{
    m_joining.stop();
    m_pauseMs = 0;
    m_joined = 0;
    m_rescued.reset();
    m_copyIsOld = true;
    m_refusal.reset();
    m_sinceRefresh.invalidate();
    look();
}

void ServerLink::takeState()
{
    const dossier::LinkState state = m_session.library().link();
    const bool moved = state.link != m_state.link;
    const bool same = !moved && state.waiting == m_state.waiting && state.joining == m_state.joining &&
                      state.since == m_state.since && state.seen == m_state.seen;
    m_state = state;
    if (moved && state.link == dossier::Link::Offline) {
        m_pauseMs = kFirstPauseMs;
        m_sinceSearch.start();
    }
    if (!same)
        Q_EMIT changed();
}

void ServerLink::look()
{
    takeState();
    if (m_state.link == dossier::Link::Connected) {
        refreshCopy();
        return;
    }
    if (m_state.link != dossier::Link::Offline || m_joining.isActive())
        return;
    if (m_refusal)
        return;
    if (m_state.joining)
        m_joining.start();
    else if (!m_opener.isBusy() && m_sinceSearch.hasExpired(m_pauseMs))
        search();
}

void ServerLink::connectNow()
{
    if (m_state.link != dossier::Link::Offline || m_opener.isBusy() || m_joining.isActive())
        return;
    m_refusal.reset();
    search();
}

void ServerLink::search()
{
    m_opener.probe(m_session.library().server(), [this](const Result<dossier::ServerAccess> &access) {
        m_sinceSearch.start();
        m_pauseMs = std::min(2 * m_pauseMs, kLongestPauseMs);
        const Result<void> back = access ? m_session.library().reconnect() : Unexpected(access.error());
        if (!back && back.error().code == ErrorCode::NoPermission)
            m_refusal = back.error();
        if (back)
            m_joining.start();
        Q_EMIT changed();
    });
    Q_EMIT changed();
}

void ServerLink::joinNext()
{
    const Result<dossier::MergeStep> step = m_session.library().mergeNext();
    if (!step) {
        m_joining.stop();
        takeState();
        // Unless the server went again, trying once more by itself would only repeat the words.
        if (m_state.joining)
            m_refusal = step.error();
        Q_EMIT told(step.error());
        Q_EMIT changed();
        return;
    }
    m_joined += step->joined;
    if (step->notice)
        Q_EMIT told(*step->notice);
    if (step->rescued)
        m_rescued = step->rescued;
    if (!step->finished) {
        takeState();
        return;
    }
    m_joining.stop();
    m_copyIsOld = true;
    // The dossier that was shown may be gone; its rescued words are shown instead.
    const std::optional<QString> rescued = std::exchange(m_rescued, std::nullopt);
    if (rescued && !m_session.library().load(m_session.dossier().id))
        m_session.openDossier(*rescued);
    else
        m_session.reread();
    takeState();
    Q_EMIT joined(std::exchange(m_joined, 0));
    const auto waiting = m_session.library().undecided();
    if (waiting && !waiting->isEmpty())
        Q_EMIT undecided();
}

void ServerLink::refreshCopy()
{
    const QString file = m_session.library().copyFile();
    const bool due = !m_sinceRefresh.isValid() || m_sinceRefresh.hasExpired(kBetweenRefreshesMs);
    if (file.isEmpty() || !m_copyIsOld || m_refreshing.isRunning() || !due)
        return;
    m_copyIsOld = false;
    m_sinceRefresh.start();
    m_refreshing.start(
        [address = m_session.library().server(), file](const Progress &progress) {
            return dossier::refreshCopy(address, file, QDateTime::currentDateTimeUtc(), progress);
        },
        [](qint64, qint64) {},
        [this](const Result<int> &read) {
            // A server that just went is noticed by the watch; anything else (a full disk) the person must know.
            if (!read)
                m_copyIsOld = true;
            if (!read && read.error().file == m_session.library().copyFile())
                Q_EMIT told(read.error());
            takeState();
        });
}

}  // namespace passerelle::ui
