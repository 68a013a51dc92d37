// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.hpp"
#include "estimate/estimate.hpp"

#include <QJsonArray>
#include <QJsonObject>

namespace passerelle::exporter {

// Pieces of a row of `passerelle.estimates/1`; see resources/schema/estimates.schema.json.

/// The way from the steady run to the request.
[[nodiscard]] QJsonArray partsJson(const estimate::Estimate &value, const Language &language);
/// Gigabytes on disk and hours between checkpoints.
[[nodiscard]] QJsonObject storageJson(const estimate::Storage &storage);
/// What the cost is made of, in euros.
[[nodiscard]] QJsonObject costPartsJson(const estimate::CostParts &cost);
/// Watts for each GPU, and the PUE.
[[nodiscard]] QJsonObject powerJson(const estimate::Power &power);
/// Whether deadline, budget and latency are kept, and what binds.
[[nodiscard]] QJsonObject limitsJson(const estimate::Estimate &value, const Language &language);
/// Capacity, load, latency and price of a service.
[[nodiscard]] QJsonObject servingJson(const estimate::Estimate &value);

}  // namespace passerelle::exporter
