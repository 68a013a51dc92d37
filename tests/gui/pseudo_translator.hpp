// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QTranslator>

/// A language that no one speaks: every text of ours with accents and two fifths longer, as German or Finnish would be.
/// Shows what is too narrow and what was never made translatable. Places (%1, %n) and mnemonics stay.
class PseudoTranslator : public QTranslator
{
public:
    using QTranslator::QTranslator;

    [[nodiscard]] bool isEmpty() const override { return false; }

    [[nodiscard]] QString translate(const char *context, const char *sourceText, const char *, int) const override
    {
        // Qt's own texts say nothing of ours.
        if (QLatin1String(context).startsWith(QLatin1String("Q")))
            return {};
        return stretched(QString::fromUtf8(sourceText));
    }

    [[nodiscard]] static QString stretched(const QString &text)
    {
        static const QString plain = QStringLiteral("aeiouyAEIOUY");
        static const QString accented = QString::fromUtf8("àéïôûÿÂÈÎÖÜÝ");
        constexpr double kLonger = 0.4;
        QString result;
        double owed = 0;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar letter = text.at(i);
            if (letter == QLatin1Char('%') && i + 1 < text.size()) {
                result += letter;
                result += text.at(++i);
                continue;
            }
            owed += letter.isSpace() ? 0 : kLonger;
            const qsizetype vowel = plain.indexOf(letter);
            const QChar shown = vowel < 0 ? letter : accented.at(vowel);
            result += shown;
            for (; vowel >= 0 && owed >= 1; owed -= 1)
                result += shown.toLower();
        }
        return result;
    }
};
