// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/estimate.hpp"

#include <vector>

namespace passerelle::estimate {

/// One input that is assumed or uncertain, and how far it moves the answer within reason.
struct Lever {
    QString key;     ///< of the assumption ("training.seq_len"), or "spread": what the calibration leaves open
    Message label;   ///< "Length of a sequence"
    Message range;   ///< what it may be: "half to twice as long"
    Message advice;  ///< what to measure, ask or decide to narrow it
    /// GPU-hours of the project (p50) where the input takes its most favourable and its least favourable value; the
    /// middle is that of the estimate.
    units::Interval<units::GpuHours> gpuHours;

    /// The width of that range over its middle.
    [[nodiscard]] double swing() const;
};

/// What would change the GPU-hours of an estimate most, widest first. Each assumption that has an effect counts with it
/// (see Assumption::effect); number format, adapter rank, number of GPUs, attention and lengths of requests are
/// estimated anew with other values, on the same GPUs otherwise; what the calibration leaves open counts with the
/// interval of the run. Inputs that the person gave are certain and not listed; nor is what moves less than one per
/// cent. About ten estimates of one target. Empty when the estimate is not feasible. Pure.
[[nodiscard]] std::vector<Lever> sensitivityOf(const Estimate &estimate, const workload::Workload &workload,
                                               const QJsonObject &calibration, const Options &options = {});

}  // namespace passerelle::estimate
