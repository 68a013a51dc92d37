// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/facts/refresh_page.hpp"

#include "ui/widgets/text_label.hpp"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSettings>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace passerelle::ui {

namespace {

constexpr int kAnswer = 1;
constexpr int kAddress = 2;

}  // namespace

RefreshPage::RefreshPage(QSettings &settings, const std::vector<update::VendorAddress> &addresses, QWidget *parent)
    : QWidget(parent), m_settings(settings), m_text(new TextLabel), m_allowed(new QCheckBox), m_table(new QTreeWidget),
      m_ask(new QPushButton), m_stop(new QPushButton)
{
    m_allowed->setObjectName(QStringLiteral("refresh.allowed"));
    m_table->setObjectName(QStringLiteral("refresh.addresses"));
    m_ask->setObjectName(QStringLiteral("refresh.ask"));
    m_stop->setObjectName(QStringLiteral("refresh.stop"));
    m_table->setColumnCount(3);
    m_table->setRootIsDecorated(false);
    // An address is named whole or not at all: a long one is scrolled to, never cut.
    m_table->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->header()->setStretchLastSection(false);
    m_table->setTextElideMode(Qt::ElideNone);
    for (const update::VendorAddress &address : addresses) {
        m_addresses.push_back({address.providerName, QUrl(address.url), address.post});
        auto *line = new QTreeWidgetItem(m_table, {address.providerName, QString(), address.url});
        line->setToolTip(kAddress, address.url);
    }
    auto *row = new QHBoxLayout;
    for (QPushButton *button : {m_ask, m_stop}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(spacing(this, 3));
    column->addWidget(m_text);
    column->addWidget(m_allowed);
    column->addWidget(m_table, 1);
    column->addLayout(row);
    m_allowed->setChecked(m_settings.value(QLatin1String(kSetting), false).toBool());
    connect(m_allowed, &QCheckBox::toggled, this, [this](bool allowed) {
        m_settings.setValue(QLatin1String(kSetting), allowed);
        if (!allowed)
            m_fetch.cancel();
        refresh();
    });
    connect(m_ask, &QPushButton::clicked, this, &RefreshPage::ask);
    connect(m_stop, &QPushButton::clicked, &m_fetch, &Fetch::cancel);
    connect(&m_fetch, &Fetch::finished, this, &RefreshPage::showAnswers);
    retranslate();
}

void RefreshPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RefreshPage::retranslate()
{
    m_text->setText(tr("Passerelle opens no connection by itself. If you allow it, it asks the vendors below for their "
                       "public price lists each time you press the button, through your system's proxy. It calls these "
                       "addresses and no other, and sends nothing about you or your dossiers; the vendors see your "
                       "address on the network, as for any page."));
    m_allowed->setText(tr("&Allow calls to these addresses"));
    m_allowed->setToolTip(tr("Off until you turn it on; kept for the next time"));
    m_table->setHeaderLabels({tr("Vendor"), tr("Answer"), tr("Address that is called")});
    m_table->setAccessibleName(tr("Every address that would be called"));
    m_ask->setText(tr("A&sk for the prices now"));
    m_ask->setToolTip(tr("What differs is shown before any of it is kept"));
    m_stop->setText(tr("S&top"));
    m_stop->setToolTip(tr("Ends the calls; what came until then counts"));
    refresh();
}

void RefreshPage::refresh()
{
    m_ask->setEnabled(m_allowed->isChecked() && !m_fetch.isRunning() && !m_addresses.empty());
    m_stop->setEnabled(m_fetch.isRunning());
}

void RefreshPage::ask()
{
    for (int i = 0; i < m_table->topLevelItemCount(); ++i)
        m_table->topLevelItem(i)->setText(kAnswer, {});
    m_fetch.start(m_addresses, m_folder.path());
    refresh();
}

void RefreshPage::showAnswers(const std::vector<Fetched> &answers)
{
    std::vector<update::SavedList> lists;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        QTreeWidgetItem *line = m_table->topLevelItem(static_cast<int>(i));
        line->setText(kAnswer, answers[i].file.isEmpty() ? answers[i].problem : tr("received"));
        line->setToolTip(kAnswer, line->text(kAnswer));
        if (!answers[i].file.isEmpty())
            lists.push_back({answers[i].file, m_addresses[i].url.host()});
    }
    refresh();
    if (!lists.empty())
        Q_EMIT listsFetched(lists);
}

}  // namespace passerelle::ui
