// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.hpp"

#include "dossier/case.hpp"

#include <QString>

namespace passerelle::cli {

/// Reads a dossier file with its model and data, and evaluates it. `routeId`, when not empty, is the route to fill; it
/// must exist and have a form. A dossier from which no workload can be formed is a failure that says why.
[[nodiscard]] Result<dossier::Case> caseOf(const QString &path, const QString &routeId, Context &context);

/// Makes a folder and those above it.
[[nodiscard]] Result<void> makeFolder(const QString &path);

/// Writes a file whole or not at all.
[[nodiscard]] Result<void> writeFile(const QString &path, const QByteArray &bytes);

/// The application pack of a case with an application: PDF, answers as JSON, estimates as CSV. Gives the paths written.
[[nodiscard]] Result<QStringList> writePack(const dossier::Case &value, const QString &folder, Context &context);

}  // namespace passerelle::cli
