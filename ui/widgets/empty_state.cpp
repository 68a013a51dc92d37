// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/empty_state.hpp"

#include "ui/widgets/icon.hpp"
#include "ui/widgets/text_label.hpp"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace passerelle::ui {

EmptyState::EmptyState(const QString &iconName, QWidget *parent)
    : QWidget(parent), m_iconName(iconName), m_drawing(new QLabel(this)),
      m_title(new TextLabel(TextStyle::Heading, ColorRole::Text, this)),
      m_text(new TextLabel(TextStyle::Body, ColorRole::MutedText, this)), m_button(new QPushButton(this))
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(spacing(this, 2));
    column->addStretch(1);
    column->addWidget(m_drawing, 0, Qt::AlignHCenter);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(1);
    m_title->setAlignment(Qt::AlignHCenter);
    m_text->setAlignment(Qt::AlignHCenter);
    m_button->setObjectName(QStringLiteral("empty.action"));
    m_button->hide();
    connect(m_button, &QPushButton::clicked, this, &EmptyState::activated);
    refresh();
}

void EmptyState::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void EmptyState::setText(const QString &text)
{
    m_text->setText(text);
}

void EmptyState::setAction(const QString &text)
{
    m_button->setText(text);
    m_button->setVisible(!text.isEmpty());
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        refresh();
}

void EmptyState::refresh()
{
    const int side = spacing(this, 12);
    m_drawing->setPixmap(icon(m_iconName, ColorRole::Accent).pixmap(QSize(side, side), devicePixelRatioF()));
}

}  // namespace passerelle::ui
