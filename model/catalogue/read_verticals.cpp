// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/fields.hpp"
#include "catalogue/readers.hpp"

#include <QJsonArray>

namespace passerelle::catalogue {

namespace {

ProjectIdea readIdea(const QJsonObject &entry)
{
    ProjectIdea idea;
    idea.title = Message::bilingual(text(entry, QLatin1String("title_fr")), text(entry, QLatin1String("title_en")));
    idea.kind = text(entry, QLatin1String("kind"));
    idea.presetId = text(entry, QLatin1String("preset"));
    idea.dataset = text(entry, QLatin1String("dataset"));
    idea.facts = entry;
    for (const char *key : {"title_fr", "title_en", "kind", "preset", "dataset"})
        idea.facts.remove(QLatin1String(key));
    return idea;
}

}  // namespace

Vertical readVertical(const QJsonObject &entry, const QJsonObject &file, QDate asOf)
{
    Vertical vertical;
    vertical.id = text(entry, QLatin1String("id"));
    vertical.order = integer(entry, QLatin1String("order")).value_or(0);
    vertical.name = Message::bilingual(text(entry, QLatin1String("name_fr")), text(entry, QLatin1String("name_en")));
    vertical.summary =
        Message::bilingual(text(entry, QLatin1String("summary_fr")), text(entry, QLatin1String("summary_en")));
    vertical.officialStatus = text(entry, QLatin1String("official_status"));
    const QJsonArray tasks = entry.value(QLatin1String("tasks")).toArray();
    for (const QJsonValue &value : tasks) {
        const QJsonObject task = value.toObject();
        vertical.tasks.push_back(Message::bilingual(text(task, QLatin1String("fr")), text(task, QLatin1String("en"))));
    }
    vertical.presetIds = texts(entry, QLatin1String("presets"));
    vertical.modalities = texts(entry, QLatin1String("modalities"));
    vertical.typicalDataset = entry.value(QLatin1String("typical_dataset")).toObject();
    vertical.firstProject = readIdea(entry.value(QLatin1String("first_project")).toObject());
    vertical.stretchProject = readIdea(entry.value(QLatin1String("stretch_project")).toObject());
    vertical.rest = entry;
    for (const char *key : {"id", "order", "name_fr", "name_en", "summary_fr", "summary_en", "official_status", "tasks",
                            "presets", "modalities", "typical_dataset", "first_project", "stretch_project"})
        vertical.rest.remove(QLatin1String(key));
    // The list of verticals has one set of sources for all; what supports each one is in its own words.
    vertical.provenance = provenanceOf(file.value(QLatin1String("provenance")).toObject(), asOf);
    vertical.provenance.confidence = confidenceOf(text(entry, QLatin1String("confidence")));
    vertical.provenance.note = text(entry, QLatin1String("supported_by"));
    return vertical;
}

}  // namespace passerelle::catalogue
