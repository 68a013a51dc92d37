// SPDX-License-Identifier: GPL-3.0-or-later
#include "cohort/summary.hpp"

namespace passerelle::cohort {

namespace {

using Kind = Sheet::Kind;

template<typename Quantity, typename Convert>
void addBounds(std::vector<Cell> &row, const units::Interval<Quantity> &interval, Convert convert)
{
    for (const Quantity &bound : {interval.p10, interval.p50, interval.p90})
        row.emplace_back(convert(bound));
}

void addFigures(std::vector<Cell> &row, const std::optional<Figures> &figures)
{
    constexpr std::size_t kCells = 16;
    if (!figures) {
        row.resize(row.size() + kCells);
        return;
    }
    addBounds(row, figures->gpuHours, [](units::GpuHours h) { return h.value(); });
    addBounds(row, figures->duration, units::inDays);
    if (figures->cost)
        addBounds(row, *figures->cost, [](units::Money m) { return m.value(); });
    else
        row.resize(row.size() + 3);
    addBounds(row, figures->energy, units::inKilowattHours);
    addBounds(row, figures->carbon, units::inKilograms);
    row.emplace_back(figures->request.value());
}

std::vector<Sheet::Column> columns()
{
    std::vector<Sheet::Column> list;
    const auto add = [&list](const char *title, Kind kind, double width) {
        list.push_back({QString::fromLatin1(title), kind, width});
    };
    add("name", Kind::Text, 36);
    add("status", Kind::Text, 10);
    add("stage", Kind::Text, 20);
    add("vertical", Kind::Text, 26);
    add("target", Kind::Text, 24);
    add("machine", Kind::Text, 30);
    add("country", Kind::Text, 9);
    for (const char *quantity : {"gpu_hours", "days", "cost_eur", "energy_kwh", "co2e_kg"}) {
        for (const char *bound : {"p10", "p50", "p90"})
            list.push_back({QLatin1String(quantity) + QLatin1Char('_') + QLatin1String(bound), Kind::Number, 13});
    }
    add("request_gpu_hours", Kind::Whole, 13);
    add("route", Kind::Text, 24);
    add("route_name", Kind::Text, 36);
    add("route_state", Kind::Text, 16);
    add("next_deadline", Kind::Date, 13);
    add("complete", Kind::Share, 10);
    add("facts_as_of", Kind::Date, 13);
    add("file", Kind::Text, 40);
    add("error", Kind::Text, 40);
    return list;
}

std::vector<Cell> rowOf(const SummaryLine &line, const catalogue::Catalogue &catalogue, const Language &language)
{
    const Headline &headline = line.headline;
    std::vector<Cell> row{headline.name, line.state};
    if (!line.error.isEmpty()) {
        row.resize(columns().size() - 2);
        row.emplace_back(line.source);
        row.emplace_back(line.error);
        return row;
    }
    row.emplace_back(statusText(headline.status).text(language));
    row.emplace_back(verticalText(headline.verticalId, catalogue).text(language));
    row.emplace_back(headline.targetId);
    row.emplace_back(headline.targetName);
    row.emplace_back(headline.country);
    addFigures(row, headline.figures);
    row.emplace_back(headline.routeId);
    row.emplace_back(routeText(headline.routeId, catalogue).text(language));
    row.push_back(headline.verdict ? Cell(verdictText(*headline.verdict).text(language)) : Cell());
    row.push_back(headline.nextDeadline ? Cell(*headline.nextDeadline) : Cell());
    const std::optional<double> complete = completenessOf(headline);
    row.push_back(complete ? Cell(*complete) : Cell());
    row.emplace_back(headline.factsAsOf);
    row.emplace_back(line.source);
    row.emplace_back(QString());
    return row;
}

}  // namespace

Sheet summarySheet(std::span<const SummaryLine> lines, const catalogue::Catalogue &catalogue, const Language &language)
{
    Sheet sheet;
    sheet.name = PASSERELLE_TEXT("Cohort", "Dossiers").text(language);
    sheet.columns = columns();
    for (const SummaryLine &line : lines)
        sheet.rows.push_back(rowOf(line, catalogue, language));
    return sheet;
}

}  // namespace passerelle::cohort
