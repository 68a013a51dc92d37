// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/layout/flow.hpp"
#include "export/layout/row.hpp"
#include "export/style.hpp"

#include <QPainter>

#include <algorithm>
#include <numeric>

namespace passerelle::exporter {

namespace {

using style::kUnitsPerPoint;

constexpr double kCellGap = 4.0 * kUnitsPerPoint;      // left and right of a text
constexpr double kCellPadding = 2.6 * kUnitsPerPoint;  // above and below
constexpr double kHairline = 0.5 * kUnitsPerPoint;

TextStyle cellStyle(Align align, bool header, bool muted)
{
    TextStyle result;
    result.points = style::kTableSize;
    result.bold = header;
    result.colour = header || muted ? style::kMuted : style::kInk;
    result.mutedColour = style::kMuted;
    result.align = align;
    result.leading = 1.32;
    return result;
}

Row rowOf(const Table &table, const std::vector<Spans> &cells, const std::vector<double> &widths, bool header,
          bool muted)
{
    Row row;
    double x = 0;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const Spans &content = i < cells.size() ? cells[i] : Spans{};
        const TextStyle text = cellStyle(table.columns[i].align, header, muted);
        row.cells.push_back({layoutText(content, text, widths[i] - 2 * kCellGap), x + kCellGap});
        x += widths[i];
    }
    row.width = x;
    row.padding = kCellPadding;
    row.rule = header ? style::kMuted : style::kRule;
    row.ruleWidth = header ? 1.5 * kHairline : kHairline;
    return row;
}

double narrowest(const Table &table, std::size_t column)
{
    const Table::Column &spec = table.columns[column];
    double width = widestWord(plain(spec.title), cellStyle(spec.align, true, false));
    for (const Table::Row &row : table.rows) {
        if (column < row.cells.size())
            width = std::max(width, widestWord(row.cells[column], cellStyle(spec.align, false, false)));
    }
    return width + 2 * kCellGap + 4;
}

Strip captionStrip(const QString &caption, double width)
{
    TextStyle text;
    text.points = style::kSmallSize + 0.5;
    text.bold = true;
    text.colour = style::kInk;
    const TextBlock block = layoutText(plain(caption), text, width);
    Strip strip;
    strip.height = block.height() + 2 * kUnitsPerPoint;
    strip.keepWithNext = true;
    strip.paint = [block](QPainter &painter, const QPointF &at) { drawText(painter, block, at); };
    return strip;
}

}  // namespace

std::vector<double> columnWidths(const Table &table, double width)
{
    const std::size_t n = table.columns.size();
    std::vector<double> least(n);
    double weights = 0;
    for (std::size_t i = 0; i < n; ++i) {
        least[i] = std::min(narrowest(table, i), width * 0.4);
        weights += table.columns[i].weight;
    }
    std::vector<double> widths(n);
    for (std::size_t i = 0; i < n; ++i)
        widths[i] = width * table.columns[i].weight / weights;
    // Columns below their least take what the others have beyond theirs.
    double missing = 0;
    double spare = 0;
    for (std::size_t i = 0; i < n; ++i) {
        missing += std::max(0.0, least[i] - widths[i]);
        spare += std::max(0.0, widths[i] - least[i]);
    }
    const double given = std::min(missing, spare);
    if (missing <= 0)
        return widths;
    for (std::size_t i = 0; i < n; ++i) {
        if (widths[i] < least[i])
            widths[i] += (least[i] - widths[i]) * given / missing;
        else if (spare > 0)
            widths[i] -= (widths[i] - least[i]) * given / spare;
    }
    return widths;
}

std::vector<Strip> tableStrips(const Table &table, const Frame &frame)
{
    std::vector<Strip> strips;
    if (table.columns.empty())
        return strips;
    if (!table.caption.isEmpty())
        strips.push_back(captionStrip(table.caption, frame.width));
    const std::vector<double> widths = columnWidths(table, frame.width);
    std::vector<Spans> titles;
    for (const Table::Column &column : table.columns)
        titles.push_back(plain(column.title));
    Strip header = rowStrips(rowOf(table, titles, widths, true, false), frame.height).front();
    header.keepWithNext = true;
    const auto repeated = std::make_shared<const Strip>(header);
    strips.push_back(header);
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        Row row = rowOf(table, table.rows[r].cells, widths, false, table.rows[r].muted);
        if (table.rows[r].emphasised)
            row.background = style::kEmphasis;
        for (Strip &strip : rowStrips(row, frame.height * 0.3)) {
            strip.repeated = repeated;
            strips.push_back(std::move(strip));
        }
        // The first two rows stay with the header, the last two together: no row stands alone.
        strips.back().keepWithNext = (r == 0 && table.rows.size() > 1) || r + 2 == table.rows.size();
    }
    strips.front().before = 8 * kUnitsPerPoint;
    return strips;
}

}  // namespace passerelle::exporter
