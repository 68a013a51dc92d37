// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/price_history_chart.hpp"

#include "ui/charts/chart_axes.hpp"

#include <QChart>
#include <QDateTimeAxis>
#include <QLegend>
#include <QLineSeries>
#include <QPainter>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace passerelle::ui {

namespace {

double msOf(const QDate &day)
{
    return static_cast<double>(day.startOfDay(Qt::UTC).toMSecsSinceEpoch());
}

double shareOf(const PriceLine &line, std::size_t point)
{
    return 100.0 * line.points[point].amount / line.points.front().amount;
}

constexpr Qt::PenStyle kStyles[] = {Qt::SolidLine, Qt::DashLine, Qt::DotLine};

}  // namespace

PriceHistoryChart::PriceHistoryChart(QWidget *parent)
    : ChartFrame(QStringLiteral("chart.priceHistory"), TablePlace::Behind, parent)
{}

void PriceHistoryChart::setLines(std::vector<PriceLine> lines)
{
    m_lines = std::move(lines);
    m_marks.clear();
    m_marked = -1;
    for (std::size_t line = 0; line < m_lines.size(); ++line) {
        const PriceLine &value = m_lines[line];
        if (value.points.size() < 2 || !(value.points.front().amount > 0.0))
            continue;
        for (std::size_t point = 0; point < value.points.size(); ++point)
            m_marks.push_back({line, point});
    }
    renew();
}

void PriceHistoryChart::setSelected(const QString &id)
{
    if (m_selected == id)
        return;
    m_selected = id;
    renew();
}

std::size_t PriceHistoryChart::drawnLines() const
{
    return static_cast<std::size_t>(
        std::count_if(m_marks.begin(), m_marks.end(), [](const Mark &mark) { return mark.point == 0; }));
}

void PriceHistoryChart::addAxes()
{
    const ChartPalette palette = colours();
    QDate first = m_lines[m_marks.front().line].points.front().day;
    QDate last = first;
    double least = 100;
    double most = 100;
    for (const Mark &mark : m_marks) {
        first = std::min(first, m_lines[mark.line].points[mark.point].day);
        last = std::max(last, m_lines[mark.line].points[mark.point].day);
        least = std::min(least, shareOf(m_lines[mark.line], mark.point));
        most = std::max(most, shareOf(m_lines[mark.line], mark.point));
    }
    auto *days = new QDateTimeAxis;
    days->setFormat(QStringLiteral("yyyy"));
    days->setLabelsColor(palette.text);
    days->setLinePenColor(palette.quiet);
    days->setGridLineColor(palette.grid);
    const QDate from(first.year(), 1, 1);
    const QDate until(last.year() + 1, 1, 1);
    days->setTickCount(std::min(9, until.year() - from.year() + 1));
    days->setRange(from.startOfDay(Qt::UTC), until.startOfDay(Qt::UTC));
    QValueAxis *shares = numberAxis(palette, most, &chart());
    shares->setTitleText(tr("% of the first price known").toHtmlEscaped());
    shares->setRange(std::floor(least / 50.0) * 50.0, std::ceil(most / 50.0) * 50.0);
    chart().addAxis(days, Qt::AlignBottom);
    chart().addAxis(shares, Qt::AlignLeft);
}

void PriceHistoryChart::addSeries()
{
    const ChartPalette palette = colours();
    QLineSeries *series = nullptr;
    std::size_t drawn = 0;
    for (const Mark &mark : m_marks) {
        const PriceLine &line = m_lines[mark.line];
        const double at = msOf(line.points[mark.point].day);
        if (mark.point == 0) {
            series = new QLineSeries;
            series->setName(line.name.toHtmlEscaped());
            const bool chosen = !line.id.isEmpty() && line.id == m_selected;
            series->setPen(QPen(palette.parts[drawn % palette.parts.size()], chosen ? 3.4 : 1.6,
                                kStyles[(drawn / palette.parts.size()) % std::size(kStyles)]));
            ++drawn;
        } else {
            series->append(at, shareOf(line, mark.point - 1));
        }
        series->append(at, shareOf(line, mark.point));
        if (mark.point + 1 < line.points.size())
            continue;
        chart().addSeries(series);
        const QList<QAbstractAxis *> axes = chart().axes();
        for (QAbstractAxis *axis : axes)
            series->attachAxis(axis);
    }
}

void PriceHistoryChart::rebuild()
{
    clearedChart().legend()->setVisible(!m_marks.empty());
    if (!m_marks.empty()) {
        addAxes();
        addSeries();
    }
    const QString sentence =
        m_lines.empty() ? tr("No dated prices are stored.")
                        : tr("How the prices of %n offer(s) moved, as their sources dated them; the prices themselves "
                             "are in the table.",
                             nullptr, static_cast<int>(drawnLines()));
    setTexts(tr("Prices over time"), sentence, asTable());
}

QPointF PriceHistoryChart::place(const Mark &mark) const
{
    const PriceLine &line = m_lines[mark.line];
    return chart().mapToPosition(QPointF(msOf(line.points[mark.point].day), shareOf(line, mark.point)),
                                 chart().series().constFirst());
}

void PriceHistoryChart::paintOver(QPainter &painter)
{
    if (chart().series().isEmpty())
        return;
    const ChartPalette palette = colours();
    const double radius = fontMetrics().height() * 0.18;
    for (std::size_t i = 0; i < m_marks.size(); ++i) {
        const bool marked = static_cast<int>(i) == m_marked;
        painter.setPen(QPen(marked ? palette.highlight : palette.text, marked ? 2.4 : 1.0));
        painter.setBrush(palette.ground);
        painter.drawEllipse(place(m_marks[i]), marked ? radius * 1.6 : radius, marked ? radius * 1.6 : radius);
    }
}

int PriceHistoryChart::nearest(const QPointF &position) const
{
    int best = -1;
    double least = fontMetrics().height() * 0.7;
    for (std::size_t i = 0; i < m_marks.size() && !chart().series().isEmpty(); ++i) {
        const QPointF gap = place(m_marks[i]) - position;
        if (const double distance = std::hypot(gap.x(), gap.y()); distance < least) {
            least = distance;
            best = static_cast<int>(i);
        }
    }
    return best;
}

bool PriceHistoryChart::pointerPressed(const QPointF &position)
{
    m_marked = nearest(position);
    if (m_marked < 0)
        return false;
    showValue(valueText(m_marks[static_cast<std::size_t>(m_marked)]));
    if (const QString id = markedId(); !id.isEmpty())
        Q_EMIT activated(id);
    return true;
}

bool PriceHistoryChart::pointerMoved(const QPointF &position)
{
    const int over = nearest(position);
    if (over != m_hovered)
        showValue(over < 0 ? QString() : valueText(m_marks[static_cast<std::size_t>(over)]));
    m_hovered = over;
    return false;
}

QString PriceHistoryChart::stepMark(int direction)
{
    if (m_marks.empty())
        return {};
    m_marked = std::clamp(m_marked + direction, 0, static_cast<int>(m_marks.size()) - 1);
    return valueText(m_marks[static_cast<std::size_t>(m_marked)]);
}

QString PriceHistoryChart::markedId() const
{
    return m_marked < 0 ? QString() : m_lines[m_marks[static_cast<std::size_t>(m_marked)].line].id;
}

QString PriceHistoryChart::amountText(const PriceLine &line, double amount) const
{
    return tr("%1 %2", "an amount and its currency and unit")
        .arg(language().locale().toString(amount, 'f', amount < 100.0 ? 2 : 0), line.unit);
}

QString PriceHistoryChart::valueText(const Mark &mark) const
{
    const PriceLine &line = m_lines[mark.line];
    return tr("%1\n%2 since %3 (%4)\n%5")
        .arg(line.name, amountText(line, line.points[mark.point].amount), line.points[mark.point].since, line.trust,
             line.source);
}

ChartTable PriceHistoryChart::asTable() const
{
    ChartTable table;
    table.headers = {tr("Offer"), tr("Since"), tr("Trust"), tr("Source"), tr("Price")};
    table.textColumns = 4;
    for (const PriceLine &line : m_lines) {
        for (const PriceLine::Point &point : line.points) {
            table.rows.push_back(
                {{line.name, point.since, line.trust, line.source, amountText(line, point.amount)}, QColor()});
        }
    }
    return table;
}

}  // namespace passerelle::ui
