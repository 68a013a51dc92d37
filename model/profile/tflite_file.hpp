// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/model_profile.hpp"
#include "profile/safetensors.hpp"

namespace passerelle::profile {

/// What a TensorFlow Lite model holds and does.
struct TfliteContents {
    WeightsHeader weights;
    std::vector<OperatorWork> operators;  ///< those that multiply, dearest first
    double macs = 0;
    double activations = 0;
    std::vector<qint64> input;  ///< shape of the first input, as the file states it
    QString inputType;
};

/// True for the first bytes of a TensorFlow Lite file.
[[nodiscard]] bool startsLikeTflite(const QByteArray &head);

/// Reads tensors and operators of a `.tflite` file, never the weights. Each offset is compared with the file before it
/// is followed; bounds: 3·10⁵ tensors, operators and buffers together. We read the flat buffer ourselves: the generated
/// readers want the whole file in memory. Format: tensorflow/lite/schema/schema.fbs.
[[nodiscard]] Result<TfliteContents> readTflite(BoundedFile &file);

}  // namespace passerelle::profile
