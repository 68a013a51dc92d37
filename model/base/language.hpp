// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

#include <memory>

class QTranslator;

namespace passerelle {

/// A language to write in: texts and number format. A value that is passed along, so that an English window can write
/// a French application; nothing in `model/` asks the program's own language.
class Language
{
public:
    /// `code` is "fr" or "en"; anything else gives English. Loads the shipped translation from the resources
    /// (":/i18n/passerelle_<code>.qm"); without it the English source texts remain.
    [[nodiscard]] static Language of(const QString &code);
    [[nodiscard]] static Language english() { return of(QStringLiteral("en")); }
    [[nodiscard]] static Language french() { return of(QStringLiteral("fr")); }
    /// French when the system's language is French, English otherwise.
    [[nodiscard]] static Language system();

    [[nodiscard]] const QString &code() const { return m_code; }
    [[nodiscard]] bool isFrench() const { return m_code == QLatin1String("fr"); }
    [[nodiscard]] const QLocale &locale() const { return m_locale; }
    /// The translated text; `count` chooses the plural form and replaces %n when it is not negative.
    [[nodiscard]] QString translate(const char *context, const char *source, int count = -1) const;
    /// A number with about three significant digits, grouped: 0.0123, 1.23, 12.3, 123, 12,300.
    [[nodiscard]] QString significant(double value) const;

private:
    Language() = default;
    QString m_code;
    QLocale m_locale;
    std::shared_ptr<QTranslator> m_translator;
};

}  // namespace passerelle
