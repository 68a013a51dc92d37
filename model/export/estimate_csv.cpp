// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/csv.hpp"
#include "export/estimate_json.hpp"
#include "export/estimate_words.hpp"

namespace passerelle::exporter {

namespace {

using estimate::Estimate;

/// Plain decimal point in every language: the file is for programs, its header names the units.
QString cell(double value)
{
    return QString::number(value, 'g', 6);
}

template<typename Quantity, typename Convert>
void add(QStringList &cells, const units::Interval<Quantity> &interval, Convert convert)
{
    for (const Quantity &bound : {interval.p10, interval.p50, interval.p90})
        cells << cell(convert(bound));
}

const QStringList &header()
{
    static const QStringList names = [] {
        QStringList list{QStringLiteral("id"),       QStringLiteral("name"),     QStringLiteral("kind"),
                         QStringLiteral("country"),  QStringLiteral("gpu"),      QStringLiteral("feasible"),
                         QStringLiteral("obstacle"), QStringLiteral("reason"),   QStringLiteral("gpus"),
                         QStringLiteral("nodes"),    QStringLiteral("memory_gb")};
        for (const char *quantity :
             {"run_hours", "run_gpu_hours", "project_gpu_hours", "cost_eur", "energy_kwh", "co2e_kg"}) {
            for (const char *bound : {"p10", "p50", "p90"})
                list << QString::fromLatin1(quantity) + QLatin1Char('_') + QString::fromLatin1(bound);
        }
        list << QStringLiteral("request_gpu_hours") << QStringLiteral("facts_as_of");
        return list;
    }();
    return names;
}

QStringList row(const Estimate &value, const Language &language)
{
    const estimate::Target &target = value.target;
    QStringList cells{target.id,
                      target.name,
                      toWord(target.kind),
                      target.country,
                      target.accelerator.id,
                      value.feasible ? QStringLiteral("yes") : QStringLiteral("no"),
                      toWord(value.feasible ? estimate::Obstacle::None : value.obstacle),
                      value.reason.text(language)};
    if (value.feasible) {
        cells << QString::number(value.plan.gpus) << QString::number(value.plan.nodes)
              << cell(units::inGigabytes(value.memory.total));
        add(cells, value.runDuration, [](units::Hours h) { return h.value(); });
        add(cells, value.runGpuHours, [](units::GpuHours h) { return h.value(); });
        add(cells, value.projectGpuHours, [](units::GpuHours h) { return h.value(); });
        if (value.cost)
            add(cells, *value.cost, [](units::Money m) { return m.value(); });
        else
            cells << QString() << QString() << QString();
        add(cells, value.energy, units::inKilowattHours);
        add(cells, value.carbon, units::inKilograms);
        cells << cell(value.requestGpuHours.value());
    }
    while (cells.size() < header().size() - 1)
        cells << QString();
    cells << target.asOf.toString(Qt::ISODate);
    return cells;
}

}  // namespace

QString csvLine(const QStringList &cells)
{
    QStringList quoted;
    for (QString cell : cells) {
        // A spreadsheet runs a cell that starts so as a formula (OWASP, "CSV injection").
        static const QString dangerous = QStringLiteral("=+-@\t\r");
        bool isNumber = false;
        cell.toDouble(&isNumber);
        if (!cell.isEmpty() && !isNumber && dangerous.contains(cell.front()))
            cell.prepend(QLatin1Char('\''));
        if (cell.contains(QLatin1Char(',')) || cell.contains(QLatin1Char('"')) || cell.contains(QLatin1Char('\n')) ||
            cell.contains(QLatin1Char('\r')))
            cell = QLatin1Char('"') + cell.replace(QLatin1String("\""), QLatin1String("\"\"")) + QLatin1Char('"');
        quoted << cell;
    }
    return quoted.join(QLatin1Char(',')) + QStringLiteral("\r\n");
}

QString estimatesToCsv(std::span<const Estimate> estimates, const Language &language)
{
    QString text = csvLine(header());
    for (const Estimate &value : estimates)
        text += csvLine(row(value, language));
    return text;
}

}  // namespace passerelle::exporter
