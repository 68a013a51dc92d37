// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cohort/headline.hpp"
#include "cohort/summary.hpp"

#include "base/language.hpp"
#include "base/progress.hpp"
#include "dossier/dossier.hpp"
#include "export/report.hpp"

#include <QDate>
#include <QString>

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace passerelle::cohort {

/// One dossier of a batch, read only when its turn comes: a thousand of them are never in memory together.
struct BatchTask {
    QString source;  ///< the file, for the summary and for errors; empty for one of the library
    QString name;    ///< to call it by until it is read
    QString folder;  ///< its own below the output, unique in the batch
    std::function<Result<dossier::Dossier>()> read;  ///< with model and data read; called from a worker thread
};

struct BatchOptions {
    QString out;  ///< exists
    bool report = true;
    bool pack = true;    ///< of dossiers that have a form to fill
    bool again = false;  ///< also those that are done and unchanged
    int jobs = 1;        ///< dossiers worked on at once
    Language language = Language::english();
    QDate today;
    QByteArray mark;  ///< of the catalogue (catalogueMark()) and of whatever else the caller's files depend on
    exporter::ReportLook look;
};

/// Told after each dossier, from a worker thread, one call at a time.
struct BatchStep {
    int done = 0;
    int total = 0;
    int worked = 0;  ///< of `done`, those that were not merely kept
    SummaryLine line;
};

struct BatchResult {
    std::vector<SummaryLine> lines;  ///< in the order of the tasks, without those that a stop left out
    int refused = 0;
    int kept = 0;  ///< done by an earlier run and unchanged since
    bool stopped = false;
};

/// Writes the files of every task into its folder. A dossier that cannot be read, estimated or written is refused, with
/// the reason, and the others go on. A dossier whose record says that its files were made from the same content with
/// the same catalogue, language and program is kept as it is. Stopped by `cancelled`, it ends after the dossiers being
/// worked on; the next run goes on from there. Blocks; needs a QGuiApplication.
[[nodiscard]] BatchResult runBatch(const std::vector<BatchTask> &tasks, const BatchOptions &options,
                                   const catalogue::CataloguePtr &catalogue,
                                   const std::function<void(const BatchStep &)> &told = {},
                                   const std::function<bool()> &cancelled = {});

/// Time left at the pace so far; absent before the first dossier was worked on. Dossiers that were merely kept take no
/// time and do not count.
[[nodiscard]] std::optional<std::chrono::seconds> timeLeft(const BatchStep &step, std::chrono::milliseconds elapsed);

/// summary.csv and, where the build can, summary.xlsx; cohort.pdf and cohort.csv when there are dossiers enough for an
/// anonymous report. Gives the paths written. `name` is the cohort's, may be empty.
[[nodiscard]] Result<QStringList> writeBatchTables(const std::vector<SummaryLine> &lines, const BatchOptions &options,
                                                   const catalogue::Catalogue &catalogue, const QString &name);

/// The anonymous cohort report as a PDF file, and beside it the same groups as CSV ("x.pdf" and "x.csv").
[[nodiscard]] Result<QStringList> writeCohortReport(std::span<const Headline> headlines, const BatchOptions &options,
                                                    const catalogue::Catalogue &catalogue, const QString &name,
                                                    const QString &pdfPath);

/// A folder name from a text, safe for every file system and not among `taken`, to which it is added.
[[nodiscard]] QString folderNameFor(const QString &text, QStringList &taken);

}  // namespace passerelle::cohort
