// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_palette.hpp"

#include "ui/widgets/theme.hpp"

namespace passerelle::ui {

namespace {

QColor mixed(const QColor &a, const QColor &b, double share)
{
    return QColor::fromRgbF(static_cast<float>(a.redF() * share + b.redF() * (1.0 - share)),
                            static_cast<float>(a.greenF() * share + b.greenF() * (1.0 - share)),
                            static_cast<float>(a.blueF() * share + b.blueF() * (1.0 - share)));
}

}  // namespace

QColor textOn(const QColor &fill)
{
    return contrast(Qt::black, fill) >= contrast(Qt::white, fill) ? Qt::black : Qt::white;
}

QColor ChartPalette::place(PlaceKind kind) const
{
    switch (kind) {
    case PlaceKind::Public:
        return parts[0];
    case PlaceKind::Announced:
        return parts[3];
    case PlaceKind::Cloud:
        return parts[1];
    case PlaceKind::Own:
        return parts[2];
    }
    return text;
}

ChartPalette ChartPalette::of(const QPalette &palette)
{
    ChartPalette result;
    result.ground = palette.color(QPalette::Base);
    result.text = palette.color(QPalette::Text);
    const bool dark = result.ground.lightness() < 128;
    result.quiet = mixed(result.text, result.ground, 0.7);
    result.grid = mixed(result.text, result.ground, 0.15);
    result.highlight = palette.color(QPalette::Highlight);
    result.limit = dark ? QColor(0xff, 0x9e, 0x80) : QColor(0xb0, 0x3a, 0x00);
    if (dark) {
        result.parts = {QColor(0x56, 0xb4, 0xe9), QColor(0xf2, 0xb1, 0x34), QColor(0x2f, 0xc9, 0x9a),
                        QColor(0xe3, 0x9d, 0xc5), QColor(0xf0, 0xe4, 0x42), QColor(0x8f, 0xa8, 0xff),
                        QColor(0xb8, 0xb8, 0xb8)};
    } else {
        result.parts = {QColor(0x00, 0x72, 0xb2), QColor(0xd5, 0x6a, 0x00), QColor(0x00, 0x8f, 0x68),
                        QColor(0xb5, 0x5d, 0x92), QColor(0xac, 0x8e, 0x00), QColor(0x3a, 0x96, 0xcc),
                        QColor(0x77, 0x77, 0x77)};
    }
    return result;
}

}  // namespace passerelle::ui
