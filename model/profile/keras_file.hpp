// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/safetensors.hpp"

namespace passerelle::profile {

/// What a Keras file holds.
struct KerasContents {
    WeightsHeader weights;
    QString name;               ///< of the model, empty when not stated
    QString version;            ///< of Keras
    int layers = 0;             ///< as its configuration lists them
    std::vector<qint64> input;  ///< shape of the first input, -1 where open; empty when not stated
    bool code = false;          ///< a Lambda layer holds program code, which is never read
    bool incomplete = false;    ///< some groups could not be listed
};

/// Reads a Keras file: HDF5 (`.h5`, `.hdf5`, `.weights.h5`) or the ZIP of version 3 (`.keras`). The optimiser's state,
/// running means and counters are left out. Errors: those of the container; Unsupported when no weights are inside.
[[nodiscard]] Result<KerasContents> readKeras(BoundedFile &file);

}  // namespace passerelle::profile
