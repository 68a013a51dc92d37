// SPDX-License-Identifier: GPL-3.0-or-later
#include "cohort/batch.hpp"
#include "cohort/cohort_report.hpp"

#include "export/pdf_writer.hpp"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QTimeZone>

namespace passerelle::cohort {

namespace {

Result<void> save(const QByteArray &bytes, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return failure(ErrorCode::Storage, PASSERELLE_TEXT("Cohort", "The table cannot be written."), path, {},
                       PASSERELLE_TEXT("Cohort", "Choose another folder, or make room on the disk."),
                       file.errorString());
    }
    return {};
}

/// The time of day of a document is nobody's business, and tests need a fixed one.
QDateTime noon(const QDate &day)
{
    return QDateTime(day, QTime(12, 0), QTimeZone::utc());
}

}  // namespace

Result<QStringList> writeCohortReport(std::span<const Headline> headlines, const BatchOptions &options,
                                      const catalogue::Catalogue &catalogue, const QString &name,
                                      const QString &pdfPath)
{
    const Result<AnonymousCohort> cohort = anonymous(headlines);
    if (!cohort)
        return Unexpected(cohort.error());
    exporter::Document document = cohortDocument(*cohort, name, catalogue, options.language, options.today);
    exporter::applyLook(document, options.look);
    if (auto written = exporter::writePdf(document, pdfPath, noon(options.today)); !written)
        return Unexpected(written.error());
    const QFileInfo place(pdfPath);
    const QString table = place.dir().filePath(place.completeBaseName() + QStringLiteral(".csv"));
    if (auto written = save(csvOf(cohortSheet(*cohort, catalogue, options.language)), table); !written)
        return Unexpected(written.error());
    return QStringList{pdfPath, table};
}

Result<QStringList> writeBatchTables(const std::vector<SummaryLine> &lines, const BatchOptions &options,
                                     const catalogue::Catalogue &catalogue, const QString &name)
{
    const QDir out(options.out);
    const Sheet sheet = summarySheet(lines, catalogue, options.language);
    QStringList written{out.filePath(QStringLiteral("summary.csv"))};
    if (auto done = save(csvOf(sheet), written.first()); !done)
        return Unexpected(done.error());
    std::vector<Headline> headlines;
    for (const SummaryLine &line : lines) {
        if (line.error.isEmpty())
            headlines.push_back(line.headline);
    }
    if (canWriteWorkbooks()) {
        written << out.filePath(QStringLiteral("summary.xlsx"));
        const QString title = PASSERELLE_TEXT("Cohort", "Dossiers of the batch").text(options.language);
        if (auto done = writeWorkbook(std::span(&sheet, 1), title, noon(options.today), written.last()); !done)
            return Unexpected(done.error());
    }
    if (headlines.size() >= static_cast<std::size_t>(kSmallestGroup)) {
        const auto report =
            writeCohortReport(headlines, options, catalogue, name, out.filePath(QStringLiteral("cohort.pdf")));
        if (!report)
            return Unexpected(report.error());
        written << *report;
    }
    return written;
}

}  // namespace passerelle::cohort
