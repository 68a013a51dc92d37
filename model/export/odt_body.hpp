// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/document.hpp"

#include <QByteArray>

#include <vector>

namespace passerelle::exporter {

/// The content of an ODT file and what it refers to.
struct OdtBody {
    QByteArray content;                ///< content.xml
    std::vector<QByteArray> pictures;  ///< PNG; picture i is Pictures/image(i+1).png
};

/// The blocks of the document as OpenDocument text.
[[nodiscard]] OdtBody odtBodyOf(const Document &document);

}  // namespace passerelle::exporter
