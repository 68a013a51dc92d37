// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/need_link.hpp"

#include "ui/widgets/icon.hpp"

#include <QPainter>

namespace passerelle::ui {

NeedLink::NeedLink(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setText(text);
    setAccessibleName(text);
    setToolTip(tr("Go to the step where this is said"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int NeedLink::indent() const
{
    return fontMetrics().height() + spacing(this, 1);
}

int NeedLink::heightForWidth(int width) const
{
    const QRect words =
        fontMetrics().boundingRect(QRect(0, 0, width - indent() - spacing(this, 1), 10000), Qt::TextWordWrap, text());
    return words.height() + spacing(this, 2);
}

QSize NeedLink::sizeHint() const
{
    return {textWidth(this, 24), heightForWidth(textWidth(this, 24))};
}
QSize NeedLink::minimumSizeHint() const
{
    return {textWidth(this, 16), fontMetrics().height() + spacing(this, 2)};
}

void NeedLink::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int side = fontMetrics().height();
    const int top = spacing(this, 1);
    QRect words = rect().adjusted(indent(), top, -spacing(this, 1), 0);
    QRect mark(0, top, side, side);
    if (isRightToLeft()) {
        words.moveLeft(spacing(this, 1));
        mark.moveLeft(width() - side);
    }
    ui::icon(QStringLiteral("next"), ColorRole::Accent).paint(&painter, mark);
    QFont lettering = font();
    lettering.setUnderline(underMouse());
    painter.setFont(lettering);
    painter.setPen(color(ColorRole::Accent, palette()));
    painter.drawText(words, Qt::TextWordWrap, text());
    if (hasFocus()) {
        painter.setPen(QPen(color(ColorRole::Accent, palette()), 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

}  // namespace passerelle::ui
