// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/facts.hpp"
#include "base/language.hpp"
#include "catalogue/catalogue.hpp"
#include "estimate/estimate.hpp"
#include "workload/workload.hpp"

#include <span>

namespace passerelle::dossier {

/// company.is_sme by the catalogue's `sme_definition`, when headcount and turnover or balance sheet decide it.
[[nodiscard]] access::Facts companyFacts(const access::Facts &facts, const catalogue::Catalogue &catalogue);

/// model.* and project.production_inference of the profile keys, in the form's language.
[[nodiscard]] access::Facts modelFacts(const workload::Workload &work, const access::Facts &facts,
                                       const catalogue::Catalogue &catalogue, const Language &language);

/// dataset.size_gb, dataset.tokens_billion, dataset.file_count, dataset.licence from the kept scan and the workload.
[[nodiscard]] access::Facts datasetFacts(const workload::Workload &work, const access::Facts &facts);

/// The numbers of estimate.* that one estimate gives (GPU-hours asked for, months, memory, energy…).
[[nodiscard]] access::Facts estimateNumbers(const estimate::Estimate &chosen, const access::Facts &facts);

/// The texts of estimate.*: breakdown, method, bottleneck and what is done about it.
[[nodiscard]] access::Facts estimateTexts(const estimate::Estimate &chosen, const workload::Workload &work,
                                          const Language &language);

/// What only the other estimates tell: normalised hours of the site that counts so, the cloud's monthly cost, the
/// alternatives.
[[nodiscard]] access::Facts comparisonFacts(std::span<const estimate::Estimate> estimates,
                                            const estimate::Estimate &chosen, const Language &language);

/// estimate.scaling_table: time, GPU-hours and efficiency of the final run on 1, 2, 4… GPUs of the chosen machine, said
/// to be predicted. Empty where the run fits one count only, or nothing is trained.
[[nodiscard]] access::Facts scalingFacts(const estimate::Estimate &chosen, const workload::Workload &work,
                                         const catalogue::Catalogue &catalogue, const Language &language);

}  // namespace passerelle::dossier
