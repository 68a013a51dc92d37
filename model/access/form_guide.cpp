// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/form_guide.hpp"

#include "base/json.hpp"
#include "base/language.hpp"

#include <QJsonArray>

namespace passerelle::access {

namespace {

QJsonObject entryOf(const char *list, const QString &key)
{
    return formGuide()[QLatin1String(list)].toObject()[key].toObject();
}

Message bilingual(const QJsonObject &entry, const char *name)
{
    const QString french = entry[QString(QLatin1String(name) + QStringLiteral("_fr"))].toString();
    const QString english = entry[QString(QLatin1String(name) + QStringLiteral("_en"))].toString();
    return english.isEmpty() ? Message() : Message::bilingual(french, english);
}

Message guided(const catalogue::FormField &field, const char *name)
{
    const Message own = bilingual(entryOf("fields", field.id), name);
    return own.isEmpty() ? bilingual(entryOf("types", field.type), name) : own;
}

}  // namespace

const QJsonObject &formGuide()
{
    static const QJsonObject guide = [] {
        const Result<QJsonValue> read = readJsonFile(QStringLiteral(":/catalogue/form_guide.json"));
        return read ? read->toObject() : QJsonObject();
    }();
    return guide;
}

Message helpFor(const catalogue::FormField &field)
{
    const Message guide = guided(field, "help");
    if (field.help.text(Language::english()).isEmpty())
        return guide;
    return guide.isEmpty() ? field.help : PASSERELLE_TEXT("Access", "%1 (%2)").arg(guide).arg(field.help);
}

Message exampleFor(const catalogue::FormField &field)
{
    return guided(field, "example");
}

Message wordsOf(const QString &value)
{
    const QJsonObject entry = entryOf("words", value);
    if (!entry.isEmpty())
        return Message::bilingual(entry[QLatin1String("fr")].toString(), entry[QLatin1String("en")].toString());
    return Message::verbatim(value);
}

bool isCoded(const QString &key)
{
    return formGuide()[QLatin1String("coded_keys")].toArray().contains(key);
}

int minutesFor(const catalogue::FormField &field)
{
    const QJsonObject minutes = formGuide()[QLatin1String("minutes")].toObject();
    return minutes[field.type].toInt(minutes[QLatin1String("other")].toInt(1));
}

}  // namespace passerelle::access
