// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"
#include "base/language.hpp"
#include "base/progress.hpp"
#include "catalogue/catalogue.hpp"
#include "dossier/case.hpp"
#include "export/brand.hpp"

#include <QDate>
#include <QFutureWatcher>
#include <QObject>
#include <QString>

#include <atomic>
#include <memory>

namespace passerelle::ui {

/// What can be written: one file, or for a pack and a final report several in a folder.
enum class ExportKind { Report, Pack, Application, EstimatesCsv, EstimatesJson, FinalReport };

/// Everything that one export needs, taken when it starts: what the person edits meanwhile is in the next one.
struct ExportRequest {
    ExportKind kind = ExportKind::Report;
    std::shared_ptr<const dossier::Case> value;
    const catalogue::Catalogue *catalogue = nullptr;  ///< outlives the job
    Language language = Language::english();
    QDate today;
    QString path;               ///< the file; of a pack and a final report the folder to put them in
    exporter::ReportLook look;  ///< the paper of what is printed
};

/// Writes what is asked for and gives the path to show; safe to run in any thread. Only a pack can be cancelled.
[[nodiscard]] Result<QString> writeExport(const ExportRequest &request, const Progress &progress = {});

/// Whether a kind is written to a folder that the person chooses.
[[nodiscard]] bool goesToFolder(ExportKind kind);

/// A name to propose for the file: the dossier's, made safe for every file system, with the kind and its ending.
[[nodiscard]] QString proposedFileName(ExportKind kind, const QString &dossierName, const Language &language);

/// Runs one export at a time off the interface thread. Ending the job cancels and waits for the file being written.
class ExportJob final : public QObject
{
    Q_OBJECT

public:
    explicit ExportJob(QObject *parent = nullptr);
    ~ExportJob() override;

    [[nodiscard]] bool isRunning() const { return m_watcher.isRunning(); }
    /// Does nothing while another export runs.
    void start(const ExportRequest &request);
    /// Asks the running export to end at the next safe point; it then fails with Cancelled.
    void cancel();

Q_SIGNALS:
    void saved(const QString &path);
    void failed(const passerelle::Error &error);
    void progressed(int done, int total);

private:
    QFutureWatcher<Result<QString>> m_watcher;
    std::shared_ptr<std::atomic<bool>> m_stopped;
};

}  // namespace passerelle::ui
