// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/application.hpp"
#include "access/road.hpp"
#include "access/routing.hpp"
#include "access/ways_out.hpp"
#include "base/language.hpp"
#include "base/progress.hpp"
#include "catalogue/catalogue.hpp"
#include "dossier/dossier.hpp"
#include "estimate/estimate.hpp"
#include "estimate/learned.hpp"
#include "workload/workload.hpp"

#include <QDate>

#include <optional>
#include <vector>

namespace passerelle::dossier {

/// Everything that follows from a dossier and the catalogue: computed in one go, off the interface thread, and handed
/// as one value to the window, the report and the command line.
struct Case {
    Dossier dossier;
    workload::Workload workload;
    std::optional<Message> workloadProblem;     ///< why no workload can be formed yet (no model chosen…)
    std::vector<estimate::Estimate> estimates;  ///< one a target that was not struck; empty with a problem
    estimate::Evidence evidence;                ///< what each measurement of the dossier taught
    std::optional<std::size_t> chosen;          ///< index of the chosen target, else of the proposed one
    access::Facts facts;                        ///< the dossier's, completed with estimate.* and derived keys
    std::vector<access::RouteAdvice> routes;
    std::vector<access::WayOut> waysOut;             ///< past a volume that no free route takes; mostly empty
    access::Road road;                               ///< from trials to users; empty without an estimate
    std::optional<access::Application> application;  ///< of the chosen route, else of the best route with a form
};

/// The workload of a dossier: its model (preset or profile kept), data and plan keys. Reads no file: a path whose
/// profile is not kept yet is a failure that says so (see withFilesRead()). The place of an error is the key.
[[nodiscard]] Result<workload::Workload> workloadOf(const Dossier &dossier, const catalogue::Catalogue &catalogue);

/// The GPU count that the person fixed; empty: automatic.
[[nodiscard]] std::optional<int> gpusOf(const Dossier &dossier);

/// The facts completed with what the chosen estimate says (estimate.gpu_hours_total, estimate.duration_months,
/// estimate.energy_kwh…) and with what follows from others (company.is_sme, model.architecture, dataset.size_gb…).
/// Texts among them (estimate.breakdown, estimate.method…) are written in `language`. What the person said always
/// stands; what cannot be derived stays out.
[[nodiscard]] access::Facts completedFacts(const Dossier &dossier, const std::optional<estimate::Estimate> &chosen,
                                           const catalogue::Catalogue &catalogue,
                                           const Language &language = Language::english());

/// Runs the whole pipeline: workload → estimates → facts → routes → application. Pure: the same arguments give the same
/// case. Where nobody chose a target, proposes the one with the fewest GPU-hours among the public partitions that the
/// best open (else conditional) route leads to, else the cheapest feasible offer, else any feasible target. Cancelled,
/// it gives a case with fewer estimates and neither routes nor application. The application is written in its form's
/// language (`language` when the form has it).
[[nodiscard]] Case evaluate(const Dossier &dossier, const catalogue::Catalogue &catalogue,
                            const std::vector<estimate::Target> &targets, const QDate &today, const Language &language,
                            const Progress &progress = {});

}  // namespace passerelle::dossier
