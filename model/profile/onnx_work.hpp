// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/model_profile.hpp"
#include "profile/onnx_graph.hpp"

namespace passerelle::profile {

/// A dimension that the graph leaves open, and what it was taken for.
struct OpenDimension {
    QString name;  ///< the graph's own word, or the input's name
    qint64 taken = 0;
};

/// What one pass of a graph costs.
struct OnnxWork {
    double macs = 0;
    double activations = 0;  ///< values written by the operators that multiply
    qint64 batch = 1;        ///< samples of one pass
    std::vector<OperatorWork> operators;
    std::vector<OpenDimension> open;
    qint64 uncounted = 0;  ///< products whose shape stays unknown
    bool loops = false;    ///< a loop whose length is not known was counted once
    OnnxValue input;       ///< the first, its open dimensions filled
};

/// Sends shapes through the graph and counts multiply-adds (Conv, ConvTranspose, Gemm, MatMul, Einsum, LSTM, GRU, fused
/// attention) and activations, as fvcore and timm count them. Sub-graphs count with their loop's length, of two
/// branches the dearer; functions are followed where they are called. The first dimension of an input, when open, is
/// one sample.
[[nodiscard]] OnnxWork countOnnxWork(const OnnxModel &model);

}  // namespace passerelle::profile
