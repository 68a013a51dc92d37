// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/architecture.hpp"
#include "estimate/validation_row.hpp"

#include <algorithm>
#include <cmath>

namespace passerelle::estimate {

namespace {

using catalogue::Architecture;
using workload::Family;
using workload::Shape;

std::optional<int> integer(const QJsonObject &object, const char *key)
{
    const QJsonValue value = object.value(QLatin1String(key));
    return value.isDouble() && value.toDouble() > 0 ? std::optional(static_cast<int>(value.toDouble())) : std::nullopt;
}

std::optional<double> real(const QJsonObject &object, const char *key)
{
    const QJsonValue value = object.value(QLatin1String(key));
    return value.isDouble() && value.toDouble() > 0 ? std::optional(value.toDouble()) : std::nullopt;
}

/// The usual proportions of published decoders: hidden about 128 × layers, so parameters about 12 × hidden³ / 128.
void giveProportions(Architecture &a, double parameters, bool language)
{
    const double hidden = std::max(128.0, std::round(std::cbrt(parameters * 128 / 12) / 128) * 128);
    a.hidden = static_cast<int>(hidden);
    a.layers = std::max(2, static_cast<int>(std::round(parameters / (12 * hidden * hidden))));
    a.heads = std::max(1, static_cast<int>(hidden / 128));
    // In language models groups of queries share keys and values (Ainslie et al. 2023, arXiv:2305.13245), usually
    // eight.
    a.kvHeads = language ? std::min(*a.heads, 8) : *a.heads;
    a.ffn = static_cast<int>(4 * hidden);
    a.gatedFfn = false;
}

/// Experts that nobody described: eight of many at work, two thirds of what a token uses (published mixtures since
/// 2024).
void giveExperts(Architecture &a, double active, double total)
{
    constexpr double kAtWork = 8;
    const double routed = active * 2 / 3;
    a.expertsPerToken = static_cast<int>(kAtWork);
    a.experts = std::max(static_cast<int>(kAtWork), static_cast<int>(kAtWork * (total - active + routed) / routed));
    a.moeFfn = std::max(64, static_cast<int>(routed / (kAtWork * 3 * *a.hidden * *a.layers)));
}

QJsonObject usualLatentAttention()
{
    // DeepSeek-V2 and V3 (arXiv:2405.04434, 2412.19437).
    return {{QStringLiteral("q_lora"), 1536},
            {QStringLiteral("kv_lora"), 512},
            {QStringLiteral("nope"), 128},
            {QStringLiteral("rope"), 64},
            {QStringLiteral("v"), 128}};
}

/// Recommenders and convolutional networks are no transformers, whatever their parameters.
bool isSequenceFamily(Family family)
{
    return family != Family::Recommender && family != Family::Convolutional && family != Family::Detection &&
           family != Family::Segmentation;
}

void readDetails(Architecture &a, const QJsonObject &arch)
{
    if (arch.value(QLatin1String("attention")).toString() == QLatin1String("mla"))
        a.details.insert(QStringLiteral("mla"), usualLatentAttention());
    if (arch.value(QLatin1String("attention")).toString().contains(QLatin1String("hybrid")))
        a.details.insert(QStringLiteral("full_attention_interval"), 8);
    if (const auto encoder = integer(arch, "encoder_layers"))
        a.details.insert(QStringLiteral("enc"), *encoder);
    if (const auto decoder = integer(arch, "decoder_layers"))
        a.details.insert(QStringLiteral("dec"), *decoder);
}

}  // namespace

Shape rowShape(const QJsonObject &row, Family family)
{
    QJsonObject arch = row.value(QLatin1String("arch")).toObject();
    if (arch.isEmpty())
        arch = row;  // runs give the layers beside the rest
    Architecture a;
    a.family = workload::toWord(family);
    a.layers = integer(arch, "layers");
    a.hidden = integer(arch, "hidden");
    a.heads = integer(arch, "heads");
    a.kvHeads = integer(arch, "kv_heads");
    a.ffn = integer(arch, "ffn");
    a.vocab = integer(arch, "vocab");
    a.experts = integer(arch, "experts");
    a.expertsPerToken = integer(arch, "experts_per_token");
    a.moeFfn = integer(arch, "moe_ffn");
    if (arch.value(QLatin1String("gated_ffn")).isBool())
        a.gatedFfn = arch.value(QLatin1String("gated_ffn")).toBool();
    if (arch.value(QLatin1String("tied_embeddings")).isBool())
        a.tiedEmbeddings = arch.value(QLatin1String("tied_embeddings")).toBool();
    a.paramsTotal = real(row, "params_total");
    a.paramsActive = real(row, "params_active");
    if (const auto flops = real(row, "train_flops_estimate");
        flops && !a.paramsActive && !a.layers && row.value(QLatin1String("unit")) == QLatin1String("tokens")) {
        // Six FLOPs a parameter and token, the other way round.
        a.paramsActive = *flops / 6 / real(row, "tokens_or_samples").value_or(*flops);
        a.paramsTotal = a.paramsActive;
    }
    // Layers, width and positions say more than a product of positions and parameters: what modulates the layers, and
    // the weights of text beside those of the picture, not every position uses (Esser et al. 2024, arXiv:2403.03206).
    const bool denoises = family == Family::Diffusion && a.layers && a.hidden && real(arch, "latent_and_text_tokens");
    if (denoises && a.paramsTotal) {
        // Attention 4, attention to the text 4 and feed-forward 8 widths squared (Chen et al. 2023, arXiv:2310.00426).
        const double width = *a.hidden;
        const double ffn = (*a.paramsTotal / *a.layers - 4 * width * width) / (2 * width);
        a.ffn = static_cast<int>(std::clamp(ffn, 4 * width, 6 * width));
        a.gatedFfn = false;
    }
    if (!denoises)
        a.gmacsPerSample = real(arch, "gmacs_per_sample");
    if (const auto perSecond = real(arch, "gmacs_per_audio_second"))
        a.gmacsPerSample = perSecond;
    if (const auto flop = real(row, "forward_gflop_per_sample"))
        a.gmacsPerSample = *flop / 2;
    a.activationsMillionsPerSample = real(arch, "activations_millions_per_sample");
    if (const auto lookups = real(arch, "embedding_lookups_per_sample"))
        a.activationsMillionsPerSample =
            *lookups * real(arch, "embedding_dim").value_or(128) * 4e-6 * real(arch, "pairs_per_sample").value_or(1);
    readDetails(a, arch);
    const bool noBlocks = !a.layers || !a.hidden;
    const bool published =
        real(row, "train_flops_estimate").has_value() && row.value(QLatin1String("unit")) != QLatin1String("tokens");
    if (noBlocks && !published && !a.gmacsPerSample && a.paramsActive && isSequenceFamily(family)) {
        const bool language = family == Family::MoeLanguage || family == Family::VisionLanguage;
        giveProportions(a, *a.paramsActive, language || family == Family::DenseLanguage);
        a.experts.reset();
        if (language && a.paramsTotal.value_or(0) > 1.2 * *a.paramsActive)
            giveExperts(a, *a.paramsActive, *a.paramsTotal);
    }
    return workload::shapeOf(a);
}

}  // namespace passerelle::estimate
