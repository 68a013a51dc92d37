// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QListWidget;
class QPlainTextEdit;

namespace passerelle::ui {

/// The libraries and typeface that Passerelle stands on, as ":/licences/third_party.json" lists them: the list on the
/// left, holder, address and the full text of the licence on the right.
class LicencesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit LicencesDialog(QWidget *parent = nullptr);

private:
    void show(int row);

    QListWidget *m_list;
    QPlainTextEdit *m_text;
};

}  // namespace passerelle::ui
