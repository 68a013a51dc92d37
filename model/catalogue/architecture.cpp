// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/architecture.hpp"

#include <QLatin1String>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

namespace passerelle::catalogue {

namespace {

template<typename Member>
struct Key {
    const char *name;
    Member Architecture::*member;
};

constexpr std::array<Key<QString>, 4> kTexts{{
    {"family", &Architecture::family},
    {"modality", &Architecture::modality},
    {"model_type", &Architecture::modelType},
    {"sample_unit", &Architecture::sampleUnit},
}};
constexpr std::array<Key<std::optional<int>>, 16> kIntegers{{
    {"layers", &Architecture::layers},
    {"hidden", &Architecture::hidden},
    {"heads", &Architecture::heads},
    {"kv_heads", &Architecture::kvHeads},
    {"head_dim", &Architecture::headDim},
    {"ffn", &Architecture::ffn},
    {"vocab", &Architecture::vocab},
    {"experts", &Architecture::experts},
    {"experts_per_token", &Architecture::expertsPerToken},
    {"shared_experts", &Architecture::sharedExperts},
    {"moe_ffn", &Architecture::moeFfn},
    {"first_dense_layers", &Architecture::firstDenseLayers},
    {"max_seq", &Architecture::maxSeq},
    {"sliding_window", &Architecture::slidingWindow},
    {"image_size", &Architecture::imageSize},
    {"patch", &Architecture::patch},
}};
constexpr std::array<Key<std::optional<double>>, 5> kNumbers{{
    {"params_total", &Architecture::paramsTotal},
    {"params_active", &Architecture::paramsActive},
    {"gmacs_per_sample", &Architecture::gmacsPerSample},
    {"activations_m_per_sample", &Architecture::activationsMillionsPerSample},
    {"matmul_gmacs_per_token", &Architecture::matmulGmacsPerToken},
}};
constexpr std::array<Key<std::optional<bool>>, 2> kFlags{{
    {"ffn_gated", &Architecture::gatedFfn},
    {"tied_embeddings", &Architecture::tiedEmbeddings},
}};
/// What else an entry of the presets says of itself: its name, its source, and figures computed from the rest.
constexpr std::array<const char *, 16> kIgnored{"id",
                                                "name",
                                                "task",
                                                "hf_id",
                                                "licence",
                                                "notes",
                                                "doubt",
                                                "source",
                                                "source_date",
                                                "confidence",
                                                "params_published_label",
                                                "params_active_all_weights",
                                                "kv_cache_bytes_per_token_bf16",
                                                "params_computed",
                                                "params_delta_pct",
                                                "params_active_computed"};

template<typename Table>
auto find(const Table &table, const QString &key)
{
    const auto *entry = table.begin();
    while (entry != table.end() && key != QLatin1String(entry->name))
        ++entry;
    return entry;
}

Unexpected wrongValue(const Message &message, const QString &file, const QString &key)
{
    return failure(ErrorCode::InvalidValue, message.arg(key), file, key,
                   PASSERELLE_TEXT("Architecture", "Correct the value, or leave the key out."));
}

Result<void> setText(QString &target, const QJsonValue &value, const QString &file, const QString &key)
{
    if (!value.isString())
        return wrongValue(PASSERELLE_TEXT("Architecture", "The value of “%1” must be a text."), file, key);
    target = value.toString();
    return {};
}

Result<void> setInteger(std::optional<int> &target, const QJsonValue &value, const QString &file, const QString &key)
{
    const double number = value.toDouble(-1.0);
    // Only these may be none at all; a model without layers is a mistake.
    const double least = key == QLatin1String("first_dense_layers") || key == QLatin1String("shared_experts") ? 0 : 1;
    if (!value.isDouble() || std::floor(number) != number || number < least ||
        number > std::numeric_limits<int>::max()) {
        return wrongValue(PASSERELLE_TEXT("Architecture", "The value of “%1” must be a whole number, one or more."),
                          file, key);
    }
    target = static_cast<int>(number);
    return {};
}

Result<void> setNumber(std::optional<double> &target, const QJsonValue &value, const QString &file, const QString &key)
{
    const double number = value.toDouble(-1.0);
    if (!value.isDouble() || !std::isfinite(number) || number <= 0.0)
        return wrongValue(PASSERELLE_TEXT("Architecture", "The value of “%1” must be a number above zero."), file, key);
    target = number;
    return {};
}

Result<void> setFlag(std::optional<bool> &target, const QJsonValue &value, const QString &file, const QString &key)
{
    if (!value.isBool())
        return wrongValue(PASSERELLE_TEXT("Architecture", "The value of “%1” must be true or false."), file, key);
    target = value.toBool();
    return {};
}

Result<void> setDetails(Architecture &architecture, const QJsonValue &value, const QString &file, const QString &key)
{
    if (!value.isObject())
        return wrongValue(PASSERELLE_TEXT("Architecture", "The value of “%1” must be an object."), file, key);
    architecture.details = value.toObject();
    const QJsonValue kind = architecture.details.take(QStringLiteral("kind"));
    if (!kind.isUndefined() && !kind.isNull())
        return setText(architecture.kind, kind, file, QStringLiteral("arch.kind"));
    return {};
}

Result<void> set(Architecture &architecture, const QString &key, const QJsonValue &value, const QString &file)
{
    if (const auto *entry = find(kIntegers, key); entry != kIntegers.end())
        return setInteger(architecture.*(entry->member), value, file, key);
    if (const auto *entry = find(kNumbers, key); entry != kNumbers.end())
        return setNumber(architecture.*(entry->member), value, file, key);
    if (const auto *entry = find(kTexts, key); entry != kTexts.end())
        return setText(architecture.*(entry->member), value, file, key);
    if (const auto *entry = find(kFlags, key); entry != kFlags.end())
        return setFlag(architecture.*(entry->member), value, file, key);
    if (key == QLatin1String("arch"))
        return setDetails(architecture, value, file, key);
    for (const char *ignored : kIgnored)
        if (key == QLatin1String(ignored))
            return {};
    if (key == QLatin1String("params_active_delta_pct"))
        return {};
    return failure(ErrorCode::InvalidValue,
                   PASSERELLE_TEXT("Architecture", "“%1” is not a key of a model architecture.").arg(key), file, key,
                   PASSERELLE_TEXT("Architecture", "Check its spelling, or leave it out."));
}

}  // namespace

Result<Architecture> architectureFromJson(const QJsonObject &object, const QString &file)
{
    Architecture architecture;
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        // A null is how the reference files say "nobody stated it".
        if (entry.value().isNull())
            continue;
        if (const auto done = set(architecture, entry.key(), entry.value(), file); !done)
            return tl::unexpected(done.error());
    }
    return architecture;
}

QJsonObject architectureToJson(const Architecture &architecture)
{
    QJsonObject object;
    for (const auto &[name, member] : kTexts)
        if (!(architecture.*member).isEmpty())
            object.insert(QLatin1String(name), architecture.*member);
    for (const auto &[name, member] : kIntegers)
        if (architecture.*member)
            object.insert(QLatin1String(name), *(architecture.*member));
    for (const auto &[name, member] : kNumbers)
        if (architecture.*member)
            object.insert(QLatin1String(name), *(architecture.*member));
    for (const auto &[name, member] : kFlags)
        if (architecture.*member)
            object.insert(QLatin1String(name), *(architecture.*member));
    QJsonObject arch = architecture.details;
    if (!architecture.kind.isEmpty())
        arch.insert(QStringLiteral("kind"), architecture.kind);
    if (!arch.isEmpty())
        object.insert(QStringLiteral("arch"), arch);
    return object;
}

}  // namespace passerelle::catalogue
