// SPDX-License-Identifier: GPL-3.0-or-later
// What each chart of rows says: carbon, prices, sensitivity.
#include "ui/charts/rows_chart.hpp"
#include "units/format.hpp"

#include <algorithm>
#include <map>

namespace passerelle::ui {

CarbonChart::CarbonChart(QWidget *parent) : RowsChart(QStringLiteral("chart.carbon"), parent) {}

void CarbonChart::setBars(std::vector<CarbonBar> bars)
{
    m_bars = std::move(bars);
    std::sort(m_bars.begin(), m_bars.end(), [](const CarbonBar &a, const CarbonBar &b) {
        return a.carbon.p50 < b.carbon.p50 || (a.carbon.p50 == b.carbon.p50 && a.id < b.id);
    });
    // Of each operator in each country the place with the least.
    std::map<std::pair<QString, QString>, int> seen;
    m_bars.erase(std::remove_if(m_bars.begin(), m_bars.end(),
                                [&](const CarbonBar &bar) {
                                    return seen[{bar.country, bar.operatorName}]++ > 0;
                                }),
                 m_bars.end());
    renew();
}

RowsChart::Drawing CarbonChart::drawing() const
{
    Drawing result;
    result.title = tr("Carbon by country and operator");
    result.axisTitle = tr("kg CO₂e of the whole project");
    result.headers = {tr("Country"), tr("Operator"),  tr("Best place"), tr("Grid"),
                      tr("CO₂e"),    tr("Low (p10)"), tr("High (p90)")};
    result.textColumns = 3;
    std::map<QString, std::size_t> countries;
    for (const CarbonBar &bar : m_bars)
        countries.emplace(bar.country, countries.size());
    const ChartPalette palette = colours();
    for (const CarbonBar &bar : m_bars) {
        const QString grid = bar.gridCarbon ? tr("%1 g/kWh", "carbon of the electricity grid")
                                                  .arg(language().significant(bar.gridCarbon->value() * 1e3))
                                            : tr("unknown");
        Row row;
        row.id = bar.id;
        row.name = tr("%1 · %2", "country and operator").arg(bar.country, bar.operatorName);
        row.low = units::inKilograms(bar.carbon.p10);
        row.middle = units::inKilograms(bar.carbon.p50);
        row.high = units::inKilograms(bar.carbon.p90);
        row.colour = palette.parts[countries.at(bar.country) % palette.parts.size()];
        row.text =
            tr("%1 · %2\n%3\n%4, grid: %5")
                .arg(bar.country, bar.operatorName, bar.name, units::formatInterval(bar.carbon, language()), grid);
        row.cells = {bar.country,
                     bar.operatorName,
                     bar.name,
                     grid,
                     units::format(bar.carbon.p50, language()),
                     units::format(bar.carbon.p10, language()),
                     units::format(bar.carbon.p90, language())};
        result.rows.push_back(std::move(row));
    }
    if (m_bars.empty())
        result.sentence = tr("No place can be compared yet.");
    else
        result.sentence = tr("The least carbon: %1 with %2 in %3. One colour a country; the thin line spans eight "
                             "chances in ten.")
                              .arg(units::format(m_bars.front().carbon.p50, language()), m_bars.front().operatorName,
                                   m_bars.front().country);
    return result;
}

PriceChart::PriceChart(QWidget *parent) : RowsChart(QStringLiteral("chart.prices"), parent) {}

void PriceChart::setBars(std::vector<PriceBar> bars)
{
    m_bars = std::move(bars);
    std::sort(m_bars.begin(), m_bars.end(), [](const PriceBar &a, const PriceBar &b) {
        return a.price < b.price || (a.price == b.price && a.id < b.id);
    });
    renew();
}

RowsChart::Drawing PriceChart::drawing() const
{
    Drawing result;
    result.title = tr("Price of a GPU-hour");
    result.axisTitle = tr("euros a GPU-hour, without VAT");
    result.headers = {tr("Offer"), tr("GPU"), tr("Seen on"), tr("Trust"), tr("Price")};
    result.textColumns = 4;
    result.ranges = false;
    const QColor colour = colours().place(PlaceKind::Cloud);
    const auto priced = [this](double euros) {
        return language().locale().toCurrencyString(euros, QStringLiteral("€"), 2);
    };
    for (const PriceBar &bar : m_bars) {
        const double euros = bar.price.value();
        Row row;
        row.id = bar.id;
        row.name = bar.name;
        row.low = row.middle = row.high = euros;
        row.colour = colour;
        row.text =
            tr("%1 · %2\n%3 a GPU-hour, seen on %4 (%5)").arg(bar.name, bar.gpu, priced(euros), bar.date, bar.evidence);
        row.cells = {bar.name, bar.gpu, bar.date, bar.evidence, priced(euros)};
        result.rows.push_back(std::move(row));
    }
    if (m_bars.empty())
        result.sentence = tr("No offer with a price is shown.");
    else
        result.sentence = tr("From %1 at %2 to %3 at %4. A fast GPU can cost more an hour and less for the project.")
                              .arg(priced(m_bars.front().price.value()), m_bars.front().name,
                                   priced(m_bars.back().price.value()), m_bars.back().name);
    return result;
}

SensitivityChart::SensitivityChart(QWidget *parent) : RowsChart(QStringLiteral("chart.sensitivity"), parent) {}

void SensitivityChart::setBars(std::vector<SensitivityBar> bars)
{
    m_bars = std::move(bars);
    renew();
}

RowsChart::Drawing SensitivityChart::drawing() const
{
    Drawing result;
    result.title = tr("What would change the answer most?");
    result.axisTitle = tr("GPU-hours of the whole project");
    result.headers = {tr("What is not certain"), tr("What it may be"), tr("What would tell"), tr("Low"), tr("High")};
    result.textColumns = 3;
    const ChartPalette palette = colours();
    for (const SensitivityBar &bar : m_bars) {
        Row row;
        row.name = bar.name;
        row.low = bar.gpuHours.p10.value();
        row.middle = bar.gpuHours.p50.value();
        row.high = bar.gpuHours.p90.value();
        row.colour = palette.parts[0];
        const QString low = units::format(bar.gpuHours.p10, language());
        const QString high = units::format(bar.gpuHours.p90, language());
        row.text = tr("%1: %2\n%3 to %4\n%5").arg(bar.name, bar.range, low, high, bar.advice);
        row.cells = {bar.name, bar.range, bar.advice, low, high};
        result.rows.push_back(std::move(row));
    }
    if (m_bars.empty()) {
        result.sentence = tr("Nothing is uncertain here, or no place is chosen yet.");
        return result;
    }
    result.around = m_bars.front().gpuHours.p50.value();
    result.sentence = tr("Most of all: %1. %2").arg(m_bars.front().name, m_bars.front().advice);
    return result;
}

}  // namespace passerelle::ui
