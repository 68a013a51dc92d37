// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/appearance.hpp"

#include "ui/widgets/roomy_style.hpp"

#include <QApplication>
#include <QLibraryInfo>

#include <algorithm>

namespace passerelle::ui {

namespace {

const QString kTheme = QStringLiteral("view/theme");
const QString kTextSize = QStringLiteral("view/text_percent");
const QString kReducedMotion = QStringLiteral("view/reduced_motion");
const QString kLanguage = QStringLiteral("view/language");

}  // namespace

Appearance::Appearance(QApplication &application, QSettings &settings, QObject *parent)
    : QObject(parent), m_application(application), m_settings(settings), m_baseFont(QApplication::font()),
      m_systemIsDark(isDark(QApplication::palette())), m_language(Language::english())
{}

void Appearance::apply(const QString &language)
{
    applyFont();
    applyColorScheme(m_application, scheme(), m_systemIsDark);
    applyMotion();
    QString code = language;
    if (code.isEmpty())
        code = m_settings.value(kLanguage).toString();
    if (code.isEmpty())
        code = Language::system().code();
    setLanguage(code);
}

ColorScheme Appearance::scheme() const
{
    const QString kept = m_settings.value(kTheme).toString();
    if (kept == QLatin1String("light"))
        return ColorScheme::Light;
    if (kept == QLatin1String("contrast"))
        return ColorScheme::Contrast;
    return kept == QLatin1String("dark") ? ColorScheme::Dark : ColorScheme::System;
}

void Appearance::setScheme(ColorScheme scheme)
{
    m_settings.setValue(kTheme, scheme == ColorScheme::Light      ? QStringLiteral("light")
                                : scheme == ColorScheme::Dark     ? QStringLiteral("dark")
                                : scheme == ColorScheme::Contrast ? QStringLiteral("contrast")
                                                                  : QStringLiteral("system"));
    applyColorScheme(m_application, scheme, m_systemIsDark);
    Q_EMIT changed();
}

bool Appearance::reducedMotion() const
{
    return m_settings.value(kReducedMotion, false).toBool();
}

void Appearance::setReducedMotion(bool reduced)
{
    m_settings.setValue(kReducedMotion, reduced);
    applyMotion();
    Q_EMIT changed();
}

void Appearance::applyMotion()
{
    if (auto *style = dynamic_cast<RoomyStyle *>(QApplication::style()))
        style->setReducedMotion(reducedMotion());
}

int Appearance::textSize() const
{
    return std::clamp(m_settings.value(kTextSize, 100).toInt(), 80, 200);
}

void Appearance::setTextSize(int percent)
{
    m_settings.setValue(kTextSize, std::clamp(percent, 80, 200));
    applyFont();
    Q_EMIT changed();
}

void Appearance::setLanguage(const QString &code)
{
    m_language = Language::of(code);
    m_settings.setValue(kLanguage, m_language.code());
    QApplication::removeTranslator(&m_qt);
    QApplication::removeTranslator(&m_ours);
    if (m_qt.load(m_language.locale(), QStringLiteral("qtbase"), QStringLiteral("_"),
                  QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(&m_qt);
    if (m_ours.load(QStringLiteral(":/i18n/passerelle_%1.qm").arg(m_language.code())))
        QApplication::installTranslator(&m_ours);
    QLocale::setDefault(m_language.locale());
    Q_EMIT changed();
}

void Appearance::applyFont()
{
    QFont font = m_baseFont;
    const double size = m_baseFont.pointSizeF() > 0 ? m_baseFont.pointSizeF() : 10.0;
    font.setPointSizeF(size * textSize() / 100.0);
    QApplication::setFont(font);
}

}  // namespace passerelle::ui
