// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.hpp"
#include "cohort/batch.hpp"

#include <QStringList>

namespace passerelle::cli {

/// One task a dossier of the files and folders named: a folder gives its own dossier files (.json and .passerelle) and
/// the `dossier.json` of each folder inside. A file named twice is taken once. NotFound when a path does not exist or
/// nothing is there.
[[nodiscard]] Result<std::vector<cohort::BatchTask>> tasksOfPaths(const QStringList &paths, Context &context);

/// One task a dossier of a library file, by name. Each task opens the file anew, since a connection belongs to a
/// thread.
[[nodiscard]] Result<std::vector<cohort::BatchTask>> tasksOfLibrary(const QString &path, Context &context);

}  // namespace passerelle::cli
