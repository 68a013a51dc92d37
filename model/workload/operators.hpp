// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workload/shape.hpp"

#include <vector>

namespace passerelle::workload {

enum class OperatorKind {
    Gemm,         ///< dense product, weights shared by all rows
    ExpertGemm,   ///< one product per expert
    Attention,    ///< scores and weighted values
    Elementwise,  ///< normalisation, activation, residual, rotary embedding, dropout
    Embedding,    ///< look-up
    Loss,         ///< softmax and cross entropy over the vocabulary
    Routing,      ///< choice of experts, permutation
    AllToAll,     ///< tokens travel to their experts: bytes on the fabric
    Convolution,  ///< a whole network given by its multiply-adds and activations
};

/// One operator of a forward pass of one micro-batch on one GPU of a tensor-parallel group. Bytes assume two-byte
/// values. The optimiser's step is not here: it runs once a step, see optimizerBytes().
struct Operator {
    OperatorKind kind = OperatorKind::Gemm;
    const char *name = "";
    double count = 1;  ///< executions in the forward pass
    double m = 0;      ///< rows (tokens) of one product
    double n = 0;
    double k = 0;
    double instances = 1;  ///< products with weights of their own (experts held here)
    double flops = 0;      ///< forward, all executions
    double weights = 0;    ///< parameters read, all executions
    double bytes = 0;      ///< activations read and written, all executions
    double saved = 0;      ///< bytes kept for the backward pass, all executions
    double launches = 1;   ///< kernels of one execution
    bool perLayer = true;  ///< divides over pipeline stages; false: at the first or last stage only
};

/// How a micro-batch lies on a GPU.
struct Slice {
    double tokens = 1;    ///< of the micro-batch, after context parallelism
    double sequence = 1;  ///< full length that attention sees
    double tensorParallel = 1;
    double expertParallel = 1;
    bool flash = true;             ///< fused attention: no score matrix is written
    double headShare = 1;          ///< of the positions for which a word is predicted
    bool sequenceParallel = true;  ///< norms and residuals are split over the tensor-parallel group
};

/// The forward operators of a transformer, in the order they run. FLOPs count multiply and add; causal attention is
/// counted once (half the square). Empty for a shape that is no transformer.
[[nodiscard]] std::vector<Operator> operatorsOf(const Shape &shape, const Slice &slice);

/// The one operator of a network known by its multiply-adds a sample.
[[nodiscard]] Operator networkOperator(const Shape &shape, double samples);

/// Forward FLOPs of one token in the middle of the training set: 2 × matmul parameters + attention scores
/// (4 × heads × head width × attended length), causal counted once.
[[nodiscard]] double forwardFlopsPerToken(const Shape &shape, double sequence);

/// Mean number of positions a token attends to, window and causality considered, averaged over layers.
[[nodiscard]] double attendedLength(const Shape &shape, double sequence);

/// Bytes of keys and values kept for one token of context, `bytesPerValue` each.
[[nodiscard]] double cacheBytesPerToken(const Shape &shape, double bytesPerValue);

}  // namespace passerelle::workload
