// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/form_field.hpp"

#include "ui/widgets/text_label.hpp"

#include <QHBoxLayout>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace passerelle::ui {

FormField::FormField(QWidget *control, QWidget *parent)
    : QWidget(parent), m_control(control), m_label(new TextLabel(TextStyle::Strong, ColorRole::Text, this)),
      m_help(new TextLabel(TextStyle::Caption, ColorRole::MutedText, this)), m_problem(new ProblemLabel(this))
{
    setObjectName(QStringLiteral("field.") + control->objectName());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing(this, 1));
    column->addWidget(m_label);
    column->addWidget(control);
    column->addWidget(m_help);
    column->addWidget(m_problem);
    column->addStretch(1);
    m_label->setBuddy(control);
    m_help->hide();
}

void FormField::setBeside(QWidget *button)
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    const int at = column->indexOf(m_control);
    column->removeWidget(m_control);
    auto *line = new QHBoxLayout;
    line->setSpacing(spacing(this, 2));
    line->addWidget(m_control, 1);
    line->addWidget(button);
    column->insertLayout(at, line);
}

void FormField::setLabel(const QString &label)
{
    m_label->setText(label);
    QString plain = label;
    plain.remove(QRegularExpression(QStringLiteral("&(?!&)")));
    m_control->setAccessibleName(plain);
}

void FormField::setHelp(const QString &help)
{
    m_help->setText(help);
    m_help->setVisible(!help.isEmpty());
    m_control->setToolTip(help);
    m_control->setAccessibleDescription(help);
}

void FormField::setProblem(const QString &text, Severity severity)
{
    m_problem->setMessage(text, severity);
}
void FormField::clearProblem()
{
    m_problem->clear();
}
QString FormField::problem() const
{
    return m_problem->text();
}

}  // namespace passerelle::ui
