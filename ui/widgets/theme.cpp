// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.hpp"

#include <QApplication>
#include <QFontMetrics>
#include <QProxyStyle>
#include <QStyleFactory>
#include <QStyleOption>
#include <QWidget>

#include <algorithm>
#include <array>
#include <cmath>

namespace passerelle::ui {

namespace {

struct Pair {
    QRgb light;
    QRgb dark;
};

// In the order of ColorRole. A teal that recalls the sea between two shores; greys with a trace of it.
constexpr std::array<Pair, 18> kColors = {{
    {0xfff3f6f7, 0xff12191d},  // Window
    {0xffffffff, 0xff1b2429},  // Surface
    {0xffe9eef0, 0xff161f24},  // SurfaceSunken
    {0xffd5dde0, 0xff2f3b41},  // Border
    {0xff7c8b91, 0xff6f8087},  // ControlBorder
    {0xff17242a, 0xffe6edef},  // Text
    {0xff52636a, 0xffa3b3b9},  // MutedText
    {0xff0b6670, 0xff4fc3cf},  // Accent
    {0xffffffff, 0xff062a2f},  // AccentText
    {0xffd8edef, 0xff17404a},  // AccentSoft
    {0xff1c6b37, 0xff7bd196},  // Positive
    {0xffdcf1e2, 0xff173824},  // PositiveSoft
    {0xff865100, 0xfff0b95c},  // Caution
    {0xfffdeed2, 0xff3e2e10},  // CautionSoft
    {0xffa9231f, 0xffff9d94},  // Critical
    {0xfffbe3e1, 0xff47201e},  // CriticalSoft
    {0xff23538f, 0xff94bff5},  // Information
    {0xffe0ebf9, 0xff1b3150},  // InformationSoft
}};

double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QPalette makePalette(bool dark)
{
    const auto of = [dark](ColorRole role) { return color(role, dark); };
    QPalette palette;
    palette.setColor(QPalette::Window, of(ColorRole::Window));
    palette.setColor(QPalette::WindowText, of(ColorRole::Text));
    palette.setColor(QPalette::Base, of(ColorRole::Surface));
    palette.setColor(QPalette::AlternateBase, of(ColorRole::SurfaceSunken));
    palette.setColor(QPalette::Text, of(ColorRole::Text));
    palette.setColor(QPalette::PlaceholderText, of(ColorRole::MutedText));
    palette.setColor(QPalette::Button, dark ? QColor(0xff28343a) : QColor(0xfff7f9fa));
    palette.setColor(QPalette::ButtonText, of(ColorRole::Text));
    palette.setColor(QPalette::BrightText, of(ColorRole::Critical));
    palette.setColor(QPalette::Highlight, of(ColorRole::Accent));
    palette.setColor(QPalette::HighlightedText, of(ColorRole::AccentText));
    palette.setColor(QPalette::Link, of(ColorRole::Accent));
    palette.setColor(QPalette::LinkVisited, of(ColorRole::Accent));
    palette.setColor(QPalette::ToolTipBase, of(ColorRole::Surface));
    palette.setColor(QPalette::ToolTipText, of(ColorRole::Text));
    palette.setColor(QPalette::Light, dark ? QColor(0xff38464d) : QColor(0xffffffff));
    palette.setColor(QPalette::Midlight, dark ? QColor(0xff2e3a40) : QColor(0xffeef2f3));
    palette.setColor(QPalette::Mid, of(ColorRole::Border));
    palette.setColor(QPalette::Dark, of(ColorRole::ControlBorder));
    palette.setColor(QPalette::Shadow, dark ? QColor(0xff000000) : QColor(0xff8a979c));
    const QColor faded = dark ? QColor(0xff74848b) : QColor(0xff8b999f);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faded);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, of(ColorRole::Border));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, faded);
    return palette;
}

// Fusion draws outlines in a darker shade of the window, which vanishes on a dark one. Within this scope the shade it
// arrives at is our ControlBorder.
class VisibleOutline
{
public:
    explicit VisibleOutline(const QStyleOption *option)
        : m_option(const_cast<QStyleOption *>(option)), m_kept(option->palette)
    {
        constexpr int kFusionDarkening = 140;
        m_option->palette.setColor(QPalette::Window, color(ColorRole::ControlBorder, m_kept).lighter(kFusionDarkening));
    }
    ~VisibleOutline() { m_option->palette = m_kept; }
    VisibleOutline(const VisibleOutline &) = delete;
    VisibleOutline &operator=(const VisibleOutline &) = delete;

private:
    QStyleOption *m_option;
    QPalette m_kept;
};

// Fusion with air: what can be clicked or typed in is a comfortable target, in proportion to the text.
class RoomyStyle : public QProxyStyle
{
public:
    RoomyStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override
    {
        switch (element) {
        case PE_FrameLineEdit:
        case PE_PanelLineEdit:
        case PE_PanelButtonCommand:
        case PE_IndicatorCheckBox:
        case PE_IndicatorRadioButton: {
            const VisibleOutline outline(option);
            QProxyStyle::drawPrimitive(element, option, painter, widget);
            return;
        }
        default:
            QProxyStyle::drawPrimitive(element, option, painter, widget);
        }
    }

    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override
    {
        if (control != CC_ComboBox) {
            QProxyStyle::drawComplexControl(control, option, painter, widget);
            return;
        }
        const VisibleOutline outline(option);
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }

    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override
    {
        QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
        if (!widget)
            return result;
        const int unit = spacing(widget, 1);
        if (type == CT_PushButton)
            result += QSize(4 * unit, unit);
        else if (type == CT_LineEdit || type == CT_ComboBox)
            result += QSize(unit, unit);
        else if (type == CT_HeaderSection)
            result += QSize(2 * unit, unit);
        else if (type == CT_ItemViewItem)
            result += QSize(2 * unit, 0);
        return result;
    }
};

}  // namespace

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

QColor color(ColorRole role, bool dark)
{
    const Pair &pair = kColors.at(static_cast<std::size_t>(role));
    return QColor::fromRgb(dark ? pair.dark : pair.light);
}

QColor color(ColorRole role, const QPalette &palette)
{
    return color(role, isDark(palette));
}

double contrast(const QColor &first, const QColor &second)
{
    const auto [low, high] = std::minmax({luminance(first), luminance(second)});
    return (high + 0.05) / (low + 0.05);
}

void applyColorScheme(QApplication &application, ColorScheme scheme, bool systemIsDark)
{
    const bool dark = scheme == ColorScheme::Dark || (scheme == ColorScheme::System && systemIsDark);
    if (!dynamic_cast<RoomyStyle *>(application.style()))
        QApplication::setStyle(new RoomyStyle);
    QApplication::setPalette(makePalette(dark));
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
