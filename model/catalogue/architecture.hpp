// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace passerelle::catalogue {

/// The shape of a model: what is needed to list its operators. Counts are plain integers (dimensionless). A field that
/// nobody stated is empty, never zero. Presets, config.json readers, weights readers and workload documents all give
/// this one value.
struct Architecture {
    QString family;  ///< "decoder-dense", "decoder-moe", "encoder", "cnn", "vit", "diffusion"… (the presets' words)
    QString kind;    ///< arch.kind of the presets ("decoder", "encoder", "encdec"…), empty when unknown
    QString modelType;                   ///< Hugging Face's model_type
    QString modality;                    ///< "text", "image", "audio"…
    std::optional<double> paramsTotal;   ///< parameters in the file or published
    std::optional<double> paramsActive;  ///< parameters that one token or sample touches
    std::optional<int> layers;
    std::optional<int> hidden;
    std::optional<int> heads;
    std::optional<int> kvHeads;
    std::optional<int> headDim;
    std::optional<int> ffn;
    std::optional<bool> gatedFfn;
    std::optional<int> vocab;
    std::optional<bool> tiedEmbeddings;
    std::optional<int> experts;
    std::optional<int> expertsPerToken;
    std::optional<int> sharedExperts;
    std::optional<int> moeFfn;
    std::optional<int> firstDenseLayers;
    std::optional<int> maxSeq;
    std::optional<int> slidingWindow;
    std::optional<int> imageSize;
    std::optional<int> patch;
    std::optional<double> gmacsPerSample;                ///< forward, per sample unit, 10^9 multiply-adds
    std::optional<double> activationsMillionsPerSample;  ///< saved activations, 10^6 values
    std::optional<double> matmulGmacsPerToken;           ///< forward, per token, without attention scores
    QString sampleUnit;                                  ///< what one sample is: "token", "image", "30 s of audio"…
    QJsonObject details;                                 ///< the rest of the presets' `arch` object, as it is
};

/// Reads the keys of `resources/catalogue/presets.json` (and of a workload document's "architecture"). Refuses a key
/// that it does not know and a value of the wrong type, naming the key.
[[nodiscard]] Result<Architecture> architectureFromJson(const QJsonObject &object, const QString &file);
/// The inverse; leaves empty fields out.
[[nodiscard]] QJsonObject architectureToJson(const Architecture &architecture);

}  // namespace passerelle::catalogue
