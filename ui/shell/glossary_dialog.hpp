// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.hpp"

#include <QDialog>

#include <functional>

class QLineEdit;
class QTextBrowser;

namespace passerelle::ui {

/// The technical words of the program in plain language, with a search. Stays open beside the window.
class GlossaryDialog : public QDialog
{
    Q_OBJECT

public:
    /// `language` is asked each time, so that the words follow a language change.
    GlossaryDialog(std::function<Language()> language, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill();

    std::function<Language()> m_language;
    QLineEdit *m_search;
    QTextBrowser *m_text;
};

}  // namespace passerelle::ui
