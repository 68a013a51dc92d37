// SPDX-License-Identifier: GPL-3.0-or-later
#include "cohort/earlier.hpp"

namespace passerelle::cohort {

namespace {

const QString kBefore = QStringLiteral("before");
const QString kVersion = QStringLiteral("facts_version");

std::optional<EarlierEstimate> earlierOf(const dossier::Entry &entry, const QString &versionInUse)
{
    const QJsonObject summary = entry.summary();
    const std::optional<Headline> kept = headlineFromJson(summary);
    if (!kept || entry.summaryOf != entry.modified)
        return std::nullopt;
    if (entry.catalogueVersion != versionInUse) {
        if (!kept->figures)
            return std::nullopt;
        return EarlierEstimate{entry.id, entry.name, entry.catalogueVersion, *kept, std::nullopt};
    }
    const QJsonObject before = summary.value(kBefore).toObject();
    const std::optional<Headline> then = headlineFromJson(before);
    if (!then || !then->figures)
        return std::nullopt;
    return EarlierEstimate{entry.id, entry.name, before.value(kVersion).toString(), *then, kept};
}

}  // namespace

QJsonObject summaryToKeep(const Headline &now, const dossier::Entry &entry, const QString &version)
{
    QJsonObject summary = toJson(now);
    QJsonObject old = entry.summary();
    if (old.isEmpty() || entry.summaryOf != entry.modified)
        return summary;
    if (entry.catalogueVersion == version) {
        if (old.contains(kBefore))
            summary.insert(kBefore, old.value(kBefore));
        return summary;
    }
    old.remove(kBefore);
    old.insert(kVersion, entry.catalogueVersion);
    summary.insert(kBefore, old);
    return summary;
}

std::vector<EarlierEstimate> earlierEstimates(const std::vector<dossier::Entry> &entries, const QString &versionInUse)
{
    std::vector<EarlierEstimate> found;
    for (const dossier::Entry &entry : entries) {
        if (auto earlier = earlierOf(entry, versionInUse))
            found.push_back(*std::move(earlier));
    }
    return found;
}

}  // namespace passerelle::cohort
