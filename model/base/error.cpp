// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.hpp"

#include <QStringList>

#include <utility>

namespace passerelle {

Unexpected failure(ErrorCode code, Message message, QString file, QString place, Message remedy, QString detail)
{
    return Unexpected(
        Error{code, std::move(message), std::move(file), std::move(place), std::move(remedy), std::move(detail)});
}

QString describe(const Error &error, const Language &language)
{
    QStringList where;
    if (!error.file.isEmpty())
        where << error.file;
    if (!error.place.isEmpty())
        where << error.place;
    QString text = where.join(QStringLiteral(": "));
    if (!text.isEmpty())
        text += QStringLiteral(": ");
    text += error.message.text(language);
    const QString remedy = error.remedy.text(language);
    if (!remedy.isEmpty())
        text += QLatin1Char(' ') + remedy;
    return text;
}

}  // namespace passerelle
