// SPDX-License-Identifier: GPL-3.0-or-later
// What may come: carbon by place, what would change the answer, more GPUs for less time.
#include "export/charts/axis.hpp"
#include "export/charts/canvas.hpp"
#include "export/charts/figures.hpp"
#include "export/style.hpp"
#include "units/format.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace passerelle::exporter::charts {

namespace {

constexpr double kWidth = 483;
constexpr double kLabels = 168;
constexpr double kFigures = 84;
constexpr double kRow = 16.5;
constexpr double kAxisHeight = 28;
constexpr std::size_t kShown = 12;
constexpr double kCurveHeight = 190;
constexpr double kLeft = 52;
constexpr double kTop = 14;

/// A bar from `from` to `until` with an optional range over it.
struct Row {
    QString label;
    QString value;
    double from = 0;
    double until = 0;
    std::optional<units::Interval<double>> range;
    bool chosen = false;
};

struct Rows {
    std::vector<Row> rows;
    QString axisTitle;
    std::optional<double> around;  ///< a line through all rows
};

double most(const Rows &rows)
{
    double value = 0;
    for (const Row &row : rows.rows)
        value = std::max({value, row.until, row.range ? row.range->p90 : 0.0});
    return value;
}

void paintRows(QPainter &painter, const Rows &rows, const QSizeF &size, const Language &language)
{
    const Axis axis = linearAxis(most(rows));
    const double left = kLabels + 8;
    const double width = size.width() - left - kFigures;
    const double bottom = kRow * static_cast<double>(rows.rows.size());
    const Label muted{.points = 7, .bold = false, .colour = style::kMuted, .align = Align::Center};
    for (const double tick : axis.ticks) {
        const double x = left + axis.position(tick) * width;
        drawLine(painter, {x, 0}, {x, bottom}, style::kRule);
        drawLabel(painter, tickText(tick, language.locale()), muted, x - 30, bottom + 7, 60);
    }
    drawLabel(painter, rows.axisTitle, muted, left, bottom + 18, width);
    const auto x = [&](double value) { return left + axis.position(value) * width; };
    double middle = kRow / 2;
    for (const Row &row : rows.rows) {
        const Label label{.points = 7.5, .bold = row.chosen, .colour = style::kInk, .align = Align::End};
        drawLabel(painter, row.label, label, 0, middle, kLabels);
        painter.fillRect(QRectF(x(row.from), middle - 4.5, x(row.until) - x(row.from), 9),
                         row.chosen ? style::kAccent : paletteColour(3));
        if (row.range) {
            drawLine(painter, {x(row.range->p10), middle}, {x(row.range->p90), middle}, style::kInk, 0.9);
            for (const double end : {row.range->p10, row.range->p90})
                drawLine(painter, {x(end), middle - 2.6}, {x(end), middle + 2.6}, style::kInk, 0.9);
        }
        drawLabel(painter, row.value, label, size.width() - kFigures, middle, kFigures);
        middle += kRow;
    }
    const double line = x(rows.around.value_or(0));
    drawLine(painter, {line, 0}, {line, bottom}, rows.around ? style::kInk : style::kMuted, 0.8);
}

Figure rowsFigure(Rows rows, const Language &language)
{
    Figure figure;
    figure.size = QSizeF(kWidth, kRow * static_cast<double>(rows.rows.size()) + kAxisHeight);
    figure.paint = [rows = std::move(rows), language](QPainter &painter, const QSizeF &size) {
        paintRows(painter, rows, size, language);
    };
    return figure;
}

double logOf(double value)
{
    return std::log10(std::max(value, 1e-9));
}

/// One count of the curve, in plain numbers.
struct Point {
    int gpus = 1;
    double days = 0;
    bool sensible = false;
    bool planned = false;
};

void paintCurve(QPainter &painter, const std::vector<Point> &points, const QString &xTitle, const QString &yTitle,
                const QSizeF &size, const Language &language)
{
    const auto [fast, slow] = std::minmax_element(points.begin(), points.end(),
                                                  [](const Point &a, const Point &b) { return a.days < b.days; });
    const Axis days = logAxis(fast->days, slow->days);
    const double first = logOf(points.front().gpus);
    const double last = std::max(logOf(points.back().gpus), first + 0.1);
    const QRectF area(kLeft, kTop, size.width() - kLeft - 20, size.height() - kTop - 32);
    const auto x = [&](double gpus) { return area.left() + (logOf(gpus) - first) / (last - first) * area.width(); };
    const auto y = [&](double value) { return area.bottom() - days.position(value) * area.height(); };
    const Label muted{.points = 7, .bold = false, .colour = style::kMuted, .align = Align::Center};
    const Label end{.points = 7, .bold = false, .colour = style::kMuted, .align = Align::End};
    for (const double tick : days.ticks) {
        drawLine(painter, {area.left(), y(tick)}, {area.right(), y(tick)}, style::kRule);
        drawLabel(painter, tickText(tick, language.locale()), end, 0, y(tick), kLeft - 5);
    }
    double labelled = -1e9;
    for (const Point &point : points) {
        if (x(point.gpus) - labelled < 26 && !point.sensible)
            continue;
        labelled = x(point.gpus);
        drawLabel(painter, language.locale().toString(point.gpus), muted, labelled - 20, area.bottom() + 8, 40);
    }
    drawLabel(painter, xTitle, muted, area.left(), area.bottom() + 21, area.width());
    drawLabel(painter, yTitle, {.points = 7, .bold = false, .colour = style::kMuted}, 0, 5, area.width());
    const double work = points.front().days * points.front().gpus;
    drawLine(painter, {x(points.front().gpus), y(points.front().days)},
             {x(points.back().gpus), y(work / points.back().gpus)}, style::kMuted, 0.6);
    for (std::size_t i = 1; i < points.size(); ++i)
        drawLine(painter, {x(points[i - 1].gpus), y(points[i - 1].days)}, {x(points[i].gpus), y(points[i].days)},
                 paletteColour(0), 1.4);
    for (const Point &point : points) {
        const QPointF at(x(point.gpus), y(point.days));
        if (point.sensible)
            drawLine(painter, {at.x(), area.top()}, {at.x(), area.bottom()}, style::kAttention, 1);
        painter.setPen(QPen(paletteColour(0), 1));
        painter.setBrush(point.planned ? paletteColour(0) : QColor(Qt::white));
        painter.drawEllipse(at, 2.6, 2.6);
    }
}

}  // namespace

std::optional<Figure> carbonFigure(std::span<const estimate::Estimate> estimates, std::optional<std::size_t> chosen,
                                   const Language &language)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < estimates.size(); ++i) {
        if (estimates[i].feasible)
            order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return estimates[a].carbon.p50 < estimates[b].carbon.p50; });
    std::set<std::pair<QString, QString>> seen;
    Rows rows;
    rows.axisTitle = language.translate("Charts", "kg CO₂e of the whole project");
    for (const std::size_t i : order) {
        const estimate::Estimate &e = estimates[i];
        const bool first = seen.insert({e.target.country, e.target.ownerName}).second;
        if (chosen != i && (!first || rows.rows.size() >= kShown))
            continue;
        rows.rows.push_back(
            {PASSERELLE_TEXT("Charts", "%1 · %2").arg(e.target.country).arg(e.target.ownerName).text(language),
             units::format(e.carbon.p50, language), 0, units::inKilograms(e.carbon.p50),
             units::Interval<double>{units::inKilograms(e.carbon.p10), units::inKilograms(e.carbon.p50),
                                     units::inKilograms(e.carbon.p90)},
             chosen == i});
    }
    if (rows.rows.empty())
        return std::nullopt;
    const QString alternative =
        PASSERELLE_TEXT("Charts",
                        "The place with the least carbon of each operator, lowest first: %1 emits %2. Location "
                        "based, host and cooling included; making the hardware is not counted.")
            .arg(rows.rows.front().label)
            .arg(rows.rows.front().value)
            .text(language);
    Figure figure = rowsFigure(std::move(rows), language);
    figure.title = language.translate("Charts", "Carbon of the project, by country and operator");
    figure.alternative = alternative;
    return figure;
}

std::optional<Figure> sensitivityFigure(const std::vector<estimate::Lever> &levers, const Language &language)
{
    if (levers.empty())
        return std::nullopt;
    Rows rows;
    rows.axisTitle = language.translate("Charts", "GPU-hours");
    rows.around = levers.front().gpuHours.p50.value();
    for (const estimate::Lever &lever : levers) {
        if (rows.rows.size() == kShown)
            break;
        rows.rows.push_back({lever.label.text(language),
                             PASSERELLE_TEXT("Charts", "%1 to %2")
                                 .arg(lever.gpuHours.p10.value())
                                 .arg(lever.gpuHours.p90.value())
                                 .text(language),
                             lever.gpuHours.p10.value(),
                             lever.gpuHours.p90.value(),
                             {},
                             false});
    }
    const QString alternative =
        PASSERELLE_TEXT("Charts", "How far the GPU-hours of the project would move if one input were otherwise within "
                                  "reason; the line is the estimate. Most of all: %1.")
            .arg(rows.rows.front().label)
            .text(language);
    Figure figure = rowsFigure(std::move(rows), language);
    figure.title = language.translate("Charts", "What would change the answer most");
    figure.alternative = alternative;
    return figure;
}

std::optional<Figure> scalingFigure(const std::vector<estimate::CountPoint> &curve, int planned,
                                    const Language &language)
{
    if (curve.size() < 2)
        return std::nullopt;
    std::vector<Point> points;
    int sensible = 0;
    for (const estimate::CountPoint &point : curve) {
        points.push_back(
            {point.plan.gpus, units::inDays(point.runDuration), point.sensible, point.plan.gpus == planned});
        sensible = point.sensible ? point.plan.gpus : sensible;
    }
    Figure figure;
    figure.title = language.translate("Charts", "Time of the final run by number of GPUs");
    figure.alternative =
        PASSERELLE_TEXT("Charts", "Both scales are logarithmic. The thin line halves the time with twice the GPUs; the "
                                  "upright line stands at the largest number that is still used well, %1; the filled "
                                  "mark is the number of the plan, %2.")
            .arg(sensible)
            .arg(planned)
            .text(language);
    figure.size = QSizeF(kWidth, kCurveHeight);
    figure.paint = [points, language, xTitle = language.translate("Charts", "GPUs"),
                    yTitle = language.translate("Charts", "Days of the final run")](QPainter &painter,
                                                                                    const QSizeF &size) {
        paintCurve(painter, points, xTitle, yTitle, size, language);
    };
    return figure;
}

}  // namespace passerelle::exporter::charts
