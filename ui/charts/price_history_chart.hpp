// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_frame.hpp"
#include "ui/charts/chart_values.hpp"

#include <vector>

namespace passerelle::ui {

/// Prices over time, as dated points that a source gives. Offers are priced in different currencies and units, so each
/// is drawn against its own first price (100 %); the table has the prices themselves with their sources. A price holds
/// until the next point: lines are steps, and nothing is drawn before the first or after the last.
class PriceHistoryChart final : public ChartFrame
{
    Q_OBJECT

public:
    explicit PriceHistoryChart(QWidget *parent);

    /// Only lines of two points or more are drawn; the table has them all.
    void setLines(std::vector<PriceLine> lines);
    /// Draws the line of this offer strongly.
    void setSelected(const QString &id);
    [[nodiscard]] std::size_t drawnLines() const;

protected:
    void rebuild() override;
    QString stepMark(int direction) override;
    [[nodiscard]] QString markedId() const override;
    void paintOver(QPainter &painter) override;
    bool pointerPressed(const QPointF &position) override;
    bool pointerMoved(const QPointF &position) override;

private:
    struct Mark {
        std::size_t line;
        std::size_t point;
    };
    void addAxes();
    void addSeries();
    [[nodiscard]] QPointF place(const Mark &mark) const;
    [[nodiscard]] int nearest(const QPointF &position) const;
    [[nodiscard]] QString valueText(const Mark &mark) const;
    [[nodiscard]] QString amountText(const PriceLine &line, double amount) const;
    [[nodiscard]] ChartTable asTable() const;

    std::vector<PriceLine> m_lines;
    std::vector<Mark> m_marks;  ///< what is drawn, line by line
    QString m_selected;
    int m_marked = -1;
    int m_hovered = -1;
};

}  // namespace passerelle::ui
