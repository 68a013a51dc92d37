// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/charts/axis.hpp"
#include "export/charts/canvas.hpp"
#include "export/charts/figures.hpp"
#include "export/style.hpp"
#include "units/format.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace passerelle::exporter::charts {

namespace {

constexpr double kWidth = 483;
constexpr double kHeight = 290;
constexpr double kLeft = 52;
constexpr double kRight = 12;
constexpr double kTop = 20;
constexpr double kScale = 34;
constexpr double kLane = 40;  // machines without a price

struct Mark {
    QString label;
    double days = 0;
    std::optional<double> cost;
    bool chosen = false;
    bool projection = false;
    QPointF at;
};

struct Plot {
    std::vector<Mark> marks;
    std::optional<double> deadline;  ///< days
    std::optional<double> budget;    ///< euros
    Axis days;
    Axis cost;
    bool hasLane = false;
    bool hasCost = false;
    QRectF area;  ///< where prices are plotted
    QRectF lane;
};

Axis axisOver(const std::vector<Mark> &marks, const std::function<std::optional<double>(const Mark &)> &value)
{
    double low = std::numeric_limits<double>::max();
    double high = 0;
    for (const Mark &mark : marks) {
        if (const auto v = value(mark)) {
            low = std::min(low, *v);
            high = std::max(high, *v);
        }
    }
    return high > 0 ? logAxis(low, high) : logAxis(1, 10);
}

Plot plotOf(std::vector<Mark> marks, const workload::Limits &limits, const QSizeF &size)
{
    Plot plot;
    if (limits.deadline)
        plot.deadline = units::inDays(*limits.deadline);
    if (limits.budget)
        plot.budget = limits.budget->value();
    plot.days = axisOver(marks, [](const Mark &mark) { return std::optional<double>(mark.days); });
    plot.cost = axisOver(marks, [](const Mark &mark) { return mark.cost; });
    plot.hasCost = std::any_of(marks.begin(), marks.end(), [](const Mark &mark) { return mark.cost.has_value(); });
    plot.hasLane = std::any_of(marks.begin(), marks.end(), [](const Mark &mark) { return !mark.cost; });
    const double lane = plot.hasLane ? kLane : 0;
    const double width = size.width() - kLeft - kRight;
    plot.area = QRectF(kLeft, kTop, width, plot.hasCost ? size.height() - kTop - kScale - lane : 0);
    plot.lane = QRectF(kLeft, plot.area.bottom() + (plot.hasCost ? 6 : 0), width, lane - 6);
    int stagger = 0;
    std::sort(marks.begin(), marks.end(), [](const Mark &a, const Mark &b) { return a.days < b.days; });
    for (Mark &mark : marks) {
        const double x = kLeft + plot.days.position(mark.days) * width;
        if (mark.cost)
            mark.at = {x, plot.area.bottom() - plot.cost.position(*mark.cost) * plot.area.height()};
        else  // neighbours in time stand on three levels, or their marks would cover each other
            mark.at = {x, plot.lane.top() + plot.lane.height() * (0.25 + 0.25 * (stagger++ % 3))};
    }
    plot.marks = std::move(marks);
    return plot;
}

QString euroText(double euros, const Language &language)
{
    const QString number = tickText(euros, language.locale());
    if (language.isFrench())
        return number + QChar(0xA0) + QChar(0x20AC);
    return QChar(0x20AC) + number;
}

void paintGrid(QPainter &painter, const Plot &plot, const QString &xTitle, const QString &yTitle,
               const QString &laneTitle, const Language &language)
{
    const double bottom = plot.hasLane ? plot.lane.bottom() : plot.area.bottom();
    const Label muted{.points = 7, .bold = false, .colour = style::kMuted, .align = Align::Center};
    const Label mutedEnd{.points = 7, .bold = false, .colour = style::kMuted, .align = Align::End};
    if (plot.hasLane) {
        painter.fillRect(plot.lane, style::kShade);
        drawLabel(painter, laneTitle, {.points = 6.5, .bold = false, .colour = style::kMuted, .align = Align::End}, 0,
                  plot.lane.center().y(), kLeft - 5);
    }
    for (const double tick : plot.days.ticks) {
        const double x = plot.area.left() + plot.days.position(tick) * plot.area.width();
        drawLine(painter, {x, plot.area.top()}, {x, bottom}, style::kRule);
        drawLabel(painter, tickText(tick, language.locale()), muted, x - 25, bottom + 8, 50);
    }
    drawLabel(painter, xTitle, muted, plot.area.left(), bottom + 20, plot.area.width());
    if (!plot.hasCost)
        return;
    for (const double tick : plot.cost.ticks) {
        const double y = plot.area.bottom() - plot.cost.position(tick) * plot.area.height();
        drawLine(painter, {plot.area.left(), y}, {plot.area.right(), y}, style::kRule);
        drawLabel(painter, euroText(tick, language), mutedEnd, 0, y, kLeft - 5);
    }
    drawLabel(painter, yTitle, {.points = 7, .bold = false, .colour = style::kMuted}, 0, 6, plot.area.width());
}

/// The offers that nothing beats in both price and time, joined by steps.
void paintFront(QPainter &painter, const Plot &plot)
{
    std::optional<QPointF> last;
    double cheapest = std::numeric_limits<double>::max();
    for (const Mark &mark : plot.marks) {  // by rising time
        if (!mark.cost || mark.projection || *mark.cost >= cheapest)
            continue;
        cheapest = *mark.cost;
        if (last) {
            const QPointF corner(mark.at.x(), last->y());
            drawLine(painter, *last, corner, style::kMuted, 0.7);
            drawLine(painter, corner, mark.at, style::kMuted, 0.7);
        }
        last = mark.at;
    }
}

/// The deadline upright and the budget level, where they are set and inside the drawing.
void paintLimits(QPainter &painter, const Plot &plot, const QString &deadline, const QString &budget)
{
    const double bottom = plot.hasLane ? plot.lane.bottom() : plot.area.bottom();
    const Label label{.points = 6.5, .bold = false, .colour = style::kAttention};
    if (plot.deadline && *plot.deadline >= plot.days.low && *plot.deadline <= plot.days.high) {
        const double x = plot.area.left() + plot.days.position(*plot.deadline) * plot.area.width();
        drawLine(painter, {x, plot.area.top()}, {x, bottom}, style::kAttention, 1);
        drawLabel(painter, deadline, label, x + 3, bottom - 6, 120);
    }
    if (plot.hasCost && plot.budget && *plot.budget >= plot.cost.low && *plot.budget <= plot.cost.high) {
        const double y = plot.area.bottom() - plot.cost.position(*plot.budget) * plot.area.height();
        drawLine(painter, {plot.area.left(), y}, {plot.area.right(), y}, style::kAttention, 1);
        drawLabel(painter, budget, label, plot.area.left() + 3, y - 6, 120);
    }
}

void paintMark(QPainter &painter, const Mark &mark)
{
    const double radius = mark.chosen ? 4.2 : 3;
    const QColor colour = mark.chosen ? style::kAttention : mark.cost ? paletteColour(0) : paletteColour(6);
    painter.setPen(QPen(mark.projection ? colour : QColor(Qt::white), mark.projection ? 1.0 : 0.6));
    painter.setBrush(mark.projection ? QColor(Qt::white) : colour);
    if (mark.cost)
        painter.drawEllipse(mark.at, radius, radius);
    else
        painter.drawRect(QRectF(mark.at.x() - radius, mark.at.y() - radius, 2 * radius, 2 * radius));
}

/// Places for the name of a mark, the best first.
std::vector<QRectF> placesFor(const Mark &mark, const QSizeF &label)
{
    const double gap = mark.chosen ? 8 : 5;
    const double half = label.height() / 2;
    return {QRectF(mark.at + QPointF(gap, -half), label), QRectF(mark.at + QPointF(-gap - label.width(), -half), label),
            QRectF(mark.at + QPointF(-label.width() / 2, -gap - label.height()), label),
            QRectF(mark.at + QPointF(-label.width() / 2, gap), label)};
}

/// Which marks are named first: the chosen one, then those that nothing beats in both price and time.
std::vector<const Mark *> namingOrder(const Plot &plot)
{
    std::vector<const Mark *> order;
    const auto beaten = [&](const Mark &mark) {
        return std::any_of(plot.marks.begin(), plot.marks.end(), [&](const Mark &other) {
            const double cost = mark.cost.value_or(0);
            const double otherCost = other.cost.value_or(0);
            return mark.cost.has_value() == other.cost.has_value() && other.days <= mark.days && otherCost <= cost &&
                   (other.days < mark.days || otherCost < cost);
        });
    };
    for (const Mark &mark : plot.marks)
        order.push_back(&mark);
    std::stable_sort(order.begin(), order.end(), [&](const Mark *a, const Mark *b) {
        const auto rank = [&](const Mark *mark) { return mark->chosen ? 0 : beaten(*mark) ? 2 : 1; };
        return rank(a) < rank(b);
    });
    return order;
}

/// Names as many marks as fit without covering a mark or another name.
void paintNames(QPainter &painter, const Plot &plot, const QSizeF &size)
{
    std::vector<QRectF> taken;
    for (const Mark &mark : plot.marks)
        taken.emplace_back(mark.at.x() - 3.5, mark.at.y() - 3.5, 7, 7);
    const QRectF page(plot.area.left(), 12, size.width() - plot.area.left(), plot.lane.bottom() - 12);
    for (const Mark *mark : namingOrder(plot)) {
        const Label label{.points = 6.5, .bold = mark->chosen, .colour = style::kInk};
        const QSizeF extent(textWidth(mark->label, label) + 1, 8);
        for (const QRectF &place : placesFor(*mark, extent)) {
            const bool free =
                page.contains(place) &&
                std::none_of(taken.begin(), taken.end(), [&](const QRectF &other) { return other.intersects(place); });
            if (!free)
                continue;
            drawLabel(painter, mark->label, label, place.left(), place.center().y(), place.width());
            taken.push_back(place);
            break;
        }
    }
}

std::vector<Mark> marksOf(std::span<const estimate::Estimate> estimates, std::optional<std::size_t> chosen)
{
    std::vector<Mark> marks;
    for (std::size_t i = 0; i < estimates.size(); ++i) {
        const estimate::Estimate &e = estimates[i];
        const double days = units::inDays(e.runDuration.p50);
        if (!e.feasible || !(days > 0))
            continue;
        Mark mark;
        mark.label = e.target.name;
        mark.days = days;
        if (e.cost && e.cost->p50.value() > 0)
            mark.cost = e.cost->p50.value();
        mark.chosen = chosen == i;
        mark.projection = e.projection || e.target.kind == estimate::TargetKind::AnnouncedPartition;
        marks.push_back(std::move(mark));
    }
    return marks;
}

QString sentence(const std::vector<Mark> &marks, const Language &language)
{
    const Mark *cheapest = nullptr;
    for (const Mark &mark : marks) {
        if (mark.cost && (cheapest == nullptr || *mark.cost < *cheapest->cost))
            cheapest = &mark;
    }
    if (cheapest == nullptr) {
        return language.translate("Charts", "All these machines grant their hours; none "
                                            "sells them. Hollow marks are announced.");
    }
    return PASSERELLE_TEXT("Charts", "Both scales are logarithmic. Lowest price: %1, with %2 in %3 days. Squares are "
                                     "public machines, whose hours are granted; hollow marks are announced. Names "
                                     "that would cover each other are left out; the table has them all.")
        .arg(cheapest->label)
        .arg(units::format(units::euros(*cheapest->cost), language))
        .arg(cheapest->days)
        .text(language);
}

}  // namespace

std::optional<Figure> costTimeFigure(std::span<const estimate::Estimate> estimates, std::optional<std::size_t> chosen,
                                     const Language &language, const workload::Limits &limits)
{
    const std::vector<Mark> marks = marksOf(estimates, chosen);
    if (marks.empty())
        return std::nullopt;
    const auto text = [&](const char *source) { return language.translate("Charts", source); };
    Figure figure;
    figure.title = text(QT_TRANSLATE_NOOP("Charts", "Cost of the project against time of the final run"));
    figure.alternative = sentence(marks, language);
    figure.size = QSizeF(kWidth, kHeight);
    figure.paint = [marks, limits, language, deadline = text(QT_TRANSLATE_NOOP("Charts", "Deadline")),
                    budget = text(QT_TRANSLATE_NOOP("Charts", "Budget")),
                    xTitle = text(QT_TRANSLATE_NOOP("Charts", "Days of the final run")),
                    yTitle = text(QT_TRANSLATE_NOOP("Charts", "Euros excluding VAT")),
                    laneTitle = text(QT_TRANSLATE_NOOP("Charts", "Granted"))](QPainter &painter, const QSizeF &size) {
        const Plot plot = plotOf(marks, limits, size);
        paintGrid(painter, plot, xTitle, yTitle, laneTitle, language);
        paintFront(painter, plot);
        paintLimits(painter, plot, deadline, budget);
        for (const Mark &mark : plot.marks)
            paintMark(painter, mark);
        paintNames(painter, plot, size);
    };
    return figure;
}

}  // namespace passerelle::exporter::charts
