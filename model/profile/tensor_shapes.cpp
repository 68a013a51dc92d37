// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/tensor_shapes.hpp"

#include "profile/safetensors.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace passerelle::profile {

namespace {

using catalogue::Architecture;
using Endings = std::initializer_list<const char *>;

/// The first tensor whose name ends in one of the endings.
const Tensor *find(const std::vector<Tensor> &tensors, Endings endings)
{
    for (const char *ending : endings) {
        const QLatin1String text(ending);
        const auto found = std::ranges::find_if(tensors, [&](const Tensor &t) { return t.name.endsWith(text); });
        if (found != tensors.end())
            return &*found;
    }
    return nullptr;
}

/// One past the largest number that stands between dots behind one of the words ("layers.12."), 0 when there is none.
/// With `ending`, a part that only ends in the word counts as well. By hand: a large model has 10^5 names, and regular
/// expressions took most of the time that its headers took to read.
int countOf(const std::vector<Tensor> &tensors, Endings words, bool ending = false)
{
    int count = 0;
    for (const Tensor &tensor : tensors) {
        const QStringView name(tensor.name);
        qsizetype begin = 0;
        for (qsizetype dot = name.indexOf(u'.'); dot >= 0; dot = name.indexOf(u'.', begin)) {
            const QStringView part = name.mid(begin, dot - begin);
            begin = dot + 1;
            const bool found = std::ranges::any_of(words, [&](const char *word) {
                return ending ? part.endsWith(QLatin1String(word)) : part == QLatin1String(word);
            });
            const qsizetype end = found ? name.indexOf(u'.', begin) : -1;
            if (end < 0 || end - begin > 6)
                continue;
            bool number = false;
            const int value = name.mid(begin, end - begin).toInt(&number);
            if (number && value >= 0)
                count = std::max(count, value + 1);
        }
    }
    return count;
}

std::optional<int> dimension(const Tensor *tensor, std::size_t axis, std::size_t rank)
{
    if (tensor == nullptr || tensor->shape.size() != rank)
        return std::nullopt;
    const qint64 n = tensor->shape[axis];
    return n >= 1 && n <= 100'000'000 ? std::optional(static_cast<int>(n)) : std::nullopt;
}

class ShapeReader
{
public:
    ShapeReader(const std::vector<Tensor> &tensors, Architecture &architecture, QMap<QString, Origin> &origins)
        : m_tensors(tensors), m_architecture(architecture), m_origins(origins)
    {}

    void depthAndWidth();
    void feedForward();
    void attention();
    void image();
    void names();

private:
    template<typename T>
    void take(std::optional<T> &field, const char *name, std::optional<T> value, Origin origin = Origin::Read)
    {
        if (field || !value)
            return;
        field = value;
        m_origins.insert(QLatin1String(name), origin);
    }

    const std::vector<Tensor> &m_tensors;
    Architecture &m_architecture;
    QMap<QString, Origin> &m_origins;
};

void ShapeReader::depthAndWidth()
{
    Architecture &a = m_architecture;
    const int layers = countOf(m_tensors, {"layer", "layers", "h", "block", "blocks", "blk", "resblocks"});
    if (layers > 0)
        take(a.layers, "layers", std::optional(layers));
    const Tensor *embedding = find(m_tensors, {"embed_tokens.weight", "wte.weight", "word_embeddings.weight",
                                               "token_embd.weight", "tok_embeddings.weight", "embed_in.weight",
                                               "shared.weight", "wemb.weight", "tok_embeddings.weight"});
    take(a.vocab, "vocab", dimension(embedding, 0, 2));
    take(a.hidden, "hidden", dimension(embedding, 1, 2));
    const Tensor *norm = find(m_tensors, {"model.norm.weight", "ln_f.weight", "output_norm.weight", "norm.weight"});
    take(a.hidden, "hidden", dimension(norm, 0, 1));
    if (a.vocab) {
        const bool head =
            find(m_tensors, {"lm_head.weight", "embed_out.weight"}) != nullptr ||
            std::ranges::any_of(m_tensors, [](const Tensor &t) { return t.name == QLatin1String("output.weight"); });
        take(a.tiedEmbeddings, "tied_embeddings", std::optional(!head));
    }
}

void ShapeReader::feedForward()
{
    Architecture &a = m_architecture;
    const Tensor *gate = find(m_tensors, {"mlp.gate_proj.weight", "ffn_gate.weight", "feed_forward.w1.weight",
                                          "wi_1.weight", "mlp.gate_up_proj.weight"});
    const Tensor *up = find(m_tensors, {"mlp.up_proj.weight", "ffn_up.weight", "feed_forward.w3.weight", "wi_0.weight",
                                        "intermediate.dense.weight", "mlp.fc1.weight", "fc1.weight",
                                        "mlp.dense_h_to_4h.weight", "DenseReluDense.wi.weight"});
    take(a.ffn, "ffn", dimension(up, 0, 2));
    // GPT-2 keeps its matrices transposed: [in, out].
    take(a.ffn, "ffn", dimension(find(m_tensors, {"mlp.c_fc.weight"}), 1, 2));
    if (const auto both = dimension(find(m_tensors, {"mlp.gate_up_proj.weight"}), 0, 2))
        take(a.ffn, "ffn", std::optional(*both / 2));
    if (gate != nullptr || up != nullptr)
        take(a.gatedFfn, "ffn_gated", std::optional(gate != nullptr));
    const int experts = countOf(m_tensors, {"experts"}, true);
    const Tensor *stacked = find(m_tensors, {"ffn_up_exps.weight", "experts.gate_up_proj"});
    const std::optional<int> expertCount = experts > 1 ? std::optional(experts) : dimension(stacked, 0, 3);
    if (!expertCount)
        return;
    take(a.experts, "experts", expertCount);
    const Tensor *expert = find(m_tensors, {"experts.0.up_proj.weight", "experts.0.w3.weight"});
    take(a.moeFfn, "moe_ffn", dimension(expert, 0, 2));
    take(a.moeFfn, "moe_ffn", dimension(find(m_tensors, {"ffn_up_exps.weight"}), 1, 3));
    take(a.gatedFfn, "ffn_gated", std::optional(true), Origin::Assumed);
    if (a.family.isEmpty())
        a.family = QStringLiteral("decoder-moe");
}

void ShapeReader::attention()
{
    Architecture &a = m_architecture;
    const std::optional<int> query =
        dimension(find(m_tensors, {"q_proj.weight", "attn_q.weight", "attention.wq.weight", "query.weight"}), 0, 2);
    const std::optional<int> key =
        dimension(find(m_tensors, {"k_proj.weight", "attn_k.weight", "attention.wk.weight", "key.weight"}), 0, 2);
    take(a.headDim, "head_dim", dimension(find(m_tensors, {"q_norm.weight"}), 0, 1));
    const std::optional<int> width = query ? query : a.hidden;
    if (!width || a.heads)
        return;
    // Nothing in the shapes separates heads from their size: 128 is usual from a width of 2048, 64 below.
    take(a.headDim, "head_dim", std::optional(std::min(*width, *width >= 2048 ? 128 : 64)), Origin::Assumed);
    const int head = std::max(1, *a.headDim);
    take(a.heads, "heads", std::optional(std::max(1, *width / head)), m_origins.value(QStringLiteral("head_dim")));
    if (key)
        take(a.kvHeads, "kv_heads", std::optional(std::max(1, *key / head)),
             m_origins.value(QStringLiteral("head_dim")));
}

void ShapeReader::image()
{
    Architecture &a = m_architecture;
    const Tensor *projection = find(m_tensors, {"patch_embed.proj.weight", "patch_embeddings.projection.weight",
                                                "patch_embedding.weight", "conv1.weight", "patch_embeddings.weight"});
    const bool square = projection != nullptr && projection->shape.size() == 4 &&
                        projection->shape[2] == projection->shape[3] && !a.vocab && a.layers;
    if (!square)
        return;
    take(a.hidden, "hidden", dimension(projection, 0, 4));
    take(a.patch, "patch", dimension(projection, 2, 4));
    const Tensor *positions = find(m_tensors, {"pos_embed", "position_embeddings"});
    if (const auto count = dimension(positions, 1, 3); count && a.patch) {
        const int side = static_cast<int>(std::sqrt(static_cast<double>(*count)));
        take(a.imageSize, "image_size", std::optional(side * *a.patch), Origin::Derived);
        take(a.maxSeq, "max_seq", count);
    }
    if (a.kind.isEmpty())
        a.kind = QStringLiteral("vit");
    if (a.family.isEmpty())
        a.family = QStringLiteral("vit");
    if (a.modality.isEmpty())
        a.modality = QStringLiteral("image");
}

void ShapeReader::names()
{
    Architecture &a = m_architecture;
    const bool text = a.vocab.has_value();
    const bool twoSided = find(m_tensors, {"token_type_embeddings.weight"}) != nullptr;
    if (a.kind.isEmpty() && text)
        a.kind = twoSided ? QStringLiteral("bert") : QStringLiteral("decoder");
    if (a.family.isEmpty() && text)
        a.family = twoSided ? QStringLiteral("encoder") : QStringLiteral("decoder-dense");
    if (a.modality.isEmpty() && text)
        a.modality = QStringLiteral("text");
    if (a.sampleUnit.isEmpty())
        a.sampleUnit = text                             ? QStringLiteral("token")
                       : a.kind == QLatin1String("vit") ? QStringLiteral("image")
                                                        : QStringLiteral("sample");
    for (const char *key : {"family", "modality", "sample_unit"}) {
        if (!m_origins.contains(QLatin1String(key)))
            m_origins.insert(QLatin1String(key), Origin::Derived);
    }
}

/// Helper tensors of quantised checkpoints: they hold no parameter of their own.
bool isHelper(const QString &name)
{
    static const std::array kEndings = {".qzeros",
                                        ".scales",
                                        ".g_idx",
                                        "_scale_inv",
                                        "_scales",
                                        ".weight_scale",
                                        ".input_scale",
                                        ".absmax",
                                        ".quant_map",
                                        ".position_ids",
                                        ".SCB",
                                        "rotary_emb.inv_freq",
                                        ".nested_absmax",
                                        ".nested_quant_map",
                                        ".running_mean",
                                        ".running_var",
                                        ".num_batches_tracked"};
    return name.contains(QLatin1String(".quant_state")) ||
           std::ranges::any_of(kEndings, [&name](const char *end) { return name.endsWith(QLatin1String(end)); });
}

/// Weights in one stored value.
double packing(const Tensor &tensor, int packedBits)
{
    if (tensor.name.endsWith(QLatin1String(".qweight")))
        return tensor.dtype == QLatin1String("I32") ? 32.0 / (packedBits > 0 ? packedBits : 4) : 1;
    if (tensor.name.endsWith(QLatin1String("_blocks")) && tensor.dtype == QLatin1String("U8"))
        return 2;
    if (tensor.dtype == QLatin1String("U8") && packedBits == 4)
        return 2;
    return 1;
}

}  // namespace

void inferFromTensors(const std::vector<Tensor> &tensors, Architecture &architecture, QMap<QString, Origin> &origins,
                      std::vector<Message> &remarks)
{
    const bool headKnown = architecture.heads.has_value();
    ShapeReader reader(tensors, architecture, origins);
    reader.depthAndWidth();
    reader.feedForward();
    reader.image();
    reader.attention();
    reader.names();
    if (!headKnown && origins.value(QStringLiteral("head_dim"), Origin::Read) == Origin::Assumed) {
        remarks.push_back(PASSERELLE_TEXT("ModelFile",
                                          "The weights do not tell the number of attention heads; heads of "
                                          "%1 values are assumed. A config.json beside them would tell.")
                              .arg(architecture.headDim.value_or(0)));
    }
}

StoredParameters storedParameters(const std::vector<Tensor> &tensors, int packedBits)
{
    StoredParameters stored;
    QMap<QString, double> byType;
    for (const Tensor &tensor : tensors) {
        stored.weightBytes += tensor.size.value();
        if (isHelper(tensor.name))
            continue;
        const double count = elements(tensor) * packing(tensor, packedBits);
        stored.count += count;
        byType[tensor.dtype] += count;
    }
    double most = -1;
    for (auto type = byType.constBegin(); type != byType.constEnd(); ++type) {
        if (*type > most) {
            most = *type;
            stored.dtype = type.key();
        }
    }
    return stored;
}

}  // namespace passerelle::profile
