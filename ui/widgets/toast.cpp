// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/toast.hpp"

#include "ui/widgets/text_label.hpp"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPropertyAnimation>
#include <QPushButton>
#include <QStyle>

#include <algorithm>
#include <chrono>
#include <utility>

namespace passerelle::ui {

namespace {

constexpr std::chrono::seconds kStay(10);

}  // namespace

Toast::Toast(QWidget *over)
    : QFrame(over), m_text(new TextLabel(TextStyle::Body, ColorRole::Text, this)), m_action(new QPushButton(this)),
      m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("toast"));
    m_text->setObjectName(QStringLiteral("toast.text"));
    m_action->setObjectName(QStringLiteral("toast.action"));
    m_close->setObjectName(QStringLiteral("toast.close"));
    m_close->setFlat(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spacing(this, 4), spacing(this, 2), spacing(this, 2), spacing(this, 2));
    row->setSpacing(spacing(this, 3));
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kStay);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (underMouse() || m_action->hasFocus() || m_close->hasFocus())
            m_timer.start();
        else
            dismiss();
    });
    connect(m_close, &QPushButton::clicked, this, &Toast::dismiss);
    connect(m_action, &QPushButton::clicked, this, [this] {
        const auto action = std::exchange(m_onAction, nullptr);
        dismiss();
        if (action)
            action();
    });
    over->installEventFilter(this);
    retranslate();
    hide();
}

QString Toast::text() const
{
    return m_text->text();
}

void Toast::showMessage(const QString &text, const QString &action, std::function<void()> onAction)
{
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_onAction = std::move(onAction);
    setAccessibleName(text);
    place();
    show();
    raise();
    m_timer.start();
    if (const int duration = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this); duration > 0) {
        auto *rise = new QPropertyAnimation(this, "pos", this);
        rise->setDuration(duration);
        rise->setStartValue(restingPlace() + QPoint(0, spacing(this, 4)));
        rise->setEndValue(restingPlace());
        rise->start(QAbstractAnimation::DeleteWhenStopped);
    }
    QAccessibleEvent told(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
}

void Toast::dismiss()
{
    m_timer.stop();
    m_onAction = nullptr;
    hide();
}

QPoint Toast::restingPlace() const
{
    const QWidget *over = parentWidget();
    return {(over->width() - width()) / 2, over->height() - height() - spacing(this, 6)};
}

void Toast::place()
{
    const int widest = std::max(textWidth(this, 30), parentWidget()->width() - spacing(this, 12));
    const int wanted = m_text->fontMetrics().horizontalAdvance(m_text->text()) + m_close->sizeHint().width() +
                       (m_action->isHidden() ? 0 : m_action->sizeHint().width()) + spacing(this, 16);
    const int width = std::min({wanted, widest, textWidth(this, 110)});
    resize(width, layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : sizeHint().height());
    move(restingPlace());
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void Toast::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void Toast::enterEvent(QEnterEvent *event)
{
    QFrame::enterEvent(event);
    m_timer.stop();
}

void Toast::leaveEvent(QEvent *event)
{
    QFrame::leaveEvent(event);
    m_timer.start();
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(ColorRole::ControlBorder, palette()), 1));
    painter.setBrush(color(ColorRole::Surface, palette()));
    const qreal radius = spacing(this, 1.5);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

void Toast::retranslate()
{
    m_close->setText(tr("Close"));
    m_close->setToolTip(tr("Hides this message; what was done stays done"));
}

}  // namespace passerelle::ui
