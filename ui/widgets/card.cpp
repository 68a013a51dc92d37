// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.hpp"

#include "ui/widgets/text_label.hpp"

#include <QPainter>
#include <QVBoxLayout>

namespace passerelle::ui {

Card::Card(QWidget *parent)
    : QFrame(parent), m_body(new QVBoxLayout), m_title(new TextLabel(TextStyle::Heading, ColorRole::Text)),
      m_description(new TextLabel(TextStyle::Body, ColorRole::MutedText))
{
    auto *outer = new QVBoxLayout(this);
    const int margin = spacing(this, 4);
    outer->setContentsMargins(margin, margin, margin, margin);
    outer->setSpacing(spacing(this, 1));
    outer->addWidget(m_title);
    outer->addWidget(m_description);
    m_body->setContentsMargins(0, spacing(this, 1), 0, 0);
    m_body->setSpacing(spacing(this, 3));
    outer->addLayout(m_body);
    m_title->hide();
    m_description->hide();
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

void Card::setDescription(const QString &text)
{
    m_description->setText(text);
    m_description->setVisible(!text.isEmpty());
}

void Card::setRoles(ColorRole surface, ColorRole border)
{
    m_surface = surface;
    m_border = border;
    update();
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(m_border, palette()), 1));
    painter.setBrush(color(m_surface, palette()));
    const qreal radius = spacing(this, 1.5);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

}  // namespace passerelle::ui
