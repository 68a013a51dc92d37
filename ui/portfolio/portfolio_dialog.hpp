// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/session.hpp"

#include <QDialog>

class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace passerelle::ui {

class TextLabel;

/// All dossiers of the library: search, open, delete. Opened with open(), never blocking the program.
class PortfolioDialog : public QDialog
{
    Q_OBJECT

public:
    PortfolioDialog(Session &session, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill();
    void applySearch();
    void refreshButtons();
    void openSelected();
    void askToDelete();
    void deleteSelected();
    [[nodiscard]] QString selectedId() const;

    Session &m_session;
    QLineEdit *m_search;
    QTreeWidget *m_list;
    TextLabel *m_question;
    QPushButton *m_confirm;
    QPushButton *m_keep;
    QPushButton *m_open;
    QPushButton *m_delete;
    QPushButton *m_close;
};

}  // namespace passerelle::ui
