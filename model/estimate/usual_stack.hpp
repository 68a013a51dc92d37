// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workload/shape.hpp"
#include "workload/workload.hpp"

namespace passerelle::estimate {

/// The software that a workload names, else the one that such work usually runs on: vLLM to serve, training scripts for
/// networks that are no language model, Megatron-LM to pretrain beyond a billion parameters, sharded PyTorch to
/// fine-tune beyond four billion, plain PyTorch for the rest. Never Auto.
[[nodiscard]] workload::Stack stackOf(const workload::Workload &workload, const workload::Shape &shape);

}  // namespace passerelle::estimate
