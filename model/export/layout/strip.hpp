// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QPainter;

namespace passerelle::exporter {

/// A heading that a reader can jump to.
struct Bookmark {
    QString title;
    int level = 1;
    int page = 0;    ///< from 0
    double top = 0;  ///< distance from the top of the page, in points
};

/// A slice of the document that is never cut: a line, a table row, a drawing. The document is laid out as one long
/// column of strips, then cut into pages between strips. Lengths in device units.
struct Strip {
    double height = 0;
    double before = 0;          ///< white space above; none at the top of a page
    bool keepWithNext = false;  ///< no page break between this strip and the following one
    bool startsPage = false;
    double needs = 0;  ///< goes to the next page when less than this is left: a chapter does not begin at the foot
    std::function<void(QPainter &, const QPointF &)> paint;  ///< given the top left corner
    std::shared_ptr<const Strip> repeated;                   ///< painted above when this strip comes first on a page
    std::optional<Bookmark> bookmark;
};

struct PlacedStrip {
    const Strip *strip = nullptr;
    double y = 0;  ///< from the top of the text area
};

using PlacedPage = std::vector<PlacedStrip>;

/// Cuts the column into pages of a height. Strips tied by keepWithNext move to the next page together, unless the
/// group alone is higher than a page. The result points into `strips`.
[[nodiscard]] std::vector<PlacedPage> paginate(const std::vector<Strip> &strips, double pageHeight);

}  // namespace passerelle::exporter
