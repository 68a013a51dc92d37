// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/adapter_model.hpp"
#include "profile/paths.hpp"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <cmath>

namespace passerelle::profile {

namespace {

using catalogue::Architecture;

constexpr qsizetype kMostTargets = 10'000;
constexpr int kLargestRank = 65'536;

Unexpected wrong(const QString &file, const char *key)
{
    return failure(ErrorCode::Malformed,
                   PASSERELLE_TEXT("Adapter", "The adapter's setting is not of the expected kind."), file,
                   QLatin1String(key), PASSERELLE_TEXT("Adapter", "Fetch the file again from where it came."));
}

/// A list of names, or one name or pattern; nothing when null.
std::optional<QStringList> names(const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull())
        return QStringList();
    if (value.isString())
        return QStringList{harmless(value.toString())};
    QStringList list;
    const QJsonArray array = value.toArray();
    if (!value.isArray() || array.size() > kMostTargets)
        return std::nullopt;
    for (const QJsonValue item : array) {
        if (!item.isString())
            return std::nullopt;
        list << harmless(item.toString());
    }
    return list;
}

/// Sizes of one layer's matrices: the sum of in + out over those that a name stands for.
class Layer
{
public:
    explicit Layer(const Architecture &a)
        : m_hidden(a.hidden.value_or(0)), m_query(static_cast<double>(a.heads.value_or(0)) * a.headDim.value_or(0)),
          m_keys(static_cast<double>(a.kvHeads.value_or(a.heads.value_or(0))) * a.headDim.value_or(0)),
          m_inner(a.ffn.value_or(0)), m_gated(a.gatedFfn.value_or(false))
    {}

    [[nodiscard]] std::optional<double> sides(const QString &name, bool encoder) const
    {
        const auto is = [&name](std::initializer_list<const char *> words) {
            return std::ranges::any_of(words, [&name](const char *word) { return name == QLatin1String(word); });
        };
        const double h = m_hidden;
        if (is({"q_proj", "q", "query", "wq", "attn_q"}))
            return h + m_query;
        if (is({"k_proj", "v_proj", "k", "v", "key", "value", "wk", "wv"}))
            return h + m_keys;
        if (is({"o_proj", "o", "out_proj", "wo_attn"}))
            return m_query + h;
        if (is({"query_key_value", "qkv_proj", "c_attn", "Wqkv", "qkv"}))
            return h + m_query + 2 * m_keys;
        if (is({"gate_proj", "up_proj", "wi", "wi_0", "wi_1", "fc1", "c_fc", "dense_h_to_4h", "w1", "w3"}))
            return h + m_inner;
        if (is({"down_proj", "fc2", "dense_4h_to_h", "w2", "wo"}))
            return m_inner + h;
        if (is({"gate_up_proj"}))
            return h + 2 * m_inner;
        if (is({"all-linear"}))
            return 2 * (h + m_query) + 2 * (h + m_keys) + (m_gated ? 3 : 2) * (h + m_inner);
        if (is({"c_proj"}))  // GPT-2: of attention and of the inner layer
            return m_query + h + m_inner + h;
        if (is({"dense"}))  // BERT: three of them; GPT-NeoX, Falcon, Bloom: attention's output
            return encoder ? 2 * h + 2 * (h + m_inner) : m_query + h;
        return std::nullopt;
    }

private:
    double m_hidden;
    double m_query;
    double m_keys;
    double m_inner;
    bool m_gated;
};

bool isAttention(const QString &name)
{
    static const std::array kNames = {"q_proj", "k_proj", "v_proj", "o_proj", "out_proj", "q", "k", "v", "o"};
    return std::ranges::any_of(kNames, [&name](const char *n) { return name == QLatin1String(n); });
}

}  // namespace

Result<Adapter> readAdapterConfig(const QJsonObject &config, const QString &file)
{
    Adapter adapter;
    adapter.method = harmless(config.value(QLatin1String("peft_type")).toString());
    adapter.baseModel = harmless(config.value(QLatin1String("base_model_name_or_path")).toString());
    const QJsonValue rank = config.value(QLatin1String("r"));
    if (!rank.isUndefined() && !rank.isNull()) {
        const double value = rank.toDouble(-1);
        if (!(value >= 1 && value <= kLargestRank) || std::floor(value) != value)
            return wrong(file, "r");
        adapter.rank = static_cast<int>(value);
    }
    adapter.alpha = std::clamp(config.value(QLatin1String("lora_alpha")).toDouble(), 0.0, 1e6);
    const std::optional<QStringList> targets = names(config.value(QLatin1String("target_modules")));
    const std::optional<QStringList> saved = names(config.value(QLatin1String("modules_to_save")));
    if (!targets)
        return wrong(file, "target_modules");
    if (!saved)
        return wrong(file, "modules_to_save");
    adapter.targets = *targets;
    adapter.saved = *saved;
    return adapter;
}

std::optional<double> loraParameters(const Adapter &adapter, const Architecture &a)
{
    const bool pairs = a.kind == QLatin1String("t5") || a.kind == QLatin1String("bart");
    const bool known = pairs || a.kind == QLatin1String("decoder") || a.kind == QLatin1String("bert") ||
                       a.kind == QLatin1String("llama_encoder") || a.kind == QLatin1String("vit");
    if (!known || !a.layers || !a.hidden || !a.heads || !a.headDim || adapter.rank < 1 || adapter.targets.isEmpty() ||
        a.experts.value_or(0) > 1)
        return std::nullopt;
    const Layer layer(a);
    const double decoders = a.details.value(QLatin1String("dec")).toDouble(*a.layers / 2);
    double sum = 0;
    for (const QString &target : adapter.targets) {
        const QString name = target.mid(target.lastIndexOf(QLatin1Char('.')) + 1);
        const std::optional<double> sides = layer.sides(name, a.kind == QLatin1String("bert"));
        if (!sides)
            return std::nullopt;
        // A decoder that attends to an encoder has that attention beside its own.
        const double copies = *a.layers + (pairs && isAttention(name) ? decoders : 0);
        sum += adapter.rank * *sides * copies;
    }
    for (const QString &name : adapter.saved) {
        if ((name != QLatin1String("lm_head") && name != QLatin1String("embed_tokens")) || !a.vocab)
            return std::nullopt;
        sum += static_cast<double>(*a.vocab) * *a.hidden;
    }
    return sum;
}

}  // namespace passerelle::profile
