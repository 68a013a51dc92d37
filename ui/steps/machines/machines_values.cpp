// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/machines/machines_model.hpp"
#include "units/format.hpp"

namespace passerelle::ui {

QVariant MachinesModel::sortValue(const MachineRow &row, int column) const
{
    switch (column) {
    case GpuMemory:
        return row.target.gpuMemory.value();
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

QString MachinesModel::toolTip(const MachineRow &row, int column) const
{
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
