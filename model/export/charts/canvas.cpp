// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/charts/canvas.hpp"

#include "export/layout/shapes.hpp"
#include "export/style.hpp"

#include <QFontMetricsF>

namespace passerelle::exporter::charts {

namespace {

using style::kUnitsPerPoint;

constexpr double kLegendLine = 11;
constexpr double kSquare = 6.5;
constexpr double kLegendGap = 14;

/// Calls `place(item, x, line)` for each item; returns the number of lines.
template<typename Place>
int layOut(const std::vector<LegendItem> &items, double width, const Place &place)
{
    double x = 0;
    int line = 0;
    for (const LegendItem &item : items) {
        const double needed = kSquare + 4 + textWidth(item.text, Label{});
        if (x > 0 && x + needed > width) {
            x = 0;
            ++line;
        }
        place(item, x, line);
        x += needed + kLegendGap;
    }
    return items.empty() ? 0 : line + 1;
}

}  // namespace

double textWidth(const QString &text, const Label &label)
{
    return shapeOf(faceOf(label.points, label.bold, false), text).advance / kUnitsPerPoint;
}

void drawLabel(QPainter &painter, const QString &text, const Label &label, double x, double middle, double width)
{
    Face &face = faceOf(label.points, label.bold, false);
    const QFontMetricsF metrics(face.font);
    QString shown = text;
    if (shapeOf(face, text).advance > width * kUnitsPerPoint + 2)
        shown = metrics.elidedText(text, Qt::ElideRight, width * kUnitsPerPoint + 2);
    const Shape &shape = shapeOf(face, shown);
    const double free = width - shape.advance / kUnitsPerPoint;
    const double shift = label.align == Align::End ? free : label.align == Align::Center ? free / 2 : 0;
    painter.save();
    painter.translate(x + shift, middle);
    painter.scale(1 / kUnitsPerPoint, 1 / kUnitsPerPoint);
    painter.setPen(label.colour.isValid() ? label.colour : style::kInk);
    const QPointF baseline(0, metrics.capHeight() / 2);
    if (shape.plain && isPlainScript(shown) && !keepsLetters(painter)) {
        painter.drawGlyphRun(baseline, glyphRunOf(face, shape));
    } else {
        painter.setFont(face.font);
        painter.drawText(baseline, shown);
    }
    painter.restore();
}

void drawLine(QPainter &painter, const QPointF &from, const QPointF &to, const QColor &colour, double width)
{
    painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(from, to);
}

double legendHeight(const std::vector<LegendItem> &items, double width)
{
    return kLegendLine * layOut(items, width, [](const LegendItem &, double, int) {});
}

void drawLegend(QPainter &painter, const std::vector<LegendItem> &items, const QPointF &topLeft, double width)
{
    layOut(items, width, [&](const LegendItem &item, double x, int line) {
        const double middle = topLeft.y() + (line + 0.5) * kLegendLine;
        painter.fillRect(QRectF(topLeft.x() + x, middle - kSquare / 2, kSquare, kSquare), item.colour);
        drawLabel(painter, item.text, Label{.points = 7.5, .bold = false, .colour = style::kInk},
                  topLeft.x() + x + kSquare + 4, middle, width);
    });
}

}  // namespace passerelle::exporter::charts
