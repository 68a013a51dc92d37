// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/report_preview.hpp"

#include "export/pages.hpp"
#include "export/report.hpp"
#include "export/style.hpp"

#include <QPainter>
#include <QPrintPreviewDialog>
#include <QPrinter>

#include <algorithm>
#include <utility>

namespace passerelle::ui {

namespace {

void play(QPrinter &printer, const RecordedPages &recorded)
{
    QPainter painter(&printer);
    const double fit = std::min(printer.paperRect(QPrinter::Point).width() / recorded.size.width(),
                                printer.paperRect(QPrinter::Point).height() / recorded.size.height());
    const double perUnit = printer.logicalDpiX() / static_cast<double>(exporter::style::kUnitsPerInch);
    const QMarginsF margins = printer.pageLayout().margins(QPageLayout::Point);
    const double perPoint = printer.logicalDpiX() / 72.0;
    bool first = true;
    for (const QPicture &page : recorded.pages) {
        if (!std::exchange(first, false))
            printer.newPage();
        painter.save();
        painter.translate(-margins.left() * perPoint, -margins.top() * perPoint);
        painter.scale(perUnit * std::min(1.0, fit), perUnit * std::min(1.0, fit));
        painter.drawPicture(0, 0, page);
        painter.restore();
    }
}

bool usesLetter(const QPrinter &printer)
{
    return printer.pageLayout().pageSize().id() == QPageSize::Letter;
}

}  // namespace

Result<RecordedPages> recordReport(const dossier::Case &value, const catalogue::Catalogue &catalogue,
                                   const Language &language, const QDate &today, bool letter)
{
    if (auto fonts = exporter::style::loadFonts(); !fonts)
        return tl::make_unexpected(fonts.error());
    exporter::Document document = exporter::reportDocument(value, catalogue, language, today);
    document.format = letter ? exporter::PageFormat::Letter : exporter::PageFormat::A4;
    const exporter::Pages pages(std::move(document));
    RecordedPages recorded{pages.document().title, pages.size(), {}};
    for (int page = 0; page < pages.count(); ++page) {
        QPicture picture;
        QPainter painter(&picture);
        pages.paint(painter, page);
        painter.end();
        recorded.pages.push_back(picture);
    }
    return recorded;
}

ReportPreview::ReportPreview(Session &session, QWidget *window) : QObject(window), m_session(session), m_window(window)
{}

void ReportPreview::show(std::shared_ptr<const dossier::Case> value, const Language &language)
{
    const bool letter = usesLetter(QPrinter());
    m_work.start([value = std::move(value), catalogue = m_session.sharedCatalogue(), language,
                  today = m_session.today(),
                  letter](const Progress &) { return recordReport(*value, *catalogue, language, today, letter); },
                 [](qint64, qint64) {}, [this](Result<RecordedPages> pages) { finish(std::move(pages)); });
}

void ReportPreview::show(const dossier::Dossier &dossier)
{
    const bool letter = usesLetter(QPrinter());
    m_work.start(
        [dossier, catalogue = m_session.sharedCatalogue(), targets = m_session.targets(),
         language = m_session.language(), today = m_session.today(), letter](const Progress &progress) {
            const dossier::Case value = dossier::evaluate(dossier, *catalogue, targets, today, language, progress);
            return recordReport(value, *catalogue, language, today, letter);
        },
        [](qint64, qint64) {}, [this](Result<RecordedPages> pages) { finish(std::move(pages)); });
}

void ReportPreview::finish(Result<RecordedPages> pages)
{
    if (!pages) {
        Q_EMIT failed(pages.error());
        return;
    }
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(pages->title);
    auto *dialog = new QPrintPreviewDialog(printer.get(), m_window);
    dialog->setObjectName(QStringLiteral("preview"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Preview: %1").arg(pages->title));
    connect(dialog, &QPrintPreviewDialog::paintRequested, dialog,
            [printer, recorded = *std::move(pages)](QPrinter *target) { play(*target, recorded); });
    dialog->resize(m_window->size().boundedTo(QSize(1100, 900)));
    dialog->open();
    Q_EMIT shown();
}

}  // namespace passerelle::ui
