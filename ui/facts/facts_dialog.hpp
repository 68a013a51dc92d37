// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "update/store.hpp"

#include "ui/session/session.hpp"

#include <QDialog>

class QPushButton;
class QSettings;
class QTabWidget;

namespace passerelle::ui {

class OwnPage;

/// Prices and calls: which facts are in use, newer ones, and the figures made with earlier ones.
class FactsDialog : public QDialog
{
    Q_OBJECT

public:
    /// `settings` keep what the person allows.
    FactsDialog(Session &session, const update::Store &store, QSettings &settings, QWidget *parent = nullptr);

    /// Whether other facts are in use since the dialog was opened: all is computed anew once it is closed.
    [[nodiscard]] bool changedFacts() const { return m_changed; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void addRefresh(const Session &session, const update::Store &store, QSettings &settings, OwnPage *own);

    QTabWidget *m_tabs;
    QPushButton *m_close;
    bool m_changed = false;
};

}  // namespace passerelle::ui
