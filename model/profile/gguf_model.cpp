// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/conventions.hpp"
#include "profile/gguf.hpp"
#include "profile/model_readers.hpp"
#include "profile/paths.hpp"

#include <QRegularExpression>

#include <cmath>

namespace passerelle::profile {

namespace fs = std::filesystem;

namespace {

using catalogue::Architecture;

/// GGUF's architecture words that differ from Hugging Face's model types.
QString modelTypeOf(const QString &word)
{
    static const QMap<QString, QString> kTypes = {{QStringLiteral("gptneox"), QStringLiteral("gpt_neox")},
                                                  {QStringLiteral("qwen2moe"), QStringLiteral("qwen2_moe")},
                                                  {QStringLiteral("qwen3moe"), QStringLiteral("qwen3_moe")},
                                                  {QStringLiteral("gpt-oss"), QStringLiteral("gpt_oss")},
                                                  {QStringLiteral("gemma3"), QStringLiteral("gemma3_text")},
                                                  {QStringLiteral("deepseek2"), QStringLiteral("deepseek_v3")},
                                                  {QStringLiteral("glm4moe"), QStringLiteral("glm4_moe")},
                                                  {QStringLiteral("phi2"), QStringLiteral("phi")}};
    return kTypes.value(word, word);
}

class MetadataReader
{
public:
    MetadataReader(const GgufHeader &header, ModelProfile &profile)
        : m_header(header), m_prefix(header.text(QStringLiteral("general.architecture"))), m_profile(profile)
    {}

    void take(std::optional<int> &field, const char *name, const char *key)
    {
        const std::optional<double> value = m_header.number(m_prefix + QLatin1Char('.') + QLatin1String(key));
        if (!value || !(*value >= 1 && *value <= 100'000'000) || std::floor(*value) != *value)
            return;
        field = static_cast<int>(*value);
        m_profile.origins.insert(QLatin1String(name), Origin::Read);
    }
    [[nodiscard]] std::optional<double> number(const char *key) const
    {
        return m_header.number(m_prefix + QLatin1Char('.') + QLatin1String(key));
    }

private:
    const GgufHeader &m_header;
    QString m_prefix;
    ModelProfile &m_profile;
};

void readShapes(const GgufHeader &header, ModelProfile &profile)
{
    Architecture &a = profile.architecture;
    MetadataReader reader(header, profile);
    reader.take(a.layers, "layers", "block_count");
    reader.take(a.hidden, "hidden", "embedding_length");
    reader.take(a.ffn, "ffn", "feed_forward_length");
    reader.take(a.heads, "heads", "attention.head_count");
    reader.take(a.kvHeads, "kv_heads", "attention.head_count_kv");
    reader.take(a.headDim, "head_dim", "attention.key_length");
    reader.take(a.maxSeq, "max_seq", "context_length");
    reader.take(a.vocab, "vocab", "vocab_size");
    reader.take(a.experts, "experts", "expert_count");
    reader.take(a.expertsPerToken, "experts_per_token", "expert_used_count");
    reader.take(a.moeFfn, "moe_ffn", "expert_feed_forward_length");
    reader.take(a.sharedExperts, "shared_experts", "expert_shared_count");
    reader.take(a.firstDenseLayers, "first_dense_layers", "leading_dense_block_count");
    reader.take(a.slidingWindow, "sliding_window", "attention.sliding_window");
    if (a.experts && !a.moeFfn && a.ffn) {
        a.moeFfn = a.ffn;
        profile.origins.insert(QStringLiteral("moe_ffn"), Origin::Derived);
    }
    const std::optional<quint64> tokens = header.arrayCount(QStringLiteral("tokenizer.ggml.tokens"));
    if (!a.vocab && tokens && *tokens >= 1 && *tokens <= 100'000'000) {
        a.vocab = static_cast<int>(*tokens);
        profile.origins.insert(QStringLiteral("vocab"), Origin::Read);
    }
}

void readConventions(const GgufHeader &header, const catalogue::Catalogue &catalogue, ModelProfile &profile)
{
    Architecture &a = profile.architecture;
    a.modelType = harmless(modelTypeOf(header.text(QStringLiteral("general.architecture"))));
    profile.origins.insert(QStringLiteral("model_type"), Origin::Read);
    const Conventions conventions = conventionsOf(a.modelType, catalogue);
    a.kind = conventions.kind;
    a.family = a.experts ? QStringLiteral("decoder-moe") : conventions.family;
    a.modality = conventions.modality;
    a.sampleUnit = conventions.sampleUnit;
    a.details = conventions.details;
    const Origin origin = conventions.known ? Origin::Derived : Origin::Assumed;
    for (const char *key : {"family", "modality", "sample_unit"})
        profile.origins.insert(QLatin1String(key), origin);
    if (!conventions.known) {
        profile.remarks.push_back(PASSERELLE_TEXT("ModelFile", "The architecture “%1” is new to Passerelle; a decoder "
                                                               "like Llama is assumed where the file says nothing.")
                                      .arg(a.modelType));
    }
}

/// name-00001-of-00009.gguf → all nine; just the file when it is not split.
std::vector<fs::path> partsOf(const fs::path &path, const GgufHeader &header)
{
    static const QRegularExpression kName(QStringLiteral("^(.*)-(\\d{5})-of-(\\d{5})\\.gguf$"));
    const QRegularExpressionMatch match = kName.match(shown(path.filename()));
    const double count = header.number(QStringLiteral("split.count")).value_or(1);
    if (count < 2 || count > 99'999 || !match.hasMatch() || match.captured(3).toInt() != static_cast<int>(count))
        return {path};
    std::vector<fs::path> parts;
    for (int i = 1; i <= static_cast<int>(count); ++i) {
        parts.push_back(path.parent_path() / toPath(QStringLiteral("%1-%2-of-%3.gguf")
                                                        .arg(match.captured(1))
                                                        .arg(i, 5, 10, QLatin1Char('0'))
                                                        .arg(match.captured(3))));
    }
    return parts;
}

void addPart(const GgufHeader &header, const BoundedFile &file, ModelProfile &profile)
{
    profile.files << file.name();
    profile.fileSize += units::bytes(static_cast<double>(file.size()));
    profile.tensors.insert(profile.tensors.end(), header.weights.tensors.begin(), header.weights.tensors.end());
    if (header.unknownTypes) {
        profile.remarks.push_back(PASSERELLE_TEXT("ModelFile", "Some tensors have a type newer than Passerelle; their "
                                                               "parameters are counted, their bytes are not."));
    }
}

}  // namespace

Result<ModelProfile> readGgufModel(const fs::path &path, const catalogue::Catalogue &catalogue,
                                   const Progress &progress)
{
    Result<BoundedFile> file = BoundedFile::open(path);
    if (!file)
        return Unexpected(file.error());
    const Result<GgufHeader> header = readGgufHeader(*file);
    if (!header)
        return Unexpected(header.error());
    ModelProfile profile;
    profile.format = QStringLiteral("gguf");
    const QString stated = harmless(header->text(QStringLiteral("general.name")));
    profile.name = stated.isEmpty() ? shown(path.stem()) : stated;
    readShapes(*header, profile);
    readConventions(*header, catalogue, profile);
    const std::vector<fs::path> parts = partsOf(path, *header);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        progress(static_cast<qint64>(i), static_cast<qint64>(parts.size()));
        if (progress.stop())
            return failure(ErrorCode::Cancelled, PASSERELLE_TEXT("ModelFile", "The reading was stopped."), shown(path));
        if (parts.size() == 1) {
            addPart(*header, *file, profile);
            continue;
        }
        Result<BoundedFile> part = BoundedFile::open(parts[i]);
        if (!part)
            return Unexpected(part.error());
        const Result<GgufHeader> partHeader = readGgufHeader(*part);
        if (!partHeader)
            return Unexpected(partHeader.error());
        addPart(*partHeader, *part, profile);
    }
    completeProfile(profile, 0, catalogue);
    return profile;
}

}  // namespace passerelle::profile
