// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.hpp"
#include "estimate/estimate.hpp"
#include "estimate/sensitivity.hpp"
#include "export/document.hpp"

#include <cstddef>
#include <optional>
#include <span>

/// The charts of the documents: vector drawings made from estimates. Each carries a sentence that says what it shows,
/// and each stands beside a table with the same figures.
namespace passerelle::exporter::charts {

/// GPU-hours of the project by machine: the dozen feasible targets that need the fewest, and the chosen one, with their
/// p10–p90 ranges. Nothing when no target is feasible.
[[nodiscard]] std::optional<Figure> gpuHoursFigure(std::span<const estimate::Estimate> estimates,
                                                   std::optional<std::size_t> chosen, const Language &language);

/// Cost of the project against the time of its final run on logarithmic axes, one mark a feasible target. Machines
/// whose hours are granted stand in a lane of their own, below the prices. A stepped line joins the offers that nothing
/// beats in both; the deadline and the budget are lines where they are set. Nothing when no target is feasible.
[[nodiscard]] std::optional<Figure> costTimeFigure(std::span<const estimate::Estimate> estimates,
                                                   std::optional<std::size_t> chosen, const Language &language,
                                                   const workload::Limits &limits = {});

/// Carbon of the project by country and operator: the place with the least of each, a dozen of them and the chosen one.
[[nodiscard]] std::optional<Figure> carbonFigure(std::span<const estimate::Estimate> estimates,
                                                 std::optional<std::size_t> chosen, const Language &language);

/// What would change the GPU-hours most, widest first ("tornado"). Nothing without levers.
[[nodiscard]] std::optional<Figure> sensitivityFigure(const std::vector<estimate::Lever> &levers,
                                                      const Language &language);

/// Time of the final run by number of GPUs against the line on which twice the GPUs take half the time, the sensible
/// number marked. Nothing with fewer than two points.
[[nodiscard]] std::optional<Figure> scalingFigure(const std::vector<estimate::CountPoint> &curve, int planned,
                                                  const Language &language);

/// Memory of the fullest GPU by part, against its capacity, on the chosen target and on others of different memory.
[[nodiscard]] std::optional<Figure> memoryFigure(std::span<const estimate::Estimate> estimates,
                                                 std::optional<std::size_t> chosen, const Language &language);

/// Where the seconds of a step go. Nothing when the estimate has no step.
[[nodiscard]] std::optional<Figure> stepFigure(const estimate::Estimate &estimate, const Language &language);

}  // namespace passerelle::exporter::charts
