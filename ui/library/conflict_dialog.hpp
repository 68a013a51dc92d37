// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossier/change.hpp"
#include "ui/session/session.hpp"

#include <QDialog>

#include <vector>

class QDialogButtonBox;
class QTreeWidget;

namespace passerelle::ui {

class TextLabel;

/// What two people wrote in the same field, side by side; the person ticks whose stays. Theirs stands until he chooses.
class ConflictDialog : public QDialog
{
    Q_OBJECT

public:
    ConflictDialog(Session &session, std::vector<dossier::Conflict> conflicts, QString label,
                   QWidget *parent = nullptr);

Q_SIGNALS:
    /// The person chose, one way or the other; not sent when the dialog was merely closed.
    void decided();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill();
    void showChoice();
    void keepChosen();

    Session &m_session;
    std::vector<dossier::Conflict> m_conflicts;
    QString m_label;
    TextLabel *m_words;
    QTreeWidget *m_table;
    QDialogButtonBox *m_buttons;
};

}  // namespace passerelle::ui
