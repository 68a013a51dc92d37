// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/problem_label.hpp"

#include <QWidget>

namespace passerelle::ui {

class TextLabel;

/// One question: its label (with mnemonic, buddy of the control), the control, a line of help and room for a problem.
class FormField : public QWidget
{
    Q_OBJECT

public:
    /// Takes the control. Its object name is "field." + the control's.
    explicit FormField(QWidget *control, QWidget *parent = nullptr);

    /// "&Headcount"; the control's accessible name follows.
    void setLabel(const QString &label);
    /// Puts a button on the control's line, at its end.
    void setBeside(QWidget *button);
    /// A sentence under the control; also its tool tip unless it has one.
    void setHelp(const QString &help);
    void setProblem(const QString &text, Severity severity = Severity::Warning);
    void clearProblem();
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QWidget *control() const { return m_control; }

private:
    QWidget *m_control;
    TextLabel *m_label;
    TextLabel *m_help;
    ProblemLabel *m_problem;
};

}  // namespace passerelle::ui
