// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/timeline_chart.hpp"

#include <QCategoryAxis>
#include <QChart>
#include <QDateTimeAxis>
#include <QLegend>
#include <QLineSeries>
#include <QPainter>

#include <algorithm>

namespace passerelle::ui {

namespace {

constexpr double kHalfBar = 0.26;  // of a row's height

double msOf(const QDate &day)
{
    // Noon, so that no time zone moves it to a neighbouring day.
    return static_cast<double>(day.startOfDay(Qt::UTC).addSecs(12 * 3600).toMSecsSinceEpoch());
}

}  // namespace

TimelineChart::TimelineChart(QWidget *parent) : ChartFrame(QStringLiteral("timeline"), TablePlace::Below, parent)
{
    setDrawingLines(18);
}

void TimelineChart::setEntries(std::vector<TimelineEntry> entries, const QDate &today, const QString &summary)
{
    m_entries = std::move(entries);
    m_today = today;
    m_summary = summary;
    m_marked = -1;
    setDrawingLines(5 + 1.7 * static_cast<double>(std::max<std::size_t>(m_entries.size(), 2)));
    renew();
}

void TimelineChart::rebuild()
{
    clearedChart().legend()->setVisible(false);
    m_frame = nullptr;
    ChartTable table;
    table.headers = {tr("Step"), tr("When"), tr("How it is known")};
    table.textColumns = 3;
    const ChartPalette palette = colours();
    for (const TimelineEntry &entry : m_entries)
        table.rows.push_back({{entry.label, daysText(entry), entry.note}, entry.isDeadline ? palette.limit : QColor()});
    if (!m_entries.empty())
        addAxes();
    setTexts(tr("From today to the final report"), m_summary, std::move(table));
}

void TimelineChart::addAxes()
{
    const ChartPalette palette = colours();
    QDate first = m_today;
    QDate last = m_today;
    for (const TimelineEntry &entry : m_entries) {
        first = std::min(first, entry.from);
        last = std::max(last, entry.to);
    }
    const auto rows = static_cast<double>(m_entries.size());
    m_frame = new QLineSeries;
    m_frame->append(msOf(first), 0);
    m_frame->append(msOf(last), rows);
    m_frame->setPen(Qt::NoPen);
    chart().addSeries(m_frame);

    auto *days = new QDateTimeAxis;
    days->setFormat(first.daysTo(last) > 300 ? QStringLiteral("MMM yyyy") : QStringLiteral("d MMM"));
    days->setTickCount(6);
    days->setLabelsColor(palette.text);
    days->setLinePenColor(palette.quiet);
    days->setGridLineColor(palette.grid);
    chart().addAxis(days, Qt::AlignBottom);
    m_frame->attachAxis(days);
    const int room = std::max(2, static_cast<int>(first.daysTo(last) / 40));
    days->setRange(first.addDays(-room).startOfDay(Qt::UTC), last.addDays(room).startOfDay(Qt::UTC));

    auto *steps = new QCategoryAxis;
    steps->setLabelsPosition(QCategoryAxis::AxisLabelsPositionCenter);
    steps->setRange(0, rows);
    // The first step stands on top, and rows count from below. Two steps of one name need two texts.
    for (std::size_t i = m_entries.size(); i-- > 0;)
        steps->append(m_entries[i].label.toHtmlEscaped(), rows - static_cast<double>(i));
    steps->setLabelsColor(palette.text);
    steps->setLinePenColor(palette.quiet);
    steps->setGridLineColor(palette.grid);
    chart().addAxis(steps, Qt::AlignLeft);
    m_frame->attachAxis(steps);
}

QPointF TimelineChart::place(const QDate &day, double row) const
{
    return chart().mapToPosition(QPointF(msOf(day), static_cast<double>(m_entries.size()) - row - 0.5), m_frame);
}

void TimelineChart::paintOver(QPainter &painter)
{
    if (m_frame == nullptr || m_entries.empty())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    paintToday(painter);
    for (std::size_t row = 0; row < m_entries.size(); ++row)
        paintEntry(painter, row);
}

void TimelineChart::paintToday(QPainter &painter) const
{
    const ChartPalette palette = colours();
    const QRectF area = chart().plotArea();
    const double x = place(m_today, 0).x();
    painter.setPen(QPen(palette.quiet, 1.5, Qt::DashLine));
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    painter.setPen(palette.text);
    painter.drawText(QPointF(x + 4, area.top() - 4), tr("today"));
}

void TimelineChart::paintEntry(QPainter &painter, std::size_t row) const
{
    const ChartPalette palette = colours();
    const TimelineEntry &entry = m_entries[row];
    const auto line = static_cast<double>(row);
    const QPointF left = place(entry.from, line - kHalfBar);
    const QPointF right = place(entry.to, line + kHalfBar);
    const double half = std::abs(right.y() - left.y()) / 2;
    const QPointF middle = place(entry.from, line);
    const bool marked = static_cast<int>(row) == m_marked;
    painter.setPen(marked ? QPen(palette.highlight, 3) : QPen(palette.ground, 1));
    painter.setBrush(entry.isDeadline ? palette.limit : palette.parts.front());
    if (entry.to > entry.from) {
        painter.drawRoundedRect(QRectF(left, right).normalized(), 3, 3);
    } else if (entry.isDeadline) {
        painter.drawPolygon(QPolygonF({middle - QPointF(half, 0), middle - QPointF(0, half), middle + QPointF(half, 0),
                                       middle + QPointF(0, half)}));
    } else {
        painter.drawEllipse(middle, half * 0.8, half * 0.8);
    }
}

QString TimelineChart::daysText(const TimelineEntry &entry) const
{
    const auto day = [this](const QDate &date) {
        return language().locale().toString(date, QStringLiteral("ddd d MMM yyyy"));
    };
    return entry.to > entry.from ? tr("%1 to %2", "two dates").arg(day(entry.from), day(entry.to)) : day(entry.from);
}

QString TimelineChart::stepMark(int direction)
{
    if (m_entries.empty())
        return {};
    m_marked = std::clamp(m_marked + direction, 0, static_cast<int>(m_entries.size()) - 1);
    const TimelineEntry &entry = m_entries[static_cast<std::size_t>(m_marked)];
    return entry.note.isEmpty() ? tr("%1: %2").arg(entry.label, daysText(entry))
                                : tr("%1: %2. %3").arg(entry.label, daysText(entry), entry.note);
}

QString TimelineChart::markedId() const
{
    return m_marked < 0 ? QString() : m_entries[static_cast<std::size_t>(m_marked)].id;
}

}  // namespace passerelle::ui
