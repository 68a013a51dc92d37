// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fit.hpp"

#include <QString>

namespace passerelle::calibration {

/// Writes one JSON object a line for each sample: what the row says, how the job was settled, where its time goes,
/// the residual and the one by constants that never saw its group. For the person who improves the model; nothing reads
/// it back.
void dumpResiduals(const QString &path, const std::vector<Sample> &samples, const std::vector<double> &logs,
                   const std::vector<double> &leftOut, const estimate::Constants &constants);

}  // namespace passerelle::calibration
