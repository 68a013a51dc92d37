// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/export/export_job.hpp"

#include "export/estimate_json.hpp"
#include "export/report.hpp"

#include <QCoreApplication>
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

}  // namespace

Result<void> writeExport(const ExportRequest &request)
{
    switch (request.kind) {
    case ExportKind::Report:
        return exporter::writeReport(*request.value, *request.catalogue, request.language, request.path, request.today);
    case ExportKind::Application:
        return exporter::writeApplication(*request.value, *request.catalogue, request.language, request.path,
                                          request.today);
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
    }
    return {};
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
        break;
    }
    return QString(safe + QLatin1Char('-') + word(QT_TRANSLATE_NOOP("ExportFile", "estimates")) +
                   QStringLiteral(".json"));
}

ExportJob::ExportJob(QObject *parent) : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcher<Result<void>>::finished, this, [this] {
        const Result<void> result = m_watcher.result();
        if (result)
            Q_EMIT saved(m_path);
        else
            Q_EMIT failed(result.error());
    });
}

ExportJob::~ExportJob()
{
    m_watcher.disconnect(this);
    m_watcher.waitForFinished();
}

void ExportJob::start(const ExportRequest &request)
{
    if (isRunning())
        return;
    m_path = request.path;
    m_watcher.setFuture(QtConcurrent::run([request] { return writeExport(request); }));
}

}  // namespace passerelle::ui
