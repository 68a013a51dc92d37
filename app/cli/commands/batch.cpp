// SPDX-License-Identifier: GPL-3.0-or-later
#include "cohort/batch.hpp"

#include "cli/batch_sources.hpp"
#include "cli/case_input.hpp"
#include "cli/command.hpp"
#include "cli/interrupt.hpp"
#include "cohort/fingerprint.hpp"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QThread>

#include <optional>

namespace passerelle::cli {

namespace {

/// Dossiers worked on at once: every processor, unless --jobs says otherwise; empty for a text that is no such number.
std::optional<int> jobsOf(const Arguments &arguments)
{
    const auto given = arguments.value(QStringLiteral("jobs"));
    if (!given)
        return QThread::idealThreadCount();
    bool isNumber = false;
    const int jobs = given->toInt(&isNumber);
    constexpr int kMostJobs = 256;
    return isNumber && jobs >= 1 && jobs <= kMostJobs ? std::optional(jobs) : std::nullopt;
}

/// What is wrong with the options; empty when nothing is.
Message faultOf(const Arguments &arguments)
{
    if (!jobsOf(arguments))
        return PASSERELLE_TEXT("Cli", "Give --jobs a whole number from 1 to 256.");
    if (!arguments.has(QStringLiteral("out")))
        return PASSERELLE_TEXT("Cli", "The option --out DIR is needed.");
    if (arguments.positionals.isEmpty() != arguments.has(QStringLiteral("library")))
        return PASSERELLE_TEXT("Cli", "Name the dossiers' files and folders, or a library with --library FILE.");
    const QString only = arguments.value(QStringLiteral("only")).value_or(QStringLiteral("report"));
    if (only != QLatin1String("report") && only != QLatin1String("pack"))
        return PASSERELLE_TEXT("Cli", "Give --only the word report or pack.");
    const QString paper = arguments.value(QStringLiteral("paper")).value_or(QStringLiteral("a4"));
    if (paper != QLatin1String("a4") && paper != QLatin1String("letter"))
        return PASSERELLE_TEXT("Cli", "Give --paper the word a4 or letter.");
    return {};
}

/// Own figures have a part in what was written: with others it is written again.
QByteArray ownMark(const QString &path)
{
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    return QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex();
}

Result<cohort::BatchOptions> optionsOf(const Arguments &arguments, const Context &context)
{
    cohort::BatchOptions options;
    options.out = *arguments.value(QStringLiteral("out"));
    const auto only = arguments.value(QStringLiteral("only"));
    options.report = !only || *only == QLatin1String("report");
    options.pack = !only || *only == QLatin1String("pack");
    options.again = arguments.has(QStringLiteral("again"));
    options.jobs = *jobsOf(arguments);
    options.language = context.language();
    options.today = context.today();
    options.mark = cohort::catalogueMark(context.catalogueFolder()) + ownMark(context.ownFigures());
    if (arguments.value(QStringLiteral("paper")) == QStringLiteral("letter"))
        options.look.format = exporter::PageFormat::Letter;
    if (const auto path = arguments.value(QStringLiteral("brand"))) {
        auto brand = exporter::readBrand(*path);
        if (!brand)
            return Unexpected(brand.error());
        options.look.brand = *std::move(brand);
    }
    return options;
}

QString durationText(std::chrono::seconds left, const Context &context)
{
    const qint64 minutes = (left.count() + 59) / 60;
    return left.count() < 90
               ? context.text(PASSERELLE_TEXT("Cli", "about %1 s left").arg(static_cast<qint64>(left.count())))
               : context.text(PASSERELLE_TEXT("Cli", "about %1 min left").arg(minutes));
}

/// "37 of 1000 · about 3 min left", written over itself on a terminal; each refusal as a line of its own.
std::function<void(const cohort::BatchStep &)> teller(Context &context, QElapsedTimer &clock)
{
    return [&context, &clock](const cohort::BatchStep &step) {
        if (context.hasTerminal())
            context.tellOver({});
        if (!step.line.error.isEmpty())
            context.tell(step.line.error);
        if (!context.hasTerminal() || step.done == step.total)
            return;
        QString line = context.text(PASSERELLE_TEXT("Cli", "%1 of %2").arg(step.done).arg(step.total));
        if (const auto left = cohort::timeLeft(step, std::chrono::milliseconds(clock.elapsed())))
            line += QStringLiteral(" · ") + durationText(*left, context);
        context.tellOver(line);
    };
}

QJsonObject jsonOf(const cohort::BatchResult &result, const QStringList &tables)
{
    QJsonArray list;
    for (const cohort::SummaryLine &line : result.lines) {
        list.append(QJsonObject{{QStringLiteral("file"), line.source},
                                {QStringLiteral("name"), line.headline.name},
                                {QStringLiteral("state"), line.state},
                                {QStringLiteral("error"), line.error}});
    }
    return {{QStringLiteral("schema"), QStringLiteral("passerelle.batch/1")},
            {QStringLiteral("dossiers"), list},
            {QStringLiteral("tables"), QJsonArray::fromStringList(tables)},
            {QStringLiteral("stopped"), result.stopped}};
}

Exit finish(const cohort::BatchResult &result, const cohort::BatchOptions &options, const QString &name, int total,
            Context &context)
{
    const auto facts = context.catalogue();
    if (!facts)
        return context.refuse(facts.error());
    const auto tables = cohort::writeBatchTables(result.lines, options, **facts, name);
    if (!tables)
        return context.refuse(tables.error());
    context.print(jsonOf(result, *tables));
    context.print(context.text(PASSERELLE_TEXT("Cli", "Dossiers: %1; unchanged since the last run: %2; refused: %3")
                                   .arg(static_cast<qint64>(result.lines.size()))
                                   .arg(result.kept)
                                   .arg(result.refused)));
    for (const QString &path : *tables)
        context.print(path);
    if (result.stopped) {
        context.tell(context.text(PASSERELLE_TEXT("Cli", "Stopped after %1 of %2 dossiers. The same command goes on "
                                                         "from there.")
                                      .arg(static_cast<qint64>(result.lines.size()))
                                      .arg(total)));
    }
    return result.refused == 0 && !result.stopped ? Exit::Done : Exit::Refused;
}

Exit run(const Arguments &arguments, Context &context)
{
    if (const Message fault = faultOf(arguments); !fault.isEmpty())
        return context.refuseUsage(fault);
    const auto options = optionsOf(arguments, context);
    if (!options)
        return context.refuse(options.error());
    const auto library = arguments.value(QStringLiteral("library"));
    const auto tasks = library ? tasksOfLibrary(*library, context) : tasksOfPaths(arguments.positionals, context);
    if (!tasks)
        return context.refuse(tasks.error());
    if (const Result<void> made = makeFolder(options->out); !made)
        return context.refuse(made.error());
    const auto facts = context.catalogue();
    if (!facts)
        return context.refuse(facts.error());
    QElapsedTimer clock;
    clock.start();
    const Interrupt interrupt;
    const cohort::BatchResult result =
        cohort::runBatch(*tasks, *options, *facts, teller(context, clock), [] { return Interrupt::asked(); });
    const QString name = arguments.value(QStringLiteral("name")).value_or(QString());
    return finish(result, *options, name, static_cast<int>(tasks->size()), context);
}

}  // namespace

Command batchCommand()
{
    constexpr int kMostPaths = 1 << 20;
    return {QStringLiteral("batch"),
            QStringLiteral("[DIR|FILE…]"),
            0,
            kMostPaths,
            PASSERELLE_TEXT("Cli", "Report and application pack of many dossiers, a summary and a cohort report; "
                                   "goes on where it was stopped."),
            {{QStringLiteral("out"), QStringLiteral("DIR"), PASSERELLE_TEXT("Cli", "Where to write them.")},
             {QStringLiteral("library"), QStringLiteral("FILE"),
              PASSERELLE_TEXT("Cli", "Take every dossier of this library instead of files.")},
             {QStringLiteral("only"), QStringLiteral("WHAT"),
              PASSERELLE_TEXT("Cli", "Write only the report, or only the pack.")},
             {QStringLiteral("again"), {}, PASSERELLE_TEXT("Cli", "Write also what is done and unchanged.")},
             {QStringLiteral("name"), QStringLiteral("TEXT"), PASSERELLE_TEXT("Cli", "The cohort's name.")},
             {QStringLiteral("brand"), QStringLiteral("FILE"),
              PASSERELLE_TEXT("Cli", "Name and logo for the covers, as a brand file.")},
             {QStringLiteral("paper"), QStringLiteral("SIZE"), PASSERELLE_TEXT("Cli", "The word a4 or letter.")},
             {QStringLiteral("jobs"), QStringLiteral("N"),
              PASSERELLE_TEXT("Cli", "Dossiers worked on at once; every processor by default.")}},
            true,
            run};
}

}  // namespace passerelle::cli
