// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/memory_rows_chart.hpp"

#include "ui/charts/parts_chart.hpp"
#include "units/format.hpp"

#include <algorithm>
#include <utility>

namespace passerelle::ui {

namespace {

double fullness(const MemoryBar &bar)
{
    return bar.memory.total.value() / bar.memory.capacity.value();
}

}  // namespace

MemoryRowsChart::MemoryRowsChart(QWidget *parent) : RowsChart(QStringLiteral("chart.memoryByMachine"), parent) {}

void MemoryRowsChart::setBars(std::vector<MemoryBar> bars, bool chosen)
{
    m_bars = std::move(bars);
    m_chosen = chosen;
    renew();
}

RowsChart::Row MemoryRowsChart::rowOf(const MemoryBar &bar) const
{
    const ChartPalette palette = colours();
    const auto shown = [this](units::Bytes size) { return units::format(size, language()); };
    Row row;
    row.id = bar.id;
    row.name = bar.name;
    row.low = units::inGigabytes(bar.memory.low);
    row.middle = units::inGigabytes(bar.memory.total);
    row.high = units::inGigabytes(bar.memory.high);
    row.limit = units::inGigabytes(bar.memory.capacity);
    QStringList lines{tr("%1 · %2", "place and card").arg(bar.name, bar.gpu),
                      tr("%1 of %2").arg(shown(bar.memory.total), shown(bar.memory.capacity))};
    row.cells = {bar.name, bar.gpu};
    const auto parts = MemoryChart::partsOf(bar.memory);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto &[name, size] = parts[i];
        row.cells << shown(size);
        if (!(size.value() > 0.0))
            continue;
        const QString said = tr("%1: %2", "part and its size").arg(name, shown(size));
        lines << said;
        row.pieces.push_back({units::inGigabytes(size), palette.parts[i % palette.parts.size()],
                              said + QLatin1Char('\n') + lines.constFirst()});
    }
    row.colour = row.pieces.empty() ? palette.parts.front() : row.pieces.front().colour;
    row.text = lines.join(QLatin1Char('\n'));
    row.cells << shown(bar.memory.total) << shown(bar.memory.high) << shown(bar.memory.capacity);
    return row;
}

RowsChart::Drawing MemoryRowsChart::drawing() const
{
    Drawing result;
    result.title = tr("Memory of a GPU by machine");
    result.axisTitle = tr("GB on the fullest GPU");
    result.headers = {tr("Place"), tr("GPU")};
    result.textColumns = 2;
    const ChartPalette palette = colours();
    const auto parts = MemoryChart::partsOf({});
    for (std::size_t i = 0; i < parts.size(); ++i) {
        result.headers << parts[i].first;
        const bool used = std::any_of(m_bars.begin(), m_bars.end(), [i](const MemoryBar &bar) {
            return MemoryChart::partsOf(bar.memory)[i].second.value() > 0.0;
        });
        if (used)
            result.legend.emplace_back(parts[i].first, palette.parts[i % palette.parts.size()]);
    }
    result.headers << tr("Needed") << tr("Needed, high (p90)") << tr("The card holds");
    for (const MemoryBar &bar : m_bars)
        result.rows.push_back(rowOf(bar));
    result.limitName = tr("What the card holds");
    result.sentence = said();
    return result;
}

QString MemoryRowsChart::said() const
{
    if (m_bars.empty())
        return tr("No place can be compared yet.");
    const auto fullest = std::max_element(
        m_bars.begin(), m_bars.end(), [](const MemoryBar &a, const MemoryBar &b) { return fullness(a) < fullness(b); });
    const QString share = language().locale().toString(fullness(*fullest) * 100.0, 'f', 0);
    return m_chosen
               ? tr("Of the places chosen in the table, the fullest is %1: %2 % of its card.").arg(fullest->name, share)
               : tr("The first place of the table for each kind of card. The fullest is %1: %2 % of its card. "
                    "Choose several lines of the table to compare those.")
                     .arg(fullest->name, share);
}

}  // namespace passerelle::ui
