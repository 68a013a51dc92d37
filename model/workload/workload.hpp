// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.hpp"
#include "catalogue/architecture.hpp"
#include "units/interval.hpp"
#include "units/quantities.hpp"
#include "workload/choices.hpp"

#include <QString>

#include <optional>
#include <vector>

namespace passerelle::workload {

/// How the amount of data was given.
struct Data {
    std::optional<units::Tokens> tokens;    ///< one pass over the data
    std::optional<units::Samples> samples;  ///< one pass over the data
    std::optional<double> sampleTokens;     ///< tokens a sample
    std::optional<int> imageSize;
    std::optional<units::Seconds> sampleDuration;  ///< of audio or video
    double epochs = 1;
    std::optional<units::Bytes> storedSize;
};

struct Training {
    std::optional<int> seqLen;
    std::optional<int> globalBatch;  ///< sequences or samples an optimiser step
    std::optional<Precision> precision;
    Optimizer optimizer = Optimizer::AdamW;
    Checkpointing checkpointing = Checkpointing::Auto;
    std::optional<bool> flashAttention;
    Stack stack = Stack::Auto;
    std::optional<int> loraRank;
    std::optional<bool> packing;
};

struct Serving {
    std::optional<double> requestsPerSecond;
    std::optional<double> promptTokens;
    std::optional<double> outputTokens;
    std::optional<units::Seconds> firstToken;  ///< 95th percentile aimed at
    std::optional<double> requests;            ///< batch inference: how many in all
};

struct Limits {
    std::optional<units::Hours> deadline;
    std::optional<units::Money> budget;
    std::optional<int> maxGpus;
};

/// From the run to the project. Empty: the default of the kind of project.
struct Margins {
    std::optional<double> experiments;      ///< all runs of the project ÷ the final run
    std::optional<double> failuresShare;    ///< of the run's time lost to failures and restarts
    std::optional<double> evaluationShare;  ///< of the run's time spent evaluating and writing checkpoints
};

/// Something the program chose because nobody said.
struct Assumption {
    QString key;     ///< the workload document's key, "training.seq_len"
    Message text;    ///< "Sequence length 4,096: the model's context, capped"
    Message source;  ///< why this default, or where it comes from; may be empty
    /// How far the GPU-hours of the project would move, as factors, if it were otherwise within reason: p10 is the
    /// least, p90 the most, p50 always 1. Empty: it moves something else, or nobody can say.
    std::optional<units::Interval<double>> effect = std::nullopt;
};

/// What must be computed: the value of a `passerelle.workload/1` document with its model resolved.
struct Workload {
    QString name;
    Phase phase = Phase::Finetune;
    QString modelName;
    catalogue::Architecture architecture;
    Data data;
    Training training;
    Serving serving;
    Limits limits;
    Margins margins;
    std::vector<Assumption> assumptions;  ///< what was filled in so far
};

}  // namespace passerelle::workload
