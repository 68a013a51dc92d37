// SPDX-License-Identifier: GPL-3.0-or-later
#include "cohort/batch.hpp"

#include "cohort/batch_record.hpp"
#include "cohort/fingerprint.hpp"

#include "dossier/case.hpp"
#include "estimate/target.hpp"
#include "export/pack.hpp"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <algorithm>
#include <atomic>
#include <mutex>

namespace passerelle::cohort {

namespace {

/// What all workers share, read only.
struct Shop {
    const BatchOptions &options;
    const catalogue::Catalogue &catalogue;
    std::vector<estimate::Target> targets;
};

/// Everything that the files of a dossier depend on.
QByteArray keyOf(const dossier::Dossier &dossier, const BatchOptions &options)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray &part :
         {fingerprintOf(dossier), options.mark, QCoreApplication::applicationVersion().toUtf8(),
          options.language.code().toUtf8(), QByteArray(options.report ? "report" : ""),
          QByteArray(options.pack ? "pack" : ""), exporter::markOf(options.look)})
        hash.addData(QByteArray(part).append('\0'));
    return hash.result().toHex();
}

Unexpected noFolder(const QString &path)
{
    return failure(ErrorCode::NoPermission, PASSERELLE_TEXT("Cohort", "This folder cannot be made."), path, {},
                   PASSERELLE_TEXT("Cohort", "Choose a folder where you may write, with space left."));
}

Result<QStringList> writeFiles(const dossier::Case &value, const QString &folder, const Shop &shop)
{
    if (!QDir().mkpath(folder))
        return noFolder(folder);
    const BatchOptions &options = shop.options;
    QStringList files;
    if (options.report) {
        const QString path = QDir(folder).filePath(QStringLiteral("report.pdf"));
        if (auto done =
                exporter::writeReport(value, shop.catalogue, options.language, path, options.today, options.look);
            !done)
            return Unexpected(done.error());
        files << QStringLiteral("report.pdf");
    }
    if (options.pack && value.application) {
        const auto made = exporter::packFiles(value, shop.catalogue, options.language, options.today);
        if (!made)
            return Unexpected(made.error());
        const auto written = exporter::writePack(*made, folder, exporter::packName(value));
        if (!written)
            return Unexpected(written.error());
        const QDir here(folder);
        files << here.relativeFilePath(written->archive);
        for (const QString &path : written->files)
            files << here.relativeFilePath(path);
    }
    return files;
}

Result<dossier::Case> caseOf(const dossier::Dossier &dossier, const Shop &shop)
{
    // Asked first: the failure names the file and the place, which the case itself does not keep.
    if (const auto work = dossier::workloadOf(dossier, shop.catalogue); !work)
        return Unexpected(work.error());
    return dossier::evaluate(dossier, shop.catalogue, shop.targets, shop.options.today, shop.options.language);
}

Result<SummaryLine> process(const BatchTask &task, const Shop &shop)
{
    const BatchOptions &options = shop.options;
    const Result<dossier::Dossier> dossier = task.read();
    if (!dossier)
        return Unexpected(dossier.error());
    const QString folder = QDir(options.out).filePath(task.folder);
    const QByteArray key = keyOf(*dossier, options);
    const auto record = readBatchRecord(folder);
    if (!options.again && record && record->key == key && isCurrent(record->headline, options.today)) {
        SummaryLine line{task.source, QStringLiteral("kept"), record->headline, {}};
        line.headline.dossierId = dossier->id;
        return line;
    }
    const Result<dossier::Case> value = caseOf(*dossier, shop);
    if (!value)
        return Unexpected(value.error());
    const Result<QStringList> files = writeFiles(*value, folder, shop);
    if (!files)
        return Unexpected(files.error());
    const Headline headline = headlineOf(*value, shop.catalogue, options.today);
    if (auto noted = writeBatchRecord({key, headline, *files}, folder); !noted)
        return Unexpected(noted.error());
    return SummaryLine{task.source, QStringLiteral("done"), headline, {}};
}

SummaryLine lineFor(const BatchTask &task, const Shop &shop)
{
    Result<SummaryLine> line = process(task, shop);
    if (line)
        return *std::move(line);
    Error error = line.error();
    if (error.file.isEmpty())
        error.file = task.source;
    SummaryLine refused;
    refused.source = task.source;
    refused.state = QStringLiteral("refused");
    refused.headline.name = task.name;
    refused.error = describe(error, shop.options.language);
    return refused;
}

}  // namespace

BatchResult runBatch(const std::vector<BatchTask> &tasks, const BatchOptions &options,
                     const catalogue::CataloguePtr &catalogue, const std::function<void(const BatchStep &)> &told,
                     const std::function<bool()> &cancelled)
{
    const Shop shop{options, *catalogue, estimate::targetsOf(*catalogue)};
    std::vector<std::optional<SummaryLine>> lines(tasks.size());
    std::atomic<std::size_t> next = 0;
    std::mutex telling;
    BatchStep step;
    step.total = static_cast<int>(tasks.size());
    const auto work = [&] {
        while (!cancelled || !cancelled()) {
            const std::size_t index = next.fetch_add(1);
            if (index >= tasks.size())
                return;
            SummaryLine line = lineFor(tasks[index], shop);
            const std::lock_guard lock(telling);
            ++step.done;
            step.worked += line.state == QLatin1String("kept") ? 0 : 1;
            if (told) {
                step.line = line;
                told(step);
            }
            lines[index] = std::move(line);
        }
    };
    QThreadPool pool;
    pool.setMaxThreadCount(std::max(options.jobs, 1));
    std::vector<QFuture<void>> workers;
    for (int i = 0; i < std::max(options.jobs, 1); ++i)
        workers.push_back(QtConcurrent::run(&pool, work));
    for (QFuture<void> &worker : workers)
        worker.waitForFinished();

    BatchResult result;
    for (std::optional<SummaryLine> &line : lines) {
        if (!line) {
            result.stopped = true;
            continue;
        }
        result.refused += line->error.isEmpty() ? 0 : 1;
        result.kept += line->state == QLatin1String("kept") ? 1 : 0;
        result.lines.push_back(*std::move(line));
    }
    return result;
}

std::optional<std::chrono::seconds> timeLeft(const BatchStep &step, std::chrono::milliseconds elapsed)
{
    if (step.worked == 0)
        return std::nullopt;
    const double each = static_cast<double>(elapsed.count()) / step.worked;
    return std::chrono::seconds(static_cast<qint64>((each * (step.total - step.done) + 999) / 1000));
}

QString folderNameFor(const QString &text, QStringList &taken)
{
    QString base;
    for (const QChar c : text.normalized(QString::NormalizationForm_KC)) {
        const bool safe = c.isLetterOrNumber() || c == QLatin1Char('.') || c == QLatin1Char('_');
        if (safe)
            base += c;
        else if (!base.endsWith(QLatin1Char('-')))
            base += QLatin1Char('-');
    }
    base = base.left(60);
    while (base.startsWith(QLatin1Char('.')) || base.startsWith(QLatin1Char('-')))
        base.remove(0, 1);
    while (base.endsWith(QLatin1Char('.')) || base.endsWith(QLatin1Char('-')))
        base.chop(1);
    if (base.isEmpty())
        base = QStringLiteral("dossier");
    // Windows and macOS see no difference between "A" and "a".
    QString name = base;
    for (int i = 2; taken.contains(name, Qt::CaseInsensitive); ++i)
        name = QStringLiteral("%1-%2").arg(base).arg(i);
    taken << name;
    return name;
}

}  // namespace passerelle::cohort
