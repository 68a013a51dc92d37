// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/document.hpp"
#include "export/layout/line_setter.hpp"

#include <QColor>
#include <QPointF>

#include <memory>
#include <vector>

class QPainter;
class QTextLayout;

namespace passerelle::exporter {

/// How a block of text is set.
struct TextStyle {
    double points = 9.5;
    bool bold = false;
    bool italic = false;
    QColor colour;
    QColor mutedColour;
    Align align = Align::Start;
    double leading = 1.42;  ///< line height over letter size
};

/// Text broken into lines of a width, ready to be drawn line by line. All lengths in device units (style.hpp).
struct TextBlock {
    std::shared_ptr<const std::vector<SetLine>> set;  ///< of plain texts
    std::shared_ptr<QTextLayout> layout;              ///< of all others
    int lines = 0;
    double lineHeight = 0;
    [[nodiscard]] double height() const { return lines * lineHeight; }
};

/// Breaks the text at words, and inside a word that is wider than the line. Line feeds break the line; control
/// characters and direction overrides, which could disguise a text, are left out. At most `maxLines` lines (0: all); a
/// text that is longer ends with "…".
[[nodiscard]] TextBlock layoutText(const Spans &spans, const TextStyle &style, double width, int maxLines = 0);

/// Draws `count` lines from `first` on, the first of them at `topLeft`.
void drawLines(QPainter &painter, const TextBlock &block, int first, int count, const QPointF &topLeft);

/// Draws the whole block.
void drawText(QPainter &painter, const TextBlock &block, const QPointF &topLeft);

/// Width of the widest word: a column narrower than this breaks words.
[[nodiscard]] double widestWord(const Spans &spans, const TextStyle &style);

/// Width of the text on one line.
[[nodiscard]] double naturalWidth(const Spans &spans, const TextStyle &style);

}  // namespace passerelle::exporter
