// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_frame.hpp"
#include "ui/charts/chart_values.hpp"

#include <vector>

namespace passerelle::ui {

/// Strong scaling: time of the final run by number of GPUs, both axes logarithmic, against the line on which twice the
/// GPUs take half the time. The largest count that still uses its GPUs well is marked and named.
class ScalingChart final : public ChartFrame
{
    Q_OBJECT

public:
    explicit ScalingChart(QWidget *parent);

    /// Points by rising count; `place` names the machine.
    void setPoints(std::vector<ScalingPoint> points, const QString &place);
    /// Why there is no curve (it is being computed, the job does not train).
    void setEmpty(const QString &why);
    [[nodiscard]] QPointF markPosition(int gpus) const;

protected:
    void rebuild() override;
    QString stepMark(int direction) override;
    /// The number of GPUs, as text.
    [[nodiscard]] QString markedId() const override;
    void paintOver(QPainter &painter) override;
    bool pointerPressed(const QPointF &position) override;
    bool pointerMoved(const QPointF &position) override;

private:
    void addAxes();
    void addSeries();
    [[nodiscard]] int nearest(const QPointF &position) const;
    [[nodiscard]] QString valueText(const ScalingPoint &point) const;
    [[nodiscard]] QString plainSentence() const;
    [[nodiscard]] ChartTable asTable() const;

    std::vector<ScalingPoint> m_points;
    QString m_place;
    QString m_why;
    int m_marked = -1;
    int m_hovered = -1;
};

}  // namespace passerelle::ui
