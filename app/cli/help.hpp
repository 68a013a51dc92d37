// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.hpp"

#include "base/language.hpp"

#include <QString>

namespace passerelle::cli {

/// The program's help: every command with one line, the common options, the exit codes.
[[nodiscard]] QString generalHelp(const Language &language);
/// The help of one command.
[[nodiscard]] QString helpOf(const Command &command, const Language &language);

}  // namespace passerelle::cli
