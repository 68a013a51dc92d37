// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossier/dossier.hpp"
#include "profile/dataset_profile.hpp"
#include "profile/model_profile.hpp"

#include <QJsonValue>
#include <QString>

#include <utility>
#include <vector>

namespace passerelle::dossier {

/// The facts to keep once a model or a dataset was read, ready for Library::edit or Session::set; undefined values take
/// back what an earlier reading said.
using FactList = std::vector<std::pair<QString, QJsonValue>>;
[[nodiscard]] FactList factsOf(const profile::ModelProfile &profile);
[[nodiscard]] FactList factsOf(const profile::DatasetProfile &profile);

/// The dossier with its model and dataset files read, where it names a path whose profile is not kept yet. For the
/// command line, whose dossiers come from files; the window reads them in its own jobs.
[[nodiscard]] Result<Dossier> withFilesRead(Dossier dossier, const catalogue::Catalogue &catalogue,
                                            const Progress &progress = {});

}  // namespace passerelle::dossier
