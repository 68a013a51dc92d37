// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/session.hpp"

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace passerelle::ui {

class FormField;
class ProblemLabel;
class TextLabel;

/// With whom the shown dossier is shared on the server, by its owner.
class SharingDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SharingDialog(Session &session, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void refresh();
    void add();
    void withdraw();
    void tell(const Result<void> &outcome, const QString &done);

    Session &m_session;
    TextLabel *m_words;
    QTreeWidget *m_list;
    QLineEdit *m_member;
    FormField *m_memberField;
    QCheckBox *m_mayWrite;
    QPushButton *m_add;
    QPushButton *m_withdraw;
    QPushButton *m_close;
    ProblemLabel *m_told;
};

}  // namespace passerelle::ui
