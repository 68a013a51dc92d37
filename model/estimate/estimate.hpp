// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.hpp"
#include "base/progress.hpp"
#include "catalogue/catalogue.hpp"
#include "estimate/target.hpp"
#include "profile/measurement.hpp"
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
    int virtualStages = 1;  ///< interleaved pipeline: stages a device holds
    int shardGroup = 0;     ///< GPUs over which ZeRO shards; 0: all replicas
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
    units::Bytes low{};   ///< p10 of the total, from published peaks
    units::Bytes high{};  ///< its p90
    units::Bytes capacity{};
    /// Fits by the likeliest figure, but one published peak in ten or more would not have.
    [[nodiscard]] bool tight() const { return high > capacity; }
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

/// One visible step on the way from the steady run to the request. Parts come in the order in which they add up:
/// those of the run ("run.steady", "run.failures"…) give runGpuHours.p50, with those of the project ("project.trials"…)
/// they give projectGpuHours.p50, with "request.reserve" the request.
struct Part {
    QString key;
    Message label;
    Message reason;  ///< how it was worked out
    units::Interval<units::GpuHours> gpuHours;
};

/// What the project keeps on disk.
struct Storage {
    units::Bytes dataset{};     ///< 0: nobody said
    units::Bytes checkpoint{};  ///< one from which the run can go on: weights and optimiser states
    units::Hours checkpointInterval{};
    int checkpointsKept = 0;
    units::Bytes result{};  ///< the weights handed over
    units::Bytes total{};
};

/// Power drawn for one GPU of the job, mean over a step, and what it is made of.
struct Power {
    units::Watts gpu{};
    units::Watts host{};  ///< processors, memory, disks and fans of its share of the node
    units::Watts network{};
    double pue = 1;
};

/// What the cost is made of, at p50. Only prices that the catalogue holds.
struct CostParts {
    units::Money compute{};
    std::optional<units::Money> storage;   ///< absent: no price is stored
    std::optional<units::Money> egress;    ///< of the result, once
    bool monthly = false;                  ///< rented by the month, since it is cheaper than by the hour
    std::optional<units::Money> credits;   ///< the most that the provider's start-up programme offers; not taken off
    std::optional<units::Money> perMonth;  ///< of a month with all GPUs of the plan rented
};

/// What a service with this plan answers.
struct ServingFigures {
    int groups = 1;  ///< copies of the model
    int gpusPerGroup = 1;
    double load = 0;                 ///< requests a second it was sized for; 0: its capacity
    double batch = 0;                ///< requests at once in one group at that load
    double utilisation = 0;          ///< load over capacity
    units::Seconds firstToken{};     ///< mean: queue and prompt
    units::Seconds firstTokenP95{};  ///< 95th percentile
    units::Seconds perOutputToken{};
    std::optional<bool> meetsLatency;  ///< absent: no target was given
};

/// What the founder's own measurements changed: the figures without them stand beside those with them.
struct Learned {
    int used = 0;     ///< measurements that could be compared
    double pace = 1;  ///< p50 of a step's time with them over p50 without
    units::Interval<units::Seconds> stepDuration;
    units::Interval<units::GpuHours> runGpuHours;
    units::Interval<units::Hours> runDuration;
    units::Interval<units::GpuHours> projectGpuHours;
    std::optional<units::Interval<units::Money>> cost;
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
    std::vector<Part> parts;            ///< the way from the steady run to the request
    Storage storage;                    ///< empty for inference
    std::optional<bool> meetsDeadline;  ///< of the run, at p50; absent: no deadline was given
    std::optional<bool> withinBudget;   ///< of the project, at p50; absent: no budget, or hours that are granted
    Message binding;                    ///< which limit sets the number of GPUs, or is missed
    std::optional<units::Interval<units::Money>> cost;  ///< of the project; absent where hours are granted, not sold
    units::Interval<units::WattHours> energy;           ///< of the project, host and PUE included
    units::Interval<units::Carbon> carbon;              ///< of the project, location based
    CostParts costParts;                                ///< meaningful with `cost`
    Power power;
    /// The same counting direct emissions only, where the catalogue has that factor of the grid.
    std::optional<units::Interval<units::Carbon>> carbonDirect;
    units::Interval<units::Carbon> carbonEmbodied;  ///< share of making the hardware; never counted in `carbon`
    std::optional<double> siteUnits;  ///< project p50 in the site's unit (node-hours, normalised hours…)
    QString siteUnit;
    // Serving: what one GPU group gives.
    std::optional<double> requestsPerSecond;
    std::optional<units::Interval<units::Money>> costPerMillionTokens;
    std::optional<ServingFigures> serving;
    std::optional<Learned> learned;  ///< absent without measurements that could be compared
    Node tree;
    std::vector<workload::Assumption> assumptions;
    std::vector<DatedSource> sources;
};

/// `gpus` empty: the program chooses the count from deadline, budget, memory and efficiency.
struct Options {
    std::optional<int> gpus;
    std::vector<profile::Measurement> measurements = {};  ///< of this job or one like it, on any GPU
};

/// Pure: the same workload, target and options give the same estimate. `calibration` is the catalogue's
/// calibration.json; an empty object uses the built-in physical defaults and the widest interval.
[[nodiscard]] Estimate estimate(const workload::Workload &workload, const Target &target,
                                const QJsonObject &calibration, const Options &options = {});

/// One estimate a target, in the order of `targets`. Stops early (with fewer results) when cancelled.
[[nodiscard]] std::vector<Estimate> estimateAll(const workload::Workload &workload, std::span<const Target> targets,
                                                const QJsonObject &calibration, const Options &options = {},
                                                const Progress &progress = {});

/// One point of the curve of GPU counts.
struct CountPoint {
    Plan plan;
    units::Hours runDuration{};     ///< p50
    units::GpuHours runGpuHours{};  ///< p50
    double efficiency = 0;  ///< GPU-hours of the leanest count over these: 1 is the best, strong scaling lowers it
    std::optional<units::Money> projectCost;  ///< p50; absent where hours are granted
    bool sensible = false;                    ///< the largest count that still uses its GPUs well
};

/// Time and GPU-hours of a training workload by number of GPUs, over the counts that fit on the target, for charts.
/// Empty when nothing fits or the workload does not train.
[[nodiscard]] std::vector<CountPoint> countCurve(const workload::Workload &workload, const Target &target,
                                                 const QJsonObject &calibration);

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
