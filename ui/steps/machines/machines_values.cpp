// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/machines/machines_model.hpp"
#include "units/format.hpp"

namespace passerelle::ui {

QVariant MachinesModel::sortValue(const MachineRow &row, int column) const
{
    switch (column) {
    case GpuMemory:
        return row.target.gpuMemory.value();
    case Grid:
        return row.facts.grid ? QVariant(row.facts.grid->value()) : QVariant();
    case AsOf:
        return row.target.asOf.isValid() ? QVariant(row.target.asOf) : QVariant();
    case State:
        return row.struck ? 3 : !row.estimate ? 4 : !row.estimate->feasible ? 2 : row.estimate->projection ? 1 : 0;
    default:
        break;
    }
    if (!isResultColumn(column))
        return text(row, column);
    if (!row.isFeasible())
        return {};
    const estimate::Estimate &estimate = *row.estimate;
    switch (column) {
    case GpuCount:
        return estimate.plan.gpus;
    case Duration:
        return estimate.projectDuration.p50.value();
    case RunGpuHours:
        return estimate.runGpuHours.p50.value();
    case ProjectGpuHours:
        return estimate.projectGpuHours.p50.value();
    case Cost:
        return estimate.cost ? estimate.cost->p50.value() : 0.0;
    case Energy:
        return estimate.energy.p50.value();
    default:
        return estimate.carbon.p50.value();
    }
}

bool MachinesModel::isResultColumn(int column)
{
    return column >= Duration && column <= Carbon && column != Gpu && column != GpuMemory;
}

QString MachinesModel::certificatesText(const MachineRow &row) const
{
    using estimate::Known;
    QStringList held;
    const std::pair<Known, QString> all[] = {{row.facts.secNumCloud, QStringLiteral("SecNumCloud")},
                                             {row.facts.hds, QStringLiteral("HDS")},
                                             {row.facts.iso27001, QStringLiteral("ISO 27001")}};
    bool known = false;
    for (const auto &[answer, name] : all) {
        if (answer == Known::Yes)
            held << name;
        known = known || answer != Known::Unknown;
    }
    if (!held.isEmpty())
        return held.join(QStringLiteral(", "));
    return known ? tr("none of those looked for") : tr("unknown");
}

QString MachinesModel::supplyText(const MachineRow &row) const
{
    using estimate::Availability;
    const QDate seen = QDate::fromString(row.facts.availabilityDate, Qt::ISODate);
    const QString day = seen.isValid() ? m_language.locale().toString(seen, QLocale::ShortFormat) : QString();
    switch (row.facts.availability) {
    case Availability::Open:
        return tr("Open to applications");
    case Availability::Announced:
        return tr("Announced");
    case Availability::InStock:
        return tr("In stock on %1").arg(day);
    case Availability::Scarce:
        return tr("Scarce on %1").arg(day);
    case Availability::Shortage:
        return tr("Sold out on %1").arg(day);
    case Availability::Unknown:
        break;
    }
    return tr("unknown");
}

QString MachinesModel::gridText(const MachineRow &row) const
{
    return row.facts.grid ? tr("%1 g/kWh", "carbon of the electricity grid")
                                .arg(m_language.significant(row.facts.grid->value() * 1e3))
                          : tr("unknown");
}

QString MachinesModel::toolTip(const MachineRow &row, int column) const
{
    if (column == Certificates && row.facts.secNumCloud == estimate::Known::No)
        return tr("The GPUs of this offer are not qualified by SecNumCloud.");
    if (row.struck)
        return tr("You struck this place out; it is not proposed.");
    if (row.estimate && !row.estimate->feasible)
        return row.estimate->reason.text(m_language);
    if (!row.isFeasible())
        return {};
    const estimate::Estimate &estimate = *row.estimate;
    switch (column) {
    case State:
        return estimate.projection ? tr("The machine is announced, not open. The figures are a projection.")
                                   : QString();
    case Duration:
        return units::formatInterval(estimate.projectDuration, m_language);
    case RunGpuHours:
        return units::formatInterval(estimate.runGpuHours, m_language);
    case ProjectGpuHours:
        return units::formatInterval(estimate.projectGpuHours, m_language);
    case Cost:
        return estimate.cost ? units::formatInterval(*estimate.cost, m_language)
                             : tr("Hours are granted after an application, not sold.");
    case Energy:
        return units::formatInterval(estimate.energy, m_language);
    case Carbon:
        return units::formatInterval(estimate.carbon, m_language);
    default:
        return {};
    }
}

}  // namespace passerelle::ui
