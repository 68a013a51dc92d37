// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/jobs/quoting.hpp"

#include "export/xml_parts.hpp"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace passerelle::exporter {

QString oneLine(const QString &text)
{
    QString line;
    for (const QChar c : xmlSafe(text)) {
        const ushort code = c.unicode();
        const bool turns = code == 0x061C || code == 0x200E || code == 0x200F || (code >= 0x2028 && code <= 0x202E) ||
                           (code >= 0x2066 && code <= 0x2069);
        line += turns || c.category() == QChar::Other_Control ? QLatin1Char(' ') : c;
    }
    return line.simplified();
}

QByteArray shellQuoted(const QString &text)
{
    QString inner = oneLine(text);
    inner.replace(QLatin1Char('\''), QStringLiteral("'\\''"));
    return "'" + inner.toUtf8() + "'";
}

QByteArray yamlQuoted(const QString &text)
{
    QByteArray json = QJsonDocument(QJsonArray{oneLine(text)}).toJson(QJsonDocument::Compact);
    return json.mid(1, json.size() - 2);
}

QString slug(const QString &text, int longest)
{
    QString result;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD).toLower()) {
        const bool plain =
            (c >= QLatin1Char('a') && c <= QLatin1Char('z')) || (c >= QLatin1Char('0') && c <= QLatin1Char('9'));
        if (plain)
            result += c;
        else if (!c.isMark() && !result.isEmpty() && !result.endsWith(QLatin1Char('-')))
            result += QLatin1Char('-');
    }
    result.truncate(longest);
    while (result.endsWith(QLatin1Char('-')))
        result.chop(1);
    return result.isEmpty() ? QStringLiteral("project") : result;
}

Result<QByteArray> filledTemplate(const QString &name, const QMap<QString, QByteArray> &values)
{
    const auto part = templatePart(name);
    if (!part)
        return tl::make_unexpected(part.error());
    static const QRegularExpression place(QStringLiteral("@([A-Z][A-Z_]*)@"));
    const QString text = QString::fromUtf8(*part);
    QByteArray filled;
    qsizetype end = 0;
    auto matches = place.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const auto value = values.constFind(match.captured(1));
        if (value == values.constEnd()) {
            return failure(ErrorCode::Internal, PASSERELLE_TEXT("Export", "A script could not be written."), name,
                           match.captured(0));
        }
        filled += text.mid(end, match.capturedStart() - end).toUtf8() + *value;
        end = match.capturedEnd();
    }
    return filled + text.mid(end).toUtf8();
}

}  // namespace passerelle::exporter
