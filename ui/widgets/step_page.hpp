// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/session.hpp"

#include <QWidget>

class QVBoxLayout;

namespace passerelle::ui {

class TextLabel;

/// What every step's page has in common: the question at the top, a column of cards, and when to write its texts
/// (retranslate) and show its values (refresh). A derived constructor ends with start().
class StepPage : public QWidget
{
    Q_OBJECT

public:
    /// Object name "page.<id>".
    StepPage(const QString &id, Session &session, QWidget *parent);

protected:
    /// Sets every text; run once by start() and after each language change.
    virtual void retranslate() = 0;
    /// Shows what the dossier and the case say; run by start(), on every edit and every new result. A page that is not
    /// seen waits until it is.
    virtual void refresh() = 0;
    void start();

    void setHeading(const QString &title, const QString &question);
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }
    [[nodiscard]] Session &session() const { return m_session; }
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void refreshWhenSeen();
    void refreshNow();

    Session &m_session;
    QVBoxLayout *m_column;
    TextLabel *m_title;
    TextLabel *m_question;
    bool m_started = false;
    bool m_stale = false;
};

}  // namespace passerelle::ui
