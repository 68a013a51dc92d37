// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.hpp"

namespace passerelle::cli {

const std::vector<Command> &commands()
{
    static const std::vector<Command> list{
        profileModelCommand(),  profileDatasetCommand(), profileMeasurementCommand(),
        measureScriptCommand(), estimateCommand(),       plansCommand(),
        routesCommand(),        applyCommand(),          reportCommand(),
        batchCommand(),         validateCommand(),       catalogueCommand(),
        libraryCommand(),
    };
    return list;
}

const Command *commandNamed(const QString &name)
{
    for (const Command &command : commands()) {
        if (command.name == name)
            return &command;
    }
    return nullptr;
}

const std::vector<Option> &commonOptions()
{
    static const std::vector<Option> list{
        {QStringLiteral("lang"), QStringLiteral("fr|en"),
         PASSERELLE_TEXT("Cli", "Language of the output; without it, the system's.")},
        {QStringLiteral("json"), {}, PASSERELLE_TEXT("Cli", "One JSON document on standard output, nothing else.")},
        {QStringLiteral("catalogue"), QStringLiteral("DIR"),
         PASSERELLE_TEXT("Cli", "Facts of this folder instead of those in use.")},
        {QStringLiteral("own"), QStringLiteral("FILE"),
         PASSERELLE_TEXT("Cli", "Your own prices, quotas and machines, marked as yours everywhere.")},
        {QStringLiteral("date"), QStringLiteral("YYYY-MM-DD"),
         PASSERELLE_TEXT("Cli", "The day on which deadlines are judged; without it, today.")},
        {QStringLiteral("help"), {}, PASSERELLE_TEXT("Cli", "Show this help.")},
        {QStringLiteral("version"), {}, PASSERELLE_TEXT("Cli", "Show the version.")},
    };
    return list;
}

}  // namespace passerelle::cli
