// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.hpp"
#include "base/progress.hpp"
#include "catalogue/catalogue.hpp"
#include "estimate/target.hpp"
#include "units/interval.hpp"
#include "units/quantities.hpp"
#include "workload/workload.hpp"

#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace passerelle::estimate {

/// How a job is laid out on GPUs. GPUs here are what the catalogue counts (an MI250X is one GPU of two dies).
struct Plan {
    int gpus = 1;
    int nodes = 1;
    int dataParallel = 1;
    int tensorParallel = 1;
    int pipelineParallel = 1;
    int expertParallel = 1;
    int contextParallel = 1;
    int zeroStage = 0;  ///< 0 to 3; 3 is FSDP's full sharding
    int microBatch = 1;
    int accumulation = 1;
    workload::Checkpointing checkpointing = workload::Checkpointing::None;
    bool optimizerOffload = false;
};

/// Memory of the fullest GPU, by part. `total` is what the driver sees.
struct Memory {
    units::Bytes parameters{};
    units::Bytes gradients{};
    units::Bytes optimizer{};
    units::Bytes activations{};
    units::Bytes workspace{};  ///< logits, attention, communication buffers, fragmentation, framework and CUDA context
    units::Bytes kvCache{};
    units::Bytes total{};
    units::Bytes capacity{};
};

/// Where the seconds of one optimiser step (or one decode step) go.
struct StepTime {
    units::Seconds compute{};
    units::Seconds memoryBound{};
    units::Seconds communication{};  ///< exposed, after overlap
    units::Seconds bubble{};
    units::Seconds input{};  ///< loader and host
    units::Seconds optimizer{};
    units::Seconds total{};
};

/// A line of the calculation tree: "why this number?". The window, the PDF and the CLI render the same value.
struct Node {
    Message label;
    Message value;    ///< formatted with its unit
    Message formula;  ///< how it comes from the children; may be empty
    Message source;   ///< paper, datasheet, measured constant; may be empty
    std::vector<Node> children;
};

/// The limit that keeps a job from running somewhere.
enum class Obstacle { None, Memory, Walltime, Precision, Architecture, GpuCount, Data, NotPublished };

/// A date under a figure: which fact, from where, of when.
struct DatedSource {
    Message what;
    QString url;
    QString date;
    catalogue::Confidence confidence = catalogue::Confidence::Unknown;
};

/// What the job takes in one place, with its interval. Nothing but `target`, `obstacle`, `reason` and `assumptions` is
/// meaningful when `feasible` is false.
struct Estimate {
    Target target;
    bool feasible = false;
    Obstacle obstacle = Obstacle::None;
    Message reason;           ///< why not, with the limit and what would help
    bool projection = false;  ///< the machine is announced, not open: a dated projection
    Plan plan;
    Memory memory;
    StepTime step;
    double mfu = 0;  ///< model FLOP/s over the GPU's dense peak, at p50
    units::Interval<units::Seconds> stepDuration;
    double steps = 0;
    // The tuned job, alone.
    units::Interval<units::GpuHours> runGpuHours;
    units::Interval<units::Hours> runDuration;  ///< wall clock
    // What the project really consumes: trials, restarts, evaluation.
    units::Interval<units::GpuHours> projectGpuHours;
    units::Interval<units::Hours> projectDuration;
    units::GpuHours requestGpuHours{};  ///< what to write on a form: the project's upper bound, rounded up
    int chainedJobs = 1;                ///< jobs of the machine's longest duration that the run needs
    std::optional<units::Interval<units::Money>> cost;  ///< of the project; absent where hours are granted, not sold
    units::Interval<units::WattHours> energy;           ///< of the project, host and PUE included
    units::Interval<units::Carbon> carbon;              ///< of the project, location based
    std::optional<double> siteUnits;  ///< project p50 in the site's unit (node-hours, normalised hours…)
    QString siteUnit;
    // Serving: what one GPU group gives.
    std::optional<double> requestsPerSecond;
    std::optional<units::Interval<units::Money>> costPerMillionTokens;
    Node tree;
    std::vector<workload::Assumption> assumptions;
    std::vector<DatedSource> sources;
};

/// `gpus` empty: the program chooses the count from deadline, budget, memory and efficiency.
struct Options {
    std::optional<int> gpus;
};

/// Pure: the same workload, target and options give the same estimate. `calibration` is the catalogue's
/// calibration.json; an empty object uses the built-in physical defaults and the widest interval.
[[nodiscard]] Estimate estimate(const workload::Workload &workload, const Target &target,
                                const QJsonObject &calibration, const Options &options = {});

/// One estimate a target, in the order of `targets`. Stops early (with fewer results) when cancelled.
[[nodiscard]] std::vector<Estimate> estimateAll(const workload::Workload &workload, std::span<const Target> targets,
                                                const QJsonObject &calibration, const Options &options = {},
                                                const Progress &progress = {});

/// A ranked placement of `plans`.
struct RankedPlan {
    Plan plan;
    Memory memory;
    StepTime step;
    double mfu = 0;
};

struct Search {
    std::vector<RankedPlan> plans;  ///< feasible ones, fastest first
    qint64 examined = 0;
    units::Seconds duration{};
};

/// Every feasible placement of the workload on `gpus` GPUs of the target.
[[nodiscard]] Search searchPlans(const workload::Workload &workload, const Target &target, int gpus,
                                 const QJsonObject &calibration);

}  // namespace passerelle::estimate
