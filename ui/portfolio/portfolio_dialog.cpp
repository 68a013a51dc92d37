// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/portfolio_dialog.hpp"

#include "ui/widgets/text_label.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace passerelle::ui {

PortfolioDialog::PortfolioDialog(Session &session, QWidget *parent)
    : QDialog(parent), m_session(session), m_search(new QLineEdit), m_list(new QTreeWidget),
      m_question(new TextLabel(TextStyle::Body, ColorRole::Critical)), m_confirm(new QPushButton),
      m_keep(new QPushButton), m_open(new QPushButton), m_delete(new QPushButton), m_close(new QPushButton)
{
    setObjectName(QStringLiteral("portfolio"));
    m_search->setObjectName(QStringLiteral("portfolio.search"));
    m_list->setObjectName(QStringLiteral("portfolio.list"));
    m_open->setObjectName(QStringLiteral("portfolio.open"));
    m_delete->setObjectName(QStringLiteral("portfolio.delete"));
    m_confirm->setObjectName(QStringLiteral("portfolio.confirm"));
    m_keep->setObjectName(QStringLiteral("portfolio.keep"));
    m_close->setObjectName(QStringLiteral("portfolio.close"));
    m_search->setClearButtonEnabled(true);
    m_list->setColumnCount(2);
    m_list->setRootIsDecorated(false);
    m_list->setAlternatingRowColors(true);
    m_list->setUniformRowHeights(true);
    m_open->setDefault(true);

    auto *column = new QVBoxLayout(this);
    column->setSpacing(spacing(this, 2));
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    auto *question = new QHBoxLayout;
    question->addWidget(m_question, 1);
    question->addWidget(m_confirm);
    question->addWidget(m_keep);
    column->addLayout(question);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_delete);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_open);
    column->addLayout(buttons);
    resize(textWidth(this, 75), spacing(this, 90));

    connect(m_search, &QLineEdit::textChanged, this, &PortfolioDialog::applySearch);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &PortfolioDialog::refreshButtons);
    connect(m_list, &QTreeWidget::itemActivated, this, &PortfolioDialog::openSelected);
    connect(m_open, &QPushButton::clicked, this, &PortfolioDialog::openSelected);
    connect(m_delete, &QPushButton::clicked, this, &PortfolioDialog::askToDelete);
    connect(m_confirm, &QPushButton::clicked, this, &PortfolioDialog::deleteSelected);
    connect(m_keep, &QPushButton::clicked, this, &PortfolioDialog::refreshButtons);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    retranslate();
    fill();
}

void PortfolioDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fill();
    }
}

void PortfolioDialog::retranslate()
{
    setWindowTitle(tr("Dossiers"));
    m_search->setPlaceholderText(tr("Search by name"));
    m_search->setAccessibleName(tr("Search the dossiers"));
    m_search->setToolTip(tr("Shows only the dossiers whose name holds these letters"));
    m_list->setAccessibleName(tr("Dossiers, last changed first"));
    m_list->setHeaderLabels({tr("Name"), tr("Last changed")});
    m_open->setText(tr("&Open"));
    m_open->setToolTip(tr("Shows the chosen dossier"));
    m_delete->setText(tr("&Delete…"));
    m_delete->setToolTip(tr("Removes the chosen dossier for good; asks first"));
    m_confirm->setText(tr("Delete it for &good"));
    m_confirm->setToolTip(tr("This cannot be taken back"));
    m_keep->setText(tr("&Keep it"));
    m_keep->setToolTip(tr("Changes nothing"));
    m_close->setText(tr("Close"));
    m_close->setToolTip(tr("Back to the dossier that is open"));
}

void PortfolioDialog::fill()
{
    m_list->clear();
    const auto entries = m_session.library().list();
    if (!entries) {
        m_question->setText(describe(entries.error(), m_session.language()));
        m_question->show();
        return;
    }
    const QLocale &locale = m_session.language().locale();
    for (const dossier::Entry &entry : *entries) {
        auto *item = new QTreeWidgetItem(
            m_list, {entry.name, locale.toString(entry.modified.toLocalTime(), QLocale::ShortFormat)});
        item->setData(0, Qt::UserRole, entry.id);
        if (entry.id == m_session.dossier().id)
            m_list->setCurrentItem(item);
    }
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(false);
    applySearch();
}

void PortfolioDialog::applySearch()
{
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_list->topLevelItem(row);
        item->setHidden(!item->text(0).contains(m_search->text().trimmed(), Qt::CaseInsensitive));
    }
    refreshButtons();
}

void PortfolioDialog::refreshButtons()
{
    const bool chosen = !selectedId().isEmpty();
    m_open->setEnabled(chosen);
    m_delete->setEnabled(chosen);
    m_question->hide();
    m_confirm->hide();
    m_keep->hide();
}

QString PortfolioDialog::selectedId() const
{
    const auto selected = m_list->selectedItems();
    return selected.isEmpty() || selected.first()->isHidden() ? QString()
                                                              : selected.first()->data(0, Qt::UserRole).toString();
}

void PortfolioDialog::openSelected()
{
    const QString id = selectedId();
    if (id.isEmpty())
        return;
    if (id != m_session.dossier().id)
        m_session.openDossier(id);
    accept();
}

void PortfolioDialog::askToDelete()
{
    m_question->setText(tr("Delete “%1”?").arg(m_list->currentItem()->text(0)));
    for (QWidget *part : std::initializer_list<QWidget *>{m_question, m_confirm, m_keep})
        part->show();
    m_keep->setFocus();
}

void PortfolioDialog::deleteSelected()
{
    const QString id = selectedId();
    const bool open = id == m_session.dossier().id;
    if (const auto removed = m_session.library().remove(id); !removed) {
        m_question->setText(describe(removed.error(), m_session.language()));
        return;
    }
    if (open) {
        const auto left = m_session.library().list();
        if (left && !left->empty())
            m_session.openDossier(left->front().id);
        else
            m_session.newDossier(tr("My first dossier"));
    }
    fill();
}

}  // namespace passerelle::ui
