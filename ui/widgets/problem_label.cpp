// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/problem_label.hpp"

#include "ui/widgets/icon.hpp"
#include "ui/widgets/text_label.hpp"

#include <QEvent>
#include <QHBoxLayout>

namespace passerelle::ui {

namespace {

ColorRole severityRole(Severity severity)
{
    switch (severity) {
    case Severity::Good:
        return ColorRole::Positive;
    case Severity::Hint:
        return ColorRole::MutedText;
    case Severity::Warning:
        return ColorRole::Caution;
    case Severity::Blocking:
        return ColorRole::Critical;
    }
    return ColorRole::Text;
}

}  // namespace

QString severityIcon(Severity severity)
{
    switch (severity) {
    case Severity::Good:
        return QStringLiteral("check");
    case Severity::Hint:
        return QStringLiteral("info");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Blocking:
        return QStringLiteral("error");
    }
    return {};
}

ProblemLabel::ProblemLabel(QWidget *parent)
    : QWidget(parent), m_icon(new QLabel(this)), m_text(new TextLabel(TextStyle::Caption, ColorRole::MutedText, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing(this, 1));
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    m_icon->setAccessibleName(QString());
    hide();
}

void ProblemLabel::setMessage(const QString &text, Severity severity)
{
    m_severity = severity;
    m_text->setText(text);
    m_text->setRole(severityRole(severity));
    setAccessibleName(text);
    refresh();
    setVisible(!text.isEmpty());
}

QString ProblemLabel::text() const
{
    return m_text->text();
}

void ProblemLabel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        refresh();
}

void ProblemLabel::refresh()
{
    const int side = m_text->fontMetrics().height();
    m_icon->setPixmap(
        icon(severityIcon(m_severity), severityRole(m_severity)).pixmap(QSize(side, side), devicePixelRatioF()));
}

}  // namespace passerelle::ui
