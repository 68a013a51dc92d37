// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/count_choice.hpp"

namespace passerelle::estimate {

/// Batch inference and serving: the smallest group that holds the model, then as many groups as the requests need.
void estimateServing(Estimate &estimate, const workload::Workload &workload, const Draft &draft,
                     const Hardware &hardware, const QJsonObject &calibration, const Constants &constants,
                     const Options &options);

}  // namespace passerelle::estimate
