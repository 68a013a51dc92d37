// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.hpp"
#include "catalogue/vertical.hpp"

#include <QJsonValue>
#include <QString>

#include <utility>
#include <vector>

namespace passerelle::ui {

/// The answers that a vertical's example project gives: model, data and plan, by dossier key; answers that would
/// contradict it (an earlier file, an earlier profile) are taken back with an undefined value. The title is written in
/// `language`.
[[nodiscard]] std::vector<std::pair<QString, QJsonValue>> startingPoint(const catalogue::ProjectIdea &project,
                                                                        const Language &language);

/// What the project's data is, in a few words: the catalogue's own in French, count and unit in English.
[[nodiscard]] QString datasetWords(const catalogue::ProjectIdea &project, const Language &language);
/// True when `name` is what datasetWords() gives in either language.
[[nodiscard]] bool isDatasetOf(const catalogue::ProjectIdea &project, const QString &name);

/// The workload document's word for the kind of a project in the data ("fine-tune-lora" → "lora"), empty when none
/// fits.
[[nodiscard]] QString phaseWord(const QString &kind);

}  // namespace passerelle::ui
