// SPDX-License-Identifier: GPL-3.0-or-later
// The deadline and the budget of the chart "cost against time": how they are drawn, pulled and let go.
#include "ui/charts/cost_time_chart.hpp"
#include "units/format.hpp"

#include <QChart>
#include <QKeyEvent>
#include <QPainter>

#include <cmath>

namespace passerelle::ui {

namespace {

constexpr double kGrantedRoom = 0.9;  ///< height of the lane of granted hours and its gap, in powers of ten
constexpr double kMargin = 0.1;       ///< beyond the last labels, in powers of ten

}  // namespace

void CostTimeChart::setLimits(std::optional<units::Hours> deadline, std::optional<units::Money> budget)
{
    m_deadline = deadline;
    m_budget = budget;
    if (m_limits.held() == LimitLines::Line::None)
        m_limits.setLimits(deadline, budget);
    chart().update();
}

void CostTimeChart::layOutLimits()
{
    const double floor = std::log10(m_money.low);
    LimitLines::Frame frame;
    frame.area = chart().plotArea();
    frame.leftHours = std::log10(m_time.low) - 0.08;
    frame.rightHours = std::log10(m_time.high) + 0.08;
    frame.bottomEuros = m_hasGranted ? floor - kGrantedRoom : floor - kMargin;
    frame.topEuros = std::log10(m_money.high) + kMargin;
    frame.leastEuros = floor;
    m_limits.setFrame(frame);
}

void CostTimeChart::paintLimits(QPainter &painter) const
{
    const ChartPalette palette = colours();
    const QRectF area = chart().plotArea();
    const double grip = fontMetrics().height() * 0.3;
    const auto pen = [&](bool set, bool held) {
        return QPen(held ? palette.highlight : palette.limit, held ? 2.4 : 1.6, set ? Qt::SolidLine : Qt::DotLine);
    };
    const double x = m_limits.deadlineX();
    const double y = m_limits.budgetY();
    painter.setBrush(palette.ground);
    painter.setPen(pen(m_limits.deadline().has_value(), m_limits.held() == LimitLines::Line::Deadline));
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    painter.drawEllipse(QPointF(x, area.center().y()), grip, grip);
    painter.setPen(pen(m_limits.budget().has_value(), m_limits.held() == LimitLines::Line::Budget));
    painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    painter.drawEllipse(QPointF(area.center().x(), y), grip, grip);
    painter.setPen(palette.limit);
    painter.setFont(font());
    const double line = fontMetrics().height();
    if (m_limits.deadline()) {
        const bool left = x > area.center().x();
        // All the room there is on its side: in another language the word may be long.
        const QRectF box(left ? area.left() : x + 4, area.top() + 2, (left ? x - area.left() : area.right() - x) - 4,
                         line);
        painter.drawText(box, static_cast<int>(left ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter,
                         limitText(LimitLines::Line::Deadline));
    }
    if (m_limits.budget()) {
        const bool below = y < area.top() + line + 4;
        painter.drawText(QRectF(area.left() + 4, below ? y + 2 : y - line - 2, area.width() - 8, line),
                         Qt::AlignLeft | Qt::AlignVCenter, limitText(LimitLines::Line::Budget));
    }
}

QString CostTimeChart::limitText(LimitLines::Line line) const
{
    if (line == LimitLines::Line::Deadline) {
        return m_limits.deadline() ? tr("Deadline: %1").arg(units::format(*m_limits.deadline(), language()))
                                   : tr("No deadline");
    }
    return m_limits.budget() ? tr("Budget: %1").arg(units::format(*m_limits.budget(), language())) : tr("No budget");
}

void CostTimeChart::tellLimit(LimitLines::Line line)
{
    if (line != LimitLines::Line::None)
        showValue(limitText(line));
}

bool CostTimeChart::pointerPressed(const QPointF &position)
{
    if (m_points.empty())
        return false;
    layOutLimits();
    const double reach = fontMetrics().height() * 0.35;
    // A mark under the pointer goes first: a line can be taken anywhere along its length.
    for (const CostTimePoint &point : m_points) {
        const QPointF gap = markPosition(point.id) - position;
        if (std::hypot(gap.x(), gap.y()) < reach)
            return false;
    }
    m_limits.hold(m_limits.at(position, reach));
    tellLimit(m_limits.held());
    return m_limits.held() != LimitLines::Line::None;
}

bool CostTimeChart::pointerMoved(const QPointF &position)
{
    if (m_points.empty())
        return false;
    if (m_limits.held() != LimitLines::Line::None) {
        m_limits.drag(position);
        tellLimit(m_limits.held());
        return true;
    }
    layOutLimits();
    switch (m_limits.at(position, fontMetrics().height() * 0.35)) {
    case LimitLines::Line::Deadline:
        setPointer(Qt::SplitHCursor);
        break;
    case LimitLines::Line::Budget:
        setPointer(Qt::SplitVCursor);
        break;
    case LimitLines::Line::None:
        setPointer(Qt::ArrowCursor);
        break;
    }
    return false;
}

bool CostTimeChart::pointerReleased(const QPointF &)
{
    if (m_limits.held() == LimitLines::Line::None)
        return false;
    letGo();
    return true;
}

bool CostTimeChart::keyPressed(const QKeyEvent &event)
{
    using Line = LimitLines::Line;
    const bool across = event.key() == Qt::Key_Left || event.key() == Qt::Key_Right;
    const bool along = event.key() == Qt::Key_Up || event.key() == Qt::Key_Down;
    if (event.modifiers() != Qt::ControlModifier || (!across && !along) || m_points.empty())
        return false;
    layOutLimits();
    const Line line = across ? Line::Deadline : Line::Budget;
    if (m_limits.held() != Line::None && m_limits.held() != line)
        letGo();
    m_limits.hold(line);
    m_limits.step(line, event.key() == Qt::Key_Right || event.key() == Qt::Key_Up ? 1 : -1);
    tellLimit(line);
    return true;
}

void CostTimeChart::keyReleased(const QKeyEvent &event)
{
    if (event.key() == Qt::Key_Control && m_limits.held() != LimitLines::Line::None)
        letGo();
}

void CostTimeChart::letGo()
{
    const LimitLines::Line line = m_limits.held();
    m_limits.hold(LimitLines::Line::None);
    if (line == LimitLines::Line::Deadline && m_limits.deadline() != m_deadline)
        Q_EMIT deadlineChosen(m_limits.deadline());
    else if (line == LimitLines::Line::Budget && m_limits.budget() != m_budget)
        Q_EMIT budgetChosen(m_limits.budget());
}

}  // namespace passerelle::ui
