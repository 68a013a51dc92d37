// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/limited_text_edit.hpp"

#include "ui/widgets/text_label.hpp"

#include <QEvent>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace passerelle::ui {

int countLength(const QString &text, LengthUnit unit)
{
    if (unit == LengthUnit::Characters)
        return static_cast<int>(text.size());
    static const QRegularExpression space(QStringLiteral("\\s+"));
    return static_cast<int>(text.split(space, Qt::SkipEmptyParts).size());
}

LimitedTextEdit::LimitedTextEdit(const QString &objectName, QWidget *parent)
    : QWidget(parent), m_editor(new QPlainTextEdit(this)),
      m_counter(new TextLabel(TextStyle::Caption, ColorRole::MutedText, this))
{
    setObjectName(objectName);
    m_editor->setObjectName(objectName + QStringLiteral(".editor"));
    m_editor->setTabChangesFocus(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing(this, 0.5));
    column->addWidget(m_editor);
    column->addWidget(m_counter);
    m_counter->setAlignment(Qt::AlignRight);
    setFocusProxy(m_editor);
    connect(m_editor, &QPlainTextEdit::textChanged, this, [this] {
        refresh();
        Q_EMIT textEdited(text());
    });
    setRows(m_rows);
    refresh();
}

void LimitedTextEdit::setLimits(std::optional<int> minimum, std::optional<int> maximum, LengthUnit unit)
{
    m_minimum = minimum;
    m_maximum = maximum;
    m_unit = unit;
    refresh();
}

void LimitedTextEdit::setPlaceholder(const QString &text)
{
    m_editor->setPlaceholderText(text);
}

void LimitedTextEdit::setRows(int rows)
{
    m_rows = rows;
    const int frame = 2 * m_editor->frameWidth() + static_cast<int>(2 * m_editor->document()->documentMargin());
    m_editor->setFixedHeight(m_editor->fontMetrics().lineSpacing() * rows + frame);
}

QString LimitedTextEdit::text() const
{
    return m_editor->toPlainText();
}

void LimitedTextEdit::setText(const QString &newText)
{
    if (newText == text())
        return;
    const QSignalBlocker quiet(m_editor);
    m_editor->setPlainText(newText);
    refresh();
}

bool LimitedTextEdit::isWithinLimits() const
{
    const int length = countLength(text(), m_unit);
    return length >= m_minimum.value_or(0) && (!m_maximum || length <= *m_maximum);
}

void LimitedTextEdit::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
    else if (event->type() == QEvent::FontChange)
        setRows(m_rows);
}

void LimitedTextEdit::refresh()
{
    const int length = countLength(text(), m_unit);
    const bool words = m_unit == LengthUnit::Words;
    QString shown = words ? tr("%n word(s)", nullptr, length) : tr("%n character(s)", nullptr, length);
    ColorRole role = ColorRole::MutedText;
    if (m_maximum && length > *m_maximum) {
        const int over = length - *m_maximum;
        shown = words ? tr("%n word(s) too many", nullptr, over) : tr("%n character(s) too many", nullptr, over);
        role = ColorRole::Critical;
    } else if (m_minimum && length > 0 && length < *m_minimum) {
        const int missing = *m_minimum - length;
        shown = words ? tr("%n word(s) still needed", nullptr, missing)
                      : tr("%n character(s) still needed", nullptr, missing);
        role = ColorRole::Caution;
    } else if (m_maximum) {
        const int left = *m_maximum - length;
        shown = words ? tr("%n word(s) left", nullptr, left) : tr("%n character(s) left", nullptr, left);
    }
    // Portals count one way, people another: both lengths stand beside what the limit says.
    const QString both = tr("%1, %2").arg(tr("%n character(s)", nullptr, countLength(text(), LengthUnit::Characters)),
                                          tr("%n word(s)", nullptr, countLength(text(), LengthUnit::Words)));
    shown = m_maximum || m_minimum ? tr("%1 · %2").arg(both, shown) : both;
    m_counter->setText(shown);
    m_counter->setRole(role);
    m_editor->setAccessibleDescription(shown);
}

}  // namespace passerelle::ui
