// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/layout/row.hpp"

#include "export/style.hpp"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace passerelle::exporter {

namespace {

/// What one strip shows of a row.
struct Slice {
    int firstLine = 0;
    int lines = 0;
    bool top = true;     ///< holds the row's upper edge
    bool bottom = true;  ///< holds the row's lower edge
    double height = 0;
};

void paintSlice(QPainter &painter, const Row &row, const Slice &slice, const QPointF &at)
{
    // Neighbouring slices overlap by a hair, or a viewer shows a seam between them.
    const double seam = slice.top ? 0 : 2;
    if (row.background)
        painter.fillRect(QRectF(at.x(), at.y() - seam, row.width, slice.height + seam), *row.background);
    if (row.bar)
        painter.fillRect(QRectF(at.x(), at.y() - seam, 3 * style::kUnitsPerPoint, slice.height + seam), *row.bar);
    if (row.rule && slice.bottom) {
        painter.fillRect(QRectF(at.x(), at.y() + slice.height - row.ruleWidth, row.width, row.ruleWidth), *row.rule);
    }
    const double y = at.y() + (slice.top ? row.padding : 0);
    for (const Row::Cell &cell : row.cells)
        drawLines(painter, cell.text, slice.firstLine, slice.lines, QPointF(at.x() + cell.x, y));
}

Strip strip(const std::shared_ptr<const Row> &row, const Slice &slice)
{
    Strip result;
    result.height = slice.height;
    result.paint = [row, slice](QPainter &painter, const QPointF &at) { paintSlice(painter, *row, slice, at); };
    return result;
}

}  // namespace

std::vector<Strip> rowStrips(const Row &row, double tallest)
{
    int lines = 0;
    double lineHeight = 0;
    double content = 0;
    for (const Row::Cell &cell : row.cells) {
        lines = std::max(lines, cell.text.lines);
        lineHeight = std::max(lineHeight, cell.text.lineHeight);
        content = std::max(content, cell.text.height());
    }
    const auto shared = std::make_shared<const Row>(row);
    const double whole = content + 2 * row.padding;
    if (whole <= tallest || lines < 6)
        return {strip(shared, Slice{0, lines, true, true, whole})};
    std::vector<Strip> strips;
    constexpr int kLines = 3;  // a cut leaves at least this many lines on either side
    for (int first = 0; first < lines;) {
        const int left = lines - first;
        const int count = left < 2 * kLines ? left : kLines;
        Slice slice{first, count, first == 0, count == left, 0};
        slice.height = count * lineHeight + (slice.top ? row.padding : 0) + (slice.bottom ? row.padding : 0);
        strips.push_back(strip(shared, slice));
        first += count;
    }
    return strips;
}

}  // namespace passerelle::exporter
