// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/portfolio_actions.hpp"

#include "catalogue/version.hpp"
#include "dossier/travel_file.hpp"

#include <QCoreApplication>
#include <QDir>
#include <QPrinter>
#include <QThread>

namespace passerelle::ui {

namespace {

QString shown(const char *text)
{
    return QCoreApplication::translate("PortfolioActions", text);
}

cohort::BatchOptions optionsFor(BatchOrder::Kind kind, const Session &session)
{
    cohort::BatchOptions options;
    options.report = kind == BatchOrder::Kind::Reports;
    options.pack = kind == BatchOrder::Kind::Packs;
    // One processor stays with the window.
    options.jobs = std::max(1, QThread::idealThreadCount() - 1);
    options.language = session.language();
    options.today = session.today();
    options.mark = catalogue::versionOf(session.catalogue()).toUtf8();
    return options;
}

/// False when the person changed their mind.
bool askWhere(BatchOrder &order, const Session &session, const PrinterChoice &askPrinter, QWidget *parent)
{
    switch (order.kind) {
    case BatchOrder::Kind::Print: {
        order.printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
        order.printer->setDocName(shown(QT_TRANSLATE_NOOP("PortfolioActions", "Reports")));
        if (!askPrinter(*order.printer, parent))
            return false;
        const bool letter = order.printer->pageLayout().pageSize().id() == QPageSize::Letter;
        order.options.look.format = letter ? exporter::PageFormat::Letter : exporter::PageFormat::A4;
        return true;
    }
    case BatchOrder::Kind::Cohort: {
        const QString proposed =
            QDir::home().filePath(shown(QT_TRANSLATE_NOOP("PortfolioActions", "cohort")) + QStringLiteral(".pdf"));
        order.file =
            session.files().saveFile(parent, shown(QT_TRANSLATE_NOOP("PortfolioActions", "Save the cohort report")),
                                     proposed, shown(QT_TRANSLATE_NOOP("PortfolioActions", "PDF documents (*.pdf)")));
        return !order.file.isEmpty();
    }
    default:
        order.options.out =
            session.files().openFolder(parent, shown(QT_TRANSLATE_NOOP("PortfolioActions", "Folder to write to")));
        return !order.options.out.isEmpty();
    }
}

}  // namespace

std::vector<dossier::Dossier> dossiersOf(Session &session, const QStringList &ids)
{
    std::vector<dossier::Dossier> found;
    for (const QString &id : ids) {
        if (auto dossier = session.library().load(id))
            found.push_back(*std::move(dossier));
    }
    return found;
}

std::optional<BatchOrder> askedOrder(BatchOrder::Kind kind, Session &session, const QStringList &ids,
                                     const PrinterChoice &askPrinter, QWidget *parent)
{
    BatchOrder order;
    order.kind = kind;
    order.options = optionsFor(kind, session);
    order.catalogue = session.sharedCatalogue();
    if (!askWhere(order, session, askPrinter, parent))
        return std::nullopt;
    order.dossiers = dossiersOf(session, ids);
    return order;
}

std::vector<dossier::Travelling> travellersOf(Session &session, const QStringList &ids)
{
    std::vector<dossier::Travelling> found;
    for (const QString &id : ids) {
        if (auto traveller = dossier::travelling(session.library(), id))
            found.push_back(*std::move(traveller));
    }
    return found;
}

Result<QStringList> writeTravelFiles(const std::vector<dossier::Travelling> &dossiers, const QString &folder)
{
    QStringList paths;
    QStringList taken;
    for (const dossier::Travelling &traveller : dossiers) {
        const QString name = cohort::folderNameFor(traveller.dossier.name, taken) + QStringLiteral(".passerelle");
        paths << QDir(folder).filePath(name);
        if (const auto written = dossier::writeTravelFile(traveller, paths.last()); !written)
            return tl::make_unexpected(written.error());
    }
    return paths;
}

Imported importFiles(Session &session, const QStringList &paths)
{
    Imported imported;
    for (const QString &path : paths) {
        const auto read = dossier::readTravelFile(path);
        const auto arrival = read ? dossier::arrivalOf(session.library(), *read) : tl::make_unexpected(read.error());
        if (!arrival) {
            imported.complaints << describe(arrival.error(), session.language());
            continue;
        }
        const bool here = *arrival != dossier::Arrival::New && *arrival != dossier::Arrival::Same;
        const auto kept = dossier::import(session.library(), *read,
                                          here ? dossier::OnArrival::KeepBoth : dossier::OnArrival::Replace);
        if (!kept) {
            imported.complaints << describe(kept.error(), session.language());
            continue;
        }
        ++imported.taken;
        imported.doubled += here ? 1 : 0;
    }
    return imported;
}

}  // namespace passerelle::ui
