// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/facts/facts_dialog.hpp"

#include "update/facts.hpp"

#include "ui/facts/earlier_page.hpp"
#include "ui/facts/own_page.hpp"
#ifdef PASSERELLE_HAS_NETWORK
#include "ui/facts/refresh_page.hpp"
#endif
#include "ui/facts/update_page.hpp"
#include "ui/widgets/theme.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace passerelle::ui {

FactsDialog::FactsDialog(Session &session, const update::Store &store, QSettings &settings, QWidget *parent)
    : QDialog(parent), m_tabs(new QTabWidget), m_close(new QPushButton)
{
    setObjectName(QStringLiteral("facts"));
    m_tabs->setObjectName(QStringLiteral("facts.tabs"));
    m_tabs->setDocumentMode(true);
    m_close->setObjectName(QStringLiteral("facts.close"));
    auto *updates = new UpdatePage(session, store);
    m_tabs->addTab(updates, QString());
    auto *own = new OwnPage(session, update::ownFile(store), update::inUse(store).folder);
    m_tabs->addTab(own, QString());
    m_tabs->addTab(new EarlierPage(session), QString());
    addRefresh(session, store, settings, own);
    m_close->setDefault(true);
    auto *last = new QHBoxLayout;
    last->addStretch(1);
    last->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_tabs, 1);
    column->addLayout(last);
    connect(updates, &UpdatePage::changed, this, [this] { m_changed = true; });
    connect(own, &OwnPage::changed, this, [this] { m_changed = true; });
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    retranslate();
    resize(textWidth(this, 130), spacing(this, 160));
}

#ifdef PASSERELLE_HAS_NETWORK
void FactsDialog::addRefresh(const Session &session, const update::Store &store, QSettings &settings, OwnPage *own)
{
    const auto addresses = update::vendorAddresses(update::inUse(store).folder, session.catalogue());
    auto *page = new RefreshPage(settings, addresses.value_or(std::vector<update::VendorAddress>()));
    m_tabs->addTab(page, QString());
    connect(page, &RefreshPage::listsFetched, own, [this, own](const std::vector<update::SavedList> &lists) {
        m_tabs->setCurrentWidget(own);
        own->readLists(lists);
    });
}
#else
void FactsDialog::addRefresh(const Session &, const update::Store &, QSettings &, OwnPage *) {}
#endif

void FactsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FactsDialog::retranslate()
{
    setWindowTitle(tr("Prices and calls"));
    m_tabs->setTabText(0, tr("Facts in &use"));
    m_tabs->setTabText(1, tr("&Your own figures"));
    m_tabs->setTabText(2, tr("&Earlier estimates"));
    if (m_tabs->count() > 3)
        m_tabs->setTabText(3, tr("Ask the &vendors"));
    m_close->setText(tr("Close"));
    m_close->setToolTip(tr("Back to the dossier that is open"));
}

}  // namespace passerelle::ui
