// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"
#include "workload/workload.hpp"

#include <QByteArray>
#include <QJsonObject>

namespace passerelle::estimate {

/// What the measuring script needs to know of a workload: phase, shape of the model, sequence, micro-batch, precision.
/// Fails with the estimator's own reason where the workload has no work on a GPU, and for models that neither a stack
/// of layers nor a convolutional network can stand in for.
[[nodiscard]] Result<QJsonObject> measureJob(const workload::Workload &workload);

/// The stand-alone script (":/measure/passerelle_measure.py") with the job written into it.
[[nodiscard]] Result<QByteArray> measureScript(const workload::Workload &workload);

}  // namespace passerelle::estimate
