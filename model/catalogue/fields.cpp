// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/fields.hpp"

#include <QJsonArray>

#include <cmath>
#include <limits>

namespace passerelle::catalogue {

QString text(const QJsonObject &object, QLatin1String key)
{
    return object.value(key).toString();
}

std::optional<double> number(const QJsonObject &object, QLatin1String key)
{
    const QJsonValue value = object.value(key);
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

std::optional<int> integer(const QJsonObject &object, QLatin1String key)
{
    const auto value = number(object, key);
    if (!value || std::floor(*value) != *value || std::abs(*value) > std::numeric_limits<int>::max())
        return std::nullopt;
    return static_cast<int>(*value);
}

bool flag(const QJsonObject &object, QLatin1String key)
{
    return object.value(key).toBool();
}

QStringList texts(const QJsonObject &object, QLatin1String key)
{
    QStringList list;
    const QJsonArray array = object.value(key).toArray();
    list.reserve(array.size());
    for (const QJsonValue &value : array)
        list << (value.isDouble() ? QString::number(value.toDouble()) : value.toString());
    return list;
}

QDate date(const QJsonObject &object, QLatin1String key)
{
    return QDate::fromString(text(object, key), Qt::ISODate);
}

std::optional<units::Bytes> gigabytesOf(const QJsonObject &object, QLatin1String key)
{
    const auto value = number(object, key);
    return value ? std::optional(units::gigabytes(*value)) : std::nullopt;
}

std::optional<units::BytesPerSecond> gigabytesPerSecondOf(const QJsonObject &object, QLatin1String key)
{
    const auto value = number(object, key);
    return value ? std::optional(units::gigabytesPerSecond(*value)) : std::nullopt;
}

std::optional<units::BytesPerSecond> gigabitsPerSecondOf(const QJsonObject &object, QLatin1String key)
{
    const auto value = number(object, key);
    return value ? std::optional(units::gigabytesPerSecond(*value / 8.0)) : std::nullopt;
}

std::optional<units::CarbonPerWattHour> gridOf(const QJsonObject &object, QLatin1String key)
{
    const auto value = number(object, key);
    return value ? std::optional(units::gramsPerKilowattHour(*value)) : std::nullopt;
}

Confidence confidenceOf(const QString &word)
{
    if (word == QLatin1String("official"))
        return Confidence::Official;
    if (word == QLatin1String("secondary"))
        return Confidence::Secondary;
    if (word == QLatin1String("press"))
        return Confidence::Press;
    if (word == QLatin1String("own-knowledge"))
        return Confidence::OwnKnowledge;
    return Confidence::Unknown;
}

Source sourceOf(const QJsonObject &object)
{
    return {text(object, QLatin1String("url")), text(object, QLatin1String("date")),
            text(object, QLatin1String("what")), confidenceOf(text(object, QLatin1String("confidence")))};
}

Provenance provenanceOf(const QJsonObject &object, QDate asOf)
{
    Provenance provenance;
    provenance.confidence = confidenceOf(text(object, QLatin1String("confidence")));
    provenance.asOf = asOf;
    provenance.note = text(object, QLatin1String("doubt"));
    const QJsonArray sources = object.value(QLatin1String("sources")).toArray();
    for (const QJsonValue &source : sources)
        provenance.sources.push_back(sourceOf(source.toObject()));
    return provenance;
}

}  // namespace passerelle::catalogue
