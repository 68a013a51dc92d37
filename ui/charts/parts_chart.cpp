// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/parts_chart.hpp"

#include "units/format.hpp"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QHorizontalStackedBarSeries>
#include <QLegend>
#include <QPainter>
#include <QValueAxis>

#include <algorithm>
#include <numeric>

namespace passerelle::ui {

namespace {

constexpr double kBarWidth = 0.7;

double sumOf(const std::vector<PartsChart::Part> &parts)
{
    return std::accumulate(parts.begin(), parts.end(), 0.0,
                           [](double sum, const PartsChart::Part &part) { return sum + part.value; });
}

}  // namespace

PartsChart::PartsChart(const QString &name, QWidget *parent) : ChartFrame(name, TablePlace::Below, parent)
{
    setDrawingLines(10.0);
}

void PartsChart::rebuild()
{
    clearedChart().legend()->setVisible(false);
    m_drawing = drawing();
    ChartTable table;
    table.headers = {m_drawing.partHeader, m_drawing.valueHeader, tr("Share")};
    const ChartPalette palette = colours();
    for (std::size_t i = 0; i < m_drawing.parts.size(); ++i) {
        const Part &part = m_drawing.parts[i];
        const QString number = language().locale().toString(static_cast<int>(i) + 1);
        table.rows.push_back({{tr("%1. %2", "number and name of a part").arg(number, part.name), part.text,
                               tr("%1 %", "a share").arg(language().locale().toString(part.share * 100.0, 'f', 0))},
                              palette.parts[part.colour % palette.parts.size()]});
    }
    if (!m_drawing.parts.empty())
        addBar();
    setTexts(m_drawing.title, m_drawing.sentence, std::move(table));
}

void PartsChart::addBar()
{
    const ChartPalette palette = colours();
    auto *series = new QHorizontalStackedBarSeries;
    series->setBarWidth(kBarWidth);
    for (std::size_t i = 0; i < m_drawing.parts.size(); ++i) {
        auto *set = new QBarSet(m_drawing.parts[i].name);
        set->append(m_drawing.parts[i].value);
        set->setColor(palette.parts[m_drawing.parts[i].colour % palette.parts.size()]);
        set->setBorderColor(palette.ground);
        series->append(set);
        connect(set, &QBarSet::hovered, this,
                [this, i](bool over, int) { showValue(over ? valueText(m_drawing.parts[i]) : QString()); });
    }
    chart().addSeries(series);
    auto *single = new QBarCategoryAxis;
    single->append(QStringLiteral(" "));
    single->setLabelsVisible(false);
    single->setLineVisible(false);
    single->setGridLineVisible(false);
    auto *amount = new QValueAxis;
    const double most = std::max(sumOf(m_drawing.parts), m_drawing.limit.value_or(0.0));
    amount->setLabelFormat(most < 1.0    ? QStringLiteral("%.2f")
                           : most < 10.0 ? QStringLiteral("%.1f")
                                         : QStringLiteral("%.0f"));
    amount->setTickCount(5);
    amount->setLabelsColor(palette.text);
    amount->setLinePenColor(palette.quiet);
    amount->setGridLineColor(palette.grid);
    amount->setTitleBrush(palette.text);
    amount->setTitleText(m_drawing.axisTitle.toHtmlEscaped());
    chart().addAxis(single, Qt::AlignLeft);
    chart().addAxis(amount, Qt::AlignBottom);
    series->attachAxis(single);
    series->attachAxis(amount);
    amount->setRange(0.0, most > 0.0 ? most : 1.0);
    amount->applyNiceNumbers();
}

QString PartsChart::stepMark(int direction)
{
    if (m_drawing.parts.empty())
        return {};
    m_marked = std::clamp(m_marked + direction, 0, static_cast<int>(m_drawing.parts.size()) - 1);
    return valueText(m_drawing.parts[static_cast<std::size_t>(m_marked)]);
}

QString PartsChart::valueText(const Part &part) const
{
    return tr("%1: %2 (%3 %)").arg(part.name, part.text, language().locale().toString(part.share * 100.0, 'f', 0));
}

void PartsChart::paintOver(QPainter &painter)
{
    if (m_drawing.parts.empty() || chart().series().isEmpty())
        return;
    QAbstractSeries *series = chart().series().constFirst();
    const ChartPalette palette = colours();
    double from = 0;
    for (std::size_t i = 0; i < m_drawing.parts.size(); ++i) {
        const double until = from + m_drawing.parts[i].value;
        const QPointF low = chart().mapToPosition({from, -kBarWidth / 2}, series);
        const QPointF high = chart().mapToPosition({until, kBarWidth / 2}, series);
        const QRectF box = QRectF(QPointF(low.x(), high.y()), QPointF(high.x(), low.y()));
        const QString number = language().locale().toString(static_cast<int>(i) + 1);
        if (box.width() > fontMetrics().horizontalAdvance(number) + 4.0) {
            const QColor fill = palette.parts[m_drawing.parts[i].colour % palette.parts.size()];
            painter.setPen(textOn(fill));
            painter.drawText(box, Qt::AlignCenter, number);
        }
        if (static_cast<int>(i) == m_marked && hasFocus()) {
            painter.setPen(QPen(palette.highlight, 2));
            painter.drawRect(box);
        }
        from = until;
    }
    if (!m_drawing.limit)
        return;
    const QPointF bottom = chart().mapToPosition({*m_drawing.limit, -0.5}, series);
    const QPointF top = chart().mapToPosition({*m_drawing.limit, 0.5}, series);
    painter.setPen(QPen(palette.limit, 2, Qt::DashLine));
    painter.drawLine(bottom, top);
    painter.setPen(palette.limit);
    const QRectF label(top.x() - 400.0, top.y() - fontMetrics().height(), 396.0, fontMetrics().height());
    painter.drawText(label.translated(4.0, 0), Qt::AlignRight | Qt::AlignBottom, m_drawing.limitText);
}

MemoryChart::MemoryChart(QWidget *parent) : PartsChart(QStringLiteral("chart.memory"), parent) {}

void MemoryChart::setMemory(const std::optional<estimate::Memory> &memory)
{
    m_memory = memory;
    renew();
}

std::vector<std::pair<QString, units::Bytes>> MemoryChart::partsOf(const estimate::Memory &memory)
{
    return {{tr("Model weights"), memory.parameters}, {tr("Gradients"), memory.gradients},
            {tr("Optimiser"), memory.optimizer},      {tr("Activations"), memory.activations},
            {tr("Attention cache"), memory.kvCache},  {tr("Working space and driver"), memory.workspace}};
}

PartsChart::Drawing MemoryChart::drawing() const
{
    Drawing result;
    result.title = tr("Memory of the fullest GPU");
    result.partHeader = tr("Part");
    result.valueHeader = tr("Memory");
    result.axisTitle = tr("GB");
    if (!m_memory) {
        result.sentence = tr("No machine is chosen yet.");
        return result;
    }
    const auto parts = partsOf(*m_memory);
    const double total = m_memory->total.value();
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto &[name, size] = parts[i];
        if (size.value() > 0.0 && total > 0.0) {
            result.parts.push_back(
                {name, units::inGigabytes(size), units::format(size, language()), size.value() / total, i});
        }
    }
    result.limit = units::inGigabytes(m_memory->capacity);
    const QString needed = units::format(m_memory->total, language());
    const QString held = units::format(m_memory->capacity, language());
    result.limitText = tr("card: %1").arg(held);
    result.sentence =
        m_memory->total > m_memory->capacity
            ? tr("The job needs %1 on each GPU; the card holds %2, which is not enough.").arg(needed, held)
            : tr("The job needs %1 of the %2 that each GPU holds.").arg(needed, held);
    return result;
}

StepTimeChart::StepTimeChart(QWidget *parent) : PartsChart(QStringLiteral("chart.stepTime"), parent) {}

void StepTimeChart::setStep(const std::optional<estimate::StepTime> &step)
{
    m_step = step;
    m_parts.clear();
    m_run.reset();
    renew();
}

void StepTimeChart::setRun(const estimate::StepTime &step, std::vector<estimate::Part> parts, units::Hours duration)
{
    m_step = step;
    m_parts = std::move(parts);
    m_run = duration;
    renew();
}

std::vector<std::pair<QString, double>> StepTimeChart::shares() const
{
    const std::pair<QString, units::Seconds> ofStep[] = {
        {tr("Computing"), m_step->compute},
        {tr("Reading and writing memory"), m_step->memoryBound},
        {tr("Talking between GPUs"), m_step->communication},
        {tr("Waiting for another stage"), m_step->bubble},
        {tr("Loading data"), m_step->input},
        {tr("Updating the weights"), m_step->optimizer},
    };
    double steady = 0;
    double paid = 0;
    for (const estimate::Part &part : m_parts) {
        if (!part.key.startsWith(QLatin1String("run.")))
            continue;
        paid += part.gpuHours.p50.value();
        if (part.key == QLatin1String("run.steady"))
            steady = part.gpuHours.p50.value();
    }
    const double stepping = paid > 0.0 ? steady / paid : 1.0;
    std::vector<std::pair<QString, double>> shares;
    for (const auto &[name, time] : ofStep)
        shares.emplace_back(name, stepping * (time.value() / m_step->total.value()));
    for (const estimate::Part &part : m_parts) {
        if (paid > 0.0 && part.key.startsWith(QLatin1String("run.")) && part.key != QLatin1String("run.steady"))
            shares.emplace_back(part.label.text(language()), part.gpuHours.p50.value() / paid);
    }
    return shares;
}

PartsChart::Drawing StepTimeChart::drawing() const
{
    Drawing result;
    result.title = tr("Where the time goes");
    result.partHeader = tr("Part");
    result.valueHeader = tr("Time");
    result.axisTitle = m_run ? tr("hours of the final run") : tr("seconds for one step");
    if (!m_step || !(m_step->total.value() > 0.0)) {
        result.sentence = tr("No machine is chosen yet.");
        return result;
    }
    const units::Hours whole = m_run.value_or(units::toHours(m_step->total));
    const double unit = m_run ? whole.value() : m_step->total.value();
    for (const auto &[name, share] : shares()) {
        if (share > 0.0)
            result.parts.push_back(
                {name, unit * share, units::format(whole * share, language()), share, result.parts.size()});
    }
    if (result.parts.empty())
        return result;
    const auto most = std::max_element(result.parts.begin(), result.parts.end(),
                                       [](const Part &a, const Part &b) { return a.value < b.value; });
    const QString time = units::format(whole, language());
    const QString percent = language().locale().toString(most->share * 100.0, 'f', 0);
    result.sentence = m_run
                          ? tr("The final run takes %1; the largest part is: %2 (%3 %).").arg(time, most->name, percent)
                          : tr("One step takes %1; the largest part is: %2 (%3 %).").arg(time, most->name, percent);
    return result;
}

}  // namespace passerelle::ui
