// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/bounded_file.hpp"
#include "profile/model_profile.hpp"

namespace passerelle::profile {

/// What the header of weights says, of one file or of all the shards together.
struct WeightsHeader {
    std::vector<Tensor> tensors;
    QMap<QString, QString> metadata;
    units::Bytes dataSize{};
};

/// The number of values in a tensor. The readers have checked that it does not overflow.
[[nodiscard]] double elements(const Tensor &tensor);

/// Bits of one value of a safetensors dtype ("BF16" → 16), 0 when the name is unknown.
[[nodiscard]] int safetensorsBits(const QString &dtype);

/// Parses the JSON header of a safetensors file whose data are `dataBytes` long. Refuses, naming the tensor: unknown
/// fields, duplicate names, shapes that overflow, offsets that leave the file, overlap, leave holes or disagree with
/// the shape. Format: the safetensors README and tensor.rs, 2026-05-12.
[[nodiscard]] Result<WeightsHeader> parseSafetensorsHeader(const QByteArray &json, quint64 dataBytes,
                                                           const QString &file);

/// Reads the header of a safetensors file, never the weights.
[[nodiscard]] Result<WeightsHeader> readSafetensorsHeader(BoundedFile &file);

}  // namespace passerelle::profile
