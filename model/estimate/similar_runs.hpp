// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/published_run.hpp"
#include "estimate/hardware.hpp"
#include "units/interval.hpp"
#include "units/quantities.hpp"
#include "workload/choices.hpp"
#include "workload/shape.hpp"

#include <QString>

#include <optional>
#include <vector>

namespace passerelle::catalogue {
struct Catalogue;
}
namespace passerelle::workload {
struct Workload;
}

/// "Runs like yours": published training runs beside an estimate. They are evidence to look at; nothing here feeds a
/// prediction.
namespace passerelle::estimate {

struct Estimate;

/// What makes two runs alike. Zero means unknown.
struct RunTraits {
    workload::Family family = workload::Family::Other;
    workload::Phase phase = workload::Phase::Pretrain;
    double parameters = 0;
    double flops = 0;  ///< of the whole run, forward and backward, from the operators
    double gpus = 0;
    QString gpuId;  ///< empty: any GPU
    Generation generation = Generation::Other;
    int gpuYear = 0;
};

/// A published run, how far it is from the job, and what this program would have said of it.
struct SimilarRun {
    catalogue::PublishedRun run;
    QString gpuName;
    double distance = 0;
    /// From the run's description alone, as `validate` does; empty where no amount of work can be formed.
    std::optional<units::Interval<units::GpuHours>> predicted;
};

/// How unlike two runs are: the sum of
/// - family: 0 the same, 1 a sibling (dense and mixture-of-experts language; encoders; kinds of vision), infinite
///   otherwise;
/// - phase: 0 the same, 0.25 LoRA and QLoRA, 0.5 pretraining and continuing, 1 adapters and full fine-tuning,
///   1.5 otherwise;
/// - parameters: 1 for each factor of ten; work: 0.5 for each factor of ten in FLOPs; GPUs: 0.3 for each factor of ten;
/// - GPU: 0 the same, 0.15 the same generation, else 0.3 and 0.1 for each year between them, at most 0.9;
/// with 0.7 where parameters or work of one of them are unknown, and 0 where its GPU or count is.
[[nodiscard]] double distanceBetween(const RunTraits &one, const RunTraits &other);

/// The traits of a published run, read as a validation row is.
[[nodiscard]] RunTraits traitsOf(const catalogue::PublishedRun &run, const catalogue::Catalogue &catalogue);

/// The `most` nearest published runs to a workload, nearest first, no model twice, none further than 4 (a run of
/// another world says nothing). `at`, when given and feasible, adds its GPU and count to the comparison. Empty for
/// inference, for which no run is published, and for families without any.
[[nodiscard]] std::vector<SimilarRun> similarRuns(const workload::Workload &workload,
                                                  const catalogue::Catalogue &catalogue, const Estimate *at = nullptr,
                                                  std::size_t most = 5);

}  // namespace passerelle::estimate
