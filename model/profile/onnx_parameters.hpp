// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/model_profile.hpp"
#include "profile/onnx_graph.hpp"

#include <filesystem>

namespace passerelle::profile {

/// The parameters among the tensors of a graph, its sub-graphs and functions: floating-point and quantised values that
/// an operator multiplies or adds. Running means, scales, zero points, single numbers and whole numbers that describe
/// shapes are left out. Errors: Malformed for a shape that overflows or disagrees with the bytes that are stored.
[[nodiscard]] Result<std::vector<Tensor>> onnxParameters(const OnnxModel &model, const BoundedFile &file);

/// Looks for the files that hold values outside the graph, adds them to the profile's files and size, and remarks on
/// those that are absent. Refuses names that leave the model's folder, and places outside those files.
[[nodiscard]] Result<void> checkExternalData(const OnnxModel &model, const std::filesystem::path &path,
                                             ModelProfile &profile);

}  // namespace passerelle::profile
