// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.hpp"
#include "catalogue/architecture.hpp"
#include "ui/widgets/fact_grid.hpp"

#include <QJsonObject>

#include <vector>

namespace passerelle::ui {

/// An architecture in plain words, most telling first; what nobody stated is left out. `origins` tells how each field
/// is known ("read", "derived", "preset", "assumed"), as dossier::modelSummary() keeps it.
[[nodiscard]] std::vector<FactRow> architectureRows(const catalogue::Architecture &architecture,
                                                    const QJsonObject &origins, const Language &language);

/// "Read from the file", "Assumed"…; empty for an unknown word.
[[nodiscard]] QString originText(const QString &origin);

}  // namespace passerelle::ui
