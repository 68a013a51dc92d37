// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/scaling_chart.hpp"

#include "ui/charts/chart_axes.hpp"
#include "units/format.hpp"

#include <QCategoryAxis>
#include <QChart>
#include <QLegend>
#include <QLineSeries>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace passerelle::ui {

namespace {

constexpr double kRoom = 0.12;  ///< beyond the first and last point, in powers of ten

double logOf(double value)
{
    return std::log10(std::max(value, 1e-6));
}

QPointF placeOf(const ScalingPoint &point)
{
    return {logOf(point.gpus), logOf(point.run.value())};
}

}  // namespace

ScalingChart::ScalingChart(QWidget *parent) : ChartFrame(QStringLiteral("chart.scaling"), TablePlace::Behind, parent) {}

void ScalingChart::setPoints(std::vector<ScalingPoint> points, const QString &place)
{
    m_points = std::move(points);
    m_place = place;
    m_why.clear();
    m_marked = -1;
    renew();
}

void ScalingChart::setEmpty(const QString &why)
{
    m_points.clear();
    m_why = why;
    renew();
}

void ScalingChart::addAxes()
{
    const ChartPalette palette = colours();
    auto *counts =
        wordAxis(palette, logOf(m_points.front().gpus) - kRoom, logOf(m_points.back().gpus) + kRoom, &chart());
    double last = -1;
    for (const ScalingPoint &point : m_points) {
        const double at = logOf(point.gpus);
        const bool power = (point.gpus & (point.gpus - 1)) == 0;
        if ((!power && !point.sensible) || (last >= 0 && at - last < 0.2))
            continue;
        counts->append(language().locale().toString(point.gpus), at);
        last = at;
    }
    counts->setTitleText(tr("GPUs").toHtmlEscaped());
    const auto [fast, slow] = std::minmax_element(
        m_points.begin(), m_points.end(), [](const ScalingPoint &a, const ScalingPoint &b) { return a.run < b.run; });
    const LogTicks ticks = durationTicks(fast->run, slow->run);
    auto *time = wordAxis(palette, std::min(logOf(ticks.low), logOf(fast->run.value()) - kRoom),
                          std::max(logOf(ticks.high), logOf(slow->run.value()) + kRoom), &chart());
    for (const double tick : ticks.ticks)
        time->append(units::format(units::hours(tick), language()).toHtmlEscaped(), logOf(tick));
    time->setTitleText(tr("Time of the final run").toHtmlEscaped());
    chart().addAxis(counts, Qt::AlignBottom);
    chart().addAxis(time, Qt::AlignLeft);
}

void ScalingChart::addSeries()
{
    const ChartPalette palette = colours();
    auto *ideal = new QLineSeries;
    ideal->setName(tr("Twice the GPUs, half the time"));
    ideal->setPen(QPen(palette.quiet, 1.2, Qt::DotLine));
    const double base = m_points.front().run.value() * m_points.front().gpus;
    for (const ScalingPoint &end : {m_points.front(), m_points.back()})
        ideal->append(logOf(end.gpus), logOf(base / end.gpus));
    auto *curve = new QLineSeries;
    curve->setName(tr("This job"));
    curve->setPen(QPen(palette.parts[0], 2.2));
    for (const ScalingPoint &point : m_points)
        curve->append(placeOf(point));
    for (QLineSeries *series : {ideal, curve}) {
        chart().addSeries(series);
        const QList<QAbstractAxis *> axes = chart().axes();
        for (QAbstractAxis *axis : axes)
            series->attachAxis(axis);
    }
}

void ScalingChart::rebuild()
{
    clearedChart().legend()->setVisible(!m_points.empty());
    if (!m_points.empty()) {
        addAxes();
        addSeries();
    }
    setTexts(tr("More GPUs, less time?"), plainSentence(), asTable());
}

QPointF ScalingChart::markPosition(int gpus) const
{
    const auto found =
        std::find_if(m_points.begin(), m_points.end(), [&](const ScalingPoint &point) { return point.gpus == gpus; });
    return found == m_points.end() || chart().series().isEmpty()
               ? QPointF()
               : chart().mapToPosition(placeOf(*found), chart().series().constLast());
}

void ScalingChart::paintOver(QPainter &painter)
{
    const ChartPalette palette = colours();
    const double radius = fontMetrics().height() * 0.22;
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        const ScalingPoint &point = m_points[i];
        const QPointF at = markPosition(point.gpus);
        const bool marked = static_cast<int>(i) == m_marked;
        painter.setPen(QPen(marked ? palette.highlight : palette.parts[0], marked ? 2.4 : 1.2));
        painter.setBrush(point.planned ? palette.parts[0] : palette.ground);
        painter.drawEllipse(at, radius, radius);
        if (!point.sensible)
            continue;
        painter.setPen(QPen(palette.limit, 1.6, Qt::DashLine));
        painter.drawLine(QPointF(at.x(), chart().plotArea().top()), QPointF(at.x(), chart().plotArea().bottom()));
        painter.drawText(QRectF(at.x() - 300, chart().plotArea().top() + 2, 296, fontMetrics().height()),
                         Qt::AlignRight | Qt::AlignVCenter,
                         tr("sensible: %1").arg(language().locale().toString(point.gpus)));
    }
}

int ScalingChart::nearest(const QPointF &position) const
{
    int best = -1;
    double least = fontMetrics().height();
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        const QPointF gap = markPosition(m_points[i].gpus) - position;
        if (const double distance = std::hypot(gap.x(), gap.y()); distance < least) {
            least = distance;
            best = static_cast<int>(i);
        }
    }
    return best;
}

bool ScalingChart::pointerPressed(const QPointF &position)
{
    m_marked = nearest(position);
    if (m_marked < 0)
        return false;
    showValue(valueText(m_points[static_cast<std::size_t>(m_marked)]));
    return true;
}

bool ScalingChart::pointerMoved(const QPointF &position)
{
    const int over = nearest(position);
    if (over != m_hovered)
        showValue(over < 0 ? QString() : valueText(m_points[static_cast<std::size_t>(over)]));
    m_hovered = over;
    return false;
}

QString ScalingChart::stepMark(int direction)
{
    if (m_points.empty())
        return {};
    m_marked = std::clamp(m_marked + direction, 0, static_cast<int>(m_points.size()) - 1);
    return valueText(m_points[static_cast<std::size_t>(m_marked)]);
}

QString ScalingChart::markedId() const
{
    return m_marked < 0 ? QString() : QString::number(m_points[static_cast<std::size_t>(m_marked)].gpus);
}

QString ScalingChart::valueText(const ScalingPoint &point) const
{
    return tr("%n GPU(s): %1, %2, %3 % as lean as the leanest count", nullptr, point.gpus)
        .arg(units::format(point.run, language()), units::format(point.gpuHours, language()),
             language().locale().toString(point.efficiency * 100.0, 'f', 0));
}

QString ScalingChart::plainSentence() const
{
    if (m_points.empty())
        return m_why;
    for (const ScalingPoint &point : m_points) {
        if (point.sensible) {
            return tr("On %1, up to %n GPU(s) are used well: the final run then takes %2. Beyond, each GPU added helps "
                      "less.",
                      nullptr, point.gpus)
                .arg(m_place, units::format(point.run, language()));
        }
    }
    return tr("Time of the final run on %1 by number of GPUs.").arg(m_place);
}

ChartTable ScalingChart::asTable() const
{
    ChartTable table;
    table.headers = {tr("GPUs"), tr("Final run"), tr("GPU-hours"), tr("Efficiency"), tr("Cost of the project")};
    table.textColumns = 1;
    for (const ScalingPoint &point : m_points) {
        const QString count = language().locale().toString(point.gpus);
        table.rows.push_back(
            {{point.sensible ? tr("%1 (sensible)", "a number of GPUs").arg(count) : count,
              units::format(point.run, language()), units::format(point.gpuHours, language()),
              tr("%1 %", "a share").arg(language().locale().toString(point.efficiency * 100.0, 'f', 0)),
              point.cost ? units::format(*point.cost, language()) : tr("granted")},
             QColor()});
    }
    return table;
}

}  // namespace passerelle::ui
