// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/config_keys.hpp"

#include <QJsonArray>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace passerelle::profile {

ConfigKeys::ConfigKeys(const QJsonObject &top, const QString &file, Names parts) : m_file(file)
{
    m_parts.push_back({QString(), top});
    for (const char *name : parts) {
        const QString path = QString::fromLatin1(name);
        QJsonValue part = top;
        for (const QString &step : path.split(QLatin1Char('.')))
            part = part.toObject().value(step);
        if (part.isObject())
            m_parts.push_back({path + QLatin1Char('.'), part.toObject()});
    }
}

QJsonValue ConfigKeys::value(Names names, QString *place) const
{
    for (const Part &part : m_parts) {
        for (const char *name : names) {
            const QJsonValue found = part.object.value(QLatin1String(name));
            if (found.isUndefined() || found.isNull())
                continue;
            if (place != nullptr)
                *place = part.prefix + QLatin1String(name);
            return found;
        }
    }
    return QJsonValue(QJsonValue::Undefined);
}

bool ConfigKeys::has(Names names) const
{
    return !value(names).isUndefined();
}

void ConfigKeys::refuse(const QString &place, Message message)
{
    if (!m_error) {
        m_error = Error{ErrorCode::InvalidValue,
                        std::move(message),
                        m_file,
                        place,
                        PASSERELLE_TEXT("ModelConfig", "Correct the value, or fetch the file again from where it "
                                                       "came."),
                        {}};
    }
}

std::optional<int> ConfigKeys::toInteger(const QJsonValue &value, const QString &place, int least, int most)
{
    if (!value.isDouble()) {
        refuse(place, PASSERELLE_TEXT("ModelConfig", "A whole number was expected here, and something else stands "
                                                     "here."));
        return std::nullopt;
    }
    const double number = value.toDouble();
    if (!(number >= least && number <= most) || std::floor(number) != number) {
        refuse(
            place,
            PASSERELLE_TEXT("ModelConfig", "A whole number between %1 and %2 was expected here.").arg(least).arg(most));
        return std::nullopt;
    }
    return static_cast<int>(number);
}

std::optional<int> ConfigKeys::integer(Names names, int least, int most)
{
    QString place;
    const QJsonValue found = value(names, &place);
    if (found.isUndefined())
        return std::nullopt;
    if (!found.isArray())
        return toInteger(found, place, least, most);
    std::optional<int> largest;
    for (const QJsonValue item : found.toArray()) {
        const std::optional<int> n = toInteger(item, place, least, most);
        if (!n)
            return std::nullopt;
        m_varies = m_varies || (largest && *largest != *n);
        largest = std::max(largest.value_or(*n), *n);
    }
    return largest;
}

std::optional<double> ConfigKeys::number(Names names)
{
    QString place;
    const QJsonValue found = value(names, &place);
    if (found.isUndefined())
        return std::nullopt;
    if (!found.isDouble() || !std::isfinite(found.toDouble())) {
        refuse(place, PASSERELLE_TEXT("ModelConfig", "A number was expected here, and something else stands here."));
        return std::nullopt;
    }
    return found.toDouble();
}

std::optional<bool> ConfigKeys::boolean(Names names)
{
    QString place;
    const QJsonValue found = value(names, &place);
    if (found.isUndefined())
        return std::nullopt;
    if (!found.isBool()) {
        refuse(place, PASSERELLE_TEXT("ModelConfig", "“true” or “false” was expected here, and something else stands "
                                                     "here."));
        return std::nullopt;
    }
    return found.toBool();
}

QString ConfigKeys::text(Names names)
{
    QString place;
    const QJsonValue found = value(names, &place);
    if (!found.isUndefined() && !found.isString())
        refuse(place, PASSERELLE_TEXT("ModelConfig", "A text was expected here, and something else stands here."));
    return found.toString();
}

}  // namespace passerelle::profile
