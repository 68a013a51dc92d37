// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"
#include "dossier/dossier.hpp"

#include <QJsonObject>
#include <QString>

namespace passerelle::dossier {

/// A dossier as a JSON document (`passerelle.dossier/1`: id, name, created, modified, facts), as the samples are kept
/// and the command line reads them. Relative model and dataset paths count from the file's folder and become absolute.
[[nodiscard]] Result<Dossier> readDossierFile(const QString &path);
[[nodiscard]] Result<void> writeDossierFile(const Dossier &dossier, const QString &path);
[[nodiscard]] QJsonObject toJson(const Dossier &dossier);

}  // namespace passerelle::dossier
