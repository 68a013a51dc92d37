// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/estimate.hpp"

#include <QString>

namespace passerelle::exporter {

// The words of the documents: "public", "memory", "official"…
[[nodiscard]] QString toWord(estimate::TargetKind kind);
[[nodiscard]] QString toWord(estimate::Obstacle obstacle);
[[nodiscard]] QString toWord(catalogue::Confidence confidence);

}  // namespace passerelle::exporter
