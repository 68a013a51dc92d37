// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_frame.hpp"
#include "ui/charts/chart_values.hpp"

#include <vector>

class QAbstractBarSeries;

namespace passerelle::ui {

/// GPU-hours of the project by machine: horizontal bars at p50 with whiskers from p10 to p90, lowest first. At most
/// kMostBars are drawn (the chosen one always among them); the table holds them all.
class GpuHoursChart final : public ChartFrame
{
    Q_OBJECT

public:
    static constexpr std::size_t kMostBars = 14;

    explicit GpuHoursChart(QWidget *parent);

    void setBars(std::vector<GpuHoursBar> bars);
    void setSelected(const QString &id);
    [[nodiscard]] std::size_t drawnBars() const { return m_drawn.size(); }
    [[nodiscard]] QString valueText(const GpuHoursBar &bar) const;

protected:
    void rebuild() override;
    QString stepMark(int direction) override;
    [[nodiscard]] QString markedId() const override { return m_marked; }
    void paintOver(QPainter &painter) override;

private:
    void chooseDrawn();
    void addSeries();
    void addAxes(QAbstractBarSeries &series);
    [[nodiscard]] QString plainSentence() const;
    [[nodiscard]] ChartTable asTable() const;
    [[nodiscard]] QString kindWord(PlaceKind kind) const;

    std::vector<GpuHoursBar> m_bars;   ///< lowest first
    std::vector<GpuHoursBar> m_drawn;  ///< bottom of the drawing first
    QString m_selected;
    QString m_marked;
};

}  // namespace passerelle::ui
