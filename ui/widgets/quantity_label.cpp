// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/quantity_label.hpp"

#include "ui/widgets/icon.hpp"
#include "ui/widgets/text_label.hpp"

#include <QEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace passerelle::ui {

QuantityLabel::QuantityLabel(QWidget *parent)
    : QWidget(parent), m_caption(new TextLabel(TextStyle::Caption, ColorRole::MutedText, this)),
      m_middle(new TextLabel(TextStyle::Figure, ColorRole::Text, this)),
      m_range(new TextLabel(TextStyle::Caption, ColorRole::MutedText, this)), m_heading(new QHBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_heading->setContentsMargins(0, 0, 0, 0);
    m_heading->addWidget(m_caption, 1);
    column->addLayout(m_heading);
    column->addWidget(m_middle);
    column->addWidget(m_range);
    m_middle->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_range->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_range->hide();
}

void QuantityLabel::setCaption(const QString &caption)
{
    m_caption->setText(caption);
    refreshNames();
}

void QuantityLabel::setAskable(bool askable)
{
    if (askable && m_why == nullptr) {
        m_why = new QToolButton(this);
        m_why->setAutoRaise(true);
        m_why->setFocusPolicy(Qt::TabFocus);
        m_why->setObjectName(QString(objectName() + QStringLiteral(".why")));
        const int side = m_caption->fontMetrics().height();
        m_why->setIconSize(QSize(side, side));
        m_why->setIcon(icon(QStringLiteral("info"), ColorRole::MutedText));
        m_heading->addWidget(m_why);
        connect(m_why, &QToolButton::clicked, this, &QuantityLabel::whyAsked);
    }
    if (m_why != nullptr)
        m_why->setVisible(askable);
    refreshNames();
}

void QuantityLabel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (m_why != nullptr && event->type() == QEvent::PaletteChange)
        m_why->setIcon(icon(QStringLiteral("info"), ColorRole::MutedText));
    if (event->type() == QEvent::LanguageChange)
        refreshNames();
}

void QuantityLabel::setTexts(const QString &middle, const QString &range)
{
    m_middle->setText(middle);
    m_range->setText(range);
    m_range->setVisible(!range.isEmpty());
    m_middle->setRole(ColorRole::Text);
    if (m_why != nullptr)
        m_why->show();
    setToolTip(
        range.isEmpty()
            ? QString()
            : tr("Even odds to lie above or below %1; eight chances in ten to lie within %2.").arg(middle, range));
    refreshNames();
}

void QuantityLabel::setUnknown(const QString &why)
{
    m_middle->setText(QStringLiteral("–"));
    m_middle->setRole(ColorRole::MutedText);
    m_range->hide();
    m_range->setText(QString());
    if (m_why != nullptr)
        m_why->hide();
    setToolTip(why);
    setAccessibleName(tr("%1: %2").arg(m_caption->text(), why));
}

QString QuantityLabel::middle() const
{
    return m_middle->text();
}
QString QuantityLabel::range() const
{
    return m_range->text();
}

QString QuantityLabel::rangeText(const QString &low, const QString &high)
{
    return low == high ? QString() : tr("%1 to %2").arg(low, high);
}

void QuantityLabel::refreshNames()
{
    if (m_why != nullptr) {
        m_why->setToolTip(tr("Why this number?"));
        m_why->setAccessibleName(tr("Why this number? %1").arg(m_caption->text()));
    }
    setAccessibleName(m_range->text().isEmpty()
                          ? tr("%1: %2").arg(m_caption->text(), m_middle->text())
                          : tr("%1: %2, range %3").arg(m_caption->text(), m_middle->text(), m_range->text()));
}

}  // namespace passerelle::ui
