// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/quantity_label.hpp"

#include "ui/widgets/text_label.hpp"

#include <QVBoxLayout>

namespace passerelle::ui {

QuantityLabel::QuantityLabel(QWidget *parent)
    : QWidget(parent), m_caption(new TextLabel(TextStyle::Caption, ColorRole::MutedText, this)),
      m_middle(new TextLabel(TextStyle::Figure, ColorRole::Text, this)),
      m_range(new TextLabel(TextStyle::Caption, ColorRole::MutedText, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_caption);
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

void QuantityLabel::setTexts(const QString &middle, const QString &range)
{
    m_middle->setText(middle);
    m_range->setText(range);
    m_range->setVisible(!range.isEmpty());
    m_middle->setRole(ColorRole::Text);
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
    setAccessibleName(m_range->text().isEmpty()
                          ? tr("%1: %2").arg(m_caption->text(), m_middle->text())
                          : tr("%1: %2, range %3").arg(m_caption->text(), m_middle->text(), m_range->text()));
}

}  // namespace passerelle::ui
