// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"
#include "export/document.hpp"

#include <QPicture>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <vector>

class QPainter;

namespace passerelle::ui {

/// A heading of a document and the page it stands on, from 0.
struct PageHeading {
    QString title;
    int level = 1;
    int page = 0;
};

/// The pages of a document, recorded off the interface thread so that the window only has to play them: the painting
/// that makes the PDF.
struct RecordedPages {
    QString title;
    exporter::PageFormat format = exporter::PageFormat::A4;
    QSizeF size;  ///< of a page, in points
    std::vector<QPicture> pages;
    std::vector<PageHeading> headings;  ///< in reading order

    [[nodiscard]] int count() const { return static_cast<int>(pages.size()); }
};

/// Lays out and records a document; any thread. Fails without the bundled fonts.
[[nodiscard]] Result<RecordedPages> recordPages(exporter::Document document);

/// Plays one page, from 0, into a rectangle of the painter's units, which has the page's proportions.
void paintPage(QPainter &painter, const RecordedPages &recorded, int page, const QRectF &where);

}  // namespace passerelle::ui
