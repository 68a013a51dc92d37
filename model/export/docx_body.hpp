// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/document.hpp"

#include <QByteArray>

#include <vector>

namespace passerelle::exporter {

/// The body of a DOCX file and what it refers to.
struct DocxBody {
    QByteArray document;               ///< word/document.xml
    int numberedLists = 0;             ///< each counts from one: numbering instances 2, 3…
    std::vector<QByteArray> pictures;  ///< PNG; picture i is word/media/image(i+1).png, relation "image(i+1)"
};

/// The blocks of the document as WordprocessingML.
[[nodiscard]] DocxBody docxBodyOf(const Document &document);

}  // namespace passerelle::exporter
