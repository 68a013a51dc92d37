// SPDX-License-Identifier: GPL-3.0-or-later
#include "cohort/cohort_bars.hpp"

#include "export/charts/axis.hpp"
#include "export/charts/canvas.hpp"
#include "export/style.hpp"

#include <algorithm>

namespace passerelle::cohort {

namespace {

namespace charts = exporter::charts;
namespace style = exporter::style;

constexpr double kWidth = 483;
constexpr double kLabels = 168;
constexpr double kValues = 84;
constexpr double kRow = 17;
constexpr double kAxisHeight = 28;

charts::Label label(exporter::Align align, bool muted = false)
{
    return {.points = 7.5, .bold = false, .colour = muted ? style::kMuted : style::kInk, .align = align};
}

void paint(QPainter &painter, const std::vector<Bar> &bars, const QString &axisTitle, const QSizeF &size,
           const QLocale &locale)
{
    double most = 0;
    for (const Bar &bar : bars)
        most = std::max(most, bar.range.p90);
    const charts::Axis axis = charts::linearAxis(most);
    const double left = kLabels + 8;
    const double width = size.width() - left - kValues;
    const double bottom = kRow * static_cast<double>(bars.size());
    for (const double tick : axis.ticks) {
        const double x = left + axis.position(tick) * width;
        charts::drawLine(painter, {x, 0}, {x, bottom}, style::kRule);
        charts::drawLabel(painter, charts::tickText(tick, locale), label(exporter::Align::Center, true), x - 30,
                          bottom + 7, 60);
    }
    charts::drawLabel(painter, axisTitle, label(exporter::Align::Center, true), left, bottom + 18, width);
    double middle = kRow / 2;
    for (const Bar &bar : bars) {
        const auto x = [&](double value) { return left + axis.position(value) * width; };
        charts::drawLabel(painter, bar.label, label(exporter::Align::End), 0, middle, kLabels);
        painter.fillRect(QRectF(left, middle - 4.5, x(bar.range.p50) - left, 9), charts::paletteColour(3));
        charts::drawLine(painter, {x(bar.range.p10), middle}, {x(bar.range.p90), middle}, style::kInk, 0.9);
        for (const double end : {bar.range.p10, bar.range.p90})
            charts::drawLine(painter, {x(end), middle - 2.6}, {x(end), middle + 2.6}, style::kInk, 0.9);
        charts::drawLabel(painter, bar.value, label(exporter::Align::End), size.width() - kValues, middle, kValues);
        middle += kRow;
    }
    charts::drawLine(painter, {left, 0}, {left, bottom}, style::kMuted, 0.8);
}

}  // namespace

exporter::Figure barFigure(const QString &title, const QString &alternative, const QString &axisTitle,
                           std::vector<Bar> bars, const QLocale &locale)
{
    exporter::Figure figure;
    figure.title = title;
    figure.alternative = alternative;
    figure.size = QSizeF(kWidth, kRow * static_cast<double>(bars.size()) + kAxisHeight);
    figure.paint = [bars = std::move(bars), axisTitle, locale](QPainter &painter, const QSizeF &size) {
        paint(painter, bars, axisTitle, size, locale);
    };
    return figure;
}

}  // namespace passerelle::cohort
