// SPDX-License-Identifier: GPL-3.0-or-later
#include "workload/fields.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace passerelle::workload {

namespace {

constexpr int kLongestText = 4096;

/// A number as it would be written in the document: no grouping, no rounding.
QString plain(double value)
{
    return QString::number(value, 'g', 12);
}

}  // namespace

Fields::Fields(const QJsonObject &object, QString file, QString place)
    : m_object(object), m_file(std::move(file)), m_place(std::move(place))
{}

QString Fields::placeOf(const QString &key) const
{
    if (m_place.isEmpty())
        return key;
    return key.isEmpty() ? m_place : QString(m_place + QLatin1Char('.') + key);
}

const QJsonValue *Fields::find(const QString &key)
{
    m_known.insert(key);
    const auto found = m_object.constFind(key);
    if (found == m_object.constEnd() || found->isNull())
        return nullptr;
    m_found = *found;
    return &m_found;
}

std::optional<QString> Fields::text(const QString &key)
{
    const QJsonValue *value = find(key);
    if (!value)
        return std::nullopt;
    if (!value->isString()) {
        refuseType(key, PASSERELLE_TEXT("Document", "a text between quotation marks"));
        return std::nullopt;
    }
    const QString said = value->toString();
    if (said.trimmed().isEmpty()) {
        refuse(key, PASSERELLE_TEXT("Document", "The text of “%1” is empty.").arg(key),
               PASSERELLE_TEXT("Document", "Write a value, or leave the key out."));
        return std::nullopt;
    }
    if (said.size() > kLongestText) {
        refuse(
            key,
            PASSERELLE_TEXT("Document", "The text of “%1” is longer than %2 characters.").arg(key).arg(kLongestText));
        return std::nullopt;
    }
    return said;
}

std::optional<bool> Fields::flag(const QString &key)
{
    const QJsonValue *value = find(key);
    if (!value)
        return std::nullopt;
    if (!value->isBool()) {
        refuseType(key, PASSERELLE_TEXT("Document", "true or false"));
        return std::nullopt;
    }
    return value->toBool();
}

std::optional<double> Fields::number(const QString &key, const Domain &domain)
{
    const QJsonValue *value = find(key);
    if (!value)
        return std::nullopt;
    if (!value->isDouble()) {
        refuseType(key, PASSERELLE_TEXT("Document", "a number"));
        return std::nullopt;
    }
    const double said = value->toDouble();
    const bool tooSmall = domain.leastExcluded ? said <= domain.least : said < domain.least;
    if (!std::isfinite(said) || tooSmall || said > domain.most) {
        const Message message = domain.leastExcluded
                                    ? PASSERELLE_TEXT("Document", "“%1” is %2; it must be above %3 and at most %4.")
                                    : PASSERELLE_TEXT("Document", "“%1” is %2; it must be at least %3 and at most %4.");
        refuse(key, message.arg(key).arg(plain(said)).arg(plain(domain.least)).arg(plain(domain.most)),
               PASSERELLE_TEXT("Document", "Correct the value, or leave the key out to let the program choose."));
        return std::nullopt;
    }
    return said;
}

std::optional<int> Fields::integer(const QString &key, int least, int most)
{
    const std::optional<double> said = number(key, {double(least), double(most), false});
    if (!said)
        return std::nullopt;
    if (std::floor(*said) != *said) {
        refuse(key, PASSERELLE_TEXT("Document", "“%1” is %2; it must be a whole number.").arg(key).arg(plain(*said)),
               PASSERELLE_TEXT("Document", "Correct the value, or leave the key out to let the program choose."));
        return std::nullopt;
    }
    return static_cast<int>(*said);
}

std::optional<QJsonObject> Fields::object(const QString &key)
{
    const QJsonValue *value = find(key);
    if (!value)
        return std::nullopt;
    if (!value->isObject()) {
        refuseType(key, PASSERELLE_TEXT("Document", "an object between braces"));
        return std::nullopt;
    }
    return value->toObject();
}

void Fields::know(const QStringList &keys)
{
    for (const QString &key : keys)
        m_known.insert(key);
}

void Fields::refuse(const QString &key, Message message, Message remedy)
{
    if (!m_fault)
        m_fault = Error{ErrorCode::InvalidValue, std::move(message), m_file, placeOf(key), std::move(remedy), {}};
}

void Fields::adopt(const std::optional<Error> &fault)
{
    if (!m_fault)
        m_fault = fault;
}

void Fields::refuseWord(const QString &key, const QString &said, const QStringList &words)
{
    refuse(key, PASSERELLE_TEXT("Document", "“%1” is not a value of “%2”.").arg(said).arg(key),
           PASSERELLE_TEXT("Document", "Use one of: %1.").arg(words.join(QStringLiteral(", "))));
}

void Fields::refuseType(const QString &key, const Message &expected)
{
    refuse(key, PASSERELLE_TEXT("Document", "“%1” must be %2.").arg(key).arg(expected));
}

const std::optional<Error> &Fields::finish()
{
    if (m_fault)
        return m_fault;
    for (auto entry = m_object.constBegin(); entry != m_object.constEnd(); ++entry) {
        if (m_known.contains(entry.key()))
            continue;
        QStringList known(m_known.cbegin(), m_known.cend());
        std::sort(known.begin(), known.end());
        refuse(entry.key(), PASSERELLE_TEXT("Document", "The key “%1” is not known.").arg(entry.key()),
               PASSERELLE_TEXT("Document", "The keys of this place are: %1.").arg(known.join(QStringLiteral(", "))));
        break;
    }
    return m_fault;
}

}  // namespace passerelle::workload
