// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/export/export_job.hpp"

#include "export/estimate_json.hpp"
#include "export/final_report.hpp"
#include "export/pack.hpp"
#include "export/report.hpp"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QSaveFile>
#include <QtConcurrentRun>

namespace passerelle::ui {

namespace {

Result<void> save(const QByteArray &bytes, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return failure(ErrorCode::Storage, PASSERELLE_TEXT("Export", "The file cannot be written."), path, {},
                       PASSERELLE_TEXT("Export", "Choose another folder, or make room on the disk."),
                       file.errorString());
    }
    return {};
}

Result<void> writeOne(const ExportRequest &request)
{
    switch (request.kind) {
    case ExportKind::Report:
        return exporter::writeReport(*request.value, *request.catalogue, request.language, request.path, request.today,
                                     request.look);
    case ExportKind::Application:
        return exporter::writeApplication(*request.value, *request.catalogue, request.language, request.path,
                                          request.today, request.look);
    case ExportKind::EstimatesCsv:
        // The mark tells spreadsheets that the text is UTF-8.
        return save(QByteArray("\xEF\xBB\xBF") +
                        exporter::estimatesToCsv(request.value->estimates, request.language).toUtf8(),
                    request.path);
    case ExportKind::EstimatesJson:
        return save(QJsonDocument(exporter::estimatesToJson(request.value->workload, request.value->estimates,
                                                            *request.catalogue, request.language))
                        .toJson(),
                    request.path);
    case ExportKind::Pack:
    case ExportKind::FinalReport:
        break;
    }
    return {};
}

Result<QString> writePack(const ExportRequest &request, const Progress &progress)
{
    const auto files = exporter::packFiles(*request.value, *request.catalogue, request.language, request.today,
                                           progress, request.look);
    if (!files)
        return tl::make_unexpected(files.error());
    const auto written = exporter::writePack(*files, request.path, exporter::packName(*request.value),
                                             {.report = {}, .cancelled = progress.cancelled});
    if (!written)
        return tl::make_unexpected(written.error());
    return written->folder + QStringLiteral("/README.txt");
}

// EuroHPC's reports are written in English.
Result<QString> writeFinalReport(const ExportRequest &request)
{
    const QString route = request.value->application ? request.value->application->routeId : QString();
    const QString wanted = exporter::finalReportFor(route, *request.catalogue);
    const auto files =
        exporter::finalReportFiles(*request.value, *request.catalogue, wanted, Language::english(), request.today);
    if (!files)
        return tl::make_unexpected(files.error());
    QString first;
    for (const exporter::PackFile &file : *files) {
        const QString path = QDir(request.path).filePath(file.path);
        if (const Result<void> saved = save(file.bytes, path); !saved)
            return tl::make_unexpected(saved.error());
        if (first.isEmpty())
            first = path;
    }
    return first;
}

}  // namespace

Result<QString> writeExport(const ExportRequest &request, const Progress &progress)
{
    if (request.kind == ExportKind::Pack)
        return writePack(request, progress);
    if (request.kind == ExportKind::FinalReport)
        return writeFinalReport(request);
    if (const Result<void> written = writeOne(request); !written)
        return tl::make_unexpected(written.error());
    return request.path;
}

bool goesToFolder(ExportKind kind)
{
    return kind == ExportKind::Pack || kind == ExportKind::FinalReport;
}

QString proposedFileName(ExportKind kind, const QString &dossierName, const Language &language)
{
    QString safe;
    for (const QChar c : dossierName)
        safe += c.isLetterOrNumber() ? c : QLatin1Char('-');
    while (safe.contains(QStringLiteral("--")))
        safe.replace(QStringLiteral("--"), QStringLiteral("-"));
    safe = safe.left(60);
    const auto word = [&](const char *source) { return language.translate("ExportFile", source); };
    switch (kind) {
    case ExportKind::Report:
        return QString(safe + QLatin1Char('-') + word(QT_TRANSLATE_NOOP("ExportFile", "report")) +
                       QStringLiteral(".pdf"));
    case ExportKind::Application:
        return QString(safe + QLatin1Char('-') + word(QT_TRANSLATE_NOOP("ExportFile", "application")) +
                       QStringLiteral(".pdf"));
    case ExportKind::EstimatesCsv:
        return QString(safe + QLatin1Char('-') + word(QT_TRANSLATE_NOOP("ExportFile", "estimates")) +
                       QStringLiteral(".csv"));
    case ExportKind::EstimatesJson:
    case ExportKind::Pack:
    case ExportKind::FinalReport:
        break;
    }
    return QString(safe + QLatin1Char('-') + word(QT_TRANSLATE_NOOP("ExportFile", "estimates")) +
                   QStringLiteral(".json"));
}

ExportJob::ExportJob(QObject *parent) : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcher<Result<QString>>::finished, this, [this] {
        const Result<QString> result = m_watcher.result();
        if (result)
            Q_EMIT saved(*result);
        else
            Q_EMIT failed(result.error());
    });
    connect(&m_watcher, &QFutureWatcher<Result<QString>>::progressValueChanged, this,
            [this](int done) { Q_EMIT progressed(done, m_watcher.progressMaximum()); });
}

ExportJob::~ExportJob()
{
    m_watcher.disconnect(this);
    cancel();
    m_watcher.waitForFinished();
}

void ExportJob::start(const ExportRequest &request)
{
    if (isRunning())
        return;
    // The result is added even when the person stopped the work: it says so.
    m_stopped = std::make_shared<std::atomic<bool>>(false);
    m_watcher.setFuture(QtConcurrent::run([request, stopped = m_stopped](QPromise<Result<QString>> &promise) {
        const Progress progress{.report =
                                    [&promise](qint64 done, qint64 total) {
                                        promise.setProgressRange(0, static_cast<int>(total));
                                        promise.setProgressValue(static_cast<int>(done));
                                    },
                                .cancelled = [stopped] { return stopped->load(); }};
        promise.addResult(writeExport(request, progress));
    }));
}

void ExportJob::cancel()
{
    if (m_stopped)
        m_stopped->store(true);
}

}  // namespace passerelle::ui
