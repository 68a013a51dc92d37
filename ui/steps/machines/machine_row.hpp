// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossier/case.hpp"
#include "estimate/target.hpp"
#include "ui/charts/chart_values.hpp"

#include <QSet>
#include <QString>

#include <memory>
#include <span>
#include <vector>

namespace passerelle::ui {

/// One place as a line of the table: what it is, and what the job takes there when that is known.
struct MachineRow {
    estimate::Target target;
    std::shared_ptr<const estimate::Estimate> estimate;  ///< none when struck out or nothing is computed yet
    bool struck = false;
    bool chosen = false;    ///< by the person
    bool proposed = false;  ///< by the program, nobody having chosen

    [[nodiscard]] bool isFeasible() const { return estimate && estimate->feasible && !struck; }
};

/// A line for every target, in the catalogue's order, those struck out included; estimates are matched by target id.
[[nodiscard]] std::vector<MachineRow> machineRows(std::span<const estimate::Target> targets,
                                                  const std::shared_ptr<const dossier::Case> &value,
                                                  const QString &chosenId, const QSet<QString> &struckIds);

[[nodiscard]] PlaceKind placeKind(estimate::TargetKind kind);

/// The feasible rows as what the charts draw.
[[nodiscard]] std::vector<CostTimePoint> costTimePoints(std::span<const MachineRow> rows);
[[nodiscard]] std::vector<GpuHoursBar> gpuHoursBars(std::span<const MachineRow> rows);

}  // namespace passerelle::ui
