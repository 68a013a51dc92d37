// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workload/shape.hpp"

#include <QJsonObject>
#include <QString>

namespace passerelle::estimate {

/// What a prediction is of: residuals differ by it.
enum class Quantity { TrainingThroughput, FinetuneThroughput, InferenceThroughput, Run, Memory };

/// Factors that turn a prediction into an interval: p10 = p50 × low, p90 = p50 × high.
struct Spread {
    double low = 0.5;
    double high = 2.0;
};

/// The spread of the calibration's residuals, whole groups left out, for this quantity and family; the quantity's own
/// when the family has too few rows; a wide default without calibration. Each field that somebody assumed widens it.
[[nodiscard]] Spread spreadOf(const QJsonObject &calibration, Quantity quantity, workload::Family family,
                              int assumedFields = 0, bool gpuKnown = true);

/// The key under which calibration.json keeps a spread: "run/dense-language".
[[nodiscard]] QString spreadKey(Quantity quantity, workload::Family family);
[[nodiscard]] QString spreadKey(Quantity quantity);

}  // namespace passerelle::estimate
