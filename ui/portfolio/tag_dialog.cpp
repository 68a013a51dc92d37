// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/tag_dialog.hpp"

#include "ui/widgets/theme.hpp"

#include <QDialogButtonBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace passerelle::ui {

namespace {

constexpr int kLongestTag = 50;  // as the library has it

}  // namespace

TagDialog::TagDialog(std::vector<dossier::Entry> dossiers, const QStringList &all, QWidget *parent)
    : QDialog(parent), m_dossiers(std::move(dossiers)), m_question(new QLabel(this)), m_list(new QListWidget(this)),
      m_new(new QLineEdit(this)), m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setObjectName(QStringLiteral("tags"));
    m_list->setObjectName(QStringLiteral("tags.list"));
    m_new->setObjectName(QStringLiteral("tags.new"));
    m_new->setMaxLength(kLongestTag);
    m_buttons->button(QDialogButtonBox::Ok)->setObjectName(QStringLiteral("tags.ok"));
    m_question->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(spacing(this, 2));
    column->addWidget(m_question);
    column->addWidget(m_list, 1);
    column->addWidget(m_new);
    column->addWidget(m_buttons);
    for (const QString &tag : all) {
        const auto count = std::ranges::count_if(
            m_dossiers, [&tag](const dossier::Entry &dossier) { return dossier.tags.contains(tag); });
        addTag(tag, count == 0                                           ? Qt::Unchecked
                    : count == static_cast<qsizetype>(m_dossiers.size()) ? Qt::Checked
                                                                         : Qt::PartiallyChecked);
    }
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        addTyped();
        accept();
    });
    resize(textWidth(this, 50), spacing(this, 80));
    retranslate();
    m_new->setFocus();
}

void TagDialog::addTag(const QString &tag, Qt::CheckState state)
{
    auto *item = new QListWidgetItem(tag, m_list);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(state);
}

void TagDialog::addTyped()
{
    const QString tag = m_new->text().simplified();
    m_new->clear();
    if (tag.isEmpty())
        return;
    const auto known = m_list->findItems(tag, Qt::MatchFixedString);
    if (known.isEmpty())
        addTag(tag, Qt::Checked);
    else
        known.first()->setCheckState(Qt::Checked);
    m_list->scrollToBottom();
}

QHash<QString, QStringList> TagDialog::wanted() const
{
    QHash<QString, QStringList> wanted;
    for (const dossier::Entry &dossier : m_dossiers) {
        QStringList tags;
        for (int row = 0; row < m_list->count(); ++row) {
            const QListWidgetItem *item = m_list->item(row);
            const bool kept = item->checkState() == Qt::PartiallyChecked && dossier.tags.contains(item->text());
            if (kept || item->checkState() == Qt::Checked)
                tags << item->text();
        }
        QStringList before = dossier.tags;
        before.sort();
        tags.sort();
        if (tags != before)
            wanted.insert(dossier.id, tags);
    }
    return wanted;
}

void TagDialog::keyPressEvent(QKeyEvent *event)
{
    // Enter adds the tag that is typed; only when none is, it ends the dialog.
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !m_new->text().trimmed().isEmpty())
        addTyped();
    else
        QDialog::keyPressEvent(event);
}

void TagDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TagDialog::retranslate()
{
    setWindowTitle(tr("Tags"));
    m_question->setText(
        tr("Tags of %n dossier(s): tick those that they shall bear.", nullptr, static_cast<int>(m_dossiers.size())));
    m_list->setAccessibleName(tr("Tags"));
    m_new->setPlaceholderText(tr("New tag, then Enter"));
    m_new->setAccessibleName(tr("New tag"));
}

}  // namespace passerelle::ui
