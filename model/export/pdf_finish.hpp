// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"
#include "export/layout/strip.hpp"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <vector>

namespace passerelle::exporter {

/// What a PDF says of itself.
struct PdfDescription {
    QString title;
    QString author;
    QString subject;
    QString creator;      ///< the program
    QString languageTag;  ///< BCP 47
    QDateTime created;
    double pageHeight = 0;  ///< points
    std::vector<Bookmark> bookmarks;
};

/// Completes a PDF written by QPdfWriter with what Qt 6.4 has no call for: author and subject, the document's language,
/// "show the title in the window", bookmarks, and XMP metadata that agree with them (PDF/A-1 asks for it).
///
/// The file is extended, not rewritten: changed objects and a new cross-reference section are appended (ISO 32000-1,
/// 7.5.6 "Incremental updates"), every original byte stays. Internal error when the file is not of the plain form that
/// QPdfWriter writes.
[[nodiscard]] Result<QByteArray> finishPdf(QByteArray pdf, const PdfDescription &description);

}  // namespace passerelle::exporter
