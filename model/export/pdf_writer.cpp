// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/pdf_writer.hpp"

#include "export/layout/flow.hpp"
#include "export/layout/text_block.hpp"
#include "export/pdf_finish.hpp"
#include "export/style.hpp"

#include <QBuffer>
#include <QCryptographicHash>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSaveFile>

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

/// Paints all pages and returns where the bookmarks lie.
std::vector<Bookmark> paintPages(QPdfWriter &writer, QPainter &painter, const Document &document,
                                 const std::vector<PlacedPage> &pages)
{
    const QSizeF page = pageSize(document.format).size(QPageSize::Point);
    const bool cover = !document.blocks.empty() && std::holds_alternative<Cover>(document.blocks.front());
    std::vector<Bookmark> bookmarks;
    const int count = static_cast<int>(pages.size());
    for (int i = 0; i < count; ++i) {
        if (i > 0)
            writer.newPage();
        if (i > 0 || !cover)
            paintEdges(painter, document, page, i + 1, count);
        for (const PlacedStrip &placed : pages[static_cast<std::size_t>(i)]) {
            if (placed.strip->bookmark) {
                bookmarks.push_back(*placed.strip->bookmark);
                bookmarks.back().page = i;
                bookmarks.back().top = kTop + placed.y / kUnitsPerPoint - 8;
            }
            if (placed.strip->paint)
                placed.strip->paint(painter, QPointF(pt(kSide), pt(kTop) + placed.y));
        }
    }
    return bookmarks;
}

/// Overwrites every match of a pattern's first group, keeping its length: no offset in the file may move.
void overwrite(QByteArray &pdf, const char *pattern, const QByteArray &text)
{
    const QRegularExpression expression(QString::fromLatin1(pattern));
    const QString searched = QString::fromLatin1(pdf);
    auto matches = expression.globalMatch(searched);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const qsizetype length = match.capturedLength(1);
        pdf.replace(match.capturedStart(1), length, text.leftJustified(length, ' ', true));
    }
}

/// QPdfWriter writes the clock and a random identifier, and Qt 6.4 has no call to set them. Here the clock becomes
/// `created` and the identifier a digest of the rest, so that a document made twice is the same file.
QByteArray withoutClock(QByteArray pdf, const QDateTime &created)
{
    const QDateTime utc = created.toUTC();
    overwrite(pdf, "/CreationDate (\\(D:\\d{14}[^)]{0,8}\\))",
              "(D:" + utc.toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1() + "Z)");
    overwrite(pdf, "xmp:(?:Create|Modify)Date=\"(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d)",
              utc.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")).toLatin1());
    const char *const identifier = "/ID \\[ (<[0-9a-f]{32}> <[0-9a-f]{32}>)";
    overwrite(pdf, identifier, {});
    const QByteArray digest = QCryptographicHash::hash(pdf, QCryptographicHash::Md5).toHex();
    overwrite(pdf, "/ID \\[ ( {69}) *\\]", '<' + digest + "> <" + digest + '>');
    return pdf;
}

}  // namespace

Result<QByteArray> pdfOf(const Document &document, const QDateTime &created)
{
    if (auto fonts = style::loadFonts(); !fonts)
        return tl::make_unexpected(fonts.error());
    const QSizeF page = pageSize(document.format).size(QPageSize::Point);
    const Frame frame{pt(page.width() - 2 * kSide), pt(page.height() - kTop - kBottom)};
    const std::vector<Strip> strips = flow(document, frame);
    const std::vector<PlacedPage> pages = paginate(strips, frame.height);

    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    std::vector<Bookmark> bookmarks;
    {
        QPdfWriter writer(&buffer);
        writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
        writer.setResolution(style::kUnitsPerInch);
        writer.setPageLayout(QPageLayout(pageSize(document.format), QPageLayout::Portrait, QMarginsF()));
        writer.setTitle(document.title);
        QPainter painter(&writer);
        bookmarks = paintPages(writer, painter, document, pages);
    }
    return finishPdf(withoutClock(std::move(bytes), created), {.title = document.title,
                                                               .author = document.author,
                                                               .subject = document.subject,
                                                               .creator = QStringLiteral("Passerelle"),
                                                               .languageTag = document.languageTag,
                                                               .created = created,
                                                               .pageHeight = page.height(),
                                                               .bookmarks = std::move(bookmarks)});
}

Result<void> writePdf(const Document &document, const QString &path, const QDateTime &created)
{
    const Result<QByteArray> bytes = pdfOf(document, created);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    QSaveFile file(path);
    const bool opened = file.open(QIODevice::WriteOnly);
    if (!opened || file.write(*bytes) != bytes->size() || !file.commit()) {
        const ErrorCode code =
            file.error() == QFileDevice::PermissionsError ? ErrorCode::NoPermission : ErrorCode::Storage;
        return failure(code, PASSERELLE_TEXT("Export", "The document could not be written."), path, {},
                       PASSERELLE_TEXT("Export", "Choose another folder, or check the free space and the permissions."),
                       file.errorString());
    }
    return {};
}

}  // namespace passerelle::exporter
