// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossier/file_facts.hpp"

#include "dossier/keys.hpp"
#include "profile/profile_json.hpp"

#include <utility>

namespace passerelle::dossier {

namespace {

const QJsonValue kUndefined(QJsonValue::Undefined);

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

}  // namespace

FactList factsOf(const profile::ModelProfile &profile)
{
    const bool preset = profile.format == QLatin1String("preset");
    return {{key(keys::kModelSource), preset ? QStringLiteral("preset") : QStringLiteral("path")},
            {key(keys::kModelPreset), preset ? QJsonValue(profile.source) : kUndefined},
            {key(keys::kModelPath), preset ? kUndefined : QJsonValue(profile.source)},
            {key(keys::kModelArchitecture), preset ? kUndefined : QJsonValue(profile::toJson(profile))},
            {key(keys::kModelName), profile.name}};
}

FactList factsOf(const profile::DatasetProfile &profile)
{
    return {{key(keys::kDatasetPath), profile.source},
            {key(keys::kDatasetProfile), profile::toJson(profile)},
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
        const QJsonValue before = dossier.facts.value(name);
        dossier = applied(std::move(dossier), {name, before, value});
    }
    return dossier;
}

}  // namespace passerelle::dossier
