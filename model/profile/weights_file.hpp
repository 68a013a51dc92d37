// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/safetensors.hpp"

namespace passerelle::profile {

/// The tensors of a file of weights whose form its first bytes tell: safetensors, PyTorch, Keras. What a checkout or an
/// adapter may hold. Errors: those of the form; Unsupported for any other.
[[nodiscard]] Result<WeightsHeader> readWeightsFile(BoundedFile &file, std::vector<Message> &remarks);

}  // namespace passerelle::profile
