// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"
#include "base/language.hpp"

#include <QString>
#include <QWidget>

#include <optional>

namespace passerelle::app {

/// What the command line of the window asks for.
struct Arguments {
    QString file;                 ///< a dossier to open; empty: none
    QString language;             ///< "fr" or "en"; empty: as last time
    QString library;              ///< the library's file; empty: in the user's data folder
    bool measureStart = false;    ///< say when the window answers, and end
    std::optional<int> exitCode;  ///< nothing is left to do but to end: help was asked for, or the words were wrong
};

/// Reads the arguments of the running application. Prints help, version or a usage error where that is what was asked,
/// and gives the exit code then (0 or 2).
[[nodiscard]] Arguments readArguments();

/// The folder of the sample dossiers: beside the installed program, else in the source tree; empty when neither is
/// there.
[[nodiscard]] QString samplesFolder();

/// A window that says what failed at start and what to do, with the details to copy. Never shown beside the main
/// window.
[[nodiscard]] QWidget *failureWindow(const Error &error, const Language &language);

}  // namespace passerelle::app
