// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_axes.hpp"

#include <QCategoryAxis>
#include <QValueAxis>

namespace passerelle::ui {

QCategoryAxis *wordAxis(const ChartPalette &colours, double low, double high, QObject *parent)
{
    auto *axis = new QCategoryAxis(parent);
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis->setStartValue(low);
    axis->setRange(low, high);
    axis->setLabelsColor(colours.text);
    axis->setLinePenColor(colours.quiet);
    axis->setGridLineColor(colours.grid);
    axis->setTitleBrush(colours.text);
    return axis;
}

QValueAxis *numberAxis(const ChartPalette &colours, double most, QObject *parent)
{
    auto *axis = new QValueAxis(parent);
    axis->setLabelFormat(most < 1.0    ? QStringLiteral("%.2f")
                         : most < 10.0 ? QStringLiteral("%.1f")
                                       : QStringLiteral("%.0f"));
    axis->setLabelsColor(colours.text);
    axis->setLinePenColor(colours.quiet);
    axis->setGridLineColor(colours.grid);
    axis->setTitleBrush(colours.text);
    axis->setTickCount(5);
    return axis;
}

}  // namespace passerelle::ui
