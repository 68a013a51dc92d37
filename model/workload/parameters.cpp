// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/architecture.hpp"
#include "workload/shape.hpp"

#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace passerelle::workload {

namespace {

using catalogue::Architecture;

double number(const Architecture &a, const char *key, double otherwise = 0)
{
    return a.details.value(QLatin1String(key)).toDouble(otherwise);
}

bool flag(const Architecture &a, const char *key)
{
    return a.details.value(QLatin1String(key)).toBool(false);
}

/// The numbers every block shares.
struct Block {
    double layers, hidden, heads, kvHeads, headDim, ffn, vocab;
    bool gated, tied;
};

Block blockOf(const Architecture &a)
{
    Block b{};
    b.layers = *a.layers;
    b.hidden = *a.hidden;
    b.heads = a.heads.value_or(std::max(1, *a.hidden / 128));
    b.kvHeads = a.kvHeads.value_or(static_cast<int>(b.heads));
    b.headDim = a.headDim ? *a.headDim : b.hidden / b.heads;
    b.ffn = a.ffn.value_or(4 * *a.hidden);
    b.vocab = a.vocab.value_or(0);
    b.gated = a.gatedFfn ? *a.gatedFfn : b.ffn < 3.95 * b.hidden;
    b.tied = a.tiedEmbeddings.value_or(false);
    return b;
}

double attentionOf(const Block &b, bool qkvBias, bool outBias)
{
    const double weights = b.hidden * b.headDim * (2 * b.heads + 2 * b.kvHeads);
    return weights + (qkvBias ? b.headDim * (b.heads + 2 * b.kvHeads) : 0) + (outBias ? b.hidden : 0);
}

double latentAttentionOf(const Block &b, const QJsonObject &mla)
{
    const auto at = [&mla](const char *key) { return mla.value(QLatin1String(key)).toDouble(); };
    const double q = at("q_lora");
    const double kv = at("kv_lora");
    const double queryHead = at("nope") + at("rope");
    const double query = q > 0 ? b.hidden * q + q + q * b.heads * queryHead : b.hidden * b.heads * queryHead;
    return query + b.hidden * (kv + at("rope")) + kv + kv * b.heads * (at("nope") + at("v")) +
           b.heads * at("v") * b.hidden;
}

double feedForwardOf(double hidden, double ffn, bool gated, bool bias)
{
    return (gated ? 3 : 2) * hidden * ffn + (bias ? ffn * (gated ? 2 : 1) + hidden : 0);
}

ParameterCount decoder(const Architecture &a)
{
    const Block b = blockOf(a);
    ParameterCount count;
    count.embedding = b.vocab * b.hidden + number(a, "learned_pos") * b.hidden;
    const QJsonObject mla = a.details.value(QLatin1String("mla")).toObject();
    const double attention =
        mla.isEmpty() ? attentionOf(b, flag(a, "qkv_bias"), flag(a, "attn_bias")) : latentAttentionOf(b, mla);
    count.attention = b.layers * attention;
    double moeLayers = 0;
    if (a.experts.value_or(0) > 1) {
        const double every = std::max(1.0, number(a, "moe_every", 1));
        moeLayers = std::floor((b.layers - a.firstDenseLayers.value_or(0)) / every);
        const double width = a.moeFfn.value_or(static_cast<int>(b.ffn));
        const double bias = flag(a, "expert_bias") ? 2 * width + b.hidden : 0;
        count.experts = moeLayers * *a.experts * (3 * b.hidden * width + bias) + moeLayers * b.hidden * *a.experts;
        double shared = number(a, "shared_ffn");
        if (shared <= 0)
            shared = a.sharedExperts.value_or(0) * width;
        count.feedForward = moeLayers * 3 * b.hidden * shared;
    }
    count.feedForward += (b.layers - moeLayers) * feedForwardOf(b.hidden, b.ffn, b.gated, flag(a, "mlp_bias"));
    const double perNorm = a.details.value(QLatin1String("norm")).toString() == QLatin1String("ln") ? 2 : 1;
    count.norms = b.hidden * perNorm * (b.layers * number(a, "norms_per_layer", 2) + 1) +
                  (flag(a, "qk_norm") ? b.layers * 2 * b.headDim : 0);
    count.head = (b.tied ? 0 : b.vocab * b.hidden) + (flag(a, "lm_head_bias") ? b.vocab : 0);
    return count;
}

ParameterCount bert(const Architecture &a)
{
    const Block b = blockOf(a);
    const bool modern = a.kind != QLatin1String("bert");
    ParameterCount count;
    count.embedding = (b.vocab + number(a, "pos") + number(a, "types")) * b.hidden;
    count.attention = b.layers * attentionOf(b, !modern, !modern);
    count.feedForward = b.layers * feedForwardOf(b.hidden, b.ffn, b.gated, !modern);
    count.norms = b.hidden * (modern ? 1 : 2) * (2 * b.layers + 1);
    const double square = b.hidden * b.hidden + b.hidden;
    count.head = (flag(a, "pooler") ? square : 0) + (number(a, "mlm_dense") > 0 ? square : 0);
    if (modern && !b.tied && a.tiedEmbeddings)
        count.head += b.vocab * b.hidden;
    return count;
}

ParameterCount t5(const Architecture &a)
{
    Block b = blockOf(a);
    b.headDim = number(a, "d_kv", b.headDim);
    ParameterCount count;
    count.embedding = b.vocab * b.hidden;
    const double side = b.layers / 2;  // the presets count encoder and decoder together
    count.attention = 3 * side * 4 * b.hidden * b.heads * b.headDim + 2 * 32 * b.heads;
    count.feedForward = 2 * side * feedForwardOf(b.hidden, b.ffn, b.gated, false);
    count.norms = b.hidden * (5 * side + 2);
    count.head = b.tied ? 0 : b.vocab * b.hidden;
    return count;
}

ParameterCount bart(const Architecture &a)
{
    const Block b = blockOf(a);
    const double enc = number(a, "enc", b.layers);
    const double dec = number(a, "dec", b.layers);
    ParameterCount count;
    count.embedding = b.vocab * b.hidden + 2 * number(a, "pos") * b.hidden;
    count.attention = (enc + 2 * dec) * attentionOf(b, true, true);
    count.feedForward = (enc + dec) * feedForwardOf(b.hidden, b.ffn, false, true);
    count.norms = 2 * b.hidden * (2 * enc + 3 * dec + (flag(a, "emb_ln") ? 2 : 0) + (flag(a, "extra_ln") ? 2 : 0));
    count.head = b.tied ? 0 : b.vocab * b.hidden;
    return count;
}

double encoderBlocks(double layers, double hidden, double ffn)
{
    return layers * (4 * (hidden * hidden + hidden) + 2 * hidden * ffn + ffn + hidden + 4 * hidden);
}

ParameterCount vit(const Architecture &a)
{
    const Block b = blockOf(a);
    const double patch = a.patch.value_or(16);
    const double side = a.imageSize.value_or(224) / patch;
    ParameterCount count;
    count.embedding = 3 * patch * patch * b.hidden + b.hidden + number(a, "registers") * b.hidden;
    if (flag(a, "cls"))
        count.embedding += b.hidden;
    if (flag(a, "pos"))
        count.embedding += (side * side + (flag(a, "cls") ? 1 : 0)) * b.hidden;
    count.attention = b.layers * attentionOf(b, true, true);
    count.feedForward = b.layers * feedForwardOf(b.hidden, b.ffn, b.gated, true);
    count.norms = 2 * b.hidden * (2 * b.layers + 1) + (flag(a, "layerscale") ? 2 * b.layers * b.hidden : 0);
    const double classes = number(a, "head");
    count.head = classes > 0 ? classes * b.hidden + classes : 0;
    return count;
}

ParameterCount whisper(const Architecture &a)
{
    const Block b = blockOf(a);
    const double enc = number(a, "enc", b.layers);
    const double dec = number(a, "dec", b.layers);
    ParameterCount count;
    const double convolutions = 3 * number(a, "mel", 80) * b.hidden + b.hidden + 3 * b.hidden * b.hidden + b.hidden;
    count.embedding = b.vocab * b.hidden + (1500 + 448) * b.hidden + convolutions;
    const double attention = 4 * b.hidden * b.hidden + 3 * b.hidden;
    count.attention = (enc + 2 * dec) * attention;
    count.feedForward = (enc + dec) * feedForwardOf(b.hidden, b.ffn, false, true);
    count.norms = 2 * b.hidden * (2 * enc + 3 * dec + 2);
    return count;
}

ParameterCount clip(const Architecture &a)
{
    Architecture vision = a;
    vision.details =
        QJsonObject{{QStringLiteral("cls"), a.kind == QLatin1String("clip")}, {QStringLiteral("pos"), true}};
    ParameterCount count = vit(vision);
    const double width = number(a, "text_hidden", 512);
    const double text =
        encoderBlocks(number(a, "text_layers", 12), width,
                      a.kind == QLatin1String("clip") ? 4 * width : a.ffn.value_or(static_cast<int>(4 * width)));
    count.embedding += (a.vocab.value_or(49408) + number(a, "ctx", 77)) * width;
    count.attention += text;
    count.head += number(a, "embed", 512) * (width + *a.hidden);
    if (a.kind == QLatin1String("siglip")) {
        // SigLIP pools with one attention block instead of a projection (arXiv:2303.15343).
        count.head = encoderBlocks(1, *a.hidden, a.ffn.value_or(4 * *a.hidden)) + width * number(a, "embed", width);
    }
    return count;
}

}  // namespace

ParameterCount countParameters(const Architecture &a)
{
    if (!a.layers || !a.hidden || *a.layers <= 0 || *a.hidden <= 0)
        return {};
    if (a.kind == QLatin1String("bert") || a.kind == QLatin1String("llama_encoder") ||
        a.kind == QLatin1String("modernbert"))
        return bert(a);
    if (a.kind == QLatin1String("t5"))
        return t5(a);
    if (a.kind == QLatin1String("bart"))
        return bart(a);
    if (a.kind == QLatin1String("vit"))
        return vit(a);
    if (a.kind == QLatin1String("whisper"))
        return whisper(a);
    if (a.kind == QLatin1String("clip") || a.kind == QLatin1String("siglip"))
        return clip(a);
    if (a.kind == QLatin1String("mamba") || a.kind == QLatin1String("unet"))
        return {};
    return decoder(a);
}

}  // namespace passerelle::workload
