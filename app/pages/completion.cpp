// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/completion.hpp"

#include "cli/command.hpp"

#include "base/language.hpp"

#include <QRegularExpression>
#include <QStringList>

namespace passerelle::pages {

namespace {

const QString kLicence = QStringLiteral("# SPDX-License-Identifier: GPL-3.0-or-later\n");

QString english(const Message &message)
{
    return message.text(Language::english());
}

/// The choices that a value name such as "fr|en" lists; empty for a free value.
QStringList choicesOf(const cli::Option &option)
{
    static const QRegularExpression kChoices(QStringLiteral("^[a-z0-9]+(\\|[a-z0-9]+)+$"));
    return kChoices.match(option.valueName).hasMatch() ? option.valueName.split(QLatin1Char('|')) : QStringList();
}

std::vector<cli::Option> optionsOf(const cli::Command &command)
{
    std::vector<cli::Option> options = command.options;
    options.insert(options.end(), cli::commonOptions().begin(), cli::commonOptions().end());
    return options;
}

QString dashed(const std::vector<cli::Option> &options)
{
    QStringList words;
    for (const cli::Option &option : options)
        words << QStringLiteral("--") + option.name;
    return words.join(QLatin1Char(' '));
}

QString commandNames()
{
    QStringList names;
    for (const cli::Command &command : cli::commands())
        names << command.name;
    return names.join(QLatin1Char(' '));
}

/// Within single quotes of bash, zsh and fish alike.
QString quoted(QString text)
{
    return QLatin1Char('\'') + text.replace(QLatin1Char('\''), QChar(0x2019)) + QLatin1Char('\'');
}

/// The same inside the brackets of a zsh option, where a bracket or a colon would end it.
QString zshText(QString text)
{
    text.replace(QLatin1Char('['), QLatin1Char('(')).replace(QLatin1Char(']'), QLatin1Char(')'));
    return text.replace(QLatin1Char(':'), QLatin1String("\\:")).replace(QLatin1Char('\''), QChar(0x2019));
}

}  // namespace

QString bashCompletion()
{
    QString cases;
    for (const cli::Command &command : cli::commands()) {
        cases += QStringLiteral("        %1) words=%2 ;;\n").arg(command.name, quoted(dashed(optionsOf(command))));
    }
    return kLicence + QStringLiteral(R"(_passerelle_cli()
{
    local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command= word words
    COMPREPLY=()
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        case " %1 " in *" $word "*) command=$word; break ;; esac
    done
    if [ "$before" = --lang ]; then
        mapfile -t COMPREPLY < <(compgen -W 'fr en' -- "$current")
        return
    fi
    case "$command" in
%2        *) words='%1 %3' ;;
    esac
    if [ -z "$command" ] || [ "${current#-}" != "$current" ]; then
        mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
    else
        mapfile -t COMPREPLY < <(compgen -f -- "$current")
    fi
}
complete -o filenames -F _passerelle_cli passerelle-cli
)")
                          .arg(commandNames(), cases, dashed(cli::commonOptions()));
}

QString zshCompletion()
{
    QString list;
    QString cases;
    for (const cli::Command &command : cli::commands()) {
        list += QStringLiteral("        '%1:%2'\n").arg(command.name, zshText(english(command.summary)));
        cases += QStringLiteral("        %1) _arguments -S").arg(command.name);
        for (const cli::Option &option : optionsOf(command)) {
            QString value;
            if (const QStringList choices = choicesOf(option); !choices.isEmpty())
                value = QStringLiteral(":value:(%1)").arg(choices.join(QLatin1Char(' ')));
            else if (!option.valueName.isEmpty())
                value = QStringLiteral(":%1:_files").arg(zshText(option.valueName));
            cases +=
                QStringLiteral(" \\\n            '--%1[%2]%3'").arg(option.name, zshText(english(option.text)), value);
        }
        cases += QStringLiteral(" \\\n            '*:file:_files' ;;\n");
    }
    return QStringLiteral("#compdef passerelle-cli\n") + kLicence +
           QStringLiteral(R"(_passerelle_cli() {
    local -a commands
    commands=(
%1    )
    if (( CURRENT == 2 )); then
        _describe command commands
        return
    fi
    local command=$words[2]
    shift words
    (( CURRENT-- ))
    case $command in
%2    esac
}
_passerelle_cli "$@"
)")
               .arg(list, cases);
}

QString fishCompletion()
{
    QString text = kLicence + QStringLiteral("complete -c passerelle-cli -e\n");
    const QString names = commandNames();
    for (const cli::Command &command : cli::commands()) {
        text += QStringLiteral("complete -c passerelle-cli -n 'not __fish_seen_subcommand_from %1' -f -a %2 -d %3\n")
                    .arg(names, command.name, quoted(english(command.summary)));
    }
    const auto line = [&text](const QString &condition, const cli::Option &option) {
        text += QStringLiteral("complete -c passerelle-cli%1 -l %2").arg(condition, option.name);
        if (const QStringList choices = choicesOf(option); !choices.isEmpty())
            text += QStringLiteral(" -x -a '%1'").arg(choices.join(QLatin1Char(' ')));
        else if (!option.valueName.isEmpty())
            text += QLatin1String(" -r");
        text += QStringLiteral(" -d %1\n").arg(quoted(english(option.text)));
    };
    for (const cli::Command &command : cli::commands()) {
        for (const cli::Option &option : command.options)
            line(QStringLiteral(" -n '__fish_seen_subcommand_from %1'").arg(command.name), option);
    }
    for (const cli::Option &option : cli::commonOptions())
        line({}, option);
    return text;
}

}  // namespace passerelle::pages
