// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/library_desk.hpp"

#include "dossier/backup.hpp"
#include "ui/library/conflict_dialog.hpp"
#include "ui/library/library_dialog.hpp"
#include "ui/library/library_place.hpp"
#include "ui/library/link_bar.hpp"
#include "ui/library/place_dialog.hpp"
#include "ui/library/server_link.hpp"
#include "ui/library/sharing_dialog.hpp"
#include "ui/library/travel_desk.hpp"

#include <QAction>
#include <QMenu>
#include <QSettings>
#include <QTimer>
#include <QtConcurrentRun>

#include <chrono>

namespace passerelle::ui {

LibraryDesk::LibraryDesk(Session &session, QSettings &settings, QMenu *menu, QWidget *window)
    : QObject(window), m_session(session), m_settings(settings), m_window(window),
      m_travel(new TravelDesk(session, window)), m_link(new ServerLink(session, this)),
      m_bar(new LinkBar(session, *m_link, window)), m_export(new QAction(this)), m_share(new QAction(this)),
      m_library(new QAction(this)), m_place(new QAction(this))
{
    m_export->setObjectName(QStringLiteral("action.export_file"));
    m_share->setObjectName(QStringLiteral("action.share"));
    m_library->setObjectName(QStringLiteral("action.library"));
    m_place->setObjectName(QStringLiteral("action.place"));
    const QList<QAction *> entries = menu->actions();
    QAction *last = entries.isEmpty() ? nullptr : entries.last();  // Quit stays the last
    menu->insertActions(last, {m_export, m_share, m_library, m_place});
    menu->insertSeparator(last);
    connect(m_export, &QAction::triggered, m_travel, &TravelDesk::letOut);
    connect(m_library, &QAction::triggered, this, &LibraryDesk::showLibrary);
    connect(m_share, &QAction::triggered, this, &LibraryDesk::showSharing);
    connect(m_place, &QAction::triggered, this, &LibraryDesk::showPlace);
    connect(m_bar, &LinkBar::placeWanted, this, &LibraryDesk::showPlace);
    connect(m_link, &ServerLink::told, this, &LibraryDesk::failed);
    connect(m_link, &ServerLink::joined, this, &LibraryDesk::sayJoined);
    connect(m_link, &ServerLink::undecided, this, &LibraryDesk::showUndecided);
    connect(m_link, &ServerLink::changed, this, &LibraryDesk::refreshActions);
    connect(&m_session, &Session::dossierOpened, this, &LibraryDesk::refreshActions);
    connect(m_travel, &TravelDesk::failed, this, &LibraryDesk::failed);
    connect(&m_session, &Session::conflicted, this, &LibraryDesk::showConflicts);
    connect(&m_session, &Session::languageChanged, this, &LibraryDesk::retranslate);
    retranslate();
    // Once the window is up and its receivers are connected.
    QTimer::singleShot(0, this, [this] {
        if (m_session.library().notice())
            Q_EMIT failed(*m_session.library().notice());
        showUndecided();
    });
    // Not on the way of the start; the copy itself runs beside the window.
    QTimer::singleShot(std::chrono::seconds(20), this, &LibraryDesk::copyInBackground);
}

void LibraryDesk::retranslate()
{
    m_export->setText(tr("E&xport the dossier…"));
    m_export->setToolTip(tr("Writes this dossier, with its history, as one file that opens anywhere"));
    m_library->setText(tr("&Library and bin…"));
    m_library->setToolTip(tr("Where your dossiers are kept, what is stored about you, and what you removed"));
    m_share->setText(tr("S&hare the dossier…"));
    m_share->setToolTip(tr("Chooses who else on the server sees this dossier, or may change it"));
    m_place->setText(tr("&Where dossiers are kept…"));
    m_place->setToolTip(tr("This computer, or the PostgreSQL server of your incubator"));
    refreshActions();
}

void LibraryDesk::refreshActions()
{
    m_share->setEnabled(m_link->state().link == dossier::Link::Connected && !m_session.dossier().id.isEmpty());
}

bool LibraryDesk::bringIn(const QString &path)
{
    if (!TravelDesk::takes(path))
        return false;
    m_travel->bringIn(path);
    return true;
}

void LibraryDesk::showLibrary()
{
    auto *dialog = new LibraryDialog(m_session, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &LibraryDialog::placeChosen, this,
            [this](const QString &path) { m_settings.setValue(QLatin1String(kPlaceSetting), path); });
    connect(dialog, &LibraryDialog::placeWanted, this, [this, dialog] {
        dialog->accept();
        showPlace();
    });
    dialog->open();
}

void LibraryDesk::showPlace()
{
    auto *dialog = new PlaceDialog(m_session, m_settings, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void LibraryDesk::showSharing()
{
    auto *dialog = new SharingDialog(m_session, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void LibraryDesk::sayJoined(int changes)
{
    const QString text =
        changes > 0 ? tr("Connected again: %n change(s) joined.", nullptr, changes) : tr("Connected again.");
    m_session.announce({text, {}, {}});
}

void LibraryDesk::showUndecided()
{
    const auto ids = m_session.library().undecided();
    if (!ids || ids->isEmpty())
        return;
    const QString id = ids->first();
    const auto conflicts = m_session.library().heldConflicts(id);
    if (!conflicts || conflicts->empty()) {
        if (conflicts && m_session.library().settle(id))
            showUndecided();  // made equal meanwhile: the next one
        return;
    }
    if (id != m_session.dossier().id)
        m_session.openDossier(id);
    auto *dialog = new ConflictDialog(m_session, *conflicts, tr("What you wrote offline"), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // Closing the window decides nothing: the question comes back at the next start.
    connect(dialog, &ConflictDialog::decided, this, [this, id] {
        if (const auto settled = m_session.library().settle(id); !settled)
            Q_EMIT failed(settled.error());
        else
            showUndecided();
    });
    dialog->open();
}

void LibraryDesk::showConflicts(const std::vector<dossier::Conflict> &conflicts, const QString &label)
{
    auto *dialog = new ConflictDialog(m_session, conflicts, label, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void LibraryDesk::copyInBackground()
{
    if (m_session.library().isShared())
        return;  // the server's administrator makes the copies
    QtConcurrent::run([file = m_session.library().location()] {
        return dossier::backUp(file, QDateTime::currentDateTimeUtc());
    }).then(this, [this](const Result<std::optional<QString>> &copied) {
        if (!copied)
            Q_EMIT failed(copied.error());
    });
}

}  // namespace passerelle::ui
