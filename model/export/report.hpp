// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"
#include "dossier/case.hpp"
#include "export/brand.hpp"
#include "export/document.hpp"

#include <QDate>
#include <QString>

namespace passerelle::exporter {

/// The report of a case as a document value: cover, summary in plain words, model and data, the job, the estimate with
/// its interval, machines compared, charts, access routes and their dates, what to do next, assumptions, sources with
/// dates, glossary; in the annexes the calculation, published runs, every machine and every route with its reasons.
/// `today` is the date on the cover.
[[nodiscard]] Document reportDocument(const dossier::Case &value, const catalogue::Catalogue &catalogue,
                                      const Language &language, const QDate &today);

/// The application of `value.application` as a document value: what is left to do, then sections and fields in form
/// order, each with its answer, what it was written from, and what is missing. Declarations and birth dates that the
/// person did not answer in so many words are left for the person to give on the portal. Empty but for its cover when
/// the case has no application.
[[nodiscard]] Document applicationDocument(const dossier::Case &value, const catalogue::Catalogue &catalogue,
                                           const Language &language, const QDate &today);

/// Writes the PDF report of a case: company and project, workload, estimate with intervals and charts (vectors),
/// machines compared, routes with reasons, assumptions, sources with dates. Bundled font, page numbers, title, author
/// and language set, on the paper and with the brand of `look`. Needs a QGuiApplication; any thread. Fails when the
/// file cannot be written.
[[nodiscard]] Result<void> writeReport(const dossier::Case &value, const catalogue::Catalogue &catalogue,
                                       const Language &language, const QString &path,
                                       const QDate &today = QDate::currentDate(), const ReportLook &look = {});

/// Writes the application of `value.application` as PDF: sections and fields in form order, each with its answer, what
/// it was derived from, and what is missing; paper and brand as `look` says. NotFound when the case has no application.
[[nodiscard]] Result<void> writeApplication(const dossier::Case &value, const catalogue::Catalogue &catalogue,
                                            const Language &language, const QString &path,
                                            const QDate &today = QDate::currentDate(), const ReportLook &look = {});

}  // namespace passerelle::exporter
