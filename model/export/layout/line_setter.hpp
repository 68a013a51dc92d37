// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/document.hpp"
#include "export/layout/shapes.hpp"

#include <QColor>
#include <QGlyphRun>

#include <optional>
#include <vector>

namespace passerelle::exporter {

/// A part of a text in one face and colour.
struct Piece {
    int start = 0;
    int length = 0;
    Face *face = nullptr;
    QColor colour;
};

/// Glyphs in one face and colour, from the left edge of the block and the line's baseline.
struct GlyphRow {
    QGlyphRun glyphs;
    QColor colour;
    QString text;  ///< the same in letters, for a device that keeps those
    QFont font;
    double x = 0;
};

struct SetLine {
    std::vector<GlyphRow> rows;
    double ascent = 0;
    double height = 0;  ///< of the letters, not of the line's box
    int end = 0;        ///< where the next line begins in the text
};

/// Breaks a text into lines from shapes of its words. Absent for what only a full text layout sets rightly: writing
/// from right to left, combining marks, letters that the face lacks, a word wider than the line. At most `maxLines`
/// lines (0: all).
[[nodiscard]] std::optional<std::vector<SetLine>> setPlainLines(const QString &text, const std::vector<Piece> &pieces,
                                                                Align align, double width, int maxLines);

/// Where to end a line that would end at `end`, so that a break after a hyphen does not leave only a letter or two
/// ("GPU-", "h"); -1 when the end is good.
[[nodiscard]] int betterEnd(const QString &text, int start, int end);

/// Whether only a letter or two follow the hyphen before `end`.
[[nodiscard]] bool leavesLittle(const QString &text, qsizetype end);

}  // namespace passerelle::exporter
