// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_canvas.hpp"

#include "ui/charts/chart_frame.hpp"

#include <QAccessibleWidget>
#include <QChart>
#include <QFocusEvent>
#include <QGraphicsLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace passerelle::ui {

namespace {

/// Qt knows a chart view only as a scroll area: it has neither the role nor a value.
class AccessibleChart final : public QAccessibleWidget
{
public:
    explicit AccessibleChart(ChartCanvas *canvas) : QAccessibleWidget(canvas, QAccessible::Chart), m_canvas(*canvas) {}

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? m_canvas.valueText() : QAccessibleWidget::text(kind);
    }

private:
    ChartCanvas &m_canvas;
};

QAccessibleInterface *accessibleChart(const QString &className, QObject *object)
{
    auto *canvas =
        className == QLatin1String("passerelle::ui::ChartCanvas") ? qobject_cast<ChartCanvas *>(object) : nullptr;
    return canvas == nullptr ? nullptr : new AccessibleChart(canvas);
}

}  // namespace

ChartCanvas::ChartCanvas(ChartFrame &frame, QWidget *parent) : QChartView(new QChart, parent), m_frame(frame)
{
    // Installing the same factory again has no effect.
    QAccessible::installFactory(accessibleChart);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->setLocalizeNumbers(true);
    // Room for the half of the last label that stands past the axis, and for a limit's label above the bar.
    const int line = fontMetrics().height();
    chart()->setMargins(QMargins(0, line, line * 2, 0));
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
}

void ChartCanvas::setValueText(const QString &text)
{
    m_value = text;
    setAccessibleDescription(text);
    QAccessibleEvent described(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&described);
    QAccessibleValueChangeEvent changed(this, text);
    QAccessible::updateAccessibility(&changed);
}

void ChartCanvas::keyPressEvent(QKeyEvent *event)
{
    if (m_frame.keyPressed(*event)) {
        viewport()->update();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
        m_frame.showValue(m_frame.stepMark(1));
        return;
    case Qt::Key_Left:
    case Qt::Key_Up:
        m_frame.showValue(m_frame.stepMark(-1));
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const QString id = m_frame.markedId(); !id.isEmpty()) {
            Q_EMIT m_frame.activated(id);
            return;
        }
        break;
    default:
        break;
    }
    QChartView::keyPressEvent(event);
}

void ChartCanvas::keyReleaseEvent(QKeyEvent *event)
{
    m_frame.keyReleased(*event);
    QChartView::keyReleaseEvent(event);
}

void ChartCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_frame.pointerPressed(mapToScene(event->pos()))) {
        setFocus(Qt::MouseFocusReason);
        return;
    }
    QChartView::mousePressEvent(event);
}

void ChartCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (m_frame.pointerMoved(mapToScene(event->pos()))) {
        viewport()->update();
        return;
    }
    QChartView::mouseMoveEvent(event);
}

void ChartCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_frame.pointerReleased(mapToScene(event->pos()))) {
        viewport()->update();
        return;
    }
    QChartView::mouseReleaseEvent(event);
}

void ChartCanvas::drawForeground(QPainter *painter, const QRectF &rect)
{
    QChartView::drawForeground(painter, rect);
    painter->save();
    m_frame.paintOver(*painter);
    painter->restore();
    if (!hasFocus())
        return;
    painter->setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(mapToScene(viewport()->rect()).boundingRect().adjusted(1, 1, -1, -1));
}

void ChartCanvas::focusInEvent(QFocusEvent *event)
{
    QChartView::focusInEvent(event);
    viewport()->update();
}

void ChartCanvas::focusOutEvent(QFocusEvent *event)
{
    QChartView::focusOutEvent(event);
    // Keys let go elsewhere are not heard here.
    m_frame.keyReleased(QKeyEvent(QEvent::KeyRelease, Qt::Key_Control, Qt::NoModifier));
    viewport()->update();
}

}  // namespace passerelle::ui
