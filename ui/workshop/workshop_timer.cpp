// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workshop/workshop_timer.hpp"

#include "ui/widgets/theme.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

#include <cstdlib>

namespace passerelle::ui {

WorkshopTimer::WorkshopTimer(QWidget *parent)
    : QWidget(parent), m_text(new QLabel(this)), m_minutes(new QSpinBox(this)), m_toggle(new QPushButton(this)),
      m_reset(new QPushButton(this))
{
    m_text->setObjectName(QStringLiteral("workshop.time"));
    m_minutes->setObjectName(QStringLiteral("workshop.minutes"));
    m_toggle->setObjectName(QStringLiteral("workshop.startTimer"));
    m_reset->setObjectName(QStringLiteral("workshop.resetTimer"));
    m_minutes->setRange(1, 120);
    constexpr int kUsualMinutes = 10;
    m_minutes->setValue(kUsualMinutes);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    for (QWidget *part : std::initializer_list<QWidget *>{m_text, m_minutes, m_toggle, m_reset})
        row->addWidget(part);
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &WorkshopTimer::tick);
    connect(m_toggle, &QPushButton::clicked, this, &WorkshopTimer::toggle);
    connect(m_reset, &QPushButton::clicked, this, &WorkshopTimer::reset);
    connect(m_minutes, &QSpinBox::valueChanged, this, [this] {
        if (!isRunning())
            reset();
    });
    retranslate();
    reset();
}

void WorkshopTimer::setLarge(const QFont &font)
{
    m_text->setFont(font);
    // Wide enough for "-120:00", so that the row does not dance.
    m_text->setMinimumWidth(QFontMetrics(font).horizontalAdvance(QStringLiteral("-000:00")));
}

void WorkshopTimer::toggle()
{
    if (isRunning())
        m_timer.stop();
    else
        m_timer.start();
    refresh();
}

void WorkshopTimer::reset()
{
    m_timer.stop();
    m_left = m_minutes->value() * 60;
    refresh();
}

void WorkshopTimer::tick()
{
    --m_left;
    refresh();
}

void WorkshopTimer::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void WorkshopTimer::retranslate()
{
    m_minutes->setSuffix(tr(" min"));
    m_minutes->setAccessibleName(tr("Minutes for this workshop"));
    m_reset->setText(tr("Rese&t the timer"));
    refresh();
}

void WorkshopTimer::refresh()
{
    const int left = std::abs(m_left);
    const QString clock =
        (m_left < 0 ? QStringLiteral("-") : QString()) +
        QStringLiteral("%1:%2").arg(left / 60, 2, 10, QLatin1Char('0')).arg(left % 60, 2, 10, QLatin1Char('0'));
    m_text->setText(clock);
    m_text->setAccessibleName(m_left < 0 ? tr("Time is up, since %1").arg(clock) : tr("Time left: %1").arg(clock));
    QPalette palette;
    palette.setResolveMask(0);
    palette.setColor(QPalette::WindowText, color(m_left < 0 ? ColorRole::Critical : ColorRole::Text, this->palette()));
    m_text->setPalette(palette);
    m_toggle->setText(isRunning() ? tr("&Pause the timer") : tr("&Start the timer"));
}

}  // namespace passerelle::ui
