// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.hpp"
#include "estimate/estimate.hpp"
#include "workload/workload.hpp"

#include <QJsonValue>
#include <QString>

#include <optional>
#include <vector>

namespace passerelle::ui {

/// One slider of "what if": the key it moves, and the values at which it stops.
struct WhatIfRange {
    QString key;
    std::vector<double> stops;  ///< rising; of "plan.precision" the places in precisionsInOrder()
    int current = 0;            ///< index of the value in force, said or assumed
};

/// Number formats from the shortest to the longest.
[[nodiscard]] const std::vector<workload::Precision> &precisionsInOrder();

/// The sliders that mean something for this job on this place, each with its value in force: what the person said, or
/// what the program chose. Sequences no longer than the model reads, GPUs no more than the place has.
[[nodiscard]] std::vector<WhatIfRange> whatIfRanges(const workload::Workload &workload,
                                                    const estimate::Estimate &estimate);

/// The value of a stop as the dossier keeps it.
[[nodiscard]] QJsonValue valueOf(const WhatIfRange &range, int stop);
/// The value of a stop as people read it.
[[nodiscard]] QString textOf(const WhatIfRange &range, int stop, const Language &language);

}  // namespace passerelle::ui
