// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossier/travel_file.hpp"
#include "ui/session/session.hpp"

#include <QObject>
#include <QString>

namespace passerelle::ui {

/// Lets dossiers out as files and in again: asks for the password of a sealed one, and what to do with one that is here
/// already. Questions are dialogs of the window given, never nested loops.
class TravelDesk : public QObject
{
    Q_OBJECT

public:
    TravelDesk(Session &session, QWidget *window);

    /// True for the files of this desk (`passerelle.dossier/2` and sealed ones); others are plain dossier documents.
    [[nodiscard]] static bool takes(const QString &path);
    /// Brings a file in and opens it.
    void bringIn(const QString &path);
    /// Asks for a place and, if wanted, a password, and writes the open dossier.
    void letOut();

Q_SIGNALS:
    void failed(const passerelle::Error &error);

private:
    void askPassword(const QString &path, const QString &question);
    void read(const QString &path, const QString &password);
    void askWhatToDo(const dossier::Travelling &arriving, dossier::Arrival arrival);
    void take(const dossier::Travelling &arriving, dossier::OnArrival choice);

    Session &m_session;
    QWidget *m_window;
};

}  // namespace passerelle::ui
