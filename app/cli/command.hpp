// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.hpp"
#include "cli/context.hpp"

#include "base/message.hpp"

#include <QString>

#include <vector>

namespace passerelle::cli {

/// One command of the program: how it is called, what it says of itself, and what it does.
struct Command {
    QString name;
    QString positionals;  ///< as shown in the usage line: "WORKLOAD"
    int leastPositionals = 0;
    int mostPositionals = 0;
    Message summary;
    std::vector<Option> options;
    bool paints = false;  ///< writes documents, for which Qt needs fonts
    Exit (*run)(const Arguments &arguments, Context &context) = nullptr;
};

// One function a file of commands/; the list that the program offers is in commands.cpp.
[[nodiscard]] Command profileModelCommand();
[[nodiscard]] Command profileDatasetCommand();
[[nodiscard]] Command profileMeasurementCommand();
[[nodiscard]] Command measureScriptCommand();
[[nodiscard]] Command estimateCommand();
[[nodiscard]] Command plansCommand();
[[nodiscard]] Command routesCommand();
[[nodiscard]] Command applyCommand();
[[nodiscard]] Command reportCommand();
[[nodiscard]] Command batchCommand();
[[nodiscard]] Command validateCommand();
[[nodiscard]] Command catalogueCommand();
[[nodiscard]] Command libraryCommand();

/// Every command, in the order of the help.
[[nodiscard]] const std::vector<Command> &commands();
/// nullptr when there is none of that name.
[[nodiscard]] const Command *commandNamed(const QString &name);
/// The options that every command takes: --lang, --json, --catalogue, --own, --date, --help, --version.
[[nodiscard]] const std::vector<Option> &commonOptions();

}  // namespace passerelle::cli
