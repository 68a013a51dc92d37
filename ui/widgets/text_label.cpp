// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/text_label.hpp"

#include <QApplication>
#include <QEvent>

namespace passerelle::ui {

TextLabel::TextLabel(TextStyle style, ColorRole role, QWidget *parent) : QLabel(parent), m_style(style), m_role(role)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    refresh();
}

void TextLabel::setRole(ColorRole role)
{
    if (m_role != role) {
        m_role = role;
        refresh();
    }
}

void TextLabel::setStyle(TextStyle style)
{
    if (m_style != style) {
        m_style = style;
        refresh();
    }
}

void TextLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    // Setting our own font and palette comes back here; only changes from outside count.
    if (m_refreshing)
        return;
    const auto type = event->type();
    if (type == QEvent::ApplicationFontChange || type == QEvent::ApplicationPaletteChange ||
        type == QEvent::PaletteChange || type == QEvent::FontChange)
        refresh();
}

void TextLabel::refresh()
{
    m_refreshing = true;
    setFont(styled(QApplication::font(), m_style));
    // Only the two text roles are ours: a palette that sets every role would be deaf to a change of theme.
    const QPalette now = QApplication::palette();
    QPalette own;
    own.setResolveMask(0);
    own.setColor(QPalette::WindowText, color(m_role, now));
    own.setColor(QPalette::Text, color(m_role, now));
    setPalette(own);
    m_refreshing = false;
}

}  // namespace passerelle::ui
