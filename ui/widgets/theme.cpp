// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.hpp"

#include "ui/widgets/roomy_style.hpp"

#include <QApplication>
#include <QFontMetrics>
#include <QWidget>

#include <algorithm>
#include <array>
#include <cmath>

namespace passerelle::ui {

namespace {

struct Shades {
    QRgb light;
    QRgb dark;
    QRgb contrast;
};

// In the order of ColorRole. A teal that recalls the sea between two shores; greys with a trace of it. The third set is
// for eyes that need the most: near-white and yellow on black.
constexpr std::array<Shades, 18> kColors = {{
    {0xfff3f6f7, 0xff12191d, 0xff000000},  // Window
    {0xffffffff, 0xff1b2429, 0xff0a0a0a},  // Surface
    {0xffe9eef0, 0xff161f24, 0xff141414},  // SurfaceSunken
    {0xffd5dde0, 0xff2f3b41, 0xffb4b4b4},  // Border
    {0xff76858b, 0xff74858c, 0xffffffff},  // ControlBorder
    {0xff17242a, 0xffe6edef, 0xffffffff},  // Text
    {0xff52636a, 0xffa3b3b9, 0xffe2e2e2},  // MutedText
    {0xff0b6670, 0xff4fc3cf, 0xffffe14a},  // Accent
    {0xffffffff, 0xff062a2f, 0xff000000},  // AccentText
    {0xffd8edef, 0xff17404a, 0xff3d3500},  // AccentSoft
    {0xff1c6b37, 0xff7bd196, 0xff86ffa6},  // Positive
    {0xffdcf1e2, 0xff173824, 0xff00330f},  // PositiveSoft
    {0xff865100, 0xfff0b95c, 0xffffcf70},  // Caution
    {0xfffdeed2, 0xff3e2e10, 0xff3d2900},  // CautionSoft
    {0xffa9231f, 0xffff9d94, 0xffffbdb8},  // Critical
    {0xfffbe3e1, 0xff47201e, 0xff470c09},  // CriticalSoft
    {0xff23538f, 0xff94bff5, 0xffb5d8ff},  // Information
    {0xffe0ebf9, 0xff1b3150, 0xff0a2a52},  // InformationSoft
}};

QRgb shade(const Shades &shades, ColorSet set)
{
    return set == ColorSet::Light ? shades.light : set == ColorSet::Dark ? shades.dark : shades.contrast;
}

// What a palette holds beside the roles, in the same order of sets.
constexpr Shades kButton{0xfff7f9fa, 0xff28343a, 0xff1c1c1c};
constexpr Shades kLight{0xffffffff, 0xff38464d, 0xff6e6e6e};
constexpr Shades kMidlight{0xffeef2f3, 0xff2e3a40, 0xff3c3c3c};
constexpr Shades kShadow{0xff8a979c, 0xff000000, 0xffffffff};
constexpr Shades kFaded{0xff76858b, 0xff74848b, 0xffa6a6a6};

double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QPalette makePalette(ColorSet set)
{
    const auto of = [set](ColorRole role) { return color(role, set); };
    const auto extra = [set](const Shades &shades) { return QColor::fromRgb(shade(shades, set)); };
    QPalette palette;
    palette.setColor(QPalette::Window, of(ColorRole::Window));
    palette.setColor(QPalette::WindowText, of(ColorRole::Text));
    palette.setColor(QPalette::Base, of(ColorRole::Surface));
    palette.setColor(QPalette::AlternateBase, of(ColorRole::SurfaceSunken));
    palette.setColor(QPalette::Text, of(ColorRole::Text));
    palette.setColor(QPalette::PlaceholderText, of(ColorRole::MutedText));
    palette.setColor(QPalette::Button, extra(kButton));
    palette.setColor(QPalette::ButtonText, of(ColorRole::Text));
    palette.setColor(QPalette::BrightText, of(ColorRole::Critical));
    palette.setColor(QPalette::Highlight, of(ColorRole::Accent));
    palette.setColor(QPalette::HighlightedText, of(ColorRole::AccentText));
    palette.setColor(QPalette::Link, of(ColorRole::Accent));
    palette.setColor(QPalette::LinkVisited, of(ColorRole::Accent));
    palette.setColor(QPalette::ToolTipBase, of(ColorRole::Surface));
    palette.setColor(QPalette::ToolTipText, of(ColorRole::Text));
    palette.setColor(QPalette::Light, extra(kLight));
    palette.setColor(QPalette::Midlight, extra(kMidlight));
    palette.setColor(QPalette::Mid, of(ColorRole::Border));
    palette.setColor(QPalette::Dark, of(ColorRole::ControlBorder));
    palette.setColor(QPalette::Shadow, extra(kShadow));
    const QColor faded = extra(kFaded);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faded);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, of(ColorRole::Border));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, faded);
    return palette;
}

}  // namespace

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

ColorSet colorSet(const QPalette &palette)
{
    // No system hands out pure black for a window; ours does, and only in the set of high contrast.
    const QColor window = palette.color(QPalette::Window);
    if (window.rgb() == kColors.front().contrast)
        return ColorSet::Contrast;
    return window.lightness() < 128 ? ColorSet::Dark : ColorSet::Light;
}

QColor color(ColorRole role, ColorSet set)
{
    return QColor::fromRgb(shade(kColors.at(static_cast<std::size_t>(role)), set));
}

QColor color(ColorRole role, const QPalette &palette)
{
    return color(role, colorSet(palette));
}

double contrast(const QColor &first, const QColor &second)
{
    const auto [low, high] = std::minmax({luminance(first), luminance(second)});
    return (high + 0.05) / (low + 0.05);
}

void applyColorScheme(QApplication &application, ColorScheme scheme, bool systemIsDark)
{
    const bool dark = scheme == ColorScheme::Dark || (scheme == ColorScheme::System && systemIsDark);
    const ColorSet set = scheme == ColorScheme::Contrast ? ColorSet::Contrast : dark ? ColorSet::Dark : ColorSet::Light;
    if (!dynamic_cast<RoomyStyle *>(application.style()))
        QApplication::setStyle(new RoomyStyle);
    QApplication::setPalette(makePalette(set));
}

QFont styled(const QFont &base, TextStyle style)
{
    QFont font = base;
    const double size = base.pointSizeF() > 0 ? base.pointSizeF() : 10.0;
    switch (style) {
    case TextStyle::Caption:
        font.setPointSizeF(size * 0.9);
        break;
    case TextStyle::Body:
        break;
    case TextStyle::Strong:
        font.setWeight(QFont::DemiBold);
        break;
    case TextStyle::Heading:
        font.setPointSizeF(size * 1.2);
        font.setWeight(QFont::DemiBold);
        break;
    case TextStyle::Title:
        font.setPointSizeF(size * 1.75);
        font.setWeight(QFont::DemiBold);
        break;
    case TextStyle::Figure:
        font.setPointSizeF(size * 1.45);
        font.setWeight(QFont::DemiBold);
        break;
    }
    return font;
}

int spacing(const QWidget *widget, double units)
{
    return qRound(QFontMetricsF(widget->font()).height() / 4.0 * units);
}

int textWidth(const QWidget *widget, int characters)
{
    return qRound(QFontMetricsF(widget->font()).averageCharWidth() * characters);
}

}  // namespace passerelle::ui
