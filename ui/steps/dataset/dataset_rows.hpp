// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.hpp"
#include "ui/widgets/fact_grid.hpp"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace passerelle::ui {

/// The scan of a dataset (the object of dossier::datasetSummary()) in plain words; what was not found is left out.
[[nodiscard]] std::vector<FactRow> datasetRows(const QJsonObject &summary, const Language &language);

/// "French 92%, English 8%", largest first, at most five; "und" and "code" in words.
[[nodiscard]] QString languageShares(const QJsonObject &shares, const Language &language);

}  // namespace passerelle::ui
