// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/limit_lines.hpp"

#include <algorithm>
#include <cmath>

namespace passerelle::ui {

namespace {

constexpr double kEdge = 6;      ///< pixels from the edge within which a limit is taken away
constexpr double kStep = 0.1;    ///< of a limit, for one press of a key
constexpr double kHourDay = 24;  ///< deadlines are kept in days

}  // namespace

void LimitLines::setLimits(std::optional<units::Hours> deadline, std::optional<units::Money> budget)
{
    m_deadline = deadline;
    m_budget = budget;
}

double LimitLines::rounded(double value)
{
    if (!(value > 0.0))
        return value;
    const double unit = std::pow(10.0, std::floor(std::log10(value)) - 1.0);
    return std::round(value / unit) * unit;
}

double LimitLines::deadlineX() const
{
    if (!m_deadline)
        return m_frame.area.right();
    const double share = (std::log10(std::max(m_deadline->value(), 1e-6)) - m_frame.leftHours) /
                         (m_frame.rightHours - m_frame.leftHours);
    return m_frame.area.left() + std::clamp(share, 0.0, 1.0) * m_frame.area.width();
}

double LimitLines::budgetY() const
{
    if (!m_budget)
        return m_frame.area.top();
    const double value = std::max(std::log10(std::max(m_budget->value(), 1e-6)), m_frame.leastEuros);
    const double share = (value - m_frame.bottomEuros) / (m_frame.topEuros - m_frame.bottomEuros);
    return m_frame.area.bottom() - std::clamp(share, 0.0, 1.0) * m_frame.area.height();
}

LimitLines::Line LimitLines::at(const QPointF &position, double reach) const
{
    if (!m_frame.area.adjusted(-reach, -reach, reach, reach).contains(position))
        return Line::None;
    const double across = std::abs(position.x() - deadlineX());
    const double along = std::abs(position.y() - budgetY());
    if (across > reach && along > reach)
        return Line::None;
    return across <= along ? Line::Deadline : Line::Budget;
}

void LimitLines::drag(const QPointF &position)
{
    const QRectF &area = m_frame.area;
    if (area.isEmpty())
        return;
    if (m_held == Line::Deadline) {
        const double share = std::clamp((position.x() - area.left()) / area.width(), 0.0, 1.0);
        const double hours = std::pow(10.0, m_frame.leftHours + share * (m_frame.rightHours - m_frame.leftHours));
        m_deadline = position.x() > area.right() - kEdge
                         ? std::nullopt
                         : std::optional(units::hours(rounded(hours / kHourDay) * kHourDay));
    } else if (m_held == Line::Budget) {
        const double share = std::clamp((area.bottom() - position.y()) / area.height(), 0.0, 1.0);
        const double exponent =
            std::max(m_frame.bottomEuros + share * (m_frame.topEuros - m_frame.bottomEuros), m_frame.leastEuros);
        m_budget = position.y() < area.top() + kEdge ? std::nullopt
                                                     : std::optional(units::euros(rounded(std::pow(10.0, exponent))));
    }
}

void LimitLines::step(Line line, int direction)
{
    const double factor = 1.0 + kStep * direction;
    if (line == Line::Deadline) {
        const double hours = (m_deadline ? m_deadline->value() * factor : std::pow(10.0, m_frame.rightHours) * 0.9);
        if (m_deadline || direction < 0)
            m_deadline = units::hours(rounded(hours / kHourDay) * kHourDay);
        if (m_deadline && std::log10(m_deadline->value()) >= m_frame.rightHours)
            m_deadline.reset();
    } else if (line == Line::Budget) {
        const double euros = (m_budget ? m_budget->value() * factor : std::pow(10.0, m_frame.topEuros) * 0.9);
        if (m_budget || direction < 0)
            m_budget = units::euros(rounded(euros));
        if (m_budget && std::log10(m_budget->value()) >= m_frame.topEuros)
            m_budget.reset();
    }
}

}  // namespace passerelle::ui
