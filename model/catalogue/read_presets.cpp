// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/fields.hpp"
#include "catalogue/readers.hpp"

namespace passerelle::catalogue {

Result<Preset> readPreset(const QJsonObject &entry, const QString &file, QDate asOf)
{
    auto architecture = architectureFromJson(entry, file);
    if (!architecture)
        return tl::unexpected(architecture.error());
    Preset preset;
    preset.id = text(entry, QLatin1String("id"));
    preset.name = text(entry, QLatin1String("name"));
    preset.task = text(entry, QLatin1String("task"));
    preset.hubId = text(entry, QLatin1String("hf_id"));
    preset.licence = text(entry, QLatin1String("licence"));
    preset.publishedParams = text(entry, QLatin1String("params_published_label"));
    preset.architecture = std::move(*architecture);
    preset.notes = text(entry, QLatin1String("notes"));
    preset.provenance.confidence = confidenceOf(text(entry, QLatin1String("confidence")));
    preset.provenance.asOf = asOf;
    preset.provenance.note = text(entry, QLatin1String("doubt"));
    preset.provenance.sources.push_back({text(entry, QLatin1String("source")),
                                         text(entry, QLatin1String("source_date")), QString(),
                                         preset.provenance.confidence});
    return preset;
}

}  // namespace passerelle::catalogue
