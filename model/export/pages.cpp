// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/pages.hpp"

#include "export/layout/flow.hpp"
#include "export/layout/shapes.hpp"
#include "export/layout/text_block.hpp"
#include "export/style.hpp"

#include <QPageSize>
#include <QPagedPaintDevice>
#include <QPainter>

#include <algorithm>

namespace passerelle::exporter {

namespace {

using style::kUnitsPerPoint;

constexpr double pt(double points)
{
    return points * kUnitsPerPoint;
}

// Margins in points; the running head and the page number stand inside the upper and lower ones.
constexpr double kSide = 56;
constexpr double kTop = 68;
constexpr double kBottom = 62;

QPageSize pageSize(PageFormat format)
{
    return QPageSize(format == PageFormat::Letter ? QPageSize::Letter : QPageSize::A4);
}

TextStyle edgeStyle(Align align)
{
    TextStyle result;
    result.points = style::kSmallSize - 0.5;
    result.colour = style::kMuted;
    result.mutedColour = style::kMuted;
    result.align = align;
    return result;
}

/// Head and foot of a page; the cover has neither.
void paintEdges(QPainter &painter, const Document &document, const QSizeF &page, int number, int count)
{
    const double width = pt(page.width() - 2 * kSide);
    const double top = pt(34);
    drawText(painter, layoutText(plain(document.runningHead), edgeStyle(Align::Start), width * 0.72, 1),
             QPointF(pt(kSide), top));
    drawText(painter, layoutText(plain(document.runningDate), edgeStyle(Align::End), width * 0.26, 1),
             QPointF(pt(kSide) + width * 0.74, top));
    painter.fillRect(QRectF(pt(kSide), top + pt(14), width, pt(0.5)), style::kRule);
    const QString text = document.pageOf.arg(number).arg(count);
    drawText(painter, layoutText(plain(text), edgeStyle(Align::End), width, 1),
             QPointF(pt(kSide), pt(page.height() - 40)));
    drawText(painter, layoutText(plain(document.author), edgeStyle(Align::Start), width * 0.7, 1),
             QPointF(pt(kSide), pt(page.height() - 40)));
}

bool hasCover(const Document &document)
{
    return !document.blocks.empty() && std::holds_alternative<Cover>(document.blocks.front());
}

}  // namespace

Pages::Pages(Document document)
    : m_document(std::move(document)), m_size(pageSize(m_document.format).size(QPageSize::Point))
{
    forgetSurplusShapes();
    const Frame frame{pt(m_size.width() - 2 * kSide), pt(m_size.height() - kTop - kBottom)};
    m_strips = flow(m_document, frame);
    m_pages = paginate(m_strips, frame.height);
}

void Pages::paint(QPainter &painter, int page) const
{
    if (page > 0 || !hasCover(m_document))
        paintEdges(painter, m_document, m_size, page + 1, count());
    for (const PlacedStrip &placed : m_pages[static_cast<std::size_t>(page)]) {
        if (placed.strip->paint)
            placed.strip->paint(painter, QPointF(pt(kSide), pt(kTop) + placed.y));
    }
}

std::vector<Bookmark> Pages::bookmarks() const
{
    std::vector<Bookmark> found;
    for (std::size_t page = 0; page < m_pages.size(); ++page) {
        for (const PlacedStrip &placed : m_pages[page]) {
            if (!placed.strip->bookmark)
                continue;
            found.push_back(*placed.strip->bookmark);
            found.back().page = static_cast<int>(page);
            found.back().top = kTop + placed.y / kUnitsPerPoint - 8;
        }
    }
    return found;
}

void paintOn(QPagedPaintDevice &device, QPainter &painter, const Pages &pages, int page)
{
    const QPageLayout layout = device.pageLayout();
    const QSizeF sheet = layout.fullRect(QPageLayout::Point).size();
    const double fit = std::min({1.0, sheet.width() / pages.size().width(), sheet.height() / pages.size().height()});
    const double perUnit = device.logicalDpiX() / static_cast<double>(style::kUnitsPerInch) * fit;
    painter.save();
    // A printer's origin is the corner of what it can print on; the sheet's margins are in the document already.
    const QMarginsF margins = layout.margins(QPageLayout::Point);
    const double perPoint = device.logicalDpiX() / 72.0;
    painter.translate(-margins.left() * perPoint, -margins.top() * perPoint);
    painter.scale(perUnit, perUnit);
    pages.paint(painter, page);
    painter.restore();
}

}  // namespace passerelle::exporter
