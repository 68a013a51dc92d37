// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cohort/headline.hpp"
#include "cohort/sheet.hpp"

#include "base/language.hpp"

#include <span>

namespace passerelle::cohort {

/// One dossier of the summary: its headline, or why there is none.
struct SummaryLine {
    QString source;     ///< the file it came from; empty for one of the library
    QString state;      ///< "done", "kept" or "refused", for scripts
    Headline headline;  ///< only the name is meaningful when refused
    QString error;      ///< empty unless refused
};

/// One line a dossier, with names: for the incubator itself. Column titles are words for programs, the same in every
/// language; texts of the catalogue are in `language`.
[[nodiscard]] Sheet summarySheet(std::span<const SummaryLine> lines, const catalogue::Catalogue &catalogue,
                                 const Language &language);

}  // namespace passerelle::cohort
