// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_canvas.hpp"

#include "ui/charts/chart_frame.hpp"

#include <QChart>
#include <QFocusEvent>
#include <QGraphicsLayout>
#include <QKeyEvent>
#include <QPainter>

namespace passerelle::ui {

ChartCanvas::ChartCanvas(ChartFrame &frame, QWidget *parent) : QChartView(new QChart, parent), m_frame(frame)
{
    setFocusPolicy(Qt::StrongFocus);
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->setLocalizeNumbers(true);
    // Room for the half of the last label that stands past the axis, and for a limit's label above the bar.
    const int line = fontMetrics().height();
    chart()->setMargins(QMargins(0, line, line * 2, 0));
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
}

void ChartCanvas::keyPressEvent(QKeyEvent *event)
{
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
    viewport()->update();
}

}  // namespace passerelle::ui
