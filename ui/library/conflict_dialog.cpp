// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/conflict_dialog.hpp"

#include "access/application.hpp"
#include "access/compose.hpp"
#include "ui/widgets/text_label.hpp"

#include <QDialogButtonBox>
#include <QEvent>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <utility>

namespace passerelle::ui {

namespace {

constexpr int kField = 0;

QString shown(const QString &key, const QJsonValue &value, const Language &language)
{
    if (value.isUndefined() || value.isNull())
        return QStringLiteral("–");
    const QString text = access::factWords(key, {{key, value}}, language);
    return text.isEmpty() ? QStringLiteral("–") : text;
}

}  // namespace

ConflictDialog::ConflictDialog(Session &session, std::vector<dossier::Conflict> conflicts, QString label,
                               QWidget *parent)
    : QDialog(parent), m_session(session), m_conflicts(std::move(conflicts)), m_label(std::move(label)),
      m_words(new TextLabel), m_table(new QTreeWidget),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel))
{
    setObjectName(QStringLiteral("conflict"));
    m_table->setObjectName(QStringLiteral("conflict.table"));
    m_buttons->setObjectName(QStringLiteral("conflict.buttons"));
    m_words->setWordWrap(true);
    m_table->setRootIsDecorated(false);
    m_table->setColumnCount(4);
    m_table->header()->setSectionResizeMode(QHeaderView::Stretch);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_words);
    column->addWidget(m_table, 1);
    column->addWidget(m_buttons);
    resize(textWidth(this, 100), spacing(this, 80));
    connect(m_buttons, &QDialogButtonBox::accepted, this, &ConflictDialog::keepChosen);
    connect(m_buttons, &QDialogButtonBox::rejected, this, [this] {
        reject();
        Q_EMIT decided();
    });
    connect(m_table, &QTreeWidget::itemChanged, this, [this] { showChoice(); });
    retranslate();
}

void ConflictDialog::showChoice()
{
    bool any = false;
    for (int row = 0; row < m_table->topLevelItemCount(); ++row)
        any = any || m_table->topLevelItem(row)->checkState(kField) == Qt::Checked;
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(any);
}

void ConflictDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ConflictDialog::retranslate()
{
    setWindowTitle(tr("Somebody else changed this too"));
    m_words->setText(tr("Their value is kept for now. Tick what you want to put back as you wrote it."));
    m_table->setAccessibleName(tr("Fields that two people changed"));
    m_table->setHeaderLabels({tr("Field"), tr("Yours"), tr("Theirs"), tr("Changed by")});
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("&Put mine back"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("&Keep theirs"));
    fill();
}

void ConflictDialog::fill()
{
    const Language &language = m_session.language();
    m_table->clear();
    for (const dossier::Conflict &conflict : m_conflicts) {
        const auto words = [&](const QJsonValue &value) { return shown(conflict.key, value, language); };
        auto *item = new QTreeWidgetItem(m_table, {access::labelOf(conflict.key, m_session.catalogue()).text(language),
                                                   words(conflict.mine), words(conflict.theirs), conflict.changedBy});
        for (int column = 0; column < m_table->columnCount(); ++column)
            item->setToolTip(column, item->text(column));
        item->setCheckState(kField, Qt::Unchecked);
    }
    showChoice();
}

void ConflictDialog::keepChosen()
{
    std::vector<std::pair<QString, QJsonValue>> mine;
    for (int row = 0; row < m_table->topLevelItemCount(); ++row) {
        const dossier::Conflict &conflict = m_conflicts[static_cast<std::size_t>(row)];
        if (m_table->topLevelItem(row)->checkState(kField) == Qt::Checked)
            mine.emplace_back(conflict.key, conflict.mine);
    }
    if (!mine.empty())
        m_session.set(mine, m_label);
    accept();
    Q_EMIT decided();
}

}  // namespace passerelle::ui
