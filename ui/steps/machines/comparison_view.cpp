// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/machines/comparison_view.hpp"

#include "ui/charts/cost_time_chart.hpp"
#include "ui/charts/gpu_hours_chart.hpp"
#include "ui/charts/memory_rows_chart.hpp"
#include "ui/charts/price_history_chart.hpp"
#include "ui/charts/rows_chart.hpp"
#include "ui/widgets/source_badge.hpp"
#include "ui/widgets/theme.hpp"

#include <QComboBox>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace passerelle::ui {

namespace {

constexpr std::size_t kMostCards = 10;

}  // namespace

ComparisonView::ComparisonView(QWidget *parent)
    : QWidget(parent), m_choice(new QComboBox(this)), m_stack(new QStackedWidget(this)),
      m_costTime(new CostTimeChart(nullptr)), m_gpuHours(new GpuHoursChart(nullptr)),
      m_memory(new MemoryRowsChart(nullptr)), m_carbon(new CarbonChart(nullptr)), m_prices(new PriceChart(nullptr)),
      m_history(new PriceHistoryChart(nullptr))
{
    m_choice->setObjectName(QStringLiteral("machines.chart"));
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(spacing(this, 2), spacing(this, 2), spacing(this, 2), spacing(this, 2));
    lines->addWidget(m_choice);
    lines->addWidget(m_stack, 1);
    for (ChartFrame *chart : charts()) {
        // A drawing of many bars is higher than the page: it scrolls, the page does not.
        auto *area = new QScrollArea(m_stack);
        area->setWidgetResizable(true);
        area->setFrameShape(QFrame::NoFrame);
        area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        area->setFocusPolicy(Qt::NoFocus);
        area->setWidget(chart);
        m_stack->addWidget(area);
        m_choice->addItem(QString());
        connect(chart, &ChartFrame::activated, this, &ComparisonView::activated);
        connect(chart, &ChartFrame::saveFailed, this, &ComparisonView::saveFailed);
    }
    m_current.assign(charts().size(), false);
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_stack->setCurrentIndex(index);
        redraw();
    });
    connect(m_costTime, &CostTimeChart::deadlineChosen, this, &ComparisonView::deadlineChosen);
    connect(m_costTime, &CostTimeChart::budgetChosen, this, &ComparisonView::budgetChosen);
}

std::vector<ChartFrame *> ComparisonView::charts() const
{
    return {m_costTime, m_gpuHours, m_memory, m_carbon, m_prices, m_history};
}

void ComparisonView::setRows(const std::vector<MachineRow> &rows, const QHash<QString, QString> &countries)
{
    m_rows = rows;
    m_countries = countries;
    changed();
}

void ComparisonView::setSelected(const QString &id)
{
    if (m_selected == id)
        return;
    m_selected = id;
    changed();
}

void ComparisonView::setChosen(const QStringList &ids)
{
    const QStringList several = ids.size() > 1 ? ids : QStringList();
    if (m_chosen == several)
        return;
    m_chosen = several;
    const std::vector<ChartFrame *> all = charts();
    m_current[static_cast<std::size_t>(std::find(all.begin(), all.end(), m_memory) - all.begin())] = false;
    redraw();
}

QString ComparisonView::shownChart() const
{
    return charts()[static_cast<std::size_t>(m_stack->currentIndex())]->objectName();
}

void ComparisonView::showChart(const QString &name)
{
    const std::vector<ChartFrame *> all = charts();
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i]->objectName() == name)
            m_choice->setCurrentIndex(static_cast<int>(i));
}

void ComparisonView::changed()
{
    m_current.assign(m_current.size(), false);
    redraw();
}

void ComparisonView::redraw()
{
    const int index = m_stack->currentIndex();
    if (index < 0 || m_current[static_cast<std::size_t>(index)])
        return;
    m_current[static_cast<std::size_t>(index)] = true;
    ChartFrame *chart = charts()[static_cast<std::size_t>(index)];
    if (chart == m_costTime) {
        m_costTime->setPoints(costTimePoints(m_rows));
        m_costTime->setSelected(m_selected);
    } else if (chart == m_gpuHours) {
        m_gpuHours->setBars(gpuHoursBars(m_rows));
        m_gpuHours->setSelected(m_selected);
    } else if (chart == m_memory) {
        m_memory->setBars(memoryBars(m_rows, m_chosen, m_selected, kMostCards), m_chosen.size() > 1);
        m_memory->setSelected(m_selected);
    } else if (chart == m_carbon) {
        m_carbon->setBars(carbonBars(m_rows, m_countries));
        m_carbon->setSelected(m_selected);
    } else if (chart == m_prices) {
        m_prices->setBars(priceBars(m_rows, m_language.locale()));
        m_prices->setSelected(m_selected);
    } else {
        m_history->setSelected(m_selected);
    }
}

void ComparisonView::setPrices(const std::vector<catalogue::PriceSeries> &series, const catalogue::Catalogue &catalogue)
{
    std::vector<PriceLine> lines;
    for (const catalogue::PriceSeries &prices : series) {
        const catalogue::Provider *provider = catalogue.provider(prices.providerId);
        PriceLine line;
        line.id = prices.offerId;
        line.name =
            (provider != nullptr ? provider->name : prices.providerId) + QStringLiteral(" · ") + prices.instanceType;
        line.unit = prices.unit;
        line.trust = confidenceWord(prices.confidence);
        line.source = prices.source;
        for (const catalogue::DatedPrice &price : prices.prices)
            line.points.push_back({price.day, price.since, price.amount});
        lines.push_back(std::move(line));
    }
    m_history->setLines(std::move(lines));
}

void ComparisonView::setLimits(std::optional<units::Hours> deadline, std::optional<units::Money> budget)
{
    m_costTime->setLimits(deadline, budget);
}

void ComparisonView::setAskPath(const ChartFrame::AskPath &ask)
{
    for (ChartFrame *chart : charts())
        chart->setAskPath(ask);
}

void ComparisonView::setLanguage(const Language &language)
{
    m_language = language;
    for (ChartFrame *chart : charts())
        chart->setLanguage(language);
}

void ComparisonView::retranslate()
{
    m_choice->setAccessibleName(tr("What the chart compares"));
    m_choice->setToolTip(m_choice->accessibleName());
    const QStringList names{tr("Cost against time"),          tr("GPU-hours by machine"),
                            tr("Memory of a GPU by machine"), tr("Carbon by country and operator"),
                            tr("Price of a GPU-hour"),        tr("Prices over time")};
    for (int i = 0; i < m_choice->count(); ++i)
        m_choice->setItemText(i, names.at(i));
}

}  // namespace passerelle::ui
