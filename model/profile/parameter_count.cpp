// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/parameter_count.hpp"

#include <QJsonValue>

#include <algorithm>
#include <cmath>

namespace passerelle::profile {

namespace {

using catalogue::Architecture;

/// The shapes as plain doubles (products of a hostile configuration must not overflow an int).
struct Shapes {
    double layers, hidden, heads, kvHeads, headDim, ffn, vocab, matrices;
    bool tied;

    explicit Shapes(const Architecture &a)
        : layers(a.layers.value_or(0)), hidden(a.hidden.value_or(0)), heads(a.heads.value_or(0)),
          kvHeads(a.kvHeads.value_or(a.heads.value_or(0))),
          headDim(a.headDim ? *a.headDim : (heads > 0 ? hidden / heads : 0)), ffn(a.ffn.value_or(0)),
          vocab(a.vocab.value_or(0)), matrices(a.gatedFfn.value_or(false) ? 3 : 2),
          tied(a.tiedEmbeddings.value_or(true))
    {}
};

double number(const Architecture &a, const char *key, double absent = 0)
{
    const QJsonValue value = a.details.value(QLatin1String(key));
    return value.isDouble() ? value.toDouble() : absent;
}

/// The shipped facts write some switches as 1 and some as true.
bool flag(const Architecture &a, const char *key)
{
    const QJsonValue value = a.details.value(QLatin1String(key));
    return value.toBool() || value.toDouble() != 0;
}

double decoderAttention(const Architecture &a, const Shapes &s)
{
    const QJsonObject mla = a.details.value(QLatin1String("mla")).toObject();
    if (!mla.isEmpty()) {
        const auto size = [&mla](const char *key) { return mla.value(QLatin1String(key)).toDouble(); };
        const double perHead = size("nope") + size("rope");
        const double query = size("q_lora") > 0
                                 ? s.hidden * size("q_lora") + size("q_lora") + size("q_lora") * s.heads * perHead
                                 : s.hidden * s.heads * perHead;
        return query + s.hidden * (size("kv_lora") + size("rope")) + size("kv_lora") +
               size("kv_lora") * s.heads * (size("nope") + size("v")) + s.heads * size("v") * s.hidden;
    }
    const double query = s.heads * s.headDim;
    const double keyOrValue = s.kvHeads * s.headDim;
    double sum = 2 * s.hidden * query + 2 * s.hidden * keyOrValue;
    if (flag(a, "qkv_bias"))
        sum += query + 2 * keyOrValue;
    if (flag(a, "attn_bias"))
        sum += s.hidden;
    const QJsonValue qkNorm = a.details.value(QLatin1String("qk_norm"));
    if (qkNorm.toString() == QLatin1String("full"))
        sum += query + keyOrValue;
    else if (qkNorm.toBool())
        sum += 2 * s.headDim;
    // gpt-oss learns one attention sink a head.
    return sum + (a.modelType == QLatin1String("gpt_oss") ? s.heads : 0);
}

double sparseBlock(const Architecture &a, const Shapes &s, double experts)
{
    const double width = a.moeFfn.value_or(a.ffn.value_or(0));
    double sum = s.hidden * a.experts.value_or(0);
    sum += experts * (s.matrices * s.hidden * width + (flag(a, "expert_bias") ? 2 * width + s.hidden : 0));
    sum += s.matrices * s.hidden * number(a, "shared_ffn");
    if (flag(a, "expert_bias"))
        sum += a.experts.value_or(0);
    // Qwen2-MoE weighs its shared expert by a learned gate.
    return sum + (a.modelType == QLatin1String("qwen2_moe") ? s.hidden : 0);
}

double sparseLayers(const Architecture &a)
{
    const int first = std::max(0, a.firstDenseLayers.value_or(0));
    const int every = std::max(1, static_cast<int>(number(a, "moe_every", 1)));
    const int rest = std::max(0, a.layers.value_or(0) - first);
    const int layers = (rest + every - 1) / every;
    return layers;
}

ParameterCount decoder(const Architecture &a, const Shapes &s, bool withHead)
{
    const double norm =
        a.details.value(QLatin1String("norm")).toString() == QLatin1String("ln") ? 2 * s.hidden : s.hidden;
    double shared = s.vocab * s.hidden + number(a, "learned_pos") * s.hidden + norm;
    if (withHead && !s.tied)
        shared += s.vocab * s.hidden;
    if (flag(a, "lm_head_bias"))
        shared += s.vocab;
    if (a.modelType == QLatin1String("bloom"))  // normalises its embeddings
        shared += norm;
    const double attention = decoderAttention(a, s) + norm * number(a, "norms_per_layer", 2);
    const double dense =
        s.matrices * s.hidden * s.ffn + (flag(a, "mlp_bias") ? s.ffn * (s.matrices - 1) + s.hidden : 0);
    if (a.experts.value_or(0) <= 0) {
        const double total = shared + s.layers * (attention + dense);
        return {total, total};
    }
    const double sparse = sparseLayers(a);
    const double base = shared + s.layers * attention + (s.layers - sparse) * dense;
    return {base + sparse * sparseBlock(a, s, a.experts.value_or(0)),
            base + sparse * sparseBlock(a, s, a.expertsPerToken.value_or(a.experts.value_or(0)))};
}

/// A post- or pre-norm encoder layer with biases: four projections, two FFN matrices, two LayerNorms.
double biasedLayer(const Shapes &s)
{
    return 4 * (s.hidden * s.hidden + s.hidden) + 2 * s.hidden * s.ffn + s.ffn + s.hidden + 4 * s.hidden;
}

double bert(const Architecture &a, const Shapes &s)
{
    return (s.vocab + number(a, "pos") + number(a, "types")) * s.hidden + 2 * s.hidden + s.layers * biasedLayer(s) +
           (flag(a, "pooler") ? s.hidden * s.hidden + s.hidden : 0);
}

double modernbert(const Architecture &a, const Shapes &s)
{
    return s.vocab * s.hidden + s.hidden + s.layers * (4 * s.hidden * s.hidden + 3 * s.hidden * s.ffn + 2 * s.hidden) +
           s.hidden + (flag(a, "mlm_dense") ? s.hidden * s.hidden + s.hidden + s.vocab : 0);
}

double t5(const Architecture &a, const Shapes &s)
{
    const double inner = s.heads * number(a, "d_kv", s.headDim);
    const double encoders = number(a, "enc", s.layers / 2);
    const double decoders = number(a, "dec", s.layers / 2);
    const double mlp = s.matrices * s.hidden * s.ffn;
    constexpr double kRelativeBuckets = 32;
    return s.vocab * s.hidden * (s.tied ? 1 : 2) + encoders * (4 * s.hidden * inner + mlp + 2 * s.hidden) +
           decoders * (8 * s.hidden * inner + mlp + 3 * s.hidden) + 2 * kRelativeBuckets * s.heads + 2 * s.hidden;
}

double bart(const Architecture &a, const Shapes &s)
{
    const double cross = 4 * (s.hidden * s.hidden + s.hidden) + 2 * s.hidden;
    return s.vocab * s.hidden + 2 * number(a, "pos") * s.hidden + (flag(a, "emb_ln") ? 4 * s.hidden : 0) +
           (flag(a, "extra_ln") ? 4 * s.hidden : 0) + number(a, "enc", s.layers / 2) * biasedLayer(s) +
           number(a, "dec", s.layers / 2) * (biasedLayer(s) + cross);
}

double whisper(const Architecture &a, const Shapes &s)
{
    const double h = s.hidden;
    const double attention = 4 * h * h + 3 * h;  // the key projection has no bias
    const double mlp = 2 * h * s.ffn + s.ffn + h;
    constexpr double kAudioPositions = 1500;
    constexpr double kTextPositions = 448;
    const double audio = number(a, "mel", 80) * h * 3 + h + h * h * 3 + h + kAudioPositions * h +
                         number(a, "enc", s.layers / 2) * (attention + mlp + 4 * h) + 2 * h;
    const double text =
        s.vocab * h + kTextPositions * h + number(a, "dec", s.layers / 2) * (2 * attention + mlp + 6 * h) + 2 * h;
    return audio + text;
}

double vit(const Architecture &a, const Shapes &s)
{
    const double h = s.hidden;
    const double patch = a.patch.value_or(0);
    const double side = patch > 0 ? std::floor(a.imageSize.value_or(0) / patch) : 0;
    const double classToken = flag(a, "cls") ? 1 : 0;
    double sum = patch * patch * number(a, "channels", 3) * h + h + classToken * h + number(a, "registers") * h;
    if (flag(a, "pos"))
        sum += (side * side + classToken) * h;
    const double mlp = a.gatedFfn.value_or(false) ? 3 * h * s.ffn + 2 * s.ffn + h : 2 * h * s.ffn + s.ffn + h;
    sum += s.layers * (4 * (h * h + h) + mlp + 4 * h + (flag(a, "layerscale") ? 2 * h : 0));
    sum += 2 * h + (flag(a, "pre_norm") ? 2 * h : 0);
    return sum + number(a, "head") * (h + 1);
}

/// Mamba (Gu and Dao, arXiv:2312.00752, section 3.4): two projections, a convolution and a selective state a layer.
/// What a file leaves out are the defaults of its configuration class.
double mamba(const Architecture &a, const Shapes &s)
{
    const double inner = number(a, "expand", 2) * s.hidden;
    const double state = number(a, "d_state", 16);
    const double rank = number(a, "dt_rank", std::ceil(s.hidden / 16));
    const double layer = s.hidden * 2 * inner + inner * (number(a, "d_conv", 4) + 1) + inner * (rank + 2 * state) +
                         rank * inner + inner + inner * state + inner + inner * s.hidden + s.hidden;
    return s.vocab * s.hidden * (s.tied ? 1 : 2) + s.layers * layer + s.hidden;
}

/// DeBERTa of versions 2 and 3 (He et al., arXiv:2111.09543): BERT's layers, and 512 relative places that all share.
double deberta(const Shapes &s)
{
    constexpr double kRelativePlaces = 512;
    return s.vocab * s.hidden + 2 * s.hidden + s.layers * biasedLayer(s) + kRelativePlaces * s.hidden + 2 * s.hidden;
}

}  // namespace

std::optional<ParameterCount> countParameters(const Architecture &a)
{
    if (a.kind == QLatin1String("mamba") && a.layers && a.hidden && a.vocab) {
        const double total = mamba(a, Shapes(a));
        return ParameterCount{total, total};
    }
    if (!a.layers || !a.hidden || !a.heads)
        return std::nullopt;
    const Shapes s(a);
    const bool transformer = a.ffn.has_value() || a.moeFfn.has_value();
    const bool text = transformer && a.vocab.has_value();
    const auto same = [](double total) { return ParameterCount{total, total}; };
    if (a.kind == QLatin1String("decoder") && text)
        return decoder(a, s, true);
    if (a.kind == QLatin1String("llama_encoder") && text)
        return decoder(a, s, false);
    if (a.kind == QLatin1String("bert") && text)
        return same(bert(a, s));
    if (a.modelType == QLatin1String("deberta-v2") && text)
        return same(deberta(s));
    if (a.kind == QLatin1String("modernbert") && text)
        return same(modernbert(a, s));
    if (a.kind == QLatin1String("t5") && text)
        return same(t5(a, s));
    if (a.kind == QLatin1String("bart") && text)
        return same(bart(a, s));
    if (a.kind == QLatin1String("whisper") && text)
        return same(whisper(a, s));
    if (a.kind == QLatin1String("vit") && transformer && a.patch && a.imageSize)
        return same(vit(a, s));
    return std::nullopt;
}

}  // namespace passerelle::profile
