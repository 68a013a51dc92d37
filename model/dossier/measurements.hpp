// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossier/dossier.hpp"
#include "profile/measurement.hpp"

#include <QJsonValue>

#include <vector>

namespace passerelle::dossier {

/// The measurements kept under keys::kMeasurements, each a `passerelle.measurement/1` document. An entry that cannot be
/// read is passed over: a dossier of a newer version may hold more than this one knows.
[[nodiscard]] std::vector<profile::Measurement> measurementsOf(const Dossier &dossier,
                                                               const catalogue::Catalogue &catalogue);

/// The value to keep; undefined for none.
[[nodiscard]] QJsonValue toFact(const std::vector<profile::Measurement> &measurements);

}  // namespace passerelle::dossier
