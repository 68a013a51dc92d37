// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/constants.hpp"
#include "estimate/spread.hpp"
#include "profile/measurement.hpp"
#include "workload/workload.hpp"

#include <span>
#include <vector>

namespace passerelle::estimate {

/// One measurement beside the product's own prediction of the same job on the same hardware.
struct Finding {
    profile::Measurement measurement;
    bool used = false;
    Message reason;         ///< why it teaches nothing here; empty when used
    double timeFactor = 1;  ///< measured time over predicted time
};

/// What the measurements of a founder say about the model of time, whatever the machine.
struct Evidence {
    bool inference = false;         ///< training and inference teach nothing about each other
    std::vector<Finding> findings;  ///< one a measurement, in their order

    [[nodiscard]] bool any() const;
};

/// Predicts every measured job with the product's own physics and compares. A measurement teaches when it tells a
/// speed on a GPU of the catalogue, of a job of the workload's kind and family; a field it leaves open (batch,
/// sequence, precision, model) is the workload's. A time that is off by more than a factor of 30 is taken for another
/// job. Of many measurements the last 64 are used.
[[nodiscard]] Evidence evidenceOf(const workload::Workload &workload,
                                  std::span<const profile::Measurement> measurements, const Constants &constants);

/// What the evidence makes of a prediction on one GPU model.
struct Lesson {
    double pace = 1;  ///< p50 of the time with the evidence over p50 without
    Spread step;
    Spread run;
};

/// Combines the calibration's spread with the evidence. The logarithm of (true time / predicted time) is taken as the
/// sum of three normal parts: what a founder's model, software and data have in common on every GPU (carries over),
/// what is particular to a GPU model (carries over to the same GPU alone), and what no measurement repeats (job by
/// job). Their variances add up to the calibration's; the posterior is the usual one of normal variables (Rasmussen and
/// Williams 2006, eq. 2.25 and 2.26). A measurement that is off by more than three standard deviations is trusted less.
/// A run keeps what its step's time does not explain. Never wider than before; never narrower than ±15 %, the
/// difference between two sites with the same GPUs, unless it was before.
[[nodiscard]] Lesson lessonFor(const Evidence &evidence, const QString &gpuId, const Spread &step, const Spread &run);

}  // namespace passerelle::estimate
