// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/draft.hpp"

#include "estimate/usual_stack.hpp"
#include "workload/document.hpp"
#include "workload/operators.hpp"

#include <algorithm>
#include <cmath>

namespace passerelle::estimate {

namespace {

using workload::Family;
using workload::Phase;
using workload::Precision;
using workload::Stack;
using workload::Workload;

void assume(Draft &draft, const char *key, Message text, Message source = {})
{
    draft.assumptions.push_back({QLatin1String(key), std::move(text), std::move(source)});
    ++draft.assumed;
}

void refuse(Draft &draft, Obstacle obstacle, Message reason)
{
    if (draft.obstacle != Obstacle::None)
        return;  // the first reason is the one to remove first
    draft.obstacle = obstacle;
    draft.reason = std::move(reason);
}

bool isLanguage(Family family)
{
    return family == Family::DenseLanguage || family == Family::MoeLanguage || family == Family::Encoder ||
           family == Family::EncoderDecoder;
}

int usualSequence(const workload::Shape &shape, Phase phase)
{
    const int longest = shape.family == Family::Encoder ? 512 : phase == Phase::Pretrain ? 4096 : 2048;
    return shape.maxSeq > 0 ? std::min(longest, static_cast<int>(shape.maxSeq)) : longest;
}

void chooseSequence(Draft &draft, const Workload &w)
{
    Job &job = draft.job;
    if (job.shape.gmacsPerSample > 0 || (!isLanguage(job.shape.family) && !job.shape.transformer)) {
        job.sequence = std::max(1.0, w.data.sampleTokens.value_or(1));
        return;
    }
    if (w.training.seqLen) {
        job.sequence = *w.training.seqLen;
        return;
    }
    job.sequence = usualSequence(job.shape, w.phase);
    assume(draft, "training.seq_len",
           PASSERELLE_TEXT("Estimate", "Sequence length: %1 tokens").arg(static_cast<int>(job.sequence)),
           PASSERELLE_TEXT("Estimate", "the model's longest context, capped at what such projects use"));
}

/// Images of another size than the preset's cost in proportion to their area.
void scaleImages(Draft &draft, const Workload &w)
{
    Job &job = draft.job;
    const int preset = w.architecture.imageSize.value_or(224);
    const int size = w.data.imageSize.value_or(preset);
    if (w.architecture.modality.contains(QLatin1String("image")) || w.data.imageSize || w.architecture.imageSize) {
        const double area = std::pow(static_cast<double>(size) / preset, 2);
        job.shape.gmacsPerSample *= area;
        job.shape.activationsPerSample *= area;
        job.megapixels = 1e-6 * size * size;
    }
}

void countSamples(Draft &draft, const Workload &w)
{
    const double epochs = w.data.epochs > 0 ? w.data.epochs : 1;
    if (w.data.tokens) {
        draft.tokensPerSample = draft.job.sequence;
        draft.samples = w.data.tokens->value() * epochs / draft.job.sequence;
    } else if (w.data.samples) {
        draft.samples = w.data.samples->value() * epochs;
        const double length = w.data.sampleTokens.value_or(draft.job.sequence);
        draft.tokensPerSample = length;
        const bool packs = draft.job.sequence > 1 && w.training.packing.value_or(true);
        if (packs)
            draft.samples *= std::min(1.0, length / draft.job.sequence);
        if (draft.job.sequence > 1 && !w.training.packing)
            assume(draft, "training.packing",
                   PASSERELLE_TEXT("Estimate", "Short samples are packed together to fill the sequence"),
                   PASSERELLE_TEXT("Estimate", "packing is worth up to three times the speed in fine-tuning"));
    }
    if (draft.samples <= 0 && !draft.inference)
        refuse(draft, Obstacle::Data,
               PASSERELLE_TEXT("Estimate", "The amount of data is unknown. Enter the number of tokens or samples."));
}

void chooseStack(Draft &draft, const Workload &w)
{
    Software &software = draft.job.software;
    software.stack = stackOf(w, draft.job.shape);
    software.compiled = software.stack == Stack::Megatron;
    if (w.training.stack != Stack::Auto)
        return;
    assume(draft, "training.stack",
           PASSERELLE_TEXT("Estimate", "Software: %1, the usual one for this kind of job, current versions")
               .arg(workload::label(software.stack)),
           PASSERELLE_TEXT("Estimate", "the stack moves real runs more than the GPU does"));
}

void chooseTraining(Draft &draft, const Workload &w)
{
    Job &job = draft.job;
    job.optimizer = w.training.optimizer;
    job.checkpointing = w.training.checkpointing;
    job.flash = w.training.flashAttention.value_or(true);
    job.globalBatch = w.training.globalBatch.value_or(0);
    const bool adapters = w.phase == Phase::Lora || w.phase == Phase::Qlora;
    if (adapters) {
        const double rank = w.training.loraRank.value_or(16);
        job.trainable = std::max(1e5, workload::adapterParameters(job.shape, rank));
        if (!w.training.loraRank)
            assume(draft, "training.lora_rank", PASSERELLE_TEXT("Estimate", "Adapter rank: 16"));
    }
    if (w.training.checkpointing == workload::Checkpointing::Auto)
        assume(draft, "training.activation_checkpointing",
               PASSERELLE_TEXT("Estimate", "Recomputation of activations: whatever is fastest among what fits"));
}

void chooseServing(Draft &draft, const Workload &w)
{
    Job &job = draft.job;
    job.promptTokens = w.serving.promptTokens.value_or(w.data.sampleTokens.value_or(900));
    job.outputTokens = w.serving.outputTokens.value_or(300);
    if (!w.serving.promptTokens)
        assume(draft, "serving.prompt_tokens",
               PASSERELLE_TEXT("Estimate", "Prompt: %1 tokens").arg(static_cast<int>(job.promptTokens)));
    if (!w.serving.outputTokens)
        assume(draft, "serving.output_tokens",
               PASSERELLE_TEXT("Estimate", "Answer: %1 tokens").arg(static_cast<int>(job.outputTokens)));
    if (w.serving.requests)
        draft.samples = *w.serving.requests;
}

void checkModel(Draft &draft, const Workload &w)
{
    const workload::Shape &s = draft.job.shape;
    if (w.architecture.family == QLatin1String("tabular"))
        return refuse(draft, Obstacle::Architecture,
                      PASSERELLE_TEXT("Estimate", "Boosted trees and other tabular models do not follow a GPU's "
                                                  "arithmetic. Measure a pilot on a sample of your data."));
    if (!s.transformer && s.gmacsPerSample <= 0 && s.gmacsPerToken <= 0 && s.paramsActive <= 0)
        refuse(draft, Obstacle::Architecture,
               PASSERELLE_TEXT("Estimate", "Neither the layers, the parameters nor the cost of a sample are known. "
                                           "Give a model file, a preset or the cost of one forward pass."));
}

}  // namespace

Draft draftOf(const Workload &w)
{
    Draft draft;
    draft.assumptions = w.assumptions;
    draft.assumed = static_cast<int>(w.assumptions.size());
    draft.inference = w.phase == Phase::InferenceBatch || w.phase == Phase::InferenceServe;
    draft.job.shape = workload::shapeOf(w.architecture);
    draft.job.phase = w.phase;
    checkModel(draft, w);
    chooseSequence(draft, w);
    scaleImages(draft, w);
    chooseStack(draft, w);
    if (draft.inference)
        chooseServing(draft, w);
    else
        chooseTraining(draft, w);
    countSamples(draft, w);
    return draft;
}

Draft draftFor(const Draft &base, const Workload &w, const Hardware &h)
{
    Draft draft = base;
    Job &job = draft.job;
    const auto has = [&h](Arithmetic a) { return h.peak[static_cast<std::size_t>(a)] > 0; };
    const Precision wanted = w.training.precision.value_or(Precision::Bf16);
    switch (wanted) {
    case Precision::Fp32:
        job.arithmetic = Arithmetic::Fp32;
        break;
    case Precision::Tf32:
        job.arithmetic = Arithmetic::Tf32;
        break;
    case Precision::Fp16:
        job.arithmetic = Arithmetic::Fp16;
        break;
    case Precision::Bf16:
        job.arithmetic = Arithmetic::Bf16;
        break;
    case Precision::Fp8:
        job.arithmetic = Arithmetic::Fp8;
        break;
    case Precision::Int8:
        job.arithmetic = Arithmetic::Int8;
        break;
    case Precision::Int4:
        job.arithmetic = Arithmetic::Bf16;
        break;
    }
    job.weightBytes = wanted == Precision::Fp32 || wanted == Precision::Tf32 ? 4 : 2;
    if (draft.inference && (wanted == Precision::Fp8 || wanted == Precision::Int8))
        job.weightBytes = 1;
    if (w.phase == Phase::Qlora || wanted == Precision::Int4)
        job.weightBytes = 0.55;  // four bits and their scales (Dettmers et al. 2023, arXiv:2305.14314)
    if (wanted == Precision::Fp8 && !has(Arithmetic::Fp8))
        refuse(draft, Obstacle::Precision,
               PASSERELLE_TEXT("Estimate", "This GPU has no 8-bit floating-point unit. Choose bf16."));
    if (wanted == Precision::Bf16 && !has(Arithmetic::Bf16)) {
        if (w.training.precision)
            refuse(draft, Obstacle::Precision,
                   PASSERELLE_TEXT("Estimate", "This GPU has no bf16 unit. Choose fp16 with loss scaling."));
        else
            assume(draft, "training.precision",
                   PASSERELLE_TEXT("Estimate", "Precision: fp16 with loss scaling, for this GPU has no bf16"));
        job.arithmetic = Arithmetic::Fp16;
    } else if (!w.training.precision) {
        assume(draft, "training.precision", PASSERELLE_TEXT("Estimate", "Precision: bf16"));
    }
    return draft;
}

}  // namespace passerelle::estimate
