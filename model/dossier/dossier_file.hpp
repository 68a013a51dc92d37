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
/// The same from a document that was parsed already.
[[nodiscard]] Result<Dossier> dossierFromJson(const QJsonValue &document, const QString &path);
/// Keys are words joined by points: "company.legal_name", "answer.eurohpc-aif-playground.title".
[[nodiscard]] bool isFactKey(const QString &key);
[[nodiscard]] Result<void> writeDossierFile(const Dossier &dossier, const QString &path);
[[nodiscard]] QJsonObject toJson(const Dossier &dossier);

}  // namespace passerelle::dossier
