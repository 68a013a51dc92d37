// SPDX-License-Identifier: GPL-3.0-or-later
#include "workload/shape.hpp"

#include "catalogue/architecture.hpp"

#include <QJsonObject>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace passerelle::workload {

namespace {

struct FamilyWord {
    const char *word;
    Family family;
};

// Presets', tables' and our own words. Longer words stand before those they contain.
constexpr std::array kFamilyWords = {
    FamilyWord{"decoder-moe", Family::MoeLanguage},
    FamilyWord{"moe", Family::MoeLanguage},
    FamilyWord{"encoder-decoder", Family::EncoderDecoder},
    FamilyWord{"translation", Family::EncoderDecoder},
    FamilyWord{"vision-encoder-decoder", Family::EncoderDecoder},
    FamilyWord{"encoder", Family::Encoder},
    FamilyWord{"vision-language", Family::VisionLanguage},
    FamilyWord{"vlm", Family::VisionLanguage},
    FamilyWord{"clip", Family::VisionLanguage},
    FamilyWord{"vision-transformer", Family::VisionTransformer},
    FamilyWord{"vit", Family::VisionTransformer},
    FamilyWord{"video-ssl", Family::VisionTransformer},
    FamilyWord{"earth-observation", Family::VisionTransformer},
    FamilyWord{"detection", Family::Detection},
    FamilyWord{"segmentation", Family::Segmentation},
    FamilyWord{"diffusion", Family::Diffusion},
    FamilyWord{"video-generation", Family::Diffusion},
    FamilyWord{"speech-synthesis", Family::Other},
    FamilyWord{"speech", Family::Speech},
    FamilyWord{"audio", Family::Speech},
    FamilyWord{"recommender", Family::Recommender},
    FamilyWord{"cnn-classification", Family::Convolutional},
    FamilyWord{"scientific-cnn", Family::Science},
    FamilyWord{"cnn", Family::Convolutional},
    FamilyWord{"convolutional", Family::Convolutional},
    FamilyWord{"vision", Family::Convolutional},
    FamilyWord{"time-series", Family::TimeSeries},
    FamilyWord{"weather", Family::Science},
    FamilyWord{"biology", Family::Science},
    FamilyWord{"protein", Family::Science},
    FamilyWord{"gnn", Family::Science},
    FamilyWord{"graph", Family::Science},
    FamilyWord{"dense-llm", Family::DenseLanguage},
    FamilyWord{"decoder-dense", Family::DenseLanguage},
    FamilyWord{"dense-language", Family::DenseLanguage},
    FamilyWord{"llm", Family::DenseLanguage},
    FamilyWord{"ssm", Family::DenseLanguage},
    FamilyWord{"science", Family::Science},
};

constexpr std::array<const char *, kFamilyCount> kFamilyNames = {
    "dense-language",  "moe-language", "encoder",      "encoder-decoder", "vision-transformer",
    "convolutional",   "detection",    "segmentation", "diffusion",       "speech",
    "vision-language", "recommender",  "science",      "time-series",     "other"};

void resolveExperts(Shape &shape, const catalogue::Architecture &a)
{
    shape.experts = a.experts.value_or(0);
    if (shape.experts < 2)
        return;
    shape.expertsPerToken = a.expertsPerToken.value_or(2);
    const double published = a.paramsTotal.value_or(0) / (3 * shape.layers * shape.experts * shape.hidden);
    const double width = a.ffn ? *a.ffn : published > 0 ? published : 4 * shape.hidden;
    shape.moeFfn = a.moeFfn ? *a.moeFfn : width;
    shape.sharedFfn = a.details.value(QLatin1String("shared_ffn")).toDouble(0);
    if (shape.sharedFfn <= 0)
        shape.sharedFfn = a.sharedExperts.value_or(0) * shape.moeFfn;
    const double every = std::max(1.0, a.details.value(QLatin1String("moe_every")).toDouble(1));
    shape.moeLayers = std::floor((shape.layers - a.firstDenseLayers.value_or(0)) / every);
}

void resolveAttention(Shape &shape, const catalogue::Architecture &a)
{
    shape.heads = a.heads.value_or(std::max(1, static_cast<int>(shape.hidden / 128)));
    shape.kvHeads = a.kvHeads.value_or(static_cast<int>(shape.heads));
    shape.headDim = a.headDim ? *a.headDim : shape.hidden / shape.heads;
    const QJsonObject mla = a.details.value(QLatin1String("mla")).toObject();
    shape.latent = !mla.isEmpty();
    if (shape.latent) {
        shape.mla = {mla.value(QLatin1String("q_lora")).toDouble(), mla.value(QLatin1String("kv_lora")).toDouble(),
                     mla.value(QLatin1String("nope")).toDouble(), mla.value(QLatin1String("rope")).toDouble(),
                     mla.value(QLatin1String("v")).toDouble()};
    }
    shape.window = a.slidingWindow.value_or(0);
    const double interval = a.details.value(QLatin1String("full_attention_interval")).toDouble(1);
    shape.linearShare = interval > 1 ? 1 - 1 / interval : 0;
    const auto detail = [&a](const char *key) { return a.details.value(QLatin1String(key)).toDouble(0); };
    shape.linear.valueHeads = detail("linear_num_value_heads");
    shape.linear.key = detail("linear_num_key_heads") * detail("linear_key_head_dim");
    shape.linear.value = shape.linear.valueHeads * detail("linear_value_head_dim");
}

/// Nobody writes "gated" in a layout: the count of parameters tells, or else the width, since a gated block is narrower
/// than four times the model (Shazeer 2020, arXiv:2002.05202).
bool looksGated(const catalogue::Architecture &a, const Shape &shape)
{
    if (!a.paramsTotal)
        return shape.ffn < 3.95 * shape.hidden;
    catalogue::Architecture with = a;
    with.gatedFfn = true;
    catalogue::Architecture without = a;
    without.gatedFfn = false;
    const auto distance = [&a](const catalogue::Architecture &other) {
        return std::abs(countParameters(other).total() - *a.paramsTotal);
    };
    return distance(with) < distance(without);
}

void resolveTransformer(Shape &shape, const catalogue::Architecture &a)
{
    shape.hidden = *a.hidden;
    shape.encoderLayers = a.details.value(QLatin1String("enc")).toDouble(0);
    shape.decoderLayers = a.details.value(QLatin1String("dec")).toDouble(0);
    shape.layers = *a.layers;
    if (shape.encoderLayers + shape.decoderLayers > shape.layers)
        shape.layers = shape.encoderLayers + shape.decoderLayers;
    if (shape.family == Family::EncoderDecoder && shape.decoderLayers <= 0)
        shape.encoderLayers = shape.decoderLayers = shape.layers / 2;
    resolveAttention(shape, a);
    shape.ffn = a.ffn.value_or(static_cast<int>(4 * shape.hidden));
    shape.gated = a.gatedFfn ? *a.gatedFfn : looksGated(a, shape);
    shape.vocab = a.vocab.value_or(0);
    shape.tied = a.tiedEmbeddings.value_or(false);
    shape.maxSeq = a.maxSeq.value_or(0);
    shape.patch = a.patch.value_or(0);
    resolveExperts(shape, a);
    shape.transformer = true;
}

/// Whether a position sees only those before it. Images, sounds, molecules and weather are read as a whole.
bool readsForward(Family family)
{
    switch (family) {
    case Family::Encoder:
    case Family::VisionTransformer:
    case Family::Detection:
    case Family::Segmentation:
    case Family::Diffusion:
    case Family::Speech:
    case Family::Science:
        return false;
    default:
        return true;
    }
}

}  // namespace

Family familyOf(const QString &word)
{
    for (const FamilyWord &entry : kFamilyWords) {
        if (word.contains(QLatin1String(entry.word)))
            return entry.family;
    }
    return Family::Other;
}

QString toWord(Family family)
{
    return QLatin1String(kFamilyNames[static_cast<std::size_t>(family)]);
}

double expertParameters(const Shape &s)
{
    return s.moeLayers * s.experts * 3 * s.hidden * s.moeFfn;
}

double matmulParameters(const Shape &s)
{
    if (!s.transformer)
        return s.gmacsPerToken > 0 ? s.gmacsPerToken * 1e9 : s.paramsActive;
    double attention = 0;
    if (s.latent) {
        const double queryHead = s.mla.nope + s.mla.rope;
        const double query = s.mla.queryRank > 0 ? s.hidden * s.mla.queryRank + s.mla.queryRank * s.heads * queryHead
                                                 : s.hidden * s.heads * queryHead;
        attention = query + s.hidden * (s.mla.keyValueRank + s.mla.rope) +
                    s.mla.keyValueRank * s.heads * (s.mla.nope + s.mla.value) + s.heads * s.mla.value * s.hidden;
    } else {
        attention = s.hidden * s.headDim * (2 * s.heads + 2 * s.kvHeads);
    }
    const bool hybrid = s.linear.value > 0;
    // Hybrid models gate the query of their full layers, which doubles its width.
    const double full = hybrid ? attention + s.hidden * s.headDim * s.heads : attention;
    const double linear = s.hidden * (2 * s.linear.key + 3 * s.linear.value + 2 * s.linear.valueHeads);
    const double mixed = hybrid ? s.layers * ((1 - s.linearShare) * full + s.linearShare * linear) : s.layers * full;
    const double sides = s.gated ? 3 : 2;
    const double dense = (s.layers - s.moeLayers) * sides * s.hidden * s.ffn;
    const double moe =
        s.moeLayers * (3 * s.hidden * (s.expertsPerToken * s.moeFfn + s.sharedFfn) + s.hidden * s.experts);
    const double cross = s.family == Family::EncoderDecoder ? s.decoderLayers * attention : 0;
    return mixed + cross + dense + moe + s.hidden * s.vocab;
}

Shape shapeOf(const catalogue::Architecture &a)
{
    Shape shape;
    shape.family = familyOf(a.family);
    if (a.experts.value_or(0) > 1 && shape.family == Family::DenseLanguage)
        shape.family = Family::MoeLanguage;
    shape.causal = readsForward(shape.family);
    if (a.layers && a.hidden && *a.layers > 0 && *a.hidden > 0 && a.kind != QLatin1String("mamba"))
        resolveTransformer(shape, a);
    shape.gmacsPerSample = a.gmacsPerSample.value_or(0);
    shape.activationsPerSample = a.activationsMillionsPerSample.value_or(0) * 1e6;
    shape.gmacsPerToken = a.matmulGmacsPerToken.value_or(0);
    const double counted = countParameters(a).total();
    shape.paramsTotal = a.paramsTotal.value_or(counted);
    shape.paramsActive = a.paramsActive.value_or(shape.paramsTotal);
    return shape;
}

}  // namespace passerelle::workload
