// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/cost_time_chart.hpp"

#include "ui/charts/chart_axes.hpp"
#include "units/format.hpp"

#include <QCategoryAxis>
#include <QChart>
#include <QLegend>
#include <QLegendMarker>
#include <QLineSeries>
#include <QPainter>
#include <QScatterSeries>

#include <algorithm>
#include <cmath>

namespace passerelle::ui {

namespace {

constexpr double kGrantedDrop = 0.6;  ///< how far below the lowest price the granted places lie, in powers of ten

QScatterSeries::MarkerShape shapeOf(PlaceKind kind)
{
    switch (kind) {
    case PlaceKind::Public:
        return QScatterSeries::MarkerShapeRectangle;
    case PlaceKind::Announced:
        return QScatterSeries::MarkerShapeTriangle;
    case PlaceKind::Own:
        return QScatterSeries::MarkerShapePentagon;
    case PlaceKind::Cloud:
        break;
    }
    return QScatterSeries::MarkerShapeCircle;
}

}  // namespace

CostTimeChart::CostTimeChart(QWidget *parent) : ChartFrame(QStringLiteral("chart.costTime"), TablePlace::Behind, parent)
{}

void CostTimeChart::setPoints(std::vector<CostTimePoint> points)
{
    m_points = std::move(points);
    std::sort(m_points.begin(), m_points.end(), [](const CostTimePoint &a, const CostTimePoint &b) {
        return a.duration.p50 < b.duration.p50 || (a.duration.p50 == b.duration.p50 && a.id < b.id);
    });
    if (find(m_marked) == nullptr)
        m_marked.clear();
    renew();
}

void CostTimeChart::setSelected(const QString &id)
{
    if (m_selected == id)
        return;
    m_selected = id;
    update();
    renew();
}

QPointF CostTimeChart::place(const CostTimePoint &point) const
{
    const double x = std::log10(std::max(point.duration.p50.value(), 1e-3));
    const double floor = std::log10(m_money.low);
    if (!point.cost)
        return {x, floor - kGrantedDrop};
    return {x, std::log10(std::max(point.cost->p50.value(), m_money.low))};
}

const CostTimePoint *CostTimeChart::find(const QString &id) const
{
    const auto found = std::find_if(m_points.begin(), m_points.end(), [&](const auto &p) { return p.id == id; });
    return found == m_points.end() ? nullptr : &*found;
}

const CostTimePoint *CostTimeChart::at(const QPointF &position, PlaceKind kind) const
{
    const CostTimePoint *nearest = nullptr;
    double best = 1e-3;
    for (const CostTimePoint &point : m_points) {
        const QPointF gap = place(point) - position;
        const double distance = std::abs(gap.x()) + std::abs(gap.y());
        if (point.kind == kind && distance < best) {
            best = distance;
            nearest = &point;
        }
    }
    return nearest;
}

QPointF CostTimeChart::markPosition(const QString &id) const
{
    const CostTimePoint *point = find(id);
    return point == nullptr || chart().series().isEmpty() ? QPointF() : chart().mapToPosition(place(*point));
}

void CostTimeChart::addAxes()
{
    QChart &drawing = chart();
    const ChartPalette palette = colours();
    auto *time = wordAxis(palette, std::log10(m_time.low) - 0.08, std::log10(m_time.high) + 0.08, &drawing);
    for (const double tick : m_time.ticks)
        time->append(durationLabel(tick).toHtmlEscaped(), std::log10(tick));
    time->setTitleText(tr("Time of the final run").toHtmlEscaped());
    const double floor = std::log10(m_money.low);
    const double low = m_hasGranted ? floor - kGrantedDrop - 0.3 : floor - 0.1;
    auto *money = wordAxis(palette, low, std::log10(m_money.high) + 0.1, &drawing);
    if (m_hasGranted) {
        const bool own = std::ranges::any_of(
            m_points, [](const CostTimePoint &point) { return point.kind == PlaceKind::Own && !point.cost; });
        money->append(own ? tr("no price", "axis label: hours that are granted, and the person's own machine")
                          : tr("granted", "axis label: hours are given free of charge after an application"),
                      floor - kGrantedDrop);
    }
    for (const double tick : m_money.ticks) {
        money->append(language().locale().toCurrencyString(tick, QStringLiteral("€"), tick < 1.0 ? 2 : 0),
                      std::log10(tick));
    }
    money->setTitleText(tr("Cost without VAT").toHtmlEscaped());
    drawing.addAxis(time, Qt::AlignBottom);
    drawing.addAxis(money, Qt::AlignLeft);
}

void CostTimeChart::addSeries(PlaceKind kind)
{
    auto *series = new QScatterSeries;
    series->setName(legendWord(kind));
    series->setMarkerShape(shapeOf(kind));
    series->setMarkerSize(fontMetrics().height() * 0.62);
    series->setColor(colours().place(kind));
    series->setBorderColor(colours().ground);
    for (const CostTimePoint &point : m_points) {
        if (point.kind == kind)
            series->append(place(point));
    }
    if (series->count() == 0) {
        delete series;
        return;
    }
    chart().addSeries(series);
    const QList<QAbstractAxis *> axes = chart().axes();
    for (QAbstractAxis *axis : axes)
        series->attachAxis(axis);
    connect(series, &QScatterSeries::hovered, this, [this, kind](const QPointF &position, bool over) {
        const CostTimePoint *point = over ? at(position, kind) : nullptr;
        showValue(point == nullptr ? QString() : valueText(*point));
    });
    // The press must have ended before a new selection rebuilds the series that sends the signal.
    connect(
        series, &QScatterSeries::clicked, this,
        [this, kind](const QPointF &position) {
            if (const CostTimePoint *point = at(position, kind))
                Q_EMIT activated(point->id);
        },
        Qt::QueuedConnection);
}

void CostTimeChart::addFront()
{
    const std::vector<std::size_t> front = paretoFront(m_points);
    if (front.size() < 2)
        return;
    auto *series = new QLineSeries;
    series->setName(tr("Best", "in a legend: the offers that no other beats in both time and price"));
    series->setPen(QPen(colours().quiet, 1.4, Qt::DashLine));
    for (const std::size_t i : front) {
        // A step, not a slope: between two offers there is none.
        const QPointF mark = place(m_points[i]);
        if (series->count() > 0)
            series->append(mark.x(), series->points().constLast().y());
        series->append(mark);
    }
    chart().addSeries(series);
    const QList<QAbstractAxis *> axes = chart().axes();
    for (QAbstractAxis *axis : axes)
        series->attachAxis(axis);
}

void CostTimeChart::rebuild()
{
    QChart &drawing = clearedChart();
    std::vector<double> hours;
    std::vector<double> euros;
    m_hasGranted = false;
    for (const CostTimePoint &point : m_points) {
        hours.push_back(point.duration.p50.value());
        if (point.cost && point.cost->p50.value() > 0.0)
            euros.push_back(point.cost->p50.value());
        m_hasGranted = m_hasGranted || !point.cost;
    }
    const auto range = [](const std::vector<double> &values) {
        if (values.empty())
            return std::pair<double, double>(0.0, 0.0);
        const auto [low, high] = std::minmax_element(values.begin(), values.end());
        return std::pair<double, double>(*low, *high);
    };
    const auto [shortest, longest] = range(hours);
    const auto [cheapest, dearest] = range(euros);
    m_time = durationTicks(units::hours(shortest), units::hours(longest));
    m_money = moneyTicks(units::euros(cheapest), units::euros(dearest));
    if (!m_points.empty()) {
        addAxes();
        addFront();
        for (const PlaceKind kind : kPlaceKinds)
            addSeries(kind);
    }
    drawing.legend()->setMarkerShape(QLegend::MarkerShapeFromSeries);
    drawing.legend()->setVisible(!m_points.empty());
    setTexts(tr("Cost against time"), plainSentence(), asTable());
}

QString CostTimeChart::stepMark(int direction)
{
    if (m_points.empty())
        return {};
    const CostTimePoint *marked = find(m_marked);
    const auto count = static_cast<qsizetype>(m_points.size());
    const qsizetype start = marked != nullptr ? marked - m_points.data() : (direction > 0 ? -1 : count);
    const qsizetype next = std::clamp<qsizetype>(start + direction, 0, count - 1);
    m_marked = m_points[static_cast<std::size_t>(next)].id;
    return valueText(m_points[static_cast<std::size_t>(next)]);
}

void CostTimeChart::paintOver(QPainter &painter)
{
    if (!m_points.empty()) {
        layOutLimits();
        paintLimits(painter);
    }
    const double radius = fontMetrics().height() * 0.55;
    const auto ring = [&](const QString &id, const QColor &colour, double width, double grow) {
        const QPointF centre = markPosition(id);
        if (centre.isNull())
            return;
        painter.setPen(QPen(colour, width));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(centre, radius * grow, radius * grow);
    };
    ring(m_selected, colours().text, 2.0, 1.0);
    ring(m_marked, colours().highlight, 2.0, 1.35);
}

QString CostTimeChart::valueText(const CostTimePoint &point) const
{
    const QString time = units::formatInterval(point.duration, language());
    if (!point.cost && point.kind == PlaceKind::Own) {
        return tr("%1 · %2\nTime: %3\nNo price was entered for it").arg(point.name, kindWord(point.kind), time);
    }
    if (!point.cost) {
        return tr("%1 · %2\nTime: %3\nHours are granted after an application, not sold")
            .arg(point.name, kindWord(point.kind), time);
    }
    return tr("%1 · %2\nTime: %3\nCost of the project: %4")
        .arg(point.name, kindWord(point.kind), time, units::formatInterval(*point.cost, language()));
}

QString CostTimeChart::plainSentence() const
{
    const CostTimePoint *cheapest = nullptr;
    const CostTimePoint *granted = nullptr;
    for (const CostTimePoint &point : m_points) {
        if (point.cost && (cheapest == nullptr || point.cost->p50 < cheapest->cost->p50))
            cheapest = &point;
        if (!point.cost && point.kind == PlaceKind::Public && granted == nullptr)
            granted = &point;
    }
    if (m_points.empty())
        return tr("No place can be compared yet.");
    if (cheapest == nullptr) {
        return tr("Nothing here is sold by the hour. The fastest is %1, in %2.")
            .arg(m_points.front().name, units::format(m_points.front().duration.p50, language()));
    }
    const QString price = units::format(cheapest->cost->p50, language());
    const QString time = units::format(cheapest->duration.p50, language());
    if (granted == nullptr)
        return tr("The lowest price is %1 in %2, at %3.").arg(price, time, cheapest->name);
    return tr("The lowest price is %1 in %2, at %3. Without paying, after an application, the fastest public machine "
              "is %4, in %5.")
        .arg(price, time, cheapest->name, granted->name, units::format(granted->duration.p50, language()));
}

ChartTable CostTimeChart::asTable() const
{
    ChartTable table;
    table.headers = {tr("Place"), tr("Kind"), tr("Final run"), tr("Whole project"), tr("Cost"), tr("Beaten by none")};
    table.textColumns = 2;
    const std::vector<std::size_t> front = paretoFront(m_points);
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        const CostTimePoint &point = m_points[i];
        const bool onFront = std::find(front.begin(), front.end(), i) != front.end();
        table.rows.push_back({{point.name, kindWord(point.kind), units::formatInterval(point.duration, language()),
                               units::formatInterval(point.project, language()),
                               point.cost ? units::formatInterval(*point.cost, language()) : noPrice(point.kind),
                               onFront ? tr("yes", "nothing is both faster and cheaper") : QString()},
                              colours().place(point.kind)});
    }
    return table;
}

QString CostTimeChart::noPrice(PlaceKind kind)
{
    return kind == PlaceKind::Own ? tr("none entered", "price of the person's own machine") : tr("granted");
}

QString CostTimeChart::kindWord(PlaceKind kind) const
{
    switch (kind) {
    case PlaceKind::Public:
        return tr("Public machine");
    case PlaceKind::Announced:
        return tr("Announced machine (projection)");
    case PlaceKind::Own:
        return tr("Your own machine");
    case PlaceKind::Cloud:
        break;
    }
    return tr("Cloud");
}

QString CostTimeChart::legendWord(PlaceKind kind)
{
    switch (kind) {
    case PlaceKind::Public:
        return tr("Public", "machines, in a narrow legend");
    case PlaceKind::Announced:
        return tr("Announced", "machines, in a narrow legend");
    case PlaceKind::Own:
        return tr("Your own", "machines, in a narrow legend");
    case PlaceKind::Cloud:
        break;
    }
    return tr("Cloud");
}

QString CostTimeChart::durationLabel(double hours) const
{
    if (hours < 1.0)
        return tr("%n min", nullptr, static_cast<int>(std::lround(hours * 60.0)));
    if (hours < 24.0)
        return tr("%n h", nullptr, static_cast<int>(std::lround(hours)));
    if (hours < 8760.0)
        return tr("%n d", "days, on an axis", static_cast<int>(std::lround(hours / 24.0)));
    return tr("%n year(s)", nullptr, static_cast<int>(std::lround(hours / 8760.0)));
}

}  // namespace passerelle::ui
