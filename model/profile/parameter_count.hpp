// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/architecture.hpp"

#include <optional>

namespace passerelle::profile {

struct ParameterCount {
    double total = 0;
    double active = 0;  ///< those one token touches: all, less the experts that are not chosen
};

/// Parameters that follow from the shapes, for the kinds whose arithmetic is known: decoder (GQA, MoE, latent
/// attention), llama_encoder, bert, deberta, modernbert, t5, bart, whisper, mamba, vit. Empty for other kinds or when a
/// needed shape is missing. The formulas are the sums of each published implementation's matrices, biases and norms.
[[nodiscard]] std::optional<ParameterCount> countParameters(const catalogue::Architecture &architecture);

}  // namespace passerelle::profile
