// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cohort/sheet.hpp"
#include "cohort/totals.hpp"

#include "base/error.hpp"
#include "base/language.hpp"
#include "export/document.hpp"

#include <QDate>

#include <span>
#include <vector>

namespace passerelle::cohort {

/// A cohort as it may be shown outside the incubator: sums and groups, no name of a company, a person or a project.
struct AnonymousCohort {
    Sum total;
    std::vector<Group> stages;     ///< by Status, of all dossiers
    std::vector<Group> verticals;  ///< these and the following: of the dossiers with figures
    std::vector<Group> machines;
    std::vector<Group> countries;
    std::vector<Group> routes;
    QDate factsAsOf;  ///< the oldest facts that a figure rests on
};

/// Infeasible for fewer than kSmallestGroup dossiers: no report on so few is anonymous.
[[nodiscard]] Result<AnonymousCohort> anonymous(std::span<const Headline> headlines);

/// The report as a document: totals with intervals, stages, verticals, machines, CO2e by country, routes, and how the
/// figures are made. `name` is the cohort's ("Spring 2027"), may be empty; `today` the date on the cover.
[[nodiscard]] exporter::Document cohortDocument(const AnonymousCohort &cohort, const QString &name,
                                                const catalogue::Catalogue &catalogue, const Language &language,
                                                const QDate &today);

/// The same groups as one long table, a line a group and a column a figure, for CSV and XLSX.
[[nodiscard]] Sheet cohortSheet(const AnonymousCohort &cohort, const catalogue::Catalogue &catalogue,
                                const Language &language);

/// The name of a group in words: of its vertical, machine, country, route or stage, or that it was merged.
[[nodiscard]] QString groupName(const Group &group, Grouping grouping, const catalogue::Catalogue &catalogue,
                                const Language &language);

}  // namespace passerelle::cohort
