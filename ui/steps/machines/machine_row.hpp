// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossier/case.hpp"
#include "estimate/place_facts.hpp"
#include "ui/charts/chart_values.hpp"
#include "ui/charts/memory_rows_chart.hpp"

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <memory>
#include <span>
#include <vector>

namespace passerelle::ui {

/// One place as a line of the table: what it is, and what the job takes there when that is known.
struct MachineRow {
    estimate::Target target;
    std::shared_ptr<const estimate::Estimate> estimate;  ///< none when struck out or nothing is computed yet
    estimate::PlaceFacts facts;                          ///< unknown unless given (see withFacts())
    bool struck = false;
    bool chosen = false;    ///< by the person
    bool proposed = false;  ///< by the program, nobody having chosen

    [[nodiscard]] bool isFeasible() const { return estimate && estimate->feasible && !struck; }
};

/// A line for every target, in the catalogue's order, those struck out included; estimates are matched by target id.
[[nodiscard]] std::vector<MachineRow> machineRows(std::span<const estimate::Target> targets,
                                                  const std::shared_ptr<const dossier::Case> &value,
                                                  const QString &chosenId, const QSet<QString> &struckIds);

/// What the catalogue says of each target, by id: looked up once, for it does not change with the dossier.
using PlaceFactsById = QHash<QString, estimate::PlaceFacts>;
[[nodiscard]] PlaceFactsById placeFacts(std::span<const estimate::Target> targets,
                                        const catalogue::Catalogue &catalogue);
[[nodiscard]] std::vector<MachineRow> withFacts(std::vector<MachineRow> rows, const PlaceFactsById &facts);

[[nodiscard]] PlaceKind placeKind(estimate::TargetKind kind);

/// The feasible rows as what the charts draw.
[[nodiscard]] std::vector<CostTimePoint> costTimePoints(std::span<const MachineRow> rows);
[[nodiscard]] std::vector<GpuHoursBar> gpuHoursBars(std::span<const MachineRow> rows);
/// `countries` names countries by ISO code.
[[nodiscard]] std::vector<CarbonBar> carbonBars(std::span<const MachineRow> rows,
                                                const QHash<QString, QString> &countries);
/// Every offer among the rows, the job's needs aside.
[[nodiscard]] std::vector<PriceBar> priceBars(std::span<const MachineRow> rows, const QLocale &locale);
/// The places of `chosen` whose memory is known when there are several, else the first feasible one of every kind of
/// card and need, at most `most` of them, and `selected` in any case; in the order of the rows.
[[nodiscard]] std::vector<MemoryBar> memoryBars(std::span<const MachineRow> rows, const QStringList &chosen,
                                                const QString &selected, std::size_t most);
/// `planned` is the count of the estimate shown beside the curve.
[[nodiscard]] std::vector<ScalingPoint> scalingPoints(const std::vector<estimate::CountPoint> &curve, int planned);

}  // namespace passerelle::ui
