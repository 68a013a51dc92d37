// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/facts/price_import_dialog.hpp"

#include "cohort/reliance.hpp"

#include "ui/widgets/text_label.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace passerelle::ui {

PriceImportDialog::PriceImportDialog(Session &session, const update::PriceImport &import, bool hasMore, QWidget *parent)
    : QDialog(parent), m_same(import.same), m_unlisted(import.unlisted),
      m_different(static_cast<int>(import.prices.size())), m_hasMore(hasMore), m_text(new TextLabel),
      m_table(new QTreeWidget), m_keep(new QPushButton), m_leave(new QPushButton)
{
    setObjectName(QStringLiteral("prices"));
    m_text->setObjectName(QStringLiteral("prices.text"));
    m_table->setObjectName(QStringLiteral("prices.table"));
    m_keep->setObjectName(QStringLiteral("prices.keep"));
    m_leave->setObjectName(QStringLiteral("prices.leave"));
    m_table->setColumnCount(2);
    m_table->setRootIsDecorated(false);
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    const auto reliance = cohort::relianceOf(session.library());
    const QLocale &locale = session.language().locale();
    for (const update::Difference &difference : import.differences) {
        const int dossiers = reliance ? cohort::restingOn(*reliance, difference.restsOn) : 0;
        const QString text = difference.text.text(session.language());
        auto *line =
            new QTreeWidgetItem(m_table, {text, dossiers > 0 ? locale.toString(dossiers) : QStringLiteral("–")});
        line->setToolTip(0, text);
        line->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    }
    m_table->setVisible(m_different > 0);
    m_keep->setEnabled(m_different > 0);
    m_keep->setDefault(true);
    m_leave->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_leave);
    buttons->addWidget(m_keep);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(spacing(this, 3));
    column->addWidget(m_text);
    column->addWidget(m_table, 1);
    column->addLayout(buttons);
    connect(m_keep, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_leave, &QPushButton::clicked, this, &QDialog::reject);
    retranslate();
    resize(textWidth(this, 100), spacing(this, 90));
}

void PriceImportDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PriceImportDialog::retranslate()
{
    setWindowTitle(tr("A vendor's prices"));
    QStringList lines{tr("%n price(s) differ from the facts in use.", nullptr, m_different),
                      tr("%n offer(s) cost the same.", nullptr, m_same),
                      tr("%n offer(s) of this vendor are not in the list.", nullptr, m_unlisted)};
    if (m_hasMore)
        lines << tr("The vendor gives this list in pages: import the others too.");
    m_text->setText(lines.join(QLatin1Char('\n')));
    m_table->setHeaderLabels({tr("What would change"), tr("Dossiers concerned")});
    m_table->setAccessibleName(tr("Prices of the list that differ"));
    m_keep->setText(tr("&Keep as my own prices"));
    m_keep->setToolTip(tr("They take the place of the catalogue's, marked as yours; you can remove each of them"));
    m_leave->setText(tr("&Leave everything as it is"));
    m_leave->setToolTip(tr("Forgets the list"));
}

}  // namespace passerelle::ui
