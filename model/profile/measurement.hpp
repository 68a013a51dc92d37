// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"
#include "catalogue/catalogue.hpp"
#include "units/quantities.hpp"

#include <QDate>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace passerelle::profile {

/// What somebody measured of a job on real hardware, whatever file it came from. A field that the file does not state
/// is empty. Rates are of the whole job, all its GPUs together.
struct Measurement {
    QString source;  ///< the file, or the sentence that was typed
    QString format;  ///< "passerelle", "nvidia-smi", "rocm-smi", "pytorch-trace", "trainer-state", "lightning-csv",
                     ///< "tensorboard", "text"
    QDate date;
    std::optional<units::SamplesPerSecond> samplesRate;
    std::optional<units::TokensPerSecond> tokensRate;  ///< trained or read; with inference, generated
    std::optional<units::Seconds> step;                ///< one optimiser step, or one decoding step
    bool perGpu = false;                               ///< the two rates are of one GPU, not of the whole job
    // Where.
    QString gpuName;                             ///< as the file says it
    std::optional<catalogue::Accelerator> gpu;   ///< the catalogue's GPU of that name
    std::optional<int> gpus;                     ///< how many worked on the job
    std::optional<units::Bytes> peakMemory;      ///< allocated, or used as the driver sees it, on the fullest GPU
    std::optional<units::Bytes> reservedMemory;  ///< by the framework's allocator
    std::optional<units::Watts> power;           ///< mean of one GPU
    std::optional<double> utilisation;           ///< share of the time in which a GPU was busy, 0 to 1
    // Which job; words are those of the workload document.
    QString phase;
    QString precision;
    QString stack;
    QString checkpointing;
    std::optional<catalogue::Architecture> architecture;  ///< of the measured model, when it is told
    std::optional<double> trainableParameters;
    std::optional<int> microBatch;  ///< samples at once on a GPU
    std::optional<int> globalBatch;
    std::optional<int> sequence;  ///< tokens a sample
    std::optional<int> promptTokens;
    std::optional<int> outputTokens;
    QStringList notes;             ///< what the measuring script said, in its own words
    std::vector<Message> remarks;  ///< what the reader has to say of the file

    /// A rate or a step's time: what an estimate can learn from.
    [[nodiscard]] bool tellsSpeed() const { return samplesRate || tokensRate || step; }
};

/// A `passerelle.measurement/1` document; remarks are not kept. Reads back to the same value.
[[nodiscard]] QJsonObject toJson(const Measurement &measurement);
/// The inverse. Unknown keys, wrong types and impossible values (a rate of zero, a GPU share above one) are refused by
/// place. The GPU is looked up in the catalogue again.
[[nodiscard]] Result<Measurement> measurementFromJson(const QJsonObject &document, const QString &file,
                                                      const catalogue::Catalogue &catalogue);

/// Reads what a file says was measured: the measuring script's JSON, a log of nvidia-smi or rocm-smi, a trace of the
/// PyTorch profiler, Hugging Face's trainer_state.json, Lightning's metrics.csv, TensorBoard events, or a text with a
/// sentence. The format is known by its content. Errors name file and place.
[[nodiscard]] Result<Measurement> readMeasurement(const QString &path, const catalogue::Catalogue &catalogue);

/// The same of bytes in memory; `name` stands for the file.
[[nodiscard]] Result<Measurement> readMeasurement(const QByteArray &bytes, const QString &name,
                                                  const catalogue::Catalogue &catalogue);

/// A sentence such as "3200 tokens/s on 4 x H100", "412 images a second on one A100 40GB", "0.8 s/step on RTX 4090,
/// batch 16", in English or French.
[[nodiscard]] Result<Measurement> measurementOfSentence(const QString &sentence, const catalogue::Catalogue &catalogue);

/// Several files of one job complete each other: a GPU named by one (a log of nvidia-smi) is taken over by those that
/// name none (trainer_state.json), when it is the only one named.
[[nodiscard]] std::vector<Measurement> completedTogether(std::vector<Measurement> measurements);

/// The catalogue's GPU behind a name as drivers, frameworks and people write it ("NVIDIA A100-SXM4-80GB", "4090",
/// "AMD Instinct MI250X"), nullptr when it is not known. `memory`, when known, tells variants apart; among variants
/// that the name leaves open, the one that most partitions and offers of the catalogue have.
[[nodiscard]] const catalogue::Accelerator *gpuNamed(const QString &name, const catalogue::Catalogue &catalogue,
                                                     std::optional<units::Bytes> memory = {});

}  // namespace passerelle::profile
