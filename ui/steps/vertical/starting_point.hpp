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

/// The workload document's word for the kind of a project in the data ("fine-tune-lora" → "lora"), empty when none
/// fits.
[[nodiscard]] QString phaseWord(const QString &kind);

}  // namespace passerelle::ui
