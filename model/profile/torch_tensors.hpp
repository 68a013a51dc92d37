// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/model_profile.hpp"
#include "profile/pickle.hpp"

namespace passerelle::profile {

/// A tensor of a PyTorch pickle: a view of a storage, which several tensors may share.
struct TorchTensor {
    Tensor tensor;
    QByteArray storage;         ///< key of its storage
    quint64 storageValues = 0;  ///< values that the storage holds
    quint64 valueBytes = 0;
};

/// Bytes of one value and the safetensors-like word of a storage class or dtype ("HalfStorage", "float16" → 2, "F16").
struct TorchType {
    const char *word = nullptr;
    quint64 bytes = 0;
};
[[nodiscard]] std::optional<TorchType> torchType(const QByteArray &name);

/// What the pickle of a checkpoint holds.
struct TorchContents {
    std::vector<TorchTensor> tensors;  ///< each view once, named by its path
    bool training = false;             ///< an optimiser's state lay beside the model and was left out
};

/// Finds the tensors by walking dictionaries, lists, modules and parameters, each object once. A checkpoint's model is
/// taken where it lies under "state_dict", "model" or the like; the optimiser's state and buffers that are no
/// parameters are left out. Errors: Malformed for a shape that overflows or a view that leaves its storage.
[[nodiscard]] Result<TorchContents> findTorchTensors(const Pickle &pickle, const QString &file);

}  // namespace passerelle::profile
