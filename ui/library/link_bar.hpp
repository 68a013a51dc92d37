// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/library/server_link.hpp"

#include <QFrame>

class QLabel;
class QPushButton;

namespace passerelle::ui {

class TextLabel;

/// A line over the page while something is not as usual: offline since when with how many changes waiting, changes
/// being joined, or a dossier that may only be read. Takes no room otherwise.
class LinkBar : public QFrame
{
    Q_OBJECT

public:
    LinkBar(Session &session, ServerLink &link, QWidget *parent = nullptr);
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    /// The server refused the person: his password must be given again.
    void placeWanted();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    [[nodiscard]] QString offlineText() const;
    [[nodiscard]] QString readingText() const;
    void act();

    Session &m_session;
    ServerLink &m_link;
    QLabel *m_icon;
    TextLabel *m_text;
    QPushButton *m_action;
    bool m_offline = false;
};

}  // namespace passerelle::ui
