// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/help.hpp"

#include <algorithm>

namespace passerelle::cli {

namespace {

struct Line {
    QString name;
    QString text;
};

QString aligned(const std::vector<Line> &lines)
{
    qsizetype width = 0;
    for (const Line &line : lines)
        width = std::max(width, line.name.size());
    QString text;
    for (const Line &line : lines)
        text += QStringLiteral("  ") + line.name.leftJustified(width + 2) + line.text + QLatin1Char('\n');
    return text;
}

QString optionLines(const std::vector<Option> &options, const Language &language)
{
    std::vector<Line> lines;
    for (const Option &option : options) {
        const QString value = option.valueName.isEmpty() ? QString() : QString(QLatin1Char(' ') + option.valueName);
        lines.push_back({QStringLiteral("--") + option.name + value, option.text.text(language)});
    }
    return aligned(lines);
}

}  // namespace

QString generalHelp(const Language &language)
{
    std::vector<Line> lines;
    for (const Command &command : commands())
        lines.push_back({command.name, command.summary.text(language)});
    const std::vector<Line> codes{
        {QStringLiteral("0"), PASSERELLE_TEXT("Cli", "done").text(language)},
        {QStringLiteral("1"), PASSERELLE_TEXT("Cli", "input refused: the message names file and place").text(language)},
        {QStringLiteral("2"), PASSERELLE_TEXT("Cli", "the command was called wrongly").text(language)},
        {QStringLiteral("3"), PASSERELLE_TEXT("Cli", "nothing feasible: the message names the limit").text(language)},
        {QStringLiteral("4"), PASSERELLE_TEXT("Cli", "an error of the program itself").text(language)}};
    return PASSERELLE_TEXT("Cli", "Usage: passerelle-cli COMMAND [OPTIONS]").text(language) + QStringLiteral("\n\n") +
           PASSERELLE_TEXT("Cli", "Commands:").text(language) + QLatin1Char('\n') + aligned(lines) + QLatin1Char('\n') +
           PASSERELLE_TEXT("Cli", "Options of every command:").text(language) + QLatin1Char('\n') +
           optionLines(commonOptions(), language) + QLatin1Char('\n') +
           PASSERELLE_TEXT("Cli", "Exit codes:").text(language) + QLatin1Char('\n') + aligned(codes);
}

QString helpOf(const Command &command, const Language &language)
{
    QString usage = QStringLiteral("passerelle-cli ") + command.name;
    if (!command.positionals.isEmpty())
        usage += QLatin1Char(' ') + command.positionals;
    QString text = PASSERELLE_TEXT("Cli", "Usage: %1 [OPTIONS]").arg(usage).text(language) + QStringLiteral("\n\n") +
                   command.summary.text(language) + QStringLiteral("\n\n");
    if (!command.options.empty()) {
        text += PASSERELLE_TEXT("Cli", "Options:").text(language) + QLatin1Char('\n') +
                optionLines(command.options, language) + QLatin1Char('\n');
    }
    return text + PASSERELLE_TEXT("Cli", "Options of every command:").text(language) + QLatin1Char('\n') +
           optionLines(commonOptions(), language);
}

}  // namespace passerelle::cli
