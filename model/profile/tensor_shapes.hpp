// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/model_profile.hpp"

namespace passerelle::profile {

/// Fills what the names and shapes of tensors say of an architecture, without overwriting what is known: depth, width,
/// FFN, vocabulary, experts, key-value heads, patch size. Names of transformers, timm, Meta and GGUF checkpoints are
/// understood. Fields found are marked as read, or as assumed where shapes alone cannot decide (the size of one head).
void inferFromTensors(const std::vector<Tensor> &tensors, catalogue::Architecture &architecture,
                      QMap<QString, Origin> &origins, std::vector<Message> &remarks);

/// Parameters stored in tensors. Packed checkpoints hold several weights a stored value (`packedBits` per weight, 0
/// when not packed) and helper tensors (scales, zero points) that are not parameters.
struct StoredParameters {
    double count = 0;
    double weightBytes = 0;  ///< bytes of the tensors counted, helpers included
    QString dtype;           ///< the type that holds most parameters
};
[[nodiscard]] StoredParameters storedParameters(const std::vector<Tensor> &tensors, int packedBits);

}  // namespace passerelle::profile
