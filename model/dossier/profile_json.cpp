// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossier/profile_json.hpp"

#include "dossier/keys.hpp"

#include <QJsonArray>

namespace passerelle::dossier {

namespace {

const QJsonValue kUndefined(QJsonValue::Undefined);

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

QString word(profile::Origin origin)
{
    switch (origin) {
    case profile::Origin::Read:
        return QStringLiteral("read");
    case profile::Origin::Derived:
        return QStringLiteral("derived");
    case profile::Origin::Preset:
        return QStringLiteral("preset");
    case profile::Origin::Assumed:
        return QStringLiteral("assumed");
    }
    return QStringLiteral("assumed");
}

void putText(QJsonObject &object, const QString &name, const QString &text)
{
    if (!text.isEmpty())
        object.insert(name, text);
}

}  // namespace

QJsonObject modelSummary(const profile::ModelProfile &profile)
{
    QJsonObject origins;
    for (auto origin = profile.origins.cbegin(); origin != profile.origins.cend(); ++origin)
        origins.insert(origin.key(), word(origin.value()));
    QJsonObject object{{QStringLiteral("name"), profile.name},
                       {QStringLiteral("source"), profile.source},
                       {QStringLiteral("format"), profile.format},
                       {QStringLiteral("architecture"), catalogue::architectureToJson(profile.architecture)},
                       {QStringLiteral("origins"), origins},
                       {QStringLiteral("file_bytes"), profile.fileSize.value()},
                       {QStringLiteral("files"), QJsonArray::fromStringList(profile.files)},
                       {QStringLiteral("tensor_count"), profile.tensorCount}};
    putText(object, QStringLiteral("dtype"), profile.dtype);
    putText(object, QStringLiteral("preset_id"), profile.presetId);
    putText(object, QStringLiteral("quantization"), profile.quantization);
    if (profile.bitsPerWeight > 0)
        object.insert(QStringLiteral("bits_per_weight"), profile.bitsPerWeight);
    return object;
}

QJsonObject datasetSummary(const profile::DatasetProfile &profile)
{
    QJsonObject languages;
    for (const profile::LanguageShare &language : profile.languages)
        languages.insert(language.code, language.share);
    QJsonObject object{{QStringLiteral("source"), profile.source},
                       {QStringLiteral("modality"), profile.modality},
                       {QStringLiteral("format"), profile.format},
                       {QStringLiteral("files"), profile.files},
                       {QStringLiteral("size_bytes"), profile.size.value()},
                       {QStringLiteral("text_bytes"), profile.textSize.value()},
                       {QStringLiteral("exact"), profile.exact},
                       {QStringLiteral("languages"), languages},
                       {QStringLiteral("mean_sample_bytes"), profile.meanSampleBytes},
                       {QStringLiteral("median_sample_bytes"), profile.medianSampleBytes},
                       {QStringLiteral("max_sample_bytes"), profile.maxSampleBytes},
                       {QStringLiteral("duplicates"), profile.duplicates},
                       {QStringLiteral("empty_samples"), profile.emptySamples},
                       {QStringLiteral("columns"), profile.columns},
                       {QStringLiteral("personal_data_hits"), profile.personalDataHits},
                       {QStringLiteral("defects_total"), profile.defectsTotal}};
    putText(object, QStringLiteral("licence"), profile.licence);
    putText(object, QStringLiteral("tokenizer"), profile.tokenizerId);
    if (profile.samples)
        object.insert(QStringLiteral("samples"), profile.samples->value());
    if (profile.tokens) {
        object.insert(QStringLiteral("tokens"), QJsonObject{{QStringLiteral("p10"), profile.tokens->p10.value()},
                                                            {QStringLiteral("p50"), profile.tokens->p50.value()},
                                                            {QStringLiteral("p90"), profile.tokens->p90.value()}});
    }
    return object;
}

FactList factsOf(const profile::ModelProfile &profile)
{
    const bool preset = profile.format == QLatin1String("preset");
    return {{key(keys::kModelSource), preset ? QStringLiteral("preset") : QStringLiteral("path")},
            {key(keys::kModelPreset), preset ? QJsonValue(profile.source) : kUndefined},
            {key(keys::kModelPath), preset ? kUndefined : QJsonValue(profile.source)},
            {key(keys::kModelArchitecture), preset ? kUndefined : QJsonValue(modelSummary(profile))},
            {key(keys::kModelName), profile.name}};
}

FactList factsOf(const profile::DatasetProfile &profile)
{
    return {{key(keys::kDatasetPath), profile.source},
            {key(keys::kDatasetProfile), datasetSummary(profile)},
            {key(keys::kDatasetTokens), profile.tokens ? QJsonValue(profile.tokens->p50.value()) : kUndefined},
            {key(keys::kDatasetSamples), profile.samples ? QJsonValue(profile.samples->value()) : kUndefined}};
}

Result<Dossier> withFilesRead(Dossier dossier, const catalogue::Catalogue &catalogue, const Progress &progress)
{
    FactList found;
    const QString modelPath = dossier.facts.value(key(keys::kModelPath)).toString();
    const QString source = dossier.facts.value(key(keys::kModelSource)).toString(QStringLiteral("path"));
    if (source == QLatin1String("path") && !modelPath.isEmpty() &&
        !dossier.facts.contains(key(keys::kModelArchitecture))) {
        const auto model = profile::readModel(modelPath, catalogue, progress);
        if (!model)
            return Unexpected(model.error());
        found = factsOf(*model);
    }
    const QString dataPath = dossier.facts.value(key(keys::kDatasetPath)).toString();
    if (!dataPath.isEmpty() && !dossier.facts.contains(key(keys::kDatasetProfile))) {
        const auto data = profile::readDataset(dataPath, catalogue, {}, progress);
        if (!data)
            return Unexpected(data.error());
        const FactList facts = factsOf(*data);
        found.insert(found.end(), facts.begin(), facts.end());
    }
    for (const auto &[name, value] : found) {
        // What the person said stands above what a file says.
        const bool said =
            name == key(keys::kModelName) || name == key(keys::kDatasetTokens) || name == key(keys::kDatasetSamples);
        if (said && dossier.facts.contains(name))
            continue;
        dossier = applied(std::move(dossier), {name, dossier.facts.value(name), value});
    }
    return dossier;
}

}  // namespace passerelle::dossier
