// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossier/case.hpp"
#include "export/document.hpp"
#include "export/pack_file.hpp"

#include <QDate>
#include <QJsonObject>
#include <QStringList>

namespace passerelle::exporter {

/// The templates of final reports that the facts hold ("eurohpc-regular-report"…).
[[nodiscard]] QStringList finalReportTemplates(const catalogue::Catalogue &catalogue);

/// The template for a route (form_guide.json, `final_reports`); empty where the route's operator asks for no report
/// that is on record.
[[nodiscard]] QString finalReportFor(const QString &routeId, const catalogue::Catalogue &catalogue);

/// The hours really used (actuals.gpu_hours), and energy and CO2e: as the site measured them where the dossier says so
/// (actuals.energy_kwh, actuals.co2_kg), else the estimate's scaled by the hours used, marked as such.
struct Actuals {
    std::optional<double> gpuHours;
    std::optional<double> plannedGpuHours;  ///< asked for
    std::optional<double> energyKwh;
    std::optional<double> co2Kg;
    bool energyMeasured = false;
    bool co2Measured = false;
};
[[nodiscard]] Actuals actualsOf(const dossier::Case &value);

/// A final report as a document: every question of the template in order, prefilled from the dossier and the hours
/// really used, with a visible gap where only the project can tell. Its word limits stand beside. Birth dates are never
/// in it. Empty but for its cover when there is no template of that id.
[[nodiscard]] Document finalReportDocument(const dossier::Case &value, const catalogue::Catalogue &catalogue,
                                           const QString &templateId, const Language &language, const QDate &today);

/// The report as PDF, DOCX and ODT. NotFound when there is no template of that id.
[[nodiscard]] Result<PackFiles> finalReportFiles(const dossier::Case &value, const catalogue::Catalogue &catalogue,
                                                 const QString &templateId, const Language &language,
                                                 const QDate &today);

}  // namespace passerelle::exporter
