// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"
#include "base/progress.hpp"
#include "catalogue/architecture.hpp"
#include "catalogue/catalogue.hpp"
#include "units/quantities.hpp"

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace passerelle::profile {

/// How a field of a profile is known; the words of the command line's output.
enum class Origin { Read, Derived, Preset, Assumed };

/// One array of weights.
struct Tensor {
    QString name;
    QString dtype;  ///< "BF16", "F32", "Q4_K"… as the file says
    std::vector<qint64> shape;
    units::Bytes size{};
};

/// Operators of one kind in a graph, and their work for one pass.
struct OperatorWork {
    QString name;  ///< the format's own word, "Conv"
    qint64 count = 0;
    double gmacs = 0;  ///< 10^9 multiply-adds
};

/// What an adapter (PEFT) adds to a base model.
struct Adapter {
    QString method;     ///< "LORA", "IA3"…
    QString baseModel;  ///< the name that the adapter states
    int rank = 0;
    double alpha = 0;
    QStringList targets;   ///< modules that it changes
    QStringList saved;     ///< modules that it trains whole
    double trainable = 0;  ///< parameters; 0 when neither weights nor base model tell
};

/// What a model file, folder or preset says.
struct ModelProfile {
    QString name;
    QString source;  ///< absolute path or preset id
    QString format;  ///< "huggingface", "safetensors", "gguf", "pytorch", "onnx", "preset"…
    catalogue::Architecture architecture;
    QMap<QString, Origin> origins;        ///< architecture key → how it is known
    QString dtype;                        ///< the dominant one
    double bitsPerWeight = 0;             ///< 0 when no weights were read
    units::Bytes fileSize{};              ///< weights on disk
    QStringList files;                    ///< what was read
    std::vector<Tensor> tensors;          ///< empty for a preset or a lone config
    std::vector<Message> remarks;         ///< what was assumed or looks odd
    QString presetId;                     ///< the preset it is or matches in shape, empty when none
    QString quantization;                 ///< "gptq", "awq", "fp8"…, empty when none
    qint64 tensorCount = 0;               ///< also kept where the list of tensors is not
    std::vector<OperatorWork> operators;  ///< of a graph, dearest first; empty for weights alone
    std::optional<Adapter> adapter;       ///< of an adapter's folder; the architecture is then its base model's
    units::Bytes memoryToLoad{};          ///< the weights as stored, in memory; 0 when not known
};

/// Reads a model: a file, a folder (Hugging Face checkout, sharded weights), chosen by content, never executing
/// anything. Errors name file and place.
[[nodiscard]] Result<ModelProfile> readModel(const QString &path, const catalogue::Catalogue &catalogue,
                                             const Progress &progress = {});
/// The profile of a preset.
[[nodiscard]] ModelProfile profileOf(const catalogue::Preset &preset);

}  // namespace passerelle::profile
