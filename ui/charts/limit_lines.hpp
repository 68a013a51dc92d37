// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_values.hpp"

#include <QPointF>
#include <QRectF>

#include <optional>

namespace passerelle::ui {

/// The deadline (upright) and the budget (level) of the chart "cost against time" while they are moved: where they are,
/// which one the pointer holds, and what a place of the drawing means. A limit that is not set lies at the edge of the
/// drawing, from where it can be pulled in; pushed back there it is taken away.
class LimitLines
{
public:
    enum class Line { None, Deadline, Budget };

    /// How places of the drawing and values belong together; logarithms of hours and euros.
    struct Frame {
        QRectF area;
        double leftHours = 0;
        double rightHours = 1;
        double bottomEuros = 0;
        double topEuros = 1;
        double leastEuros = 0;  ///< below lies the lane of granted hours
    };

    void setFrame(const Frame &frame) { m_frame = frame; }
    void setLimits(std::optional<units::Hours> deadline, std::optional<units::Money> budget);
    [[nodiscard]] std::optional<units::Hours> deadline() const { return m_deadline; }
    [[nodiscard]] std::optional<units::Money> budget() const { return m_budget; }
    [[nodiscard]] Line held() const { return m_held; }

    /// Where the line stands: x of the deadline, y of the budget.
    [[nodiscard]] double deadlineX() const;
    [[nodiscard]] double budgetY() const;
    /// The line within `reach` of the position; the nearer one at their crossing.
    [[nodiscard]] Line at(const QPointF &position, double reach) const;

    void hold(Line line) { m_held = line; }
    /// Moves the held line to the position.
    void drag(const QPointF &position);
    /// Makes a limit a tenth longer or shorter (`direction` 1 or -1); from the edge the first step pulls it in.
    void step(Line line, int direction);

private:
    [[nodiscard]] static double rounded(double value);

    Frame m_frame;
    std::optional<units::Hours> m_deadline;
    std::optional<units::Money> m_budget;
    Line m_held = Line::None;
};

}  // namespace passerelle::ui
