// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/usual_stack.hpp"

namespace passerelle::estimate {

using workload::Family;
using workload::Phase;
using workload::Stack;

Stack stackOf(const workload::Workload &workload, const workload::Shape &shape)
{
    if (workload.training.stack != Stack::Auto)
        return workload.training.stack;
    if (workload.phase == Phase::InferenceServe || workload.phase == Phase::InferenceBatch)
        return Stack::Vllm;
    const bool language = shape.family == Family::DenseLanguage || shape.family == Family::MoeLanguage ||
                          shape.family == Family::Encoder || shape.family == Family::EncoderDecoder;
    if (!language)
        return Stack::Vision;
    if (workload.phase == Phase::Pretrain || workload.phase == Phase::Continue)
        return shape.paramsTotal > 1e9 ? Stack::Megatron : Stack::FsdpDeepspeed;
    return shape.paramsTotal > 4e9 && workload.phase == Phase::Finetune ? Stack::FsdpDeepspeed : Stack::PlainPytorch;
}

}  // namespace passerelle::estimate
