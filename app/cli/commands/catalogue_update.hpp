// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.hpp"
#include "cli/context.hpp"

#include <QStringList>

namespace passerelle::cli {

/// The words of `catalogue` that publish facts and take newer ones in: sign, verify, diff, apply, rollback.
[[nodiscard]] bool isUpdateWord(const QString &word);
[[nodiscard]] Exit runUpdate(const QStringList &words, Context &context);

}  // namespace passerelle::cli
