// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_frame.hpp"
#include "ui/charts/chart_values.hpp"
#include "ui/charts/limit_lines.hpp"

#include <QPointF>

#include <vector>

class QScatterSeries;

namespace passerelle::ui {

/// Cost against time, one mark a place, both axes logarithmic. Places whose hours are granted have no cost: they lie on
/// a line of their own below the prices, so that a zero neither vanishes from a logarithm nor looks like a low price.
/// A stepped line joins the offers that nothing beats in both time and price. The deadline and the budget are lines
/// that can be pulled by pointer or moved with Ctrl and the arrows; nothing is decided before they are let go.
class CostTimeChart final : public ChartFrame
{
    Q_OBJECT

public:
    explicit CostTimeChart(QWidget *parent);

    void setPoints(std::vector<CostTimePoint> points);
    /// Rings the mark of this place; an unknown or empty id rings none.
    void setSelected(const QString &id);
    [[nodiscard]] const QString &selected() const { return m_selected; }
    /// Where the lines stand; without a value at the edge of the drawing.
    void setLimits(std::optional<units::Hours> deadline, std::optional<units::Money> budget);
    [[nodiscard]] const LimitLines &limits() const { return m_limits; }
    /// What hovering over a mark tells: name, time and cost with their intervals.
    [[nodiscard]] QString valueText(const CostTimePoint &point) const;
    /// Where the mark of this place is drawn, in the drawing's own coordinates; null when it is not drawn.
    [[nodiscard]] QPointF markPosition(const QString &id) const;

Q_SIGNALS:
    /// A line was let go in another place; without a value it was taken away.
    void deadlineChosen(const std::optional<passerelle::units::Hours> &deadline);
    void budgetChosen(const std::optional<passerelle::units::Money> &budget);

protected:
    void rebuild() override;
    QString stepMark(int direction) override;
    [[nodiscard]] QString markedId() const override { return m_marked; }
    void paintOver(QPainter &painter) override;
    bool pointerPressed(const QPointF &position) override;
    bool pointerMoved(const QPointF &position) override;
    bool pointerReleased(const QPointF &position) override;
    bool keyPressed(const QKeyEvent &event) override;
    void keyReleased(const QKeyEvent &event) override;

private:
    void addAxes();
    void addSeries(PlaceKind kind);
    void addFront();
    void paintLimits(QPainter &painter) const;
    void layOutLimits();
    void tellLimit(LimitLines::Line line);
    void letGo();
    [[nodiscard]] QString limitText(LimitLines::Line line) const;
    [[nodiscard]] QPointF place(const CostTimePoint &point) const;
    [[nodiscard]] const CostTimePoint *find(const QString &id) const;
    [[nodiscard]] const CostTimePoint *at(const QPointF &position, PlaceKind kind) const;
    [[nodiscard]] QString plainSentence() const;
    [[nodiscard]] ChartTable asTable() const;
    [[nodiscard]] static QString noPrice(PlaceKind kind);
    [[nodiscard]] QString kindWord(PlaceKind kind) const;
    /// The same for a narrow legend.
    [[nodiscard]] static QString legendWord(PlaceKind kind);
    [[nodiscard]] QString durationLabel(double hours) const;

    std::vector<CostTimePoint> m_points;
    QString m_selected;
    QString m_marked;
    LogTicks m_time;
    LogTicks m_money;
    LimitLines m_limits;
    std::optional<units::Hours> m_deadline;
    std::optional<units::Money> m_budget;
    bool m_hasGranted = false;
};

}  // namespace passerelle::ui
