// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/facts/facts_desk.hpp"

#include "catalogue/own_overlay.hpp"
#include "ui/facts/facts_dialog.hpp"

#include <QAction>

namespace passerelle::ui {

FactsDesk::FactsDesk(Session &session, QSettings &settings, QAction *action, QWidget *window)
    : QObject(window), m_session(session), m_settings(settings), m_window(window)
{
    connect(action, &QAction::triggered, this, &FactsDesk::showFacts);
    // Names carry the marks of own figures in the language they were read in.
    connect(&m_session, &Session::languageChanged, this, [this] {
        if (catalogue::hasOwn(m_session.catalogue()))
            Q_EMIT factsChanged();
    });
}

void FactsDesk::showFacts()
{
    const auto store = update::personsStore();
    if (!store) {
        Q_EMIT failed(store.error());
        return;
    }
    auto *dialog = new FactsDialog(m_session, *store, m_settings, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [this, dialog] {
        if (dialog->changedFacts())
            Q_EMIT factsChanged();
    });
    dialog->open();
}

}  // namespace passerelle::ui
