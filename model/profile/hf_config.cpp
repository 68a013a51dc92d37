// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/hf_config.hpp"

#include "profile/config_keys.hpp"
#include "profile/conventions.hpp"
#include "profile/parameter_count.hpp"
#include "profile/paths.hpp"

#include <QJsonArray>

#include <algorithm>

namespace passerelle::profile {

namespace {

using catalogue::Architecture;

/// One reading under way: the keys on one side, the growing result on the other.
class ConfigReader
{
public:
    ConfigReader(const QJsonObject &config, const QString &file, const catalogue::Catalogue &catalogue)
        : m_keys(config, file,
                 {"text_config", "llm_config", "language_config", "thinker_config.text_config", "decoder",
                  "attn_config", "ffn_config"}),
          m_vision(config.value(QLatin1String("vision_config")).toObject(), file, {}), m_catalogue(catalogue)
    {}

    [[nodiscard]] Result<ConfigReading> read();

private:
    template<typename T>
    void take(std::optional<T> &field, const char *name, std::optional<T> value, Origin origin = Origin::Read)
    {
        if (!value)
            return;
        field = value;
        m_reading.origins.insert(QLatin1String(name), origin);
    }
    void detail(const char *name, const QJsonValue &value)
    {
        m_reading.architecture.details.insert(QLatin1String(name), value);
    }
    void remark(const Message &message) { m_reading.remarks.push_back(message); }

    void readType();
    void readShape();
    void readEncoderDecoder();
    void readFfn();
    void readContext();
    void readExperts();
    void readLatentAttention();
    void readSwitches();
    void readEmbeddings();
    void readImage();
    void readPrecision();
    void remarkOnCode();

    ConfigKeys m_keys;
    ConfigKeys m_vision;
    const catalogue::Catalogue &m_catalogue;
    Conventions m_conventions;
    ConfigReading m_reading;
};

void ConfigReader::readType()
{
    Architecture &a = m_reading.architecture;
    a.modelType = harmless(m_keys.text({"model_type"}));
    // A vision-language wrapper is read by its language part, whose type says more.
    const QString nested = m_keys.value({"text_config"}).toObject().value(QLatin1String("model_type")).toString();
    m_conventions = conventionsOf(a.modelType, m_catalogue);
    if (!nested.isEmpty() && (!m_conventions.known || m_conventions.kind.isEmpty()))
        m_conventions = conventionsOf(nested, m_catalogue);
    if (!m_conventions.known && m_keys.has({"patch_size"}) && !m_keys.has({"vocab_size"}))
        m_conventions = conventionsOf(QStringLiteral("vit"), m_catalogue);
    if (!m_conventions.known && m_keys.has({"type_vocab_size"}))
        m_conventions = conventionsOf(QStringLiteral("bert"), m_catalogue);
    const bool guessed = !m_conventions.known;
    a.kind = m_conventions.kind;
    a.family = m_conventions.family;
    a.modality = m_conventions.modality;
    a.sampleUnit = m_conventions.sampleUnit;
    a.gatedFfn = m_conventions.gatedFfn;
    a.details = m_conventions.details;
    const Origin origin = guessed ? Origin::Assumed : Origin::Derived;
    for (const char *key : {"family", "modality", "sample_unit", "ffn_gated"})
        m_reading.origins.insert(QLatin1String(key), origin);
    m_reading.origins.insert(QStringLiteral("model_type"), a.modelType.isEmpty() ? Origin::Assumed : Origin::Read);
    if (guessed && a.modelType.isEmpty()) {
        remark(
            PASSERELLE_TEXT("ModelConfig", "The file does not say its model type; a decoder like Llama is assumed."));
    } else if (guessed) {
        remark(PASSERELLE_TEXT("ModelConfig", "The model type “%1” is new to Passerelle; a decoder like Llama is "
                                              "assumed where the file says nothing.")
                   .arg(a.modelType));
    }
}

void ConfigReader::readShape()
{
    Architecture &a = m_reading.architecture;
    take(a.layers, "layers",
         m_keys.integer({"num_hidden_layers", "n_layer", "n_layers", "num_layers", "depth"}, 1, 10'000));
    take(a.hidden, "hidden",
         m_keys.integer({"hidden_size", "n_embd", "d_model", "dim", "embed_dim", "model_dim"}, 1, 1'000'000));
    take(a.heads, "heads",
         m_keys.integer({"num_attention_heads", "n_head", "n_heads", "num_heads", "encoder_attention_heads"}, 1,
                        65'536));
    take(a.kvHeads, "kv_heads",
         m_keys.integer({"num_key_value_heads", "n_head_kv", "num_kv_heads", "multi_query_group_num", "kv_n_heads"}, 1,
                        65'536));
    // Falcon and StarCoder1: one key-value head for all; Falcon's newer design states its count instead.
    if (!a.kvHeads && m_keys.boolean({"multi_query"}).value_or(false))
        take(a.kvHeads, "kv_heads", std::optional(1), Origin::Derived);
    take(a.headDim, "head_dim", m_keys.integer({"head_dim", "attention_head_dim", "kv_channels"}, 1, 65'536));
    take(a.vocab, "vocab", m_keys.integer({"vocab_size", "padded_vocab_size"}));
    take(a.slidingWindow, "sliding_window", m_keys.integer({"sliding_window", "attention_chunk_size"}, 0));
    if (m_keys.boolean({"use_sliding_window"}) == std::optional(false)) {
        a.slidingWindow.reset();
        m_reading.origins.remove(QStringLiteral("sliding_window"));
    }
}

void ConfigReader::readEncoderDecoder()
{
    Architecture &a = m_reading.architecture;
    std::optional<int> encoders = m_keys.integer({"encoder_layers"}, 1, 10'000);
    std::optional<int> decoders = m_keys.integer({"decoder_layers"}, 1, 10'000);
    if (a.kind == QLatin1String("t5")) {
        encoders = m_keys.integer({"num_layers"}, 1, 10'000);
        decoders = m_keys.integer({"num_decoder_layers"}, 1, 10'000);
        if (!decoders)
            decoders = encoders;
        if (const auto size = m_keys.integer({"d_kv"}, 1, 65'536)) {
            detail("d_kv", *size);
            take(a.headDim, "head_dim", size);
        }
        take(a.gatedFfn, "ffn_gated",
             std::optional(m_keys.text({"feed_forward_proj"}).startsWith(QLatin1String("gated"))));
    }
    if (!encoders || !decoders)
        return;
    detail("enc", *encoders);
    detail("dec", *decoders);
    take(a.layers, "layers", std::optional(*encoders + *decoders), Origin::Derived);
    if (const auto mel = m_keys.integer({"num_mel_bins"}, 1, 4096))
        detail("mel", *mel);
}

void ConfigReader::readFfn()
{
    Architecture &a = m_reading.architecture;
    take(a.ffn, "ffn",
         m_keys.integer(
             {"intermediate_size", "n_inner", "ffn_dim", "d_ff", "ffn_hidden_size", "encoder_ffn_dim", "hidden_dim"}, 1,
             10'000'000));
    if (a.ffn || !a.hidden)
        return;
    // GPT-2, Falcon and the ViT families state a ratio or nothing: four times the width.
    const double ratio = std::clamp(m_keys.number({"mlp_ratio"}).value_or(4.0), 0.01, 64.0);
    const auto width = static_cast<int>(std::clamp(*a.hidden * ratio, 1.0, 1e8));
    const bool stated = m_keys.has({"mlp_ratio"});
    take(a.ffn, "ffn", std::optional(width), stated ? Origin::Derived : Origin::Assumed);
}

void ConfigReader::readContext()
{
    Architecture &a = m_reading.architecture;
    take(a.maxSeq, "max_seq",
         m_keys.integer({"max_position_embeddings", "n_positions", "n_ctx", "max_seq_len", "seq_length",
                         "max_sequence_length", "max_target_positions"}));
    if (!a.maxSeq)
        return;
    if (a.kind == QLatin1String("bert")) {
        detail("pos", *a.maxSeq);
        detail("types", m_keys.integer({"type_vocab_size"}, 0, 1'000'000).value_or(0));
        // RoBERTa and its like count positions from the padding index: two of the table are never used.
        if (*a.maxSeq % 64 == 2)
            take(a.maxSeq, "max_seq", std::optional(*a.maxSeq - 2), Origin::Derived);
    } else if (a.kind == QLatin1String("bart") && !m_keys.boolean({"static_position_embeddings"}).value_or(false)) {
        detail("pos", *a.maxSeq + (a.modelType == QLatin1String("marian") ? 0 : 2));
    } else if (m_keys.has({"n_positions"}) && a.modelType != QLatin1String("codegen") &&
               a.modelType != QLatin1String("gptj")) {
        detail("learned_pos", *a.maxSeq);
    } else if (a.modelType == QLatin1String("opt")) {
        detail("learned_pos", *a.maxSeq + 2);
    }
}

void ConfigReader::readExperts()
{
    Architecture &a = m_reading.architecture;
    take(a.experts, "experts",
         m_keys.integer({"num_local_experts", "num_experts", "n_routed_experts", "moe_num_experts"}, 0, 100'000));
    if (a.experts.value_or(0) < 2) {
        a.experts.reset();
        m_reading.origins.remove(QStringLiteral("experts"));
        return;
    }
    if (a.family.isEmpty() || a.family == QLatin1String("decoder-dense"))
        a.family = QStringLiteral("decoder-moe");
    take(a.expertsPerToken, "experts_per_token",
         m_keys.integer({"num_experts_per_tok", "moe_top_k", "moe_k", "top_k_experts", "experts_per_token"}, 1,
                        100'000));
    take(a.moeFfn, "moe_ffn", m_keys.integer({"moe_intermediate_size", "expert_intermediate_size"}));
    if (!a.moeFfn && a.ffn)
        take(a.moeFfn, "moe_ffn", a.ffn, Origin::Derived);
    take(a.sharedExperts, "shared_experts", m_keys.integer({"n_shared_experts", "num_shared_experts"}, 0, 1'000));
    take(a.firstDenseLayers, "first_dense_layers", m_keys.integer({"first_k_dense_replace"}, 0, 10'000));
    const std::optional<int> sharedWidth = m_keys.integer({"shared_expert_intermediate_size"});
    if (sharedWidth) {
        detail("shared_ffn", *sharedWidth);
        if (!a.sharedExperts)
            take(a.sharedExperts, "shared_experts", std::optional(1), Origin::Derived);
    } else if (a.sharedExperts && a.moeFfn) {
        detail("shared_ffn", static_cast<double>(*a.sharedExperts) * *a.moeFfn);
    }
    if (const auto every =
            m_keys.integer({"decoder_sparse_step", "interleave_moe_layer_step", "moe_layer_freq"}, 1, 1'000))
        detail("moe_every", *every);
    if (!a.expertsPerToken)
        remark(
            PASSERELLE_TEXT("ModelConfig", "The file does not say how many experts serve one token; all are counted."));
}

void ConfigReader::readLatentAttention()
{
    const std::optional<int> rank = m_keys.integer({"kv_lora_rank"}, 1, 1'000'000);
    if (!rank)
        return;
    const auto orNull = [](std::optional<int> n) { return n ? QJsonValue(*n) : QJsonValue(QJsonValue::Null); };
    detail("mla", QJsonObject{{QStringLiteral("q_lora"), orNull(m_keys.integer({"q_lora_rank"}, 0, 1'000'000))},
                              {QStringLiteral("kv_lora"), *rank},
                              {QStringLiteral("nope"), m_keys.integer({"qk_nope_head_dim"}, 0, 65'536).value_or(128)},
                              {QStringLiteral("rope"), m_keys.integer({"qk_rope_head_dim"}, 0, 65'536).value_or(64)},
                              {QStringLiteral("v"), m_keys.integer({"v_head_dim"}, 0, 65'536).value_or(128)}});
}

void ConfigReader::readSwitches()
{
    Architecture &a = m_reading.architecture;
    if (const auto bias = m_keys.boolean({"attention_bias", "qkv_bias"})) {
        detail("qkv_bias", *bias);
        if (a.modelType == QLatin1String("llama"))  // its output projection follows the same switch
            detail("attn_bias", *bias);
    }
    if (const auto bias = m_keys.boolean({"mlp_bias"}))
        detail("mlp_bias", *bias);
    if (m_conventions.known || a.kind != QLatin1String("decoder"))
        return;
    if (m_keys.has({"layer_norm_eps", "layer_norm_epsilon", "layernorm_epsilon"}) && !m_keys.has({"rms_norm_eps"}))
        detail("norm", QStringLiteral("ln"));
    const QString activation = m_keys.has({"hidden_act", "activation_function", "hidden_activation"})
                                   ? m_keys.text({"hidden_act", "activation_function", "hidden_activation"})
                                   : QString();
    if (activation.startsWith(QLatin1String("gelu")) || activation == QLatin1String("relu"))
        a.gatedFfn = false;
}

void ConfigReader::readEmbeddings()
{
    Architecture &a = m_reading.architecture;
    if (!a.vocab)
        return;
    take(a.tiedEmbeddings, "tied_embeddings", m_keys.boolean({"tie_word_embeddings"}));
    if (!a.tiedEmbeddings) {
        take(a.tiedEmbeddings, "tied_embeddings", std::optional(m_conventions.tiedByDefault),
             m_conventions.known ? Origin::Derived : Origin::Assumed);
    }
}

void ConfigReader::readImage()
{
    Architecture &a = m_reading.architecture;
    ConfigKeys &keys = m_vision.has({"patch_size"}) ? m_vision : m_keys;
    const QJsonValue size = keys.value({"image_size", "img_size"});
    if (size.isObject()) {
        const int height = size.toObject().value(QLatin1String("height")).toInt();
        if (height > 0 && height <= 65'536)
            take(a.imageSize, "image_size", std::optional(height));
    } else {
        take(a.imageSize, "image_size", keys.integer({"image_size", "img_size"}, 1, 65'536));
    }
    take(a.patch, "patch", keys.integer({"patch_size"}, 1, 65'536));
    if (a.kind != QLatin1String("vit")) {
        if (m_vision.has({"hidden_size", "embed_dim", "num_hidden_layers", "depth"}))
            remark(PASSERELLE_TEXT("ModelConfig",
                                   "The shapes are those of the language part; the vision part is counted "
                                   "only when weights are read."));
        return;
    }
    if (const auto channels = m_keys.integer({"num_channels"}, 1, 4096))
        detail("channels", *channels);
    if (const auto registers = m_keys.integer({"num_register_tokens"}, 0, 4096))
        detail("registers", *registers);
    const qsizetype labels = m_keys.value({"id2label"}).toObject().size();
    if (labels > 0)
        detail("head", static_cast<double>(labels));
    else if (const auto classes = m_keys.integer({"num_labels", "num_classes"}, 0))
        detail("head", *classes);
    if (a.imageSize && a.patch)
        take(a.maxSeq, "max_seq",
             std::optional(std::min(100'000'000, (*a.imageSize / *a.patch) * (*a.imageSize / *a.patch) + 1)),
             Origin::Derived);
}

QString weightTypeOf(const QString &word)
{
    if (word.endsWith(QLatin1String("bfloat16")))
        return QStringLiteral("BF16");
    if (word.endsWith(QLatin1String("float16")))
        return QStringLiteral("F16");
    if (word.endsWith(QLatin1String("float32")))
        return QStringLiteral("F32");
    return word.contains(QLatin1String("float8")) ? QStringLiteral("F8_E4M3") : QString();
}

void ConfigReader::readPrecision()
{
    m_reading.dtype = weightTypeOf(m_keys.text({"torch_dtype", "dtype"}));
    const QJsonObject quantization = m_keys.value({"quantization_config"}).toObject();
    m_reading.quantization = harmless(quantization.value(QLatin1String("quant_method")).toString());
    const int bits = quantization.value(QLatin1String("bits"))
                         .toInt(quantization.value(QLatin1String("load_in_4bit")).toBool() ? 4 : 0);
    m_reading.quantizedBits = bits >= 1 && bits <= 16 ? bits : 0;
    const QString origin = m_keys.value({"_name_or_path"}).toString();
    if (origin.count(QLatin1Char('/')) == 1 && !origin.startsWith(QLatin1Char('/')) &&
        !origin.startsWith(QLatin1Char('.')))
        m_reading.hubId = harmless(origin);
}

void ConfigReader::remarkOnCode()
{
    if (m_keys.has({"auto_map"}))
        remark(PASSERELLE_TEXT("ModelConfig",
                               "The model brings its own program code (auto_map). Passerelle never runs it; "
                               "read it before you do."));
    if (m_keys.varies())
        remark(PASSERELLE_TEXT("ModelConfig", "Some sizes vary from layer to layer; the largest is used."));
}

Result<ConfigReading> ConfigReader::read()
{
    readType();
    readShape();
    readEncoderDecoder();
    readFfn();
    readContext();
    readExperts();
    readLatentAttention();
    readSwitches();
    readEmbeddings();
    readImage();
    readPrecision();
    remarkOnCode();
    if (const auto &error = m_keys.error() ? m_keys.error() : m_vision.error())
        return Unexpected(*error);
    Architecture &a = m_reading.architecture;
    if (!a.layers && !a.hidden)
        remark(PASSERELLE_TEXT("ModelConfig", "The file states neither layers nor width under any name that Passerelle "
                                              "knows; the weights are needed to know more."));
    deriveRest(a, m_reading.origins);
    return m_reading;
}

}  // namespace

void deriveRest(Architecture &a, QMap<QString, Origin> &origins)
{
    const auto derive = [&origins](auto &field, const char *name, auto value) {
        field = value;
        origins.insert(QLatin1String(name), Origin::Derived);
    };
    if (!a.kvHeads && a.heads)
        derive(a.kvHeads, "kv_heads", *a.heads);
    if (!a.headDim && a.heads && a.hidden && *a.heads > 0)
        derive(a.headDim, "head_dim", std::max(1, *a.hidden / *a.heads));
    const std::optional<ParameterCount> count = countParameters(a);
    if (!count)
        return;
    if (!a.paramsTotal)
        derive(a.paramsTotal, "params_total", count->total);
    if (!a.paramsActive) {
        // Experts change what one token touches; nothing else does.
        const double share = count->total > 0 ? count->active / count->total : 1;
        derive(a.paramsActive, "params_active", *a.paramsTotal * share);
    }
}

Result<ConfigReading> readHuggingFaceConfig(const QJsonObject &config, const QString &file,
                                            const catalogue::Catalogue &catalogue)
{
    return ConfigReader(config, file, catalogue).read();
}

}  // namespace passerelle::profile
