// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/report_preview.hpp"

#include "export/pages.hpp"
#include "export/report.hpp"
#include "ui/preview/preview_dialog.hpp"

#include <QPageSize>
#include <QPainter>
#include <QPrinter>
#include <QWidget>

#include <utility>

namespace passerelle::ui {

namespace {

/// Lays the document out anew for the printer: a recording may be played on one thread only.
Result<bool> printDocument(QPrinter &printer, const exporter::Document &document)
{
    const exporter::Pages pages(document);
    QPainter painter;
    if (!painter.begin(&printer)) {
        return failure(ErrorCode::Storage, PASSERELLE_TEXT("Print", "The printer does not take the document."), {}, {},
                       PASSERELLE_TEXT("Print", "Look whether it is on, or save the document as a file."));
    }
    for (int page = 0; page < pages.count(); ++page) {
        if (page > 0)
            printer.newPage();
        exporter::paintOn(printer, painter, pages, page);
    }
    return painter.end();
}

}  // namespace

PreviewOrder reportOrder(const Session &session, const Language &language, const exporter::ReportLook &look)
{
    return {[value = session.current(), catalogue = session.sharedCatalogue(), language, today = session.today(),
             look](const Progress &) {
                exporter::Document document = exporter::reportDocument(*value, *catalogue, language, today);
                exporter::applyLook(document, look);
                return document;
            },
            language, false};
}

PreviewOrder applicationOrder(const Session &session, const Language &language, const exporter::ReportLook &look)
{
    return {[value = session.current(), catalogue = session.sharedCatalogue(), language, today = session.today(),
             look](const Progress &) {
                exporter::Document document = exporter::applicationDocument(*value, *catalogue, language, today);
                exporter::applyLook(document, look);
                return document;
            },
            language, false};
}

PreviewOrder dossierOrder(const Session &session, const dossier::Dossier &dossier, const exporter::ReportLook &look)
{
    return {[dossier, catalogue = session.sharedCatalogue(), targets = session.targets(), language = session.language(),
             today = session.today(), look](const Progress &progress) {
                const dossier::Case value = dossier::evaluate(dossier, *catalogue, targets, today, language, progress);
                exporter::Document document = exporter::reportDocument(value, *catalogue, language, today);
                exporter::applyLook(document, look);
                return document;
            },
            session.language(), false};
}

ReportPreview::ReportPreview(QWidget *window) : QObject(window), m_window(window), m_askPrinter(systemPrinterChoice())
{}

ReportPreview::~ReportPreview() = default;

void ReportPreview::show(const PreviewOrder &order)
{
    m_work.start([make = order.make](const Progress &progress) { return recordPages(make(progress)); },
                 [](qint64, qint64) {},
                 [this, order](Result<RecordedPages> pages) { finish(order, std::move(pages)); });
}

void ReportPreview::finish(const PreviewOrder &order, Result<RecordedPages> pages)
{
    if (!pages) {
        Q_EMIT failed(pages.error());
        return;
    }
    auto *dialog = new PreviewDialog(*std::move(pages), order.language, order.canSave, m_window->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PreviewDialog::printWanted, this, [this, order, dialog] { print(order, dialog); });
    connect(dialog, &PreviewDialog::saveWanted, this, [this, dialog] {
        dialog->accept();
        Q_EMIT saveWanted();
    });
    dialog->open();
    Q_EMIT shown();
}

void ReportPreview::print(const PreviewOrder &order, PreviewDialog *dialog)
{
    if (m_printing.isRunning())
        return;
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    const bool letter = dialog->pages().format == exporter::PageFormat::Letter;
    printer->setPageSize(QPageSize(letter ? QPageSize::Letter : QPageSize::A4));
    printer->setDocName(dialog->pages().title);
    if (!m_askPrinter(*printer, dialog))
        return;
    m_printing.start(
        [printer, make = order.make](const Progress &progress) { return printDocument(*printer, make(progress)); },
        [](qint64, qint64) {},
        [this](const Result<bool> &done) {
            if (done)
                Q_EMIT printed();
            else
                Q_EMIT failed(done.error());
        });
}

}  // namespace passerelle::ui
