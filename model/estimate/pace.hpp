// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/job.hpp"

namespace passerelle::estimate {

/// How fast a device and its software go through one slice of a model, whatever the operator.
struct Pace {
    double matmul;     ///< FLOP/s of the best product
    double attention;  ///< the same in 16 bits: attention stays there when products run in 8 or 4 (Transformer Engine)
    double attentionMost;  ///< FLOP/s that fused attention never passes, whatever the card
    double bandwidth;      ///< bytes a second reached
    double scale;          ///< speed relative to an A100: larger engines need larger products
    double passes;         ///< element-wise passes relative to the least
    double narrow;         ///< bytes of a value over two: eight-bit integers are kept between kernels too
    double slowdown;       ///< of the software stack
    double imbalance;      ///< time of the fullest expert over the mean; where one GPU holds them all, their sum counts
};

/// `expertParallel`: devices over which a layer's experts are spread.
[[nodiscard]] Pace paceOf(const Job &job, const Hardware &hardware, int expertParallel, const Constants &constants);

/// Time of the backward pass over that of the forward pass.
struct Backward {
    double products;  ///< backward over forward time of weights' products
    double elementwise;
};

/// Full training computes the gradients of inputs and weights; adapters leave the frozen weights' out.
[[nodiscard]] Backward backwardOf(workload::Phase phase);

}  // namespace passerelle::estimate
