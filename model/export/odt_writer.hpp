// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"
#include "export/document.hpp"

#include <QByteArray>
#include <QDateTime>

namespace passerelle::exporter {

/// The document as OpenDocument Text 1.3: headings with outline levels, real lists and tables with header rows, named
/// styles, alternative texts, page numbers as fields. The same document and time give the same bytes. Needs a
/// QGuiApplication when there are figures, which become pictures.
///
/// Written here because Qt's QTextDocumentWriter saves headings of ODF as plain paragraphs with direct formatting and
/// tables without header rows (tried with Qt 6.4: no text:h in content.xml), so that no navigator or screen reader
/// finds the structure.
[[nodiscard]] Result<QByteArray> odtOf(const Document &document, const QDateTime &created);

}  // namespace passerelle::exporter
