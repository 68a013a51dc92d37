// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"
#include "dossier/case.hpp"

#include <QString>

namespace passerelle::exporter {

/// Writes the PDF report of a case: company and project, workload, estimate with intervals and charts (vectors),
/// machines compared, routes with reasons, assumptions, sources with dates. Bundled font, page numbers, title, author
/// and language set. Needs a QGuiApplication.
[[nodiscard]] Result<void> writeReport(const dossier::Case &value, const catalogue::Catalogue &catalogue,
                                       const Language &language, const QString &path);

/// Writes the application of `value.application` as PDF: sections and fields in form order, each with its answer, what
/// it was derived from, and what is missing.
[[nodiscard]] Result<void> writeApplication(const dossier::Case &value, const catalogue::Catalogue &catalogue,
                                            const Language &language, const QString &path);

}  // namespace passerelle::exporter
