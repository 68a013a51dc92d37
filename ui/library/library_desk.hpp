// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/session.hpp"

#include <QObject>
#include <QString>

class QAction;
class QMenu;
class QSettings;
class QWidget;

namespace passerelle::ui {

class LinkBar;
class ServerLink;
class TravelDesk;

/// Everything of the window that concerns the library: its entries of the File menu, files that come and go, conflicts
/// with other windows or people, the link to a shared library and its line over the page, what must be told of the last
/// opening, and the daily copy in the background.
class LibraryDesk : public QObject
{
    Q_OBJECT

public:
    /// Adds its actions before the last separator of `menu`.
    LibraryDesk(Session &session, QSettings &settings, QMenu *menu, QWidget *window);

    /// Brings a dossier file in when it is one of ours; false leaves it to the caller.
    [[nodiscard]] bool bringIn(const QString &path);

    /// The line that says when the library is offline or for reading only; the window gives it its place.
    [[nodiscard]] LinkBar *bar() const { return m_bar; }

    /// The setting that names another library file than the usual one.
    static constexpr char kPlaceSetting[] = "library/path";

Q_SIGNALS:
    void failed(const passerelle::Error &error);

private:
    void retranslate();
    void showLibrary();
    void showPlace();
    void showSharing();
    void showConflicts(const std::vector<dossier::Conflict> &conflicts, const QString &label);
    void showUndecided();
    void sayJoined(int changes);
    void refreshActions();
    void copyInBackground();

    Session &m_session;
    QSettings &m_settings;
    QWidget *m_window;
    TravelDesk *m_travel;
    ServerLink *m_link;
    LinkBar *m_bar;
    QAction *m_export;
    QAction *m_share;
    QAction *m_library;
    QAction *m_place;
};

}  // namespace passerelle::ui
