// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/case_input.hpp"
#include "cli/command.hpp"

#include "export/csv.hpp"
#include "export/report.hpp"

#include <QDir>
#include <QJsonArray>
#include <QSet>
#include <QThread>
#include <QThreadPool>
#include <QtConcurrentMap>

#include <optional>
#include <utility>
#include <vector>

namespace passerelle::cli {

namespace {

/// What became of one dossier; a line of the summary.
struct Outcome {
    QString file;
    QString name;
    QString error;  ///< empty when all was written
    QString target;
    QString route;
    QString gpuHours;
};

/// Dossiers of a folder: its own JSON files, and `dossier.json` of each folder inside.
QStringList dossiersIn(const QString &path)
{
    const QDir folder(path);
    QStringList files;
    const QStringList own = folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString &name : own)
        files << folder.filePath(name);
    const QStringList inner = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &name : inner) {
        const QString file = folder.filePath(name + QStringLiteral("/dossier.json"));
        if (QFileInfo::exists(file))
            files << file;
    }
    return files;
}

/// A folder of its own for each dossier, even when two have one name.
QString outFolder(const QString &out, const QString &file, QSet<QString> &taken)
{
    const QFileInfo info(file);
    const QString base =
        info.fileName() == QLatin1String("dossier.json") ? info.dir().dirName() : info.completeBaseName();
    QString name = base;
    for (int i = 2; taken.contains(name); ++i)
        name = QStringLiteral("%1-%2").arg(base).arg(i);
    taken.insert(name);
    return QDir(out).filePath(name);
}

Result<void> writeAll(const dossier::Case &value, const QString &folder, Context &context)
{
    if (Result<void> made = makeFolder(folder); !made)
        return made;
    const auto facts = context.catalogue();
    if (!facts)
        return Unexpected(facts.error());
    const QString report = QDir(folder).filePath(QStringLiteral("report.pdf"));
    if (auto done = exporter::writeReport(value, **facts, context.language(), report, context.today()); !done)
        return done;
    if (!value.application)
        return {};
    const auto pack = writePack(value, folder, context);
    if (!pack)
        return Unexpected(pack.error());
    return {};
}

Outcome process(const QString &file, const QString &folder, Context &context)
{
    Outcome outcome;
    outcome.file = file;
    const auto value = caseOf(file, {}, context);
    if (!value) {
        outcome.error = describe(value.error(), context.language());
        return outcome;
    }
    outcome.name = value->dossier.name;
    if (value->application)
        outcome.route = value->application->routeId;
    if (value->chosen) {
        const estimate::Estimate &chosen = value->estimates[*value->chosen];
        outcome.target = chosen.target.id;
        outcome.gpuHours = QString::number(chosen.requestGpuHours.value(), 'f', 0);
    }
    if (const Result<void> written = writeAll(*value, folder, context); !written)
        outcome.error = describe(written.error(), context.language());
    return outcome;
}

Result<void> writeSummary(const std::vector<Outcome> &outcomes, const QString &folder)
{
    QString text = exporter::csvLine({QStringLiteral("file"), QStringLiteral("name"), QStringLiteral("status"),
                                      QStringLiteral("target"), QStringLiteral("request_gpu_hours"),
                                      QStringLiteral("route"), QStringLiteral("error")});
    for (const Outcome &outcome : outcomes) {
        const QString status = outcome.error.isEmpty() ? QStringLiteral("done") : QStringLiteral("refused");
        text += exporter::csvLine(
            {outcome.file, outcome.name, status, outcome.target, outcome.gpuHours, outcome.route, outcome.error});
    }
    return writeFile(QDir(folder).filePath(QStringLiteral("summary.csv")), text.toUtf8());
}

Exit finish(const std::vector<Outcome> &outcomes, const QString &folder, Context &context)
{
    if (const Result<void> written = writeSummary(outcomes, folder); !written)
        return context.refuse(written.error());
    QJsonArray list;
    int refused = 0;
    for (const Outcome &outcome : outcomes) {
        refused += outcome.error.isEmpty() ? 0 : 1;
        list.append(QJsonObject{{QStringLiteral("file"), outcome.file},
                                {QStringLiteral("name"), outcome.name},
                                {QStringLiteral("error"), outcome.error}});
    }
    context.print(QJsonObject{{QStringLiteral("schema"), QStringLiteral("passerelle.batch/1")},
                              {QStringLiteral("dossiers"), list}});
    context.print(context.text(PASSERELLE_TEXT("Cli", "Dossiers: %1; refused: %2; summary in %3")
                                   .arg(static_cast<qint64>(outcomes.size()))
                                   .arg(refused)
                                   .arg(QDir(folder).filePath(QStringLiteral("summary.csv")))));
    return refused == 0 ? Exit::Done : Exit::Refused;
}

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

Exit run(const Arguments &arguments, Context &context)
{
    const auto jobs = jobsOf(arguments);
    if (!jobs)
        return context.refuseUsage(PASSERELLE_TEXT("Cli", "Give --jobs a whole number from 1 to 256."));
    const auto out = arguments.value(QStringLiteral("out"));
    if (!out)
        return context.refuseUsage(PASSERELLE_TEXT("Cli", "The option --out DIR is needed."));
    const QString folder = arguments.positionals.constFirst();
    const QStringList files = dossiersIn(folder);
    if (files.isEmpty()) {
        return context.refuse(Error{ErrorCode::NotFound,
                                    PASSERELLE_TEXT("Cli", "There is no dossier in this folder."),
                                    folder,
                                    {},
                                    PASSERELLE_TEXT("Cli", "Dossiers are JSON files, or folders with a dossier.json."),
                                    {}});
    }
    if (const Result<void> made = makeFolder(*out); !made)
        return context.refuse(made.error());
    if (const auto facts = context.catalogue(); !facts)
        return context.refuse(facts.error());
    using Task = std::pair<QString, QString>;
    std::vector<Task> tasks;
    QSet<QString> taken;
    for (const QString &file : files)
        tasks.emplace_back(file, outFolder(*out, file, taken));
    QThreadPool pool;
    pool.setMaxThreadCount(*jobs);
    // The facts are loaded above; from here on the context is only read.
    const auto outcomes = QtConcurrent::blockingMapped<std::vector<Outcome>>(
        &pool, tasks, [&context](const Task &task) { return process(task.first, task.second, context); });
    for (const Outcome &outcome : outcomes) {
        if (!outcome.error.isEmpty())
            context.tell(outcome.error);
    }
    return finish(outcomes, *out, context);
}

}  // namespace

Command batchCommand()
{
    return {QStringLiteral("batch"),
            QStringLiteral("DIR"),
            1,
            1,
            PASSERELLE_TEXT("Cli", "Report and application pack of every dossier in a folder, and a summary table."),
            {{QStringLiteral("out"), QStringLiteral("DIR"), PASSERELLE_TEXT("Cli", "Where to write them.")},
             {QStringLiteral("jobs"), QStringLiteral("N"),
              PASSERELLE_TEXT("Cli", "Dossiers worked on at once; every processor by default.")}},
            true,
            run};
}

}  // namespace passerelle::cli
