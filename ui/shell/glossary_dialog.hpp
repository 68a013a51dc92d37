// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QTextBrowser;

namespace passerelle::ui {

/// The technical words of the program in plain language, with a search. Stays open beside the window.
class GlossaryDialog : public QDialog
{
    Q_OBJECT

public:
    explicit GlossaryDialog(QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill();

    QLineEdit *m_search;
    QTextBrowser *m_text;
};

}  // namespace passerelle::ui
