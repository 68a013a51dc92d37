// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/job.hpp"

namespace passerelle::estimate {

/// What a published row measured.
enum class Measure {
    TrainingSamples,   ///< samples a second and GPU
    TrainingTokens,    ///< tokens a second and GPU
    ForwardSamples,    ///< samples a second and GPU, one forward pass each
    OutputTokens,      ///< generated tokens a second and GPU
    AllTokens,         ///< prompt and generated tokens
    PromptTokens,      ///< prompt tokens
    GeneratedSamples,  ///< requests a second and GPU, answers generated
    GpuHours,
    PeakMemory,  ///< bytes
};

/// A job somebody measured, described without its result. What the description leaves open is 0 or false, and the
/// product's own choices fill it.
struct MeasuredJob {
    Measure measure = Measure::TrainingTokens;
    Job job;
    Hardware hardware;
    Layout layout;
    bool tensorKnown = false;
    bool pipelineKnown = false;
    bool zeroKnown = false;
    bool virtualKnown = false;  ///< how many pieces of each pipeline stage a device holds
    bool microKnown = false;
    double samples = 0;          ///< of a whole run
    double concurrency = 0;      ///< requests at once, all replicas
    bool steady = false;         ///< a run measured without what surrounds a real one: benchmark, throughput test
    bool answersInTime = false;  ///< requests come when they come and must be answered in time
    bool sharedBatch = false;    ///< all devices work on one batch
    bool allocatedOnly = false;  ///< peak of what the framework allocated, not of what it or the driver holds
    double tokensScale = 1;      ///< counted tokens for each token that the model processes
};

/// The figure in the row's own unit (GPU-hours, tokens or samples a second and catalogue GPU, bytes), by the product's
/// step, memory, serving and run models.
[[nodiscard]] double predict(const MeasuredJob &measured, const Constants &constants);

/// The same in a layout that settledLayout() gave; the layout is not looked at where nothing is trained.
[[nodiscard]] double predict(const MeasuredJob &measured, const Layout &layout, const Constants &constants);

/// The layout the product takes: the described one with the gaps filled by the placement search.
[[nodiscard]] Layout settledLayout(const MeasuredJob &measured, const Constants &constants);

}  // namespace passerelle::estimate
