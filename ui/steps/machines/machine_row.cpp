// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/machines/machine_row.hpp"

#include <QHash>

namespace passerelle::ui {

std::vector<MachineRow> machineRows(std::span<const estimate::Target> targets,
                                    const std::shared_ptr<const dossier::Case> &value, const QString &chosenId,
                                    const QSet<QString> &struckIds)
{
    QHash<QString, const estimate::Estimate *> byId;
    for (const estimate::Estimate &estimate : value->estimates)
        byId.insert(estimate.target.id, &estimate);
    QString proposedId;
    if (chosenId.isEmpty() && value->chosen && *value->chosen < value->estimates.size())
        proposedId = value->estimates[*value->chosen].target.id;

    std::vector<MachineRow> rows;
    rows.reserve(targets.size());
    for (const estimate::Target &target : targets) {
        MachineRow row;
        row.target = target;
        row.struck = struckIds.contains(target.id);
        // Shares the case's life: the row never copies an estimate, whose tree is large.
        if (const auto *estimate = byId.value(target.id, nullptr))
            row.estimate = std::shared_ptr<const estimate::Estimate>(value, estimate);
        row.chosen = target.id == chosenId;
        row.proposed = target.id == proposedId;
        rows.push_back(std::move(row));
    }
    return rows;
}

PlaceKind placeKind(estimate::TargetKind kind)
{
    switch (kind) {
    case estimate::TargetKind::PublicPartition:
        return PlaceKind::Public;
    case estimate::TargetKind::AnnouncedPartition:
        return PlaceKind::Announced;
    case estimate::TargetKind::CloudOffer:
        break;
    }
    return PlaceKind::Cloud;
}

std::vector<CostTimePoint> costTimePoints(std::span<const MachineRow> rows)
{
    std::vector<CostTimePoint> points;
    for (const MachineRow &row : rows) {
        if (row.isFeasible()) {
            points.push_back({row.target.id, row.target.name, placeKind(row.target.kind), row.estimate->projectDuration,
                              row.estimate->cost});
        }
    }
    return points;
}

std::vector<GpuHoursBar> gpuHoursBars(std::span<const MachineRow> rows)
{
    std::vector<GpuHoursBar> bars;
    for (const MachineRow &row : rows) {
        if (row.isFeasible()) {
            bars.push_back({row.target.id, row.target.name, placeKind(row.target.kind), row.estimate->projectGpuHours});
        }
    }
    return bars;
}

}  // namespace passerelle::ui
