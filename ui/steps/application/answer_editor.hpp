// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/application.hpp"
#include "ui/session/session.hpp"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace passerelle::ui {

class ChoiceField;
class LimitedTextEdit;
class ProblemLabel;
class TextLabel;

/// One question of a form: its label in the window's and in the form's language, the answer, from what it was proposed,
/// its length, what is wrong, and buttons to copy it and to go back to the proposal. What kind of control it has
/// follows from the field's type, so every form of the catalogue can be shown.
class AnswerEditor final : public QWidget
{
    Q_OBJECT

public:
    AnswerEditor(const access::Answer &answer, const QString &routeId, Session &session, QWidget *parent);

    /// Shows the answer of the last evaluated case; what the person is typing wins over an older result.
    void setAnswer(const access::Answer &answer);
    void retranslate();  ///< sets every text; run once at construction
    [[nodiscard]] const access::Answer &answer() const { return m_answer; }
    /// Required, shown by the form, and still empty or wrong.
    [[nodiscard]] bool needsAttention() const;
    /// Puts the cursor into the question's control.
    void enter();

private:
    void buildControl();
    void buildButtons();
    void showValue();
    void showTexts();
    void write(const QString &text);
    void useProposal();
    void copy();
    void makeWritable(bool writable);
    void fillChoices();
    [[nodiscard]] QString shownValue() const;
    [[nodiscard]] QString originText() const;
    [[nodiscard]] QString plainLabel() const;
    [[nodiscard]] Language formLanguage() const;

    access::Answer m_answer;
    QString m_route;
    QString m_key;
    Session &m_session;
    TextLabel *m_label;
    TextLabel *m_formLabel;
    TextLabel *m_help;
    TextLabel *m_example;
    TextLabel *m_origin;
    ProblemLabel *m_problem;
    QToolButton *m_copy;
    QPushButton *m_proposal;
    QWidget *m_control = nullptr;
    QLineEdit *m_line = nullptr;
    LimitedTextEdit *m_text = nullptr;
    ChoiceField *m_choice = nullptr;
    QCheckBox *m_tick = nullptr;
};

}  // namespace passerelle::ui
