// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/fields.hpp"
#include "catalogue/readers.hpp"

#include <QJsonArray>

namespace passerelle::catalogue {

namespace {

Message bilingualOf(const QJsonObject &object, QLatin1String french, QLatin1String english)
{
    return Message::bilingual(text(object, french), text(object, english));
}

FormField readField(const QJsonObject &entry)
{
    FormField field;
    field.id = text(entry, QLatin1String("id"));
    field.label = bilingualOf(entry, QLatin1String("label_fr"), QLatin1String("label_en"));
    field.help = bilingualOf(entry, QLatin1String("note_fr"), QLatin1String("note_en"));
    field.type = text(entry, QLatin1String("type"));
    field.required = flag(entry, QLatin1String("required"));
    const bool words = entry.contains(QLatin1String("max_words")) || entry.contains(QLatin1String("min_words"));
    field.minLength = integer(entry, QLatin1String(words ? "min_words" : "min_chars"));
    field.maxLength = integer(entry, QLatin1String(words ? "max_words" : "max_chars"));
    if (field.minLength || field.maxLength)
        field.lengthUnit = words ? QStringLiteral("words") : QStringLiteral("characters");
    field.options = texts(entry, QLatin1String("options"));
    field.derivesFrom = texts(entry, QLatin1String("derives_from"));
    field.raw = entry;
    field.confidence = confidenceOf(text(entry, QLatin1String("confidence")));
    return field;
}

FormSection readSection(const QJsonObject &entry)
{
    FormSection section;
    section.id = text(entry, QLatin1String("id"));
    section.title = bilingualOf(entry, QLatin1String("title_fr"), QLatin1String("title_en"));
    const QJsonArray fields = entry.value(QLatin1String("fields")).toArray();
    for (const QJsonValue &field : fields)
        section.fields.push_back(readField(field.toObject()));
    return section;
}

}  // namespace

Route readRoute(const QJsonObject &entry, QDate asOf)
{
    Route route;
    route.id = text(entry, QLatin1String("id"));
    route.name = bilingualOf(entry, QLatin1String("name_fr"), QLatin1String("name_en"));
    route.routeOperator = text(entry, QLatin1String("operator"));
    route.kind = text(entry, QLatin1String("kind"));
    route.portal = text(entry, QLatin1String("portal"));
    route.formLanguages = texts(entry, QLatin1String("form_language"));
    route.status = text(entry, QLatin1String("status"));
    route.eligibility = entry.value(QLatin1String("eligibility")).toObject();
    route.limits = entry.value(QLatin1String("limits")).toObject();
    route.machineIds = texts(entry, QLatin1String("machines"));
    route.machinesPossible = texts(entry, QLatin1String("machines_possible"));
    const QJsonArray sections =
        entry.value(QLatin1String("form")).toObject().value(QLatin1String("sections")).toArray();
    for (const QJsonValue &section : sections)
        route.form.push_back(readSection(section.toObject()));
    route.raw = entry;
    route.provenance = provenanceOf(entry, asOf);
    return route;
}

}  // namespace passerelle::catalogue
