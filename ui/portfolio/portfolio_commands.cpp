// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/headline_cache.hpp"
#include "ui/portfolio/portfolio_dialog.hpp"
#include "ui/portfolio/tag_dialog.hpp"
#include "ui/portfolio/work_panel.hpp"
#include "ui/preview/report_preview.hpp"

#include <QComboBox>
#include <QCoreApplication>
#include <QInputDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeView>

#include <algorithm>
#include <functional>
#include <memory>
#include <utility>

/// What the portfolio's buttons do to the library and with many dossiers.
namespace passerelle::ui {

namespace {

/// Says what was done, with a way back that is gone once (the notice stands here and, when the portfolio is closed,
/// over the window), and that says in its turn that it was gone. Holds the session alone: the portfolio may be closed.
void announceUndoable(Session &session, const QString &text, const QString &undone,
                      const std::function<Result<void>(Session &)> &undo)
{
    Notice notice;
    notice.text = text;
    notice.action = QCoreApplication::translate("PortfolioDialog", "Undo");
    notice.undo = [&session, undone, undo, used = std::make_shared<bool>(false)] {
        if (std::exchange(*used, true))
            return;
        const Result<void> back = undo(session);
        Q_EMIT session.libraryChanged();
        if (back)
            session.announce({undone, {}, {}});
        else
            Q_EMIT session.failed(back.error());
    };
    session.announce(notice);
}

}  // namespace

void PortfolioDialog::openSelected()
{
    const QStringList ids = selectedIds();
    if (ids.size() != 1)
        return;
    if (ids.first() != m_session.dossier().id)
        m_session.openDossier(ids.first());
    accept();
}

void PortfolioDialog::removeSelected()
{
    const QStringList ids = selectedIds();
    if (ids.isEmpty() || m_work->job().isRunning())
        return;
    const std::vector<dossier::Dossier> wanted = dossiersOf(m_session, ids);
    QStringList removed;
    for (const dossier::Dossier &dossier : wanted) {
        if (const auto gone = m_session.library().remove(dossier.id); !gone) {
            m_work->say(describe(gone.error(), m_session.language()), true);
            break;
        }
        removed << dossier.id;
    }
    if (removed.contains(m_session.dossier().id)) {
        const auto left = m_session.library().list();
        if (left && !left->empty())
            m_session.openDossier(left->front().id);
        else
            m_session.newDossier(tr("My first dossier"));
    }
    reload();
    m_list->setFocus();
    if (removed.isEmpty())
        return;
    const auto count = static_cast<int>(removed.size());
    const QString what = count == 1 ? tr("“%1” is in the bin.").arg(wanted.front().name)
                                    : tr("%n dossier(s) are in the bin.", nullptr, count);
    const QString back = tr("%n dossier(s) are back.", nullptr, count);
    announceUndoable(m_session, what, back, [removed](Session &session) -> Result<void> {
        for (const QString &id : removed) {
            if (auto kept = session.library().restore(id); !kept)
                return kept;
        }
        return {};
    });
}

void PortfolioDialog::refreshTagFilter()
{
    const QString kept = m_tagFilter->currentData().toString();
    const QStringList tags = m_model->allTags();
    {
        const QSignalBlocker blocker(m_tagFilter);
        m_tagFilter->clear();
        m_tagFilter->addItem(tr("All tags"), QString());
        for (const QString &tag : tags)
            m_tagFilter->addItem(tag, tag);
        m_tagFilter->setCurrentIndex(std::max(0, m_tagFilter->findData(kept)));
    }
    m_tagFilter->setVisible(!tags.isEmpty());
    m_list->setColumnHidden(static_cast<int>(PortfolioColumn::Tags), tags.isEmpty());
    if (m_tagFilter->currentData().toString() != kept)
        m_model->setTag(QString());
}

void PortfolioDialog::editTags()
{
    const QStringList ids = selectedIds();
    std::vector<dossier::Entry> entries;
    for (const PortfolioRow *row : m_model->shown()) {
        if (ids.contains(row->entry.id))
            entries.push_back(row->entry);
    }
    if (entries.empty())
        return;
    auto *dialog = new TagDialog(std::move(entries), m_model->allTags(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { applyTags(dialog->wanted()); });
    dialog->open();
}

void PortfolioDialog::applyTags(const QHash<QString, QStringList> &wanted)
{
    QHash<QString, QStringList> before;
    for (auto one = wanted.cbegin(); one != wanted.cend(); ++one) {
        before.insert(one.key(), m_session.library().tags(one.key()).value_or(QStringList()));
        if (const auto kept = m_session.library().setTags(one.key(), one.value()); !kept) {
            m_work->say(describe(kept.error(), m_session.language()), true);
            break;
        }
    }
    reload();
    m_list->setFocus();
    if (before.isEmpty())
        return;
    const auto count = static_cast<int>(before.size());
    announceUndoable(m_session, tr("The tags of %n dossier(s) are changed.", nullptr, count),
                     tr("The tags are as they were."), [before](Session &session) -> Result<void> {
                         for (auto one = before.cbegin(); one != before.cend(); ++one) {
                             if (auto kept = session.library().setTags(one.key(), one.value()); !kept)
                                 return kept;
                         }
                         return {};
                     });
}

void PortfolioDialog::chooseBrand()
{
    // The same button takes it away: there is one brand or none.
    if (!m_brand.name.isEmpty() || !m_brand.logo.isNull()) {
        m_brand = {};
        refreshBrand();
        m_work->say(tr("Printed and written without a name or logo of your own."), false);
        Q_EMIT brandFileChosen(QString());
        return;
    }
    const QString path =
        m_session.files().openFile(this, tr("Choose a logo or a brand file"),
                                   tr("Logos and brand files (*.png *.jpg *.jpeg *.svg *.json);;All files (*)"));
    if (path.isEmpty())
        return;
    Q_EMIT brandFileChosen(path);
    setBrandFile(path);
}

void PortfolioDialog::setBrandFile(const QString &path)
{
    if (path.isEmpty())
        return;
    m_brandRead.start([path](const Progress &) { return exporter::readBrand(path); }, [](qint64, qint64) {},
                      [this](Result<exporter::Brand> brand) {
                          if (brand)
                              m_brand = *std::move(brand);
                          else
                              m_work->say(describe(brand.error(), m_session.language()), true);
                          refreshBrand();
                      });
}

void PortfolioDialog::refreshBrand()
{
    const bool none = m_brand.name.isEmpty() && m_brand.logo.isNull();
    m_brandButton->setIcon(m_brand.logo.isNull() ? QIcon() : QIcon(QPixmap::fromImage(m_brand.logo)));
    m_brandButton->setText(none                     ? tr("Your &logo…")
                           : m_brand.name.isEmpty() ? tr("Without the &logo")
                                                    : tr("Without “%1”").arg(m_brand.name));
    m_brandButton->setToolTip(none ? tr("A picture, or a file with name and logo, for the cover of every report that "
                                        "is printed or saved from here")
                                   : tr("Takes the name and the logo off the covers again"));
}

void PortfolioDialog::run(BatchOrder::Kind kind)
{
    if (m_work->job().isRunning() || m_model->rowCount() == 0)
        return;
    auto order = askedOrder(kind, m_session, wantedIds(), m_askPrinter, this);
    if (order) {
        order->options.look.brand = m_brand;
        order->options.mark += exporter::markOf(order->options.look);
    }
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
    m_preview->show(dossierOrder(m_session, dossiers.front(), {exporter::PageFormat::A4, m_brand}));
}

void PortfolioDialog::exportFiles()
{
    if (m_work->job().isRunning())
        return;
    const QString folder = m_session.files().openFolder(this, tr("Folder to write to"));
    if (folder.isEmpty())
        return;
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(QStringLiteral("portfolio.password"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Export files"));
    dialog->setLabelText(tr("Password that seals the files (leave it empty for none):"));
    dialog->setTextEchoMode(QLineEdit::Password);
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, folder](const QString &password) { writeTravellers(folder, password); });
    dialog->open();
}

void PortfolioDialog::writeTravellers(const QString &folder, const QString &password)
{
    BatchOrder order;
    order.kind = BatchOrder::Kind::Travel;
    order.options.out = folder;
    order.options.language = m_session.language();
    order.travellers = travellersOf(m_session, wantedIds());
    order.password = password;
    m_work->start(std::move(order));
    refresh();
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
    const Imported imported = importFiles(m_session, paths);
    QStringList lines{tr("%n dossier(s) imported.", nullptr, imported.taken)};
    if (imported.doubled > 0)
        lines << tr("%n of them were here already in another state; both are kept.", nullptr, imported.doubled);
    lines += imported.complaints;
    m_work->say(lines.join(QLatin1Char('\n')), !imported.complaints.isEmpty());
    reload();
}

}  // namespace passerelle::ui
