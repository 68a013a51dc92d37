// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.hpp"

#include <QString>

namespace passerelle::pages {

/// The manual page of passerelle-cli in troff (man macros), from the same list of commands as --help.
[[nodiscard]] QString commandLineManual(const QString &version, const Language &language);

/// The manual page of the window.
[[nodiscard]] QString windowManual(const QString &version, const Language &language);

}  // namespace passerelle::pages
