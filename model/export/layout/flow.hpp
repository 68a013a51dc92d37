// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/document.hpp"
#include "export/layout/strip.hpp"

#include <vector>

namespace passerelle::exporter {

/// The text area of a page, in device units.
struct Frame {
    double width = 0;
    double height = 0;
};

/// Lays the whole document out as one column of strips.
[[nodiscard]] std::vector<Strip> flow(const Document &document, const Frame &frame);

/// The strips of a table: caption, header (repeated on every page), rows. Columns take their share of the width, but
/// none is narrower than its widest word as long as the others can give way.
[[nodiscard]] std::vector<Strip> tableStrips(const Table &table, const Frame &frame);

/// The widths that the columns of a table get; their sum is `width`.
[[nodiscard]] std::vector<double> columnWidths(const Table &table, double width);

/// The strip that fills the first page.
[[nodiscard]] Strip coverStrip(const Cover &cover, const Frame &frame);

/// Large figures side by side.
[[nodiscard]] Strip keyFiguresStrip(const KeyFigures &figures, const Frame &frame);

}  // namespace passerelle::exporter
