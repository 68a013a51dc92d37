// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/machines/machine_row.hpp"

#include "ui/widgets/source_badge.hpp"

#include <algorithm>

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

PlaceFactsById placeFacts(std::span<const estimate::Target> targets, const catalogue::Catalogue &catalogue)
{
    PlaceFactsById facts;
    for (const estimate::Target &target : targets)
        facts.insert(target.id, estimate::placeFactsOf(target, catalogue));
    return facts;
}

std::vector<MachineRow> withFacts(std::vector<MachineRow> rows, const PlaceFactsById &facts)
{
    for (MachineRow &row : rows)
        row.facts = facts.value(row.target.id);
    return rows;
}

PlaceKind placeKind(estimate::TargetKind kind)
{
    switch (kind) {
    case estimate::TargetKind::PublicPartition:
        return PlaceKind::Public;
    case estimate::TargetKind::AnnouncedPartition:
        return PlaceKind::Announced;
    case estimate::TargetKind::OwnMachine:
        return PlaceKind::Own;
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
            points.push_back({row.target.id, row.target.name, placeKind(row.target.kind), row.estimate->runDuration,
                              row.estimate->projectDuration, row.estimate->cost});
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

std::vector<CarbonBar> carbonBars(std::span<const MachineRow> rows, const QHash<QString, QString> &countries)
{
    std::vector<CarbonBar> bars;
    for (const MachineRow &row : rows) {
        if (!row.isFeasible())
            continue;
        // Where the electricity is drawn counts, not where the provider has its seat.
        const QString code = row.facts.countries.size() == 1 ? row.facts.countries.constFirst() : row.target.country;
        bars.push_back({row.target.id, row.target.name, countries.value(code, code), row.target.ownerName,
                        placeKind(row.target.kind), row.estimate->carbon, row.facts.grid});
    }
    return bars;
}

std::vector<PriceBar> priceBars(std::span<const MachineRow> rows, const QLocale &locale)
{
    std::vector<PriceBar> bars;
    for (const MachineRow &row : rows) {
        if (!row.target.price)
            continue;
        const auto trust = row.target.sources.empty() ? confidenceWord(catalogue::Confidence::Unknown)
                                                      : sourceWord(row.target.sources.front());
        bars.push_back({row.target.id, row.target.name, row.target.accelerator.name, *row.target.price,
                        locale.toString(row.target.asOf, QLocale::ShortFormat), trust});
    }
    return bars;
}

std::vector<MemoryBar> memoryBars(std::span<const MachineRow> rows, const QStringList &chosen, const QString &selected,
                                  std::size_t most)
{
    std::vector<MemoryBar> bars;
    QSet<QString> cards;
    for (const MachineRow &row : rows) {
        const bool several = chosen.size() > 1;
        const bool known = row.estimate && row.estimate->memory.total.value() > 0.0 &&
                           row.estimate->memory.capacity.value() > 0.0 && !row.struck;
        if (!known || (several && !chosen.contains(row.target.id)))
            continue;
        const QString card = row.target.accelerator.name + QString::number(row.estimate->memory.total.value(), 'g', 3);
        const bool first = row.isFeasible() && !cards.contains(card) && bars.size() < most;
        if (!several && !first && row.target.id != selected)
            continue;
        cards.insert(card);
        bars.push_back({row.target.id, row.target.name, row.target.accelerator.name, row.estimate->memory});
    }
    return bars;
}

std::vector<ScalingPoint> scalingPoints(const std::vector<estimate::CountPoint> &curve, int planned)
{
    std::vector<ScalingPoint> points;
    for (const estimate::CountPoint &point : curve) {
        points.push_back({point.plan.gpus, point.runDuration, point.runGpuHours, point.efficiency, point.projectCost,
                          point.sensible, point.plan.gpus == planned});
    }
    return points;
}

}  // namespace passerelle::ui
