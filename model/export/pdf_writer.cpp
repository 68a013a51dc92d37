// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/pdf_writer.hpp"

#include "export/pages.hpp"
#include "export/pdf_finish.hpp"
#include "export/style.hpp"

#include <QBuffer>
#include <QCryptographicHash>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace passerelle::exporter {

namespace {

/// Overwrites what follows `before` up to and with `end`, wherever it does, with a text that ends in `end` too and is
/// no longer; spaces fill the rest, since no offset in the file may move.
void overwrite(QByteArray &pdf, const QByteArray &before, char end, const QByteArray &text)
{
    constexpr qsizetype kLongest = 90;
    for (qsizetype at = pdf.indexOf(before); at >= 0; at = pdf.indexOf(before, at + 1)) {
        const qsizetype begin = at + before.size();
        const qsizetype length = pdf.indexOf(end, begin) + 1 - begin;
        if (length >= text.size() && length <= kLongest)
            pdf.replace(begin, length, text.leftJustified(length, ' '));
    }
}

/// QPdfWriter writes the clock and a random identifier, and Qt 6.4 has no call to set them. Here the clock becomes
/// `created` and the identifier a digest of the rest, so that a document made twice is the same file.
QByteArray withoutClock(QByteArray pdf, const QDateTime &created)
{
    const QDateTime utc = created.toUTC();
    overwrite(pdf, "/CreationDate (", ')', "D:" + utc.toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1() + "Z)");
    const QByteArray day = utc.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")).toLatin1() + "Z\"";
    overwrite(pdf, "xmp:CreateDate=\"", '"', day);
    overwrite(pdf, "xmp:ModifyDate=\"", '"', day);
    const auto identifier = [](const QByteArray &digits) -> QByteArray {
        return " <" + digits + "> <" + digits + "> ]";
    };
    overwrite(pdf, "/ID [", ']', identifier(QByteArray(32, '0')));
    const QByteArray digest = QCryptographicHash::hash(pdf, QCryptographicHash::Md5).toHex();
    overwrite(pdf, "/ID [", ']', identifier(digest));
    return pdf;
}

}  // namespace

Result<QByteArray> pdfOf(const Document &document, const QDateTime &created)
{
    if (auto fonts = style::loadFonts(); !fonts)
        return tl::make_unexpected(fonts.error());
    const Pages pages(document);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
        writer.setResolution(style::kUnitsPerInch);
        writer.setPageLayout(
            QPageLayout(QPageSize(pages.size(), QPageSize::Point), QPageLayout::Portrait, QMarginsF()));
        writer.setTitle(document.title);
        QPainter painter(&writer);
        for (int page = 0; page < pages.count(); ++page) {
            if (page > 0)
                writer.newPage();
            pages.paint(painter, page);
        }
    }
    return finishPdf(withoutClock(std::move(bytes), created), {.title = document.title,
                                                               .author = document.author,
                                                               .subject = document.subject,
                                                               .creator = QStringLiteral("Passerelle"),
                                                               .languageTag = document.languageTag,
                                                               .created = created,
                                                               .pageHeight = pages.size().height(),
                                                               .bookmarks = pages.bookmarks()});
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
