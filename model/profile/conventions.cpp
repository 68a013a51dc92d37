// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/conventions.hpp"

#include <algorithm>
#include <array>

namespace passerelle::profile {

namespace {

/// A type without a preset and the type (or plain kind) whose conventions it shares.
struct Alias {
    const char *type;
    const char *like;
};

// From the transformers configuration and modelling classes of each type.
constexpr std::array kAliases = {Alias{"gemma", "llama"},
                                 Alias{"stablelm", "llama"},
                                 Alias{"granite", "llama"},
                                 Alias{"internlm2", "llama"},
                                 Alias{"internlm3", "llama"},
                                 Alias{"baichuan", "llama"},
                                 Alias{"yi", "llama"},
                                 Alias{"cohere", "llama"},
                                 Alias{"olmo", "llama"},
                                 Alias{"helium", "llama"},
                                 Alias{"nemotron", "apertus"},
                                 Alias{"qwen3_vl_text", "qwen3"},
                                 Alias{"qwen2_vl", "qwen2"},
                                 Alias{"qwen2_5_vl", "qwen2"},
                                 Alias{"qwen3_vl", "qwen3"},
                                 Alias{"mistral3", "mistral"},
                                 Alias{"pixtral", "mistral"},
                                 Alias{"llava", "llama"},
                                 Alias{"idefics3", "llama"},
                                 Alias{"smolvlm", "llama"},
                                 Alias{"mllama", "llama"},
                                 Alias{"paligemma", "llama"},
                                 Alias{"opt", "gpt2"},
                                 Alias{"gpt_neo", "gpt2"},
                                 Alias{"gpt_bigcode", "gpt2"},
                                 Alias{"codegen", "phi"},
                                 Alias{"gptj", "phi"},
                                 Alias{"minimax_m2", "qwen3_moe"},
                                 Alias{"glm4", "llama"},
                                 Alias{"deepseek_v32", "deepseek_v3"},
                                 Alias{"electra", "bert"},
                                 Alias{"camembert", "roberta"},
                                 Alias{"flaubert", "bert"},
                                 Alias{"nomic_bert", "bert"},
                                 Alias{"umt5", "mt5"},
                                 Alias{"longt5", "t5"},
                                 Alias{"pegasus", "marian"},
                                 Alias{"vit", "timm-vit"},
                                 Alias{"deit", "timm-vit"},
                                 Alias{"beit", "timm-vit"},
                                 Alias{"vit_mae", "timm-vit"},
                                 Alias{"ijepa", "timm-vit"},
                                 Alias{"dinov2", "timm-vit"},
                                 Alias{"dinov3_vit", "timm-vit"},
                                 Alias{"siglip_vision_model", "timm-vit"},
                                 Alias{"clip_vision_model", "timm-vit"}};

// Families whose input embedding also is the output matrix unless the configuration says otherwise.
constexpr std::array kTied = {"gpt",        "gemma",  "bert",    "roberta", "camembert",  "electra", "t5",
                              "bart",       "marian", "pegasus", "whisper", "bloom",      "falcon",  "opt",
                              "modernbert", "esm",    "deberta", "m2m_100", "starcoder2", "cohere",  "smollm3"};

bool tiedByDefault(const QString &type)
{
    if (type == QLatin1String("gpt_neox") || type == QLatin1String("gptj") || type == QLatin1String("gpt_oss") ||
        type == QLatin1String("mt5"))
        return false;
    return std::ranges::any_of(kTied, [&type](const char *stem) { return type.contains(QLatin1String(stem)); });
}

/// The switches alone: sizes are each model's own.
QJsonObject switchesOf(const QJsonObject &details)
{
    static const std::array kSwitches = {"attn_bias", "qkv_bias",    "mlp_bias",     "norm",    "norms_per_layer",
                                         "qk_norm",   "expert_bias", "lm_head_bias", "emb_ln",  "extra_ln",
                                         "pooler",    "mlm_dense",   "cls",          "pre_norm"};
    QJsonObject kept;
    for (const char *key : kSwitches) {
        const QJsonValue value = details.value(QLatin1String(key));
        if (!value.isUndefined() && !value.isNull())
            kept.insert(QLatin1String(key), value);
    }
    return kept;
}

Conventions ofPreset(const catalogue::Preset &preset)
{
    const catalogue::Architecture &a = preset.architecture;
    Conventions c;
    c.kind = a.kind.isEmpty() ? a.details.value(QLatin1String("kind")).toString() : a.kind;
    c.family = a.family;
    c.modality = a.modality;
    c.sampleUnit = a.sampleUnit;
    c.gatedFfn = a.gatedFfn;
    c.details = switchesOf(a.details);
    c.known = true;
    return c;
}

std::optional<Conventions> ofType(const QString &type, const catalogue::Catalogue &catalogue)
{
    // Prefer a preset whose arithmetic is known.
    const catalogue::Preset *found = nullptr;
    for (const catalogue::Preset &preset : catalogue.presets) {
        if (preset.architecture.modelType == type && (found == nullptr || found->architecture.kind.isEmpty()))
            found = &preset;
    }
    return found == nullptr ? std::nullopt : std::optional(ofPreset(*found));
}

Conventions plainVit()
{
    Conventions c;
    c.kind = QStringLiteral("vit");
    c.family = QStringLiteral("vit");
    c.modality = QStringLiteral("image");
    c.sampleUnit = QStringLiteral("image");
    c.gatedFfn = false;
    c.details = QJsonObject{{QStringLiteral("cls"), true}, {QStringLiteral("pos"), true}};
    c.known = true;
    return c;
}

Conventions plainDecoder()
{
    Conventions c;
    c.kind = QStringLiteral("decoder");
    c.family = QStringLiteral("decoder-dense");
    c.modality = QStringLiteral("text");
    c.sampleUnit = QStringLiteral("token");
    c.gatedFfn = true;
    c.details = QJsonObject{{QStringLiteral("norm"), QStringLiteral("rms")}, {QStringLiteral("norms_per_layer"), 2}};
    return c;
}

}  // namespace

Conventions conventionsOf(const QString &modelType, const catalogue::Catalogue &catalogue)
{
    const auto *alias =
        std::ranges::find_if(kAliases, [&](const Alias &a) { return modelType == QLatin1String(a.type); });
    std::optional<Conventions> found;
    if (alias != kAliases.end() && QLatin1String(alias->like) == QLatin1String("timm-vit"))
        found = plainVit();
    else if (alias != kAliases.end())
        found = ofType(QString::fromLatin1(alias->like), catalogue);
    else if (!modelType.isEmpty() && modelType != QLatin1String("timm"))
        found = ofType(modelType, catalogue);
    Conventions c = found.value_or(plainDecoder());
    c.tiedByDefault = tiedByDefault(modelType);
    return c;
}

}  // namespace passerelle::profile
