// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"
#include "base/language.hpp"
#include "catalogue/catalogue.hpp"
#include "dossier/case.hpp"

#include <QDate>
#include <QFutureWatcher>
#include <QObject>
#include <QString>

#include <memory>

namespace passerelle::ui {

/// What can be written to a file.
enum class ExportKind { Report, Application, EstimatesCsv, EstimatesJson };

/// Everything that one export needs, taken when it starts: what the person edits meanwhile is in the next one.
struct ExportRequest {
    ExportKind kind = ExportKind::Report;
    std::shared_ptr<const dossier::Case> value;
    const catalogue::Catalogue *catalogue = nullptr;  ///< outlives the job
    Language language = Language::english();
    QDate today;
    QString path;
};

/// Writes the file of a request; safe to run in any thread.
[[nodiscard]] Result<void> writeExport(const ExportRequest &request);

/// A name to propose for the file: the dossier's, made safe for every file system, with the kind and its ending.
[[nodiscard]] QString proposedFileName(ExportKind kind, const QString &dossierName, const Language &language);

/// Runs one export at a time off the interface thread. Ending the job waits for the file being written.
class ExportJob final : public QObject
{
    Q_OBJECT

public:
    explicit ExportJob(QObject *parent = nullptr);
    ~ExportJob() override;

    [[nodiscard]] bool isRunning() const { return m_watcher.isRunning(); }
    /// Does nothing while another export runs.
    void start(const ExportRequest &request);

Q_SIGNALS:
    void saved(const QString &path);
    void failed(const passerelle::Error &error);

private:
    QFutureWatcher<Result<void>> m_watcher;
    QString m_path;
};

}  // namespace passerelle::ui
