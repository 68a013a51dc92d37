// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.hpp"
#include "cli/help.hpp"
#include "update/store.hpp"

#include <QGuiApplication>

#include <cstdio>
#include <exception>
#include <memory>

using namespace passerelle;
using namespace passerelle::cli;

namespace {

/// Where the command stands among the words: common options may come before it. -1: nowhere.
qsizetype commandIndex(const QStringList &words)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words.at(i);
        if (word == QLatin1String("--lang") || word == QLatin1String("--catalogue") || word == QLatin1String("--own") ||
            word == QLatin1String("--date"))
            ++i;  // its value
        else if (!word.startsWith(QLatin1Char('-')))
            return commandNamed(word) ? i : -1;
    }
    return -1;
}

/// Only a command that paints documents needs fonts, and with them Qt's window system, which then draws nowhere.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words << QString::fromLocal8Bit(argv[i]);
    const qsizetype index = commandIndex(words);
    const Command *command = index < 0 ? nullptr : commandNamed(words.at(index));
    if (!command || !command->paints)
        return std::make_unique<QCoreApplication>(argc, argv);
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

/// Qt's own remarks (a missing runtime folder, a font) are none of a script's business; faults are.
void hearOnlyFaults(QtMsgType kind, const QMessageLogContext &, const QString &text)
{
    if (kind == QtCriticalMsg || kind == QtFatalMsg || qEnvironmentVariableIsSet("PASSERELLE_LOG"))
        std::fprintf(stderr, "passerelle-cli: %s\n", qPrintable(text));
}

Language languageOf(const Arguments &arguments)
{
    const std::optional<QString> code = arguments.value(QStringLiteral("lang"));
    return code ? Language::of(*code) : Language::system();
}

/// What is wrong with the common options; empty when nothing is.
Message faultOf(const Arguments &arguments)
{
    const QString language = arguments.value(QStringLiteral("lang")).value_or(QStringLiteral("en"));
    if (language != QLatin1String("fr") && language != QLatin1String("en"))
        return PASSERELLE_TEXT("Cli", "“%1” is not a language of the program: use fr or en.").arg(language);
    const std::optional<QString> date = arguments.value(QStringLiteral("date"));
    if (date && !QDate::fromString(*date, Qt::ISODate).isValid())
        return PASSERELLE_TEXT("Cli", "“%1” is not a date such as 2026-11-21.").arg(*date);
    return {};
}

/// The facts that were taken in use last, as in the window; the shipped ones else.
QString factsInUse()
{
    const auto store = update::personsStore();
    return store ? update::inUse(*store).folder : QStringLiteral(":/catalogue");
}

Context contextOf(const Arguments &arguments, const Language &language)
{
    const std::optional<QString> date = arguments.value(QStringLiteral("date"));
    const std::optional<QString> folder = arguments.value(QStringLiteral("catalogue"));
    return Context(language, arguments.has(QStringLiteral("json")), folder ? *folder : factsInUse(),
                   arguments.value(QStringLiteral("own")).value_or(QString()),
                   date ? QDate::fromString(*date, Qt::ISODate) : QDate::currentDate());
}

Exit runCommand(const Command &command, const QStringList &words)
{
    std::vector<Option> options = command.options;
    options.insert(options.end(), commonOptions().begin(), commonOptions().end());
    const Result<Arguments> parsed = parseArguments(words, options);
    const Language language = parsed ? languageOf(*parsed) : Language::system();
    Context context = contextOf(parsed.value_or(Arguments()), language);
    if (!parsed) {
        context.tell(describe(parsed.error(), language));
        return Exit::Usage;
    }
    if (parsed->has(QStringLiteral("help"))) {
        std::fputs(helpOf(command, language).toUtf8().constData(), stdout);
        return Exit::Done;
    }
    if (const Message fault = faultOf(*parsed); !fault.isEmpty())
        return context.refuseUsage(fault);
    const qsizetype count = parsed->positionals.size();
    if (count < command.leastPositionals || count > command.mostPositionals) {
        context.tell(helpOf(command, language));
        return Exit::Usage;
    }
    return command.run(*parsed, context);
}

Exit runWithoutCommand(const QStringList &words)
{
    const Result<Arguments> parsed = parseArguments(words, commonOptions());
    const Language language = parsed ? languageOf(*parsed) : Language::system();
    if (parsed && parsed->has(QStringLiteral("version"))) {
        std::fputs("passerelle-cli " PASSERELLE_VERSION "\n", stdout);
        return Exit::Done;
    }
    if (parsed && parsed->has(QStringLiteral("help"))) {
        std::fputs(generalHelp(language).toUtf8().constData(), stdout);
        return Exit::Done;
    }
    if (parsed && !parsed->positionals.isEmpty()) {
        const Message message =
            PASSERELLE_TEXT("Cli", "There is no command “%1”.").arg(parsed->positionals.constFirst());
        std::fputs((message.text(language) + QStringLiteral("\n\n")).toUtf8().constData(), stderr);
    }
    std::fputs(generalHelp(language).toUtf8().constData(), stderr);
    return Exit::Usage;
}

}  // namespace

int main(int argc, char **argv)
{
    qInstallMessageHandler(hearOnlyFaults);
    openStreams();
    try {
        const std::unique_ptr<QCoreApplication> application = makeApplication(argc, argv);
        QCoreApplication::setApplicationName(QStringLiteral("passerelle"));
        QCoreApplication::setApplicationVersion(QStringLiteral(PASSERELLE_VERSION));
        QStringList words = QCoreApplication::arguments().mid(1);
        const qsizetype index = commandIndex(words);
        const Command *command = index < 0 ? nullptr : commandNamed(words.takeAt(index));
        return static_cast<int>(command ? runCommand(*command, words) : runWithoutCommand(words));
    } catch (const std::exception &bug) {
        std::fprintf(stderr, "passerelle-cli: internal error: %s\n", bug.what());
        return static_cast<int>(Exit::Internal);
    }
}
