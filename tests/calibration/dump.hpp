// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fit.hpp"

#include <QString>

namespace passerelle::calibration {

/// Writes one JSON object a line for each sample: what the row says, how the job was settled, where its time goes and
/// the residual. For the person who improves the model; nothing reads it back.
void dumpResiduals(const QString &path, const std::vector<Sample> &samples, const std::vector<double> &logs,
                   const estimate::Constants &constants);

}  // namespace passerelle::calibration
