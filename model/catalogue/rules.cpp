// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/rules.hpp"

#include "catalogue/fields.hpp"

namespace passerelle::catalogue {

QString at(const QString &list, qsizetype index)
{
    return QStringLiteral("%1[%2]").arg(list, QString::number(index));
}

QString at(const QString &place, QLatin1String key)
{
    return QStringLiteral("%1.%2").arg(place, key);
}

QSet<QString> idsOf(const QJsonObject &document, QLatin1String list)
{
    QSet<QString> ids;
    each(document, {}, list,
         [&](const QJsonObject &entry, const QString &) { ids.insert(text(entry, QLatin1String("id"))); });
    return ids;
}

void Findings::range(const QJsonObject &object, const QString &place, QLatin1String key, double low, double high)
{
    const auto value = number(object, key);
    if (!value || (*value >= low && *value <= high))
        return;
    add(at(place, key), PASSERELLE_TEXT("CatalogueCheck", "%1 is not possible here: it must lie between %2 and %3.")
                            .arg(*value)
                            .arg(low)
                            .arg(high));
}

void Findings::known(const QJsonObject &object, const QString &place, QLatin1String key, const QSet<QString> &known)
{
    const QString id = text(object, key);
    if (!id.isEmpty() && !known.contains(id))
        add(at(place, key), PASSERELLE_TEXT("CatalogueCheck", "Nothing in the catalogue is called “%1”.").arg(id));
}

void Findings::knownEach(const QJsonObject &object, const QString &place, QLatin1String key, const QSet<QString> &known)
{
    const QStringList ids = texts(object, key);
    for (qsizetype i = 0; i < ids.size(); ++i)
        if (!known.contains(ids.at(i)))
            add(at(at(place, key), i),
                PASSERELLE_TEXT("CatalogueCheck", "Nothing in the catalogue is called “%1”.").arg(ids.at(i)));
}

void Findings::unique(const QJsonArray &list, const QString &place, QLatin1String key)
{
    QSet<QString> seen;
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString id = text(list.at(i).toObject(), key);
        if (id.isEmpty())
            add(at(at(place, i), key), PASSERELLE_TEXT("CatalogueCheck", "This entry has no identifier."));
        else if (seen.contains(id))
            add(at(at(place, i), key), PASSERELLE_TEXT("CatalogueCheck", "The identifier “%1” stands twice.").arg(id));
        seen.insert(id);
    }
}

void Findings::sources(const QJsonObject &object, const QString &place)
{
    if (object.value(QLatin1String("sources")).toArray().isEmpty())
        add(at(place, QLatin1String("sources")), PASSERELLE_TEXT("CatalogueCheck", "This fact has no source."));
    each(object, place, QLatin1String("sources"), [&](const QJsonObject &source, const QString &here) {
        if (text(source, QLatin1String("url")).trimmed().isEmpty())
            add(at(here, QLatin1String("url")), PASSERELLE_TEXT("CatalogueCheck", "This source has no address."));
        if (text(source, QLatin1String("date")).trimmed().isEmpty())
            add(at(here, QLatin1String("date")), PASSERELLE_TEXT("CatalogueCheck", "This source has no date."));
    });
}

void Findings::day(const QJsonObject &object, const QString &place, QLatin1String key)
{
    const QString value = text(object, key);
    if (!value.isEmpty() && !QDate::fromString(value, Qt::ISODate).isValid())
        add(at(place, key), PASSERELLE_TEXT("CatalogueCheck", "“%1” is not a date.").arg(value));
}

}  // namespace passerelle::catalogue
