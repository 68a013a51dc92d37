// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.hpp"
#include "estimate/estimate.hpp"
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

/// Cost against duration of the project on logarithmic axes, one mark a feasible target. Machines whose hours are
/// granted stand in a lane of their own, below the prices. Nothing when no target is feasible.
[[nodiscard]] std::optional<Figure> costTimeFigure(std::span<const estimate::Estimate> estimates,
                                                   std::optional<std::size_t> chosen, const Language &language);

/// Memory of the fullest GPU by part, against its capacity, on the chosen target and on others of different memory.
[[nodiscard]] std::optional<Figure> memoryFigure(std::span<const estimate::Estimate> estimates,
                                                 std::optional<std::size_t> chosen, const Language &language);

/// Where the seconds of a step go. Nothing when the estimate has no step.
[[nodiscard]] std::optional<Figure> stepFigure(const estimate::Estimate &estimate, const Language &language);

}  // namespace passerelle::exporter::charts
