// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/drafts.hpp"

#include "access/condition.hpp"
#include "access/form_guide.hpp"

#include <QJsonArray>
#include <QRegularExpression>

namespace passerelle::access {

namespace {

Message bilingual(const QJsonValue &value)
{
    const QJsonObject entry = value.toObject();
    return Message::bilingual(entry[QLatin1String("fr")].toString(), entry[QLatin1String("en")].toString());
}

const QRegularExpression &place()
{
    static const QRegularExpression pattern(QStringLiteral("\\{([a-z_.]+)\\}"));
    return pattern;
}

QStringList keysIn(const QString &text)
{
    QStringList keys;
    auto matches = place().globalMatch(text);
    while (matches.hasNext())
        keys.append(matches.next().captured(1));
    return keys;
}

// In one pass, so that braces that a person typed are never taken for a place.
QString filled(const QString &text, const Facts &facts, const Language &language)
{
    QString result;
    qsizetype end = 0;
    auto matches = place().globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        result += text.mid(end, match.capturedStart() - end);
        result += factWords(match.captured(1), facts, language).trimmed();
        end = match.capturedEnd();
    }
    return result + text.mid(end);
}

QString gap(const QString &what, const Language &language)
{
    return PASSERELLE_TEXT("Access", "[To complete: %1]").arg(what).text(language);
}

struct Paragraph {
    QString text;
    QStringList from;
};

Paragraph paragraphOf(const QJsonObject &part, const Facts &facts, const Language &language)
{
    const QJsonObject when = part[QLatin1String("when")].toObject();
    if (!when.isEmpty() && !evaluate(when, facts).isTrue())
        return {};
    const QString pattern = bilingual(part[QLatin1String("text")]).text(language);
    const QStringList keys = keysIn(pattern);
    const bool known =
        std::none_of(keys.begin(), keys.end(), [&facts](const QString &key) { return isMissing(facts, key); });
    const QString missing = bilingual(part[QLatin1String("missing")]).text(language);
    Paragraph paragraph;
    if (known) {
        paragraph.text = filled(pattern, facts, language);
        paragraph.from = keys;
    } else if (!missing.isEmpty()) {
        paragraph.text = gap(missing, language);
    }
    const QString title = bilingual(part[QLatin1String("title")]).text(language);
    if (!paragraph.text.isEmpty() && !title.isEmpty())
        paragraph.text.prepend(QString(title + QLatin1Char('\n')));
    return paragraph;
}

}  // namespace

Proposal draftOf(const catalogue::FormField &field, const Facts &facts, const Language &language)
{
    const QJsonArray recipe = formGuide()[QLatin1String("drafts")].toObject()[field.id].toArray();
    QStringList texts;
    Proposal draft;
    for (const QJsonValue &part : recipe) {
        const Paragraph paragraph = paragraphOf(part.toObject(), facts, language);
        if (!paragraph.text.isEmpty())
            texts.append(paragraph.text);
        draft.from += paragraph.from;
    }
    draft.from.removeDuplicates();
    if (!draft.from.isEmpty())
        draft.text = texts.join(QStringLiteral("\n\n"));
    return draft;
}

QStringList gapsIn(const QString &text, const Language &language)
{
    const QString marker = gap(QStringLiteral("\x1f"), language);
    const QString before = marker.section(QLatin1Char('\x1f'), 0, 0);
    QStringList gaps;
    for (qsizetype at = text.indexOf(before); at >= 0; at = text.indexOf(before, at + 1)) {
        const qsizetype begin = at + before.size();
        const qsizetype end = text.indexOf(QLatin1Char(']'), begin);
        gaps.append(text.mid(begin, end < 0 ? -1 : end - begin));
    }
    return gaps;
}

}  // namespace passerelle::access
