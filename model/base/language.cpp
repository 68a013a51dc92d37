// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/language.hpp"

#include "base/digits.hpp"

#include <QTranslator>

#include <algorithm>
#include <cmath>
#include <map>
#include <mutex>

namespace passerelle {

namespace {

/// A shipped translation, loaded once: a document asks for its language again and again. Empty when it is not shipped.
std::shared_ptr<QTranslator> translationOf(const QString &code)
{
    static std::mutex guard;
    static std::map<QString, std::shared_ptr<QTranslator>> known;
    const std::lock_guard lock(guard);
    if (const auto found = known.find(code); found != known.end())
        return found->second;
    auto translator = std::make_shared<QTranslator>();
    if (!translator->load(QStringLiteral(":/i18n/passerelle_%1.qm").arg(code)))
        return {};
    return known.emplace(code, std::move(translator)).first->second;
}

}  // namespace

Language Language::of(const QString &code)
{
    Language language;
    const bool french = code == QLatin1String("fr");
    language.m_code = french ? QStringLiteral("fr") : QStringLiteral("en");
    language.m_locale =
        french ? QLocale(QLocale::French, QLocale::France) : QLocale(QLocale::English, QLocale::UnitedKingdom);
    language.m_translator = translationOf(language.m_code);
    return language;
}

Language Language::system()
{
    return of(QLocale::system().language() == QLocale::French ? QStringLiteral("fr") : QStringLiteral("en"));
}

QString Language::translate(const char *context, const char *source, int count) const
{
    QString text;
    if (m_translator)
        text = m_translator->translate(context, source, nullptr, count);
    if (text.isEmpty())
        text = QString::fromUtf8(source);
    if (count >= 0)
        text.replace(QLatin1String("%n"), m_locale.toString(count));
    return text;
}

QString Language::significant(double value) const
{
    if (!std::isfinite(value))
        return QStringLiteral("–");
    if (value == 0.0)
        return m_locale.toString(0);
    // Round first: 9.996 is 10.0, not 10.00.
    const Decimal rounded = significantDigits(value, 3);
    return m_locale.toString(rounded.value(), 'f', std::clamp(-rounded.exponent, 0, 6));
}

}  // namespace passerelle
