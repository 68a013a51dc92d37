// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/report.hpp"

#include "export/pdf_writer.hpp"
#include "export/report/context.hpp"
#include "export/report/outlook.hpp"
#include "export/report/road.hpp"

#include <QTimeZone>

namespace passerelle::exporter {

namespace {

/// Noon of the day: the time of day of a document is nobody's business, and tests need a fixed one.
QDateTime noon(const QDate &day)
{
    return QDateTime(day, QTime(12, 0), QTimeZone::utc());
}

}  // namespace

Document reportDocument(const dossier::Case &value, const catalogue::Catalogue &catalogue, const Language &language,
                        const QDate &today)
{
    const Context context{value, catalogue, language, today};
    Document document = emptyDocument(
        context, context.text(PASSERELLE_TEXT("Report", "%1: computing needs and access").arg(context.projectName())));
    document.subject = context.text(PASSERELLE_TEXT("Report", "Computing needs and access report"));
    Blocks &blocks = document.blocks;
    addCover(context, blocks);
    addSummary(context, blocks);
    blocks.emplace_back(PageBreak{});
    addSubject(context, blocks);
    addJob(context, blocks);
    addEstimate(context, blocks);
    addOutlook(context, blocks);
    addComparison(context, blocks);
    addScenarios(context, blocks);
    addRoutes(context, blocks);
    addRoad(context, blocks);
    addNextSteps(context, blocks);
    addAssumptions(context, blocks);
    addSources(context, blocks);
    addGlossary(context, blocks);
    Blocks annexes;
    addCalculation(context, annexes);
    addSimilarRuns(context, annexes);
    addAllMachines(context, annexes);
    addAllRoutes(context, annexes);
    if (!annexes.empty()) {
        blocks.emplace_back(PageBreak{});
        blocks.emplace_back(Heading{context.text(PASSERELLE_TEXT("Report", "Annexes")), 1});
        blocks.insert(blocks.end(), std::make_move_iterator(annexes.begin()), std::make_move_iterator(annexes.end()));
    }
    return document;
}

Result<void> writeReport(const dossier::Case &value, const catalogue::Catalogue &catalogue, const Language &language,
                         const QString &path, const QDate &today, const ReportLook &look)
{
    Document document = reportDocument(value, catalogue, language, today);
    applyLook(document, look);
    return writePdf(document, path, noon(today));
}

Result<void> writeApplication(const dossier::Case &value, const catalogue::Catalogue &catalogue,
                              const Language &language, const QString &path, const QDate &today, const ReportLook &look)
{
    if (!value.application) {
        return failure(ErrorCode::NotFound, PASSERELLE_TEXT("Export", "This dossier has no application to write yet."),
                       path, {}, PASSERELLE_TEXT("Export", "Choose an access route that has a form."));
    }
    Document document = applicationDocument(value, catalogue, language, today);
    applyLook(document, look);
    return writePdf(document, path, noon(today));
}

}  // namespace passerelle::exporter
