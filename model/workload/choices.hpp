// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace passerelle::workload {

enum class Phase { Pretrain, Continue, Finetune, Lora, Qlora, InferenceBatch, InferenceServe };
enum class Precision { Fp32, Tf32, Fp16, Bf16, Fp8, Int8, Int4 };
enum class Optimizer { AdamW, AdamW8bit, Adafactor, Lion, Muon, Sgd };
enum class Checkpointing { Auto, None, Selective, Full };
/// The software that runs the job; it moves real runs more than the GPU does.
enum class Stack { Auto, Megatron, FsdpDeepspeed, PlainPytorch, Vision, Vllm, LlamaCpp, TensorRt };

}  // namespace passerelle::workload
