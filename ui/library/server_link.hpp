// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossier/link.hpp"
#include "ui/library/library_opener.hpp"
#include "ui/session/session.hpp"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <optional>

namespace passerelle::ui {

/// Watches over the link of a shared library: notices that the server went, looks for it again (after 5 seconds, then
/// more and more seldom, a minute at most), joins what waits a step at a time so that the window stays at hand, and
/// keeps the copy up to date on another thread.
class ServerLink : public QObject
{
    Q_OBJECT

public:
    explicit ServerLink(Session &session, QObject *parent = nullptr);

    [[nodiscard]] const dossier::LinkState &state() const { return m_state; }
    /// The server is being looked for.
    [[nodiscard]] bool isSearching() const { return m_opener.isBusy(); }
    /// Why the server refused this person, or what waits; then nothing is tried until he says so.
    [[nodiscard]] const std::optional<Error> &refusal() const { return m_refusal; }

public Q_SLOTS:
    /// Does not wait for the next look.
    void connectNow();

Q_SIGNALS:
    void changed();            ///< state() or isSearching()
    void joined(int changes);  ///< back on the server, with so many changes sent
    void told(const passerelle::Error &error);
    void undecided();  ///< some dossier holds conflicts (Library::undecided())

private:
    void look();
    void takeState();
    void search();
    void joinNext();
    void refreshCopy();
    void startOver();

    Session &m_session;
    dossier::LinkState m_state;
    LibraryOpener m_opener;
    BackgroundRead<int> m_refreshing;
    QTimer m_watch;
    QTimer m_joining;
    QElapsedTimer m_sinceSearch;
    QElapsedTimer m_sinceRefresh;
    qint64 m_pauseMs = 0;
    int m_joined = 0;
    std::optional<QString> m_rescued;
    bool m_copyIsOld = true;
    std::optional<Error> m_refusal;
};

}  // namespace passerelle::ui
