// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/headline_cache.hpp"
#include "ui/portfolio/portfolio_dialog.hpp"
#include "ui/portfolio/report_preview.hpp"
#include "ui/portfolio/work_panel.hpp"

#include <QPushButton>
#include <QTreeView>

/// What the portfolio's buttons do to the library and with many dossiers.
namespace passerelle::ui {

void PortfolioDialog::removeSelected()
{
    const QStringList ids = selectedIds();
    if (ids.isEmpty() || m_work->job().isRunning())
        return;
    m_removed = dossiersOf(m_session, ids);
    for (const QString &id : ids) {
        if (const auto removed = m_session.library().remove(id); !removed) {
            m_work->say(describe(removed.error(), m_session.language()), true);
            break;
        }
    }
    if (ids.contains(m_session.dossier().id)) {
        const auto left = m_session.library().list();
        if (left && !left->empty())
            m_session.openDossier(left->front().id);
        else
            m_session.newDossier(tr("My first dossier"));
    }
    m_work->say(tr("%n dossier(s) deleted.", nullptr, static_cast<int>(m_removed.size())), false);
    reload();
    m_takeBack->setFocus();
}

void PortfolioDialog::takeBack()
{
    for (const dossier::Dossier &dossier : m_removed) {
        if (const auto kept = m_session.library().restore(dossier.id); !kept) {
            m_work->say(describe(kept.error(), m_session.language()), true);
            return;
        }
    }
    m_work->say(tr("%n dossier(s) are back.", nullptr, static_cast<int>(m_removed.size())), false);
    m_removed.clear();
    reload();
    m_list->setFocus();
}

void PortfolioDialog::run(BatchOrder::Kind kind)
{
    if (m_work->job().isRunning() || m_model->rowCount() == 0)
        return;
    auto order = askedOrder(kind, m_session, wantedIds(), m_askPrinter, this);
    if (order)
        m_work->start(*std::move(order));
    refresh();
}

void PortfolioDialog::preview()
{
    const auto dossiers = dossiersOf(m_session, selectedIds());
    if (dossiers.size() != 1)
        return;
    m_previewButton->setEnabled(false);
    m_preview->show(dossiers.front());
}

void PortfolioDialog::exportFiles()
{
    const QString folder = m_session.files().openFolder(this, tr("Folder to write to"));
    if (folder.isEmpty())
        return;
    const auto written = writeTravelFiles(dossiersOf(m_session, wantedIds()), folder);
    if (written)
        m_work->say(tr("%n file(s) written.", nullptr, static_cast<int>(written->size())), false);
    else
        m_work->say(describe(written.error(), m_session.language()), true);
}

void PortfolioDialog::chooseImport()
{
    const QString path =
        m_session.files().openFile(this, tr("Import a dossier"), tr("Dossiers (*.passerelle *.json);;All files (*)"));
    if (!path.isEmpty())
        importAll({path});
}

void PortfolioDialog::importAll(const QStringList &paths)
{
    const QStringList complaints = importFiles(m_session, paths);
    const auto count = static_cast<int>(paths.size() - complaints.size());
    QStringList lines{tr("%n dossier(s) imported.", nullptr, count)};
    lines += complaints;
    m_work->say(lines.join(QLatin1Char('\n')), !complaints.isEmpty());
    reload();
}

}  // namespace passerelle::ui
