// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/parameter_count.hpp"

#include <QJsonArray>
#include <QJsonValue>

#include <algorithm>
#include <cmath>
#include <vector>

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

/// CLIP and SigLIP (transformers, modeling_clip.py and modeling_siglip.py): a vision transformer, a text transformer,
/// and what joins them. CLIP projects both; SigLIP pools with a layer whose query is learned, and has biases where CLIP
/// has none.
double twoTowers(const Architecture &a, const Shapes &s)
{
    const bool siglip = a.kind == QLatin1String("siglip");
    const double patch = a.patch.value_or(0);
    const double side = patch > 0 ? std::floor(a.imageSize.value_or(0) / patch) : 0;
    Shapes text = s;
    text.hidden = number(a, "text_hidden");
    text.ffn = siglip ? s.ffn : 4 * text.hidden;
    const double embed = number(a, "embed");
    const double words =
        (s.vocab + number(a, "ctx")) * text.hidden + number(a, "text_layers") * biasedLayer(text) + 2 * text.hidden;
    const double image = 3 * patch * patch * s.hidden + side * side * s.hidden + s.layers * biasedLayer(s);
    if (siglip) {
        const double pooling = s.hidden + biasedLayer(s) - 2 * s.hidden;
        return image + s.hidden + 2 * s.hidden + pooling + words + text.hidden * embed + embed + 2;
    }
    constexpr double kClassTokenAndItsPlace = 2;
    return image + kClassTokenAndItsPlace * s.hidden + 4 * s.hidden + s.hidden * embed + words + text.hidden * embed +
           1;
}

/// wav2vec 2.0 (Baevski et al., arXiv:2006.11477, section 2 and fairseq's modules): seven convolutions of 512 channels,
/// normalised once in the base form and each in the large one; a grouped convolution for places; BERT's layers.
double waves(const Architecture &a, const Shapes &s)
{
    constexpr double kWidth = 512;
    constexpr double kLayers = 7;
    constexpr double kPlaces = 128;
    constexpr double kGroups = 16;
    const double convolutions = kWidth * 10 + kWidth * kWidth * (4 * 3 + 2 * 2);
    // All published models wider than the base have the large form, whether their entry says so or not.
    const bool large = flag(a, "large") || s.hidden > 768;
    const double norms = large ? kLayers * 3 * kWidth : 2 * kWidth;
    const double projection = 2 * kWidth + kWidth * s.hidden + s.hidden;
    const double places = s.hidden * s.hidden / kGroups * kPlaces + kPlaces + s.hidden;
    return convolutions + norms + projection + s.hidden + places + 2 * s.hidden + s.layers * biasedLayer(s);
}

/// U-Net (Ronneberger et al., arXiv:1505.04597, figure 1): two convolutions a level on the way down and up, a
/// transposed one between levels, one of width 1 at the end. Sides of 3 and 2, `dim` dimensions.
double unet(const Architecture &a)
{
    std::vector<double> channels;
    for (const QJsonValue width : a.details.value(QLatin1String("channels")).toArray())
        channels.push_back(width.toDouble());
    if (channels.empty() || channels.size() > 16)
        return 0;
    const double kernel = std::pow(3, std::clamp(number(a, "dim", 2), 1.0, 3.0));
    const double step = std::pow(2, std::clamp(number(a, "dim", 2), 1.0, 3.0));
    const auto pair = [kernel](double in, double out) { return (in * out + out * out) * kernel + 2 * out; };
    double sum = pair(number(a, "in_channels", 1), channels.front());
    for (std::size_t i = 1; i < channels.size(); ++i) {
        const double narrow = channels[i - 1];
        const double wide = channels[i];
        sum += pair(narrow, wide) + wide * narrow * step + narrow + pair(2 * narrow, narrow);
    }
    return sum + (channels.front() + 1) * number(a, "out_channels", 1);
}

/// Qwen3.5 (transformers, modeling_qwen3_next.py): one layer in `full_attention_interval` attends with gated queries,
/// the others keep a linear state (Gated DeltaNet, arXiv:2412.06464); either feed-forward block may be sparse.
std::optional<ParameterCount> linearDecoder(const Architecture &a, const Shapes &s)
{
    const double interval = number(a, "full_attention_interval");
    if (interval < 1)
        return std::nullopt;
    const double query = s.heads * s.headDim;
    const double full = s.hidden * query * 3 + 2 * s.hidden * s.kvHeads * s.headDim + 2 * s.headDim;
    const double valueHeads = number(a, "linear_num_value_heads");
    const double key = number(a, "linear_num_key_heads") * number(a, "linear_key_head_dim");
    const double value = valueHeads * number(a, "linear_value_head_dim");
    constexpr double kConvolution = 4;
    const double linear = s.hidden * (2 * key + 2 * value + 2 * valueHeads) + (2 * key + value) * kConvolution +
                          2 * valueHeads + number(a, "linear_value_head_dim") + value * s.hidden;
    const double base = s.vocab * s.hidden * (s.tied ? 1 : 2) + s.hidden + s.layers * 2 * s.hidden +
                        s.layers / interval * full + (s.layers - s.layers / interval) * linear;
    if (a.experts.value_or(0) <= 0) {
        const double total = base + s.layers * 3 * s.hidden * s.ffn;
        return ParameterCount{total, total};
    }
    // The shared expert is weighed by a learned gate.
    const auto sparse = [&](double experts) { return s.layers * (sparseBlock(a, s, experts) + s.hidden); };
    return ParameterCount{base + sparse(a.experts.value_or(0)),
                          base + sparse(a.expertsPerToken.value_or(a.experts.value_or(0)))};
}

}  // namespace

std::optional<ParameterCount> countParameters(const Architecture &a)
{
    if (a.kind == QLatin1String("mamba") && a.layers && a.hidden && a.vocab) {
        const double total = mamba(a, Shapes(a));
        return ParameterCount{total, total};
    }
    if (a.kind == QLatin1String("unet")) {
        const double total = unet(a);
        return total > 0 ? std::optional(ParameterCount{total, total}) : std::nullopt;
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
    if ((a.kind == QLatin1String("clip") || a.kind == QLatin1String("siglip")) && text && a.patch && a.imageSize)
        return same(twoTowers(a, s));
    if (a.kind == QLatin1String("wav2vec2") && transformer)
        return same(waves(a, s));
    if (a.kind == QLatin1String("qwen3_5_moe") && text)
        return linearDecoder(a, s);
    return std::nullopt;
}

}  // namespace passerelle::profile
