// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"
#include "export/document.hpp"

#include <QByteArray>
#include <QDateTime>

namespace passerelle::exporter {

/// Paints the document as a PDF file (PDF 1.4, in Qt's PDF/A-1b mode: fonts embedded, no transparency, XMP metadata)
/// with title, author, language, page numbers and bookmarks. Needs a QGuiApplication; any thread.
///
/// The limit of this writer: Qt 6.4 cannot mark the structure of a PDF, so the file is not tagged and says so (no
/// /MarkInfo). The text alternatives of drawings are printed below them, and reading order is painting order.
///
/// `created` goes into the metadata: the same document and time give the same bytes (in one time zone: Qt writes the
/// offset from UTC into a place that cannot be resized).
[[nodiscard]] Result<QByteArray> pdfOf(const Document &document, const QDateTime &created);

/// The same, written to a file that is replaced only when all went well. NoPermission or Storage when it cannot be.
[[nodiscard]] Result<void> writePdf(const Document &document, const QString &path, const QDateTime &created);

}  // namespace passerelle::exporter
