// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"
#include "export/document.hpp"
#include "export/layout/strip.hpp"

#include <QSizeF>

class QPagedPaintDevice;
class QPainter;

namespace passerelle::exporter {

/// A document laid out on its pages, to be painted on any device: a PDF, a printer, a preview. Belongs to the thread
/// that made it. Needs a QGuiApplication and the bundled fonts (style::loadFonts()).
class Pages
{
public:
    explicit Pages(Document document);
    Pages(const Pages &) = delete;
    Pages &operator=(const Pages &) = delete;

    [[nodiscard]] int count() const { return static_cast<int>(m_pages.size()); }
    /// Of the sheet, in points.
    [[nodiscard]] const QSizeF &size() const { return m_size; }
    [[nodiscard]] const Document &document() const { return m_document; }

    /// Paints one page, from 0, with the top left corner of the sheet as origin and style::kUnitsPerPoint units a
    /// point.
    void paint(QPainter &painter, int page) const;

    /// Headings in reading order, with their places.
    [[nodiscard]] std::vector<Bookmark> bookmarks() const;

private:
    Document m_document;
    QSizeF m_size;
    std::vector<Strip> m_strips;
    std::vector<PlacedPage> m_pages;  ///< points into m_strips
};

/// Paints a page on a device of any resolution and paper: scaled down, never up, to what the device can print on.
void paintOn(QPagedPaintDevice &device, QPainter &painter, const Pages &pages, int page);

}  // namespace passerelle::exporter
