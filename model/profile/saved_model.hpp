// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/safetensors.hpp"

namespace passerelle::profile {

/// The variables that the index of a TensorFlow checkpoint lists (`variables.index`, `ckpt-1.index`), the optimiser's
/// and the counters left out. Errors: those of the table; Malformed for a shape that overflows or disagrees with the
/// bytes stated. Format: tensorflow/core/protobuf/tensor_bundle.proto.
[[nodiscard]] Result<WeightsHeader> readTensorBundle(BoundedFile &index);

/// The constants of a graph that was frozen (`saved_model.pb` without variables, `frozen_graph.pb`): floating-point
/// tensors of more than sixteen values. Format: tensorflow/core/framework/graph.proto.
[[nodiscard]] Result<WeightsHeader> readFrozenGraph(BoundedFile &graph);

}  // namespace passerelle::profile
