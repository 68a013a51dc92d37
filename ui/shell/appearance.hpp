// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.hpp"
#include "ui/widgets/theme.hpp"

#include <QFont>
#include <QObject>
#include <QSettings>
#include <QTranslator>

#include <vector>

class QApplication;

namespace passerelle::ui {

/// How the window looks and speaks: theme, text size, language. Applied to the application and kept in the settings
/// that were passed in. One object for the program's life, made before the first window.
class Appearance : public QObject
{
    Q_OBJECT

public:
    /// Reads the application's palette and font as the system gave them; nothing is changed before apply().
    Appearance(QApplication &application, QSettings &settings, QObject *parent = nullptr);

    /// Applies theme, text size and language as last chosen. `language` (from the command line) stands above what was
    /// kept; empty: as kept, else the system's.
    void apply(const QString &language = {});

    [[nodiscard]] ColorScheme scheme() const;
    void setScheme(ColorScheme scheme);
    /// Whether nothing may move by itself.
    [[nodiscard]] bool reducedMotion() const;
    void setReducedMotion(bool reduced);
    /// In per cent of the system's size, 80 to 200.
    [[nodiscard]] int textSize() const;
    void setTextSize(int percent);
    [[nodiscard]] const Language &language() const { return m_language; }
    /// Installs our texts and Qt's own; every window gets a LanguageChange.
    void setLanguage(const QString &code);
    [[nodiscard]] QSettings &settings() const { return m_settings; }

Q_SIGNALS:
    void changed();

private:
    void applyFont();
    void applyMotion();

    QApplication &m_application;
    QSettings &m_settings;
    QFont m_baseFont;
    bool m_systemIsDark;
    Language m_language;
    QTranslator m_ours;
    QTranslator m_qt;
};

}  // namespace passerelle::ui
