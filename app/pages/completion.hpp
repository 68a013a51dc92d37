// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Shell completions of passerelle-cli, from the same list of commands as --help: the commands, then the options of the
/// command that was typed, files elsewhere. Descriptions are in English, as is usual for completions.
namespace passerelle::pages {

[[nodiscard]] QString bashCompletion();
[[nodiscard]] QString zshCompletion();
[[nodiscard]] QString fishCompletion();

}  // namespace passerelle::pages
