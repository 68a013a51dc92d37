// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.hpp"
#include "base/message.hpp"
#include "estimate/similar_runs.hpp"

#include <QJsonArray>
#include <QString>

#include <span>

namespace passerelle::exporter {

/// The list `similar_runs` of the estimates' document: each run with its reported figure, its source and what this
/// program predicts for it.
[[nodiscard]] QJsonArray similarRunsToJson(std::span<const estimate::SimilarRun> runs);

/// What kind of figure a run reports: "a run for use", "a benchmark"…
[[nodiscard]] Message runKindText(const catalogue::PublishedRun &run);

/// "1,024 × H100 SXM5 80GB", or the GPU alone where nobody stated the count.
[[nodiscard]] QString runGpusText(const estimate::SimilarRun &similar, const Language &language);

}  // namespace passerelle::exporter
