// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.hpp"
#include "estimate/estimate.hpp"

#include <QJsonObject>
#include <QString>

#include <span>

namespace passerelle::exporter {

/// The document of `passerelle-cli estimate --json` (schema: resources/schema/estimates.schema.json).
[[nodiscard]] QJsonObject estimatesToJson(const workload::Workload &workload,
                                          std::span<const estimate::Estimate> estimates,
                                          const catalogue::Catalogue &catalogue, const Language &language);

/// The same as comma-separated values with a header row; cells that a spreadsheet would run as a formula are quoted.
[[nodiscard]] QString estimatesToCsv(std::span<const estimate::Estimate> estimates, const Language &language);

}  // namespace passerelle::exporter
