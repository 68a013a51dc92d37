// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The keys of a dossier beside the catalogue's profile keys (company.*, pi.*, contact.*, team.*, project.*, model.*,
/// dataset.*, software.*, compliance.*, infra.*, as listed in access_routes.json). Values are JSON values; the unit
/// stands in the key.
namespace passerelle::dossier::keys {

inline constexpr char kVertical[] = "vertical.id";
inline constexpr char kModelSource[] = "model.source";         ///< "preset", "path" or "unknown"
inline constexpr char kModelPreset[] = "model.preset";         ///< preset id
inline constexpr char kModelPath[] = "model.path";             ///< absolute path
inline constexpr char kModelArchitecture[] = "model.profile";  ///< object: architecture read from the path, kept
inline constexpr char kModelName[] = "model.display_name";
inline constexpr char kDatasetPath[] = "dataset.path";
inline constexpr char kDatasetProfile[] = "dataset.profile";  ///< object: summary of the scan, kept
inline constexpr char kDatasetTokens[] = "dataset.tokens";    ///< number, one pass
inline constexpr char kDatasetSamples[] = "dataset.samples";  ///< number
inline constexpr char kDatasetSampleTokens[] = "dataset.sample_tokens";
inline constexpr char kPhase[] = "plan.phase";  ///< word of the workload document
inline constexpr char kEpochs[] = "plan.epochs";
inline constexpr char kSeqLen[] = "plan.seq_len";
inline constexpr char kGlobalBatch[] = "plan.global_batch";
inline constexpr char kPrecision[] = "plan.precision";
inline constexpr char kStack[] = "plan.stack";
inline constexpr char kLoraRank[] = "plan.lora_rank";
inline constexpr char kGpus[] = "plan.gpus";  ///< absent: automatic
inline constexpr char kExperiments[] = "plan.experiments";
inline constexpr char kMeasurements[] = "plan.measurements";  ///< array of passerelle.measurement/1 documents
inline constexpr char kDeadlineDays[] = "limits.deadline_days";
inline constexpr char kBudgetEur[] = "limits.budget_eur";
inline constexpr char kMaxGpus[] = "limits.max_gpus";
inline constexpr char kServingRequests[] = "serving.requests_per_s";
inline constexpr char kServingPrompt[] = "serving.prompt_tokens";
inline constexpr char kServingOutput[] = "serving.output_tokens";
inline constexpr char kChosenTarget[] = "machines.chosen";   ///< target id
inline constexpr char kStruckTargets[] = "machines.struck";  ///< array of target ids that must not be proposed
inline constexpr char kRoute[] = "route.id";

}  // namespace passerelle::dossier::keys
