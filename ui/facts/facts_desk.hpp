// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/session.hpp"

#include <QObject>

class QAction;
class QSettings;

namespace passerelle::ui {

/// Opens the page of prices and calls, and tells when the window must begin anew with other facts.
class FactsDesk : public QObject
{
    Q_OBJECT

public:
    /// `action` opens the page.
    FactsDesk(Session &session, QSettings &settings, QAction *action, QWidget *window);

Q_SIGNALS:
    /// Other facts are in use than those that the session was begun with.
    void factsChanged();
    void failed(const passerelle::Error &error);

private:
    void showFacts();

    Session &m_session;
    QSettings &m_settings;
    QWidget *m_window;
};

}  // namespace passerelle::ui
