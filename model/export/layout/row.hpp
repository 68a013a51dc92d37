// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/layout/strip.hpp"
#include "export/layout/text_block.hpp"

#include <QColor>

#include <optional>
#include <vector>

namespace passerelle::exporter {

/// Texts side by side with what lies behind and below them. Lengths in device units.
struct Row {
    struct Cell {
        TextBlock text;
        double x = 0;
    };
    std::vector<Cell> cells;
    double width = 0;
    double padding = 0;  ///< above and below the texts
    std::optional<QColor> background;
    std::optional<QColor> bar;   ///< at the left edge
    std::optional<QColor> rule;  ///< below
    double ruleWidth = 0;
};

/// One strip for a row of usual height; a row higher than `tallest` is cut between lines into several, never leaving a
/// single line alone.
[[nodiscard]] std::vector<Strip> rowStrips(const Row &row, double tallest);

}  // namespace passerelle::exporter
