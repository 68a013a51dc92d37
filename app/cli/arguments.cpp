// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.hpp"

#include <algorithm>

namespace passerelle::cli {

std::optional<QString> Arguments::value(const QString &name) const
{
    const auto found = values.constFind(name);
    return found == values.constEnd() ? std::nullopt : std::optional(*found);
}

namespace {

Unexpected usageFailure(Message message)
{
    return failure(ErrorCode::InvalidValue, std::move(message), {}, {},
                   PASSERELLE_TEXT("Cli", "Add --help to see how to call it."));
}

/// Takes one option and, where it needs one, its value from the words that follow.
Result<void> takeOption(Arguments &arguments, const QString &word, QStringList &rest,
                        const std::vector<Option> &options)
{
    const auto equals = word.indexOf(QLatin1Char('='));
    const QString name =
        word == QLatin1String("-h") ? QStringLiteral("help") : word.mid(2, equals < 0 ? -1 : equals - 2);
    const auto found =
        std::find_if(options.begin(), options.end(), [&name](const Option &option) { return option.name == name; });
    if (found == options.end())
        return usageFailure(PASSERELLE_TEXT("Cli", "There is no option “%1”.").arg(word));
    if (found->valueName.isEmpty()) {
        if (equals >= 0)
            return usageFailure(PASSERELLE_TEXT("Cli", "The option --%1 takes no value.").arg(name));
        arguments.values.insert(name, {});
        return {};
    }
    if (equals >= 0) {
        arguments.values.insert(name, word.mid(equals + 1));
        return {};
    }
    if (rest.isEmpty())
        return usageFailure(
            PASSERELLE_TEXT("Cli", "The option --%1 needs a value: %2.").arg(name).arg(found->valueName));
    arguments.values.insert(name, rest.takeFirst());
    return {};
}

}  // namespace

Result<Arguments> parseArguments(const QStringList &words, const std::vector<Option> &options)
{
    Arguments arguments;
    QStringList rest = words;
    while (!rest.isEmpty()) {
        const QString word = rest.takeFirst();
        if (word == QLatin1String("--")) {
            arguments.positionals << rest;
            break;
        }
        if (word.startsWith(QLatin1String("--")) || word == QLatin1String("-h")) {
            if (const Result<void> taken = takeOption(arguments, word, rest, options); !taken)
                return Unexpected(taken.error());
        } else if (word.size() > 1 && word.startsWith(QLatin1Char('-'))) {
            return usageFailure(PASSERELLE_TEXT("Cli", "There is no option “%1”.").arg(word));
        } else {
            arguments.positionals << word;
        }
    }
    return arguments;
}

}  // namespace passerelle::cli
