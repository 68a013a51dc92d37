// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/gpu_hours_chart.hpp"

#include "units/format.hpp"

#include <QAbstractBarSeries>
#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QHorizontalStackedBarSeries>
#include <QLegend>
#include <QPainter>
#include <QValueAxis>

#include <algorithm>

namespace passerelle::ui {

GpuHoursChart::GpuHoursChart(QWidget *parent) : ChartFrame(QStringLiteral("chart.gpuHours"), TablePlace::Behind, parent)
{}

void GpuHoursChart::setBars(std::vector<GpuHoursBar> bars)
{
    m_bars = std::move(bars);
    std::sort(m_bars.begin(), m_bars.end(), [](const GpuHoursBar &a, const GpuHoursBar &b) {
        return a.gpuHours.p50 < b.gpuHours.p50 || (a.gpuHours.p50 == b.gpuHours.p50 && a.id < b.id);
    });
    renew();
}

void GpuHoursChart::setSelected(const QString &id)
{
    if (m_selected == id)
        return;
    m_selected = id;
    renew();
}

void GpuHoursChart::chooseDrawn()
{
    m_drawn.assign(m_bars.begin(), m_bars.begin() + static_cast<std::ptrdiff_t>(std::min(m_bars.size(), kMostBars)));
    const auto isChosen = [&](const GpuHoursBar &bar) { return bar.id == m_selected; };
    const auto chosen = std::find_if(m_bars.begin(), m_bars.end(), isChosen);
    if (chosen != m_bars.end() && std::none_of(m_drawn.begin(), m_drawn.end(), isChosen))
        m_drawn.back() = *chosen;
    // Qt Charts counts categories from the bottom; the lowest bar is read first, at the top.
    std::reverse(m_drawn.begin(), m_drawn.end());
}

void GpuHoursChart::addSeries()
{
    auto *series = new QHorizontalStackedBarSeries;
    series->setBarWidth(0.62);
    for (const PlaceKind kind : kPlaceKinds) {
        if (std::none_of(m_drawn.begin(), m_drawn.end(), [&](const GpuHoursBar &b) { return b.kind == kind; }))
            continue;
        auto *set = new QBarSet(kindWord(kind));
        for (const GpuHoursBar &bar : m_drawn)
            set->append(bar.kind == kind ? bar.gpuHours.p50.value() : 0.0);
        set->setColor(colours().place(kind));
        set->setBorderColor(colours().ground);
        series->append(set);
    }
    chart().addSeries(series);
    addAxes(*series);
    connect(series, &QHorizontalStackedBarSeries::hovered, this, [this](bool over, int index, QBarSet *) {
        const auto row = static_cast<std::size_t>(index);
        showValue(over && row < m_drawn.size() ? valueText(m_drawn[row]) : QString());
    });
    connect(
        series, &QHorizontalStackedBarSeries::clicked, this,
        [this](int index, QBarSet *) {
            if (const auto row = static_cast<std::size_t>(index); row < m_drawn.size())
                Q_EMIT activated(m_drawn[row].id);
        },
        Qt::QueuedConnection);
}

void GpuHoursChart::addAxes(QAbstractBarSeries &series)
{
    const ChartPalette palette = colours();
    QStringList names;
    double most = 0;
    for (const GpuHoursBar &bar : m_drawn) {
        // An axis drops a category it already has, which would shift every bar after it.
        QString name = bar.name.toHtmlEscaped();
        while (names.contains(name))
            name += QChar(0x200B);
        names << name;
        most = std::max(most, bar.gpuHours.p90.value());
    }
    auto *places = new QBarCategoryAxis;
    places->append(names);
    places->setLabelsColor(palette.text);
    places->setLinePenColor(palette.quiet);
    places->setGridLineVisible(false);
    auto *hours = new QValueAxis;
    hours->setLabelFormat(most < 10.0 ? QStringLiteral("%.1f") : QStringLiteral("%.0f"));
    hours->setLabelsColor(palette.text);
    hours->setLinePenColor(palette.quiet);
    hours->setGridLineColor(palette.grid);
    hours->setTitleBrush(palette.text);
    hours->setTitleText(tr("GPU-hours of the whole project").toHtmlEscaped());
    hours->setTickCount(5);
    chart().addAxis(places, Qt::AlignLeft);
    chart().addAxis(hours, Qt::AlignBottom);
    series.attachAxis(places);
    series.attachAxis(hours);
    hours->setRange(0.0, std::max(most * 1.02, 1e-3));
    hours->applyNiceNumbers();
}

void GpuHoursChart::rebuild()
{
    QChart &drawing = clearedChart();
    chooseDrawn();
    if (!m_drawn.empty())
        addSeries();
    drawing.legend()->setMarkerShape(QLegend::MarkerShapeRectangle);
    drawing.legend()->setVisible(!m_drawn.empty());
    setDrawingLines(6.0 + 1.6 * static_cast<double>(std::max<std::size_t>(m_drawn.size(), 4)));
    setTexts(tr("GPU-hours by machine"), plainSentence(), asTable());
}

QString GpuHoursChart::stepMark(int direction)
{
    if (m_drawn.empty())
        return {};
    const auto marked =
        std::find_if(m_drawn.begin(), m_drawn.end(), [&](const GpuHoursBar &bar) { return bar.id == m_marked; });
    const auto count = static_cast<qsizetype>(m_drawn.size());
    const qsizetype start = marked != m_drawn.end() ? marked - m_drawn.begin() : (direction > 0 ? count : -1);
    const auto next = static_cast<std::size_t>(std::clamp<qsizetype>(start - direction, 0, count - 1));
    m_marked = m_drawn[next].id;
    return valueText(m_drawn[next]);
}

void GpuHoursChart::paintOver(QPainter &painter)
{
    if (m_drawn.empty())
        return;
    const ChartPalette palette = colours();
    QAbstractSeries *series = chart().series().constFirst();
    const double cap = fontMetrics().height() * 0.22;
    for (std::size_t i = 0; i < m_drawn.size(); ++i) {
        const auto y = static_cast<double>(i);
        const QPointF low = chart().mapToPosition({m_drawn[i].gpuHours.p10.value(), y}, series);
        const QPointF high = chart().mapToPosition({m_drawn[i].gpuHours.p90.value(), y}, series);
        painter.setPen(QPen(palette.text, 1.2));
        painter.drawLine(low, high);
        for (const QPointF &end : {low, high})
            painter.drawLine(end - QPointF(0, cap), end + QPointF(0, cap));
        if (m_drawn[i].id != m_selected && m_drawn[i].id != m_marked)
            continue;
        const QPointF top = chart().mapToPosition({m_drawn[i].gpuHours.p50.value(), y + 0.36}, series);
        const QPointF bottom = chart().mapToPosition({0.0, y - 0.36}, series);
        painter.setPen(QPen(m_drawn[i].id == m_marked ? palette.highlight : palette.text, 2));
        painter.drawRect(QRectF(QPointF(bottom.x(), top.y()), QPointF(top.x(), bottom.y())));
    }
}

QString GpuHoursChart::valueText(const GpuHoursBar &bar) const
{
    return tr("%1 · %2\n%3").arg(bar.name, kindWord(bar.kind), units::formatInterval(bar.gpuHours, language()));
}

QString GpuHoursChart::plainSentence() const
{
    if (m_bars.empty())
        return tr("No place can be compared yet.");
    const QString least = units::formatInterval(m_bars.front().gpuHours, language());
    if (m_bars.size() == 1)
        return tr("The project takes %1 on %2.").arg(least, m_bars.front().name);
    const QString most = units::formatInterval(m_bars.back().gpuHours, language());
    const QString extremes = tr("From %1 on %2 up to %3 on %4. The thin line spans eight chances in ten.")
                                 .arg(least, m_bars.front().name, most, m_bars.back().name);
    if (m_bars.size() <= m_drawn.size())
        return extremes;
    return tr("%1 Drawn: the %n lowest; the table has them all.", nullptr, static_cast<int>(m_drawn.size()))
        .arg(extremes);
}

ChartTable GpuHoursChart::asTable() const
{
    ChartTable table;
    table.headers = {tr("Place"), tr("Kind"), tr("GPU-hours"), tr("Low (p10)"), tr("High (p90)")};
    table.textColumns = 2;
    for (const GpuHoursBar &bar : m_bars) {
        table.rows.push_back(
            {{bar.name, kindWord(bar.kind), language().significant(bar.gpuHours.p50.value()),
              language().significant(bar.gpuHours.p10.value()), language().significant(bar.gpuHours.p90.value())},
             colours().place(bar.kind)});
    }
    return table;
}

QString GpuHoursChart::kindWord(PlaceKind kind) const
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

}  // namespace passerelle::ui
