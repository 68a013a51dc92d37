// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.hpp"

#include "dossier/case.hpp"
#include "export/pack.hpp"

#include <QString>

namespace passerelle::cli {

/// Reads a dossier file with its model and data, and evaluates it. `routeId`, when not empty, is the route to fill; it
/// must exist and have a form. A dossier from which no workload can be formed is a failure that says why.
[[nodiscard]] Result<dossier::Case> caseOf(const QString &path, const QString &routeId, Context &context);

/// Makes a folder and those above it.
[[nodiscard]] Result<void> makeFolder(const QString &path);

/// Writes a file whole or not at all.
[[nodiscard]] Result<void> writeFile(const QString &path, const QByteArray &bytes);

/// The application pack of a case with an application, as a folder and a .zip below `parent`.
[[nodiscard]] Result<exporter::WrittenPack> writePack(const dossier::Case &value, const QString &parent,
                                                      Context &context);

/// The final report of a template, in English as EuroHPC wants it, as PDF, DOCX and ODT in `parent`.
[[nodiscard]] Result<exporter::WrittenPack> writeFinalReport(const dossier::Case &value, const QString &templateId,
                                                             const QString &parent, Context &context);

}  // namespace passerelle::cli
