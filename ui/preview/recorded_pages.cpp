// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/recorded_pages.hpp"

#include "export/pages.hpp"
#include "export/style.hpp"

#include <QPainter>

#include <utility>

namespace passerelle::ui {

Result<RecordedPages> recordPages(exporter::Document document)
{
    if (auto fonts = exporter::style::loadFonts(); !fonts)
        return tl::make_unexpected(fonts.error());
    const exporter::Pages pages(std::move(document));
    RecordedPages recorded{pages.document().title, pages.document().format, pages.size(), {}, {}};
    for (int page = 0; page < pages.count(); ++page) {
        QPicture picture;
        QPainter painter(&picture);
        pages.paint(painter, page);
        painter.end();
        recorded.pages.push_back(picture);
    }
    for (const exporter::Bookmark &mark : pages.bookmarks())
        recorded.headings.push_back({mark.title, mark.level, mark.page});
    return recorded;
}

void paintPage(QPainter &painter, const RecordedPages &recorded, int page, const QRectF &where)
{
    QPicture picture = recorded.pages[static_cast<std::size_t>(page)];
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    painter.setClipRect(where);
    painter.translate(where.topLeft());
    const double perUnit = where.width() / (recorded.size.width() * exporter::style::kUnitsPerPoint);
    painter.scale(perUnit, perUnit);
    // QPainter::drawPicture() scales by the resolutions of the two devices, which play() leaves alone.
    picture.play(&painter);
    painter.restore();
}

}  // namespace passerelle::ui
