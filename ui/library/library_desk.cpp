// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/library_desk.hpp"

#include "dossier/backup.hpp"
#include "ui/library/conflict_dialog.hpp"
#include "ui/library/library_dialog.hpp"
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
      m_travel(new TravelDesk(session, window)), m_export(new QAction(this)), m_library(new QAction(this))
{
    m_export->setObjectName(QStringLiteral("action.export_file"));
    m_library->setObjectName(QStringLiteral("action.library"));
    const QList<QAction *> entries = menu->actions();
    QAction *last = entries.isEmpty() ? nullptr : entries.last();  // Quit stays the last
    menu->insertActions(last, {m_export, m_library});
    menu->insertSeparator(last);
    connect(m_export, &QAction::triggered, m_travel, &TravelDesk::letOut);
    connect(m_library, &QAction::triggered, this, &LibraryDesk::showLibrary);
    connect(m_travel, &TravelDesk::failed, this, &LibraryDesk::failed);
    connect(&m_session, &Session::conflicted, this, &LibraryDesk::showConflicts);
    connect(&m_session, &Session::languageChanged, this, &LibraryDesk::retranslate);
    retranslate();
    // Once the window is up and its receivers are connected.
    QTimer::singleShot(0, this, [this] {
        if (m_session.library().notice())
            Q_EMIT failed(*m_session.library().notice());
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
