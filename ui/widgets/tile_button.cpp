// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tile_button.hpp"

#include "ui/widgets/icon.hpp"

#include <QPainter>

#include <algorithm>

namespace passerelle::ui {

TileButton::TileButton(const QString &iconName, QWidget *parent) : QAbstractButton(parent), m_iconName(iconName)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize TileButton::sizeHint() const
{
    return {textWidth(this, 22), spacing(this, 13)};
}

int TileButton::heightForWidth(int width) const
{
    const int words = width - 3 * spacing(this, 2.5) - spacing(this, 6);
    const int needed = fontMetrics().boundingRect(QRect(0, 0, words, 10000), Qt::TextWordWrap, text()).height();
    return std::max(spacing(this, 13), needed + spacing(this, 3.5));
}

void TileButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void TileButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void TileButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool strong = isChecked() || hasFocus();
    ColorRole outline = strong ? ColorRole::Accent : underMouse() ? ColorRole::ControlBorder : ColorRole::Border;
    painter.setPen(QPen(color(outline, palette()), strong ? 2 : 1));
    painter.setBrush(color(isChecked() ? ColorRole::AccentSoft : ColorRole::Surface, palette()));
    const qreal radius = spacing(this, 1.5);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);

    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(4, 4, -4, -4), radius, radius);
    }
    const int side = spacing(this, 6);
    const int gap = spacing(this, 2.5);
    QRect drawing(gap, (height() - side) / 2, side, side);
    QRect words = rect().adjusted(2 * gap + side, gap / 2, -gap, -gap / 2);
    if (isRightToLeft()) {
        drawing.moveLeft(width() - gap - side);
        words.moveLeft(width() - words.x() - words.width());
    }
    ui::icon(m_iconName, ColorRole::Accent).paint(&painter, drawing);
    // On the drawing's corner, where no word can run into it.
    if (isChecked()) {
        QRect mark(0, 0, spacing(this, 4), spacing(this, 4));
        mark.moveCenter(drawing.bottomRight());
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(ColorRole::AccentSoft, palette()));
        painter.drawEllipse(mark);
        ui::icon(QStringLiteral("check"), ColorRole::Accent).paint(&painter, mark);
    }
    painter.setPen(color(ColorRole::Text, palette()));
    painter.setFont(font());
    painter.drawText(words, Qt::AlignVCenter | Qt::TextWordWrap, text());
}

}  // namespace passerelle::ui
