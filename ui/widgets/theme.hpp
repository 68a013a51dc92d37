// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

class QApplication;
class QFontMetrics;
class QWidget;

/// The design language in code; ui/README.md explains the choices. Nothing here is global: the application's palette
/// and font are the only state, every widget derives its colours, type and spacing from its own palette and font.
namespace passerelle::ui {

/// What a person chooses in the View menu.
enum class ColorScheme { System, Light, Dark, Contrast };

/// What is shown then.
enum class ColorSet { Light, Dark, Contrast };

/// What a colour is for. Every text role reads on `Window` and on `Surface` with a contrast of at least 4.5 : 1, in the
/// set of high contrast 7 : 1.
enum class ColorRole {
    Window,         ///< behind everything
    Surface,        ///< cards, fields
    SurfaceSunken,  ///< rails, table headers, quiet areas
    Border,         ///< hairlines between areas
    ControlBorder,  ///< outline of a field, 3 : 1
    Text,
    MutedText,   ///< captions, help
    Accent,      ///< the one colour of action and selection
    AccentText,  ///< text on Accent
    AccentSoft,  ///< selected row, tinted area
    Positive,
    PositiveSoft,
    Caution,
    CautionSoft,
    Critical,
    CriticalSoft,
    Information,
    InformationSoft,
};

[[nodiscard]] bool isDark(const QPalette &palette);
/// The set of colours to which the palette belongs; a palette that is not ours counts as light or dark.
[[nodiscard]] ColorSet colorSet(const QPalette &palette);
/// The colour of a role in the set to which the palette belongs.
[[nodiscard]] QColor color(ColorRole role, const QPalette &palette);
[[nodiscard]] QColor color(ColorRole role, ColorSet set);
/// Contrast of two opaque colours by WCAG 2.2, from 1 to 21.
[[nodiscard]] double contrast(const QColor &first, const QColor &second);

/// Installs Fusion with our palette. On Qt 6.4 the system's dark state is read from the palette it gave at start.
void applyColorScheme(QApplication &application, ColorScheme scheme, bool systemIsDark);

enum class TextStyle { Caption, Body, Strong, Heading, Title, Figure };

/// The base font, scaled to a style.
[[nodiscard]] QFont styled(const QFont &base, TextStyle style);
/// A multiple of the spacing unit: a quarter of the font's line height, so that everything grows with the text.
[[nodiscard]] int spacing(const QWidget *widget, double units);
/// The width of `characters` average characters in the widget's font.
[[nodiscard]] int textWidth(const QWidget *widget, int characters);

}  // namespace passerelle::ui
