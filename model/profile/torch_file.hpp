// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/safetensors.hpp"

namespace passerelle::profile {

/// True for the first bytes of a PyTorch file from before its ZIP form (version 1.5 and older, still written on
/// request): a pickle of the magic number.
[[nodiscard]] bool startsLikeLegacyTorch(const QByteArray &head);

/// The tensors of a PyTorch file (`.pt`, `.pth`, `.bin`, `.ckpt`): the ZIP form, TorchScript included, and the legacy
/// form. Only the description is read, on an abstract machine that calls nothing; the sizes of the values are compared
/// with what the file really holds. `remarks` receives what looks odd: code that loading the file would run, training
/// state that was left out. Form: torch/serialization.py of PyTorch 1.13.
[[nodiscard]] Result<WeightsHeader> readTorchWeights(BoundedFile &file, std::vector<Message> &remarks);

}  // namespace passerelle::profile
