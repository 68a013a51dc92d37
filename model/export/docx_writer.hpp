// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"
#include "export/document.hpp"

#include <QByteArray>
#include <QDateTime>

namespace passerelle::exporter {

/// The document as Office Open XML (ECMA-376, transitional): headings with outline levels, real lists, tables with
/// header rows that repeat, named styles, alternative texts, page numbers as fields. Opens in Word and LibreOffice
/// without repair. The same document and time give the same bytes. Needs a QGuiApplication when there are figures,
/// which become pictures.
///
/// Written here because Debian ships no DOCX writer for C++; Python's (python3-docx) would be a second runtime.
[[nodiscard]] Result<QByteArray> docxOf(const Document &document, const QDateTime &created);

}  // namespace passerelle::exporter
