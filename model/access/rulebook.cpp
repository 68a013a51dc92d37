// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/rulebook.hpp"

#include "base/json.hpp"
#include "base/language.hpp"

#include <QFile>
#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace passerelle::access {

Message Rulebook::text(const QString &english) const
{
    const QJsonObject sentence = rules[QLatin1String("sentences")].toObject().value(english).toObject();
    if (!sentence.isEmpty())
        return Message::bilingual(sentence[QLatin1String("fr")].toString(), sentence[QLatin1String("en")].toString());
    const QString french = rules[QLatin1String("french")].toObject().value(english).toString();
    return Message::bilingual(french.isEmpty() ? english : french, english);
}

catalogue::Source Rulebook::source(const QString &ref) const
{
    const QJsonObject entry = facts[QLatin1String("sources_index")].toObject().value(ref).toObject();
    catalogue::Source source;
    source.url = entry[QLatin1String("url")].toString();
    source.date = entry[QLatin1String("date")].toString();
    source.what = entry[QLatin1String("what")].toString();
    source.confidence = confidenceOf(entry[QLatin1String("confidence")].toString());
    return source;
}

QJsonObject shippedRules()
{
    // Every case asks several times; a shipped file never changes.
    static const QJsonObject rules = [] {
        const auto document = readJsonFile(QStringLiteral(":/catalogue/route_profiles.json"));
        return document ? document->toObject() : QJsonObject();
    }();
    return rules;
}

Rulebook rulebookOf(const catalogue::Catalogue &catalogue)
{
    const QJsonObject own = catalogue.accessFacts[QLatin1String("rules")].toObject();
    return {catalogue.accessFacts, own.isEmpty() ? shippedRules() : own};
}

bool matchesRoute(const QString &routeId, const QJsonArray &patterns)
{
    return std::any_of(patterns.begin(), patterns.end(), [&routeId](const QJsonValue &item) {
        const QString pattern = item.toString();
        return pattern.endsWith(QLatin1Char('*')) ? routeId.startsWith(pattern.chopped(1)) : routeId == pattern;
    });
}

Message filledText(const QJsonObject &entry, const QString &name, std::vector<Message> arguments)
{
    const QString french = entry[name + QLatin1String("_fr")].toString();
    const QString english = entry[name + QLatin1String("_en")].toString();
    if (arguments.empty() || (french.isEmpty() && english.isEmpty()))
        return Message::bilingual(french, english);
    const auto render = [french, english, arguments = std::move(arguments)](const Language &language) {
        const QString pattern = language.isFrench() ? french : english;
        QString text;
        for (qsizetype i = 0; i < pattern.size(); ++i) {
            const bool place =
                pattern.at(i) == QLatin1Char('%') && i + 1 < pattern.size() && pattern.at(i + 1).isDigit();
            const int index = place ? pattern.at(i + 1).digitValue() - 1 : -1;
            if (index >= 0 && static_cast<std::size_t>(index) < arguments.size()) {
                text += arguments[static_cast<std::size_t>(index)].text(language);
                ++i;
            } else {
                text += pattern.at(i);
            }
        }
        return text;
    };
    return Message("", "%1").arg(Message::Formatter(render));
}

Message valueText(const QJsonValue &value)
{
    if (value.isString())
        return Message::verbatim(value.toString());
    if (!value.isDouble())
        return Message::verbatim(QStringLiteral("?"));
    const double number = value.toDouble();
    const bool whole = std::abs(number - std::round(number)) < 1e-9;
    return Message("", "%1").arg(number, whole ? 0 : 1);
}

catalogue::Confidence confidenceOf(const QString &word)
{
    // "secondary, not on the vendor page" still begins with its level.
    if (word.startsWith(QLatin1String("official")))
        return catalogue::Confidence::Official;
    if (word.startsWith(QLatin1String("secondary")))
        return catalogue::Confidence::Secondary;
    if (word.startsWith(QLatin1String("press")))
        return catalogue::Confidence::Press;
    if (word.startsWith(QLatin1String("own-knowledge")))
        return catalogue::Confidence::OwnKnowledge;
    return catalogue::Confidence::Unknown;
}

}  // namespace passerelle::access
