// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.hpp"
#include "estimate/estimate.hpp"

#include <QJsonObject>
#include <QString>

#include <span>

namespace passerelle::exporter {

/// The estimate when exactly one place can run the job, nullptr otherwise: then its GPU counts when published runs are
/// looked for.
[[nodiscard]] const estimate::Estimate *onlyFeasible(std::span<const estimate::Estimate> estimates);

/// The document of `passerelle-cli estimate --json` (schema: resources/schema/estimates.schema.json).
[[nodiscard]] QJsonObject estimatesToJson(const workload::Workload &workload,
                                          std::span<const estimate::Estimate> estimates,
                                          const catalogue::Catalogue &catalogue, const Language &language);

/// One row of that document: a target with its figures, or with the reason why it cannot run the job.
[[nodiscard]] QJsonObject estimateToJson(const estimate::Estimate &value, const Language &language);

/// A placement of `passerelle-cli plans --json`: plan, memory in GB, step in seconds, efficiency.
[[nodiscard]] QJsonObject planToJson(const estimate::RankedPlan &plan);

/// The same as comma-separated values with a header row; cells that a spreadsheet would run as a formula are quoted.
[[nodiscard]] QString estimatesToCsv(std::span<const estimate::Estimate> estimates, const Language &language);

}  // namespace passerelle::exporter
