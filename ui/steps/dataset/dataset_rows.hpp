// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.hpp"
#include "profile/dataset_profile.hpp"
#include "ui/widgets/fact_grid.hpp"

#include <QString>

#include <vector>

namespace passerelle::ui {

/// The scan of a dataset in plain words; what was not found is left out.
[[nodiscard]] std::vector<FactRow> datasetRows(const profile::DatasetProfile &profile, const Language &language);

/// "French 92%, English 8%", largest first, at most five; "und" and "code" in words.
[[nodiscard]] QString languageShares(std::vector<profile::LanguageShare> shares, const Language &language);

}  // namespace passerelle::ui
