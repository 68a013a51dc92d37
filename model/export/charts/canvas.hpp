// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/document.hpp"

#include <QColor>
#include <QPainter>
#include <QRectF>
#include <QString>

#include <array>
#include <vector>

/// Painting with the point as unit, on any paint device: what the charts of documents share.
namespace passerelle::exporter::charts {

/// Colours in an order in which neighbours differ in hue for every kind of colour vision (Okabe and Ito, "Color
/// Universal Design", 2008) and in lightness, so that they stay apart when printed in grey.
inline constexpr std::array<QColor, 7> kPalette{QColor(0, 114, 178),  QColor(240, 228, 66), QColor(213, 94, 0),
                                                QColor(86, 180, 233), QColor(51, 34, 136),  QColor(187, 187, 187),
                                                QColor(0, 158, 115)};

[[nodiscard]] inline const QColor &paletteColour(std::size_t index)
{
    return kPalette[index % kPalette.size()];
}

struct Label {
    double points = 7.5;
    bool bold = false;
    QColor colour;
    Align align = Align::Start;
};

/// Width in points of the text on one line.
[[nodiscard]] double textWidth(const QString &text, const Label &label);

/// Draws one line of text, vertically centred on `middle`, within `width` from `x` on; shortened with "…" when longer.
void drawLabel(QPainter &painter, const QString &text, const Label &label, double x, double middle, double width);

/// A line of a width in points.
void drawLine(QPainter &painter, const QPointF &from, const QPointF &to, const QColor &colour, double width = 0.5);

/// One entry of a legend.
struct LegendItem {
    QString text;
    QColor colour;
};

/// Height in points that drawLegend() takes in a width.
[[nodiscard]] double legendHeight(const std::vector<LegendItem> &items, double width);

/// Coloured squares with their names, in lines from `topLeft` on.
void drawLegend(QPainter &painter, const std::vector<LegendItem> &items, const QPointF &topLeft, double width);

}  // namespace passerelle::exporter::charts
