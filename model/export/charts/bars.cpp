// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/charts/axis.hpp"
#include "export/charts/canvas.hpp"
#include "export/charts/figures.hpp"
#include "export/style.hpp"
#include "units/format.hpp"

#include <algorithm>

namespace passerelle::exporter::charts {

namespace {

constexpr double kWidth = 483;
constexpr double kLabels = 168;
constexpr double kFigures = 62;  // the value written at the right
constexpr double kRow = 16.5;
constexpr double kAxisHeight = 28;
constexpr std::size_t kShown = 12;

struct Bar {
    QString label;
    QString value;
    units::Interval<double> range;
    bool chosen = false;
    bool projection = false;
};

std::vector<std::size_t> cheapestIn(std::span<const estimate::Estimate> estimates, std::optional<std::size_t> chosen)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < estimates.size(); ++i) {
        if (estimates[i].feasible)
            order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return estimates[a].projectGpuHours.p50 < estimates[b].projectGpuHours.p50;
    });
    const auto keep = std::min(kShown, order.size());
    const bool chosenBeyond =
        chosen && std::find(order.begin() + static_cast<std::ptrdiff_t>(keep), order.end(), *chosen) != order.end();
    order.resize(keep);
    if (chosenBeyond)
        order.push_back(*chosen);
    return order;
}

void paintScale(QPainter &painter, const Axis &axis, const QString &title, double left, double width, double bottom,
                const Language &language)
{
    for (const double tick : axis.ticks) {
        const double x = left + axis.position(tick) * width;
        drawLine(painter, {x, 0}, {x, bottom}, style::kRule);
        drawLabel(painter, tickText(tick, language.locale()),
                  {.points = 7, .bold = false, .colour = style::kMuted, .align = Align::Center}, x - 30, bottom + 7,
                  60);
    }
    drawLabel(painter, title, {.points = 7, .bold = false, .colour = style::kMuted, .align = Align::Center}, left,
              bottom + 18, width);
}

void paintBar(QPainter &painter, const Bar &bar, const Axis &axis, double left, double width, double middle)
{
    const auto x = [&](double value) { return left + axis.position(value) * width; };
    const QRectF box(left, middle - 4.5, x(bar.range.p50) - left, 9);
    const QColor colour = bar.chosen ? style::kAccent : paletteColour(3);
    if (bar.projection) {
        painter.setPen(QPen(colour, 0.8, Qt::DashLine));
        painter.setBrush(Qt::white);
        painter.drawRect(box.adjusted(0.4, 0.4, -0.4, -0.4));
    } else {
        painter.fillRect(box, colour);
    }
    drawLine(painter, {x(bar.range.p10), middle}, {x(bar.range.p90), middle}, style::kInk, 0.9);
    for (const double end : {bar.range.p10, bar.range.p90})
        drawLine(painter, {x(end), middle - 2.6}, {x(end), middle + 2.6}, style::kInk, 0.9);
}

void paintBars(QPainter &painter, const std::vector<Bar> &bars, const QString &axisTitle, const QSizeF &size,
               const Language &language)
{
    double most = 0;
    for (const Bar &bar : bars)
        most = std::max(most, bar.range.p90);
    const Axis axis = linearAxis(most);
    const double left = kLabels + 8;
    const double width = size.width() - left - kFigures;
    const double bottom = kRow * static_cast<double>(bars.size());
    paintScale(painter, axis, axisTitle, left, width, bottom, language);
    double middle = kRow / 2;
    for (const Bar &bar : bars) {
        drawLabel(painter, bar.label, {.points = 7.5, .bold = bar.chosen, .colour = style::kInk, .align = Align::End},
                  0, middle, kLabels);
        paintBar(painter, bar, axis, left, width, middle);
        drawLabel(painter, bar.value, {.points = 7.5, .bold = bar.chosen, .colour = style::kInk, .align = Align::End},
                  size.width() - kFigures, middle, kFigures);
        middle += kRow;
    }
    drawLine(painter, {left, 0}, {left, bottom}, style::kMuted, 0.8);
}

}  // namespace

std::optional<Figure> gpuHoursFigure(std::span<const estimate::Estimate> estimates, std::optional<std::size_t> chosen,
                                     const Language &language)
{
    std::vector<Bar> bars;
    for (const std::size_t i : cheapestIn(estimates, chosen)) {
        const estimate::Estimate &e = estimates[i];
        const units::Interval<double> range{e.projectGpuHours.p10.value(), e.projectGpuHours.p50.value(),
                                            e.projectGpuHours.p90.value()};
        const bool projection = e.projection || e.target.kind == estimate::TargetKind::AnnouncedPartition;
        QString label = e.target.name;
        if (projection)
            label = PASSERELLE_TEXT("Charts", "%1 (announced)").arg(label).text(language);
        bars.push_back({label, units::format(e.projectGpuHours.p50, language), range, chosen == i, projection});
    }
    if (bars.empty())
        return std::nullopt;
    Figure figure;
    figure.title = language.translate("Charts", "GPU-hours of the project, by machine");
    figure.alternative =
        PASSERELLE_TEXT("Charts", "The bar is the middle estimate; the thin line spans from the value that one project "
                                  "in ten stays below to the one that one in ten exceeds. Fewest: %1, with %2. An hour "
                                  "of a faster GPU does more work, so fewer hours need not mean a lower price.")
            .arg(bars.front().label)
            .arg(bars.front().value)
            .text(language);
    figure.size = QSizeF(kWidth, kRow * static_cast<double>(bars.size()) + kAxisHeight);
    const QString axisTitle = language.translate("Charts", "GPU-hours");
    figure.paint = [bars, axisTitle, language](QPainter &painter, const QSizeF &size) {
        paintBars(painter, bars, axisTitle, size, language);
    };
    return figure;
}

}  // namespace passerelle::exporter::charts
