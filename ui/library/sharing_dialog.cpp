// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/sharing_dialog.hpp"

#include "dossier/sharing.hpp"
#include "ui/widgets/form_field.hpp"
#include "ui/widgets/text_label.hpp"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace passerelle::ui {

SharingDialog::SharingDialog(Session &session, QWidget *parent)
    : QDialog(parent), m_session(session), m_words(new TextLabel), m_list(new QTreeWidget), m_member(new QLineEdit),
      m_memberField(new FormField(m_member)), m_mayWrite(new QCheckBox), m_add(new QPushButton),
      m_withdraw(new QPushButton), m_close(new QPushButton), m_told(new ProblemLabel)
{
    setObjectName(QStringLiteral("sharing"));
    m_words->setObjectName(QStringLiteral("sharing.words"));
    m_list->setObjectName(QStringLiteral("sharing.list"));
    m_member->setObjectName(QStringLiteral("sharing.member"));
    m_mayWrite->setObjectName(QStringLiteral("sharing.may_write"));
    m_add->setObjectName(QStringLiteral("sharing.add"));
    m_withdraw->setObjectName(QStringLiteral("sharing.withdraw"));
    m_close->setObjectName(QStringLiteral("sharing.close"));
    m_told->setObjectName(QStringLiteral("sharing.told"));
    build();
    connect(m_add, &QPushButton::clicked, this, &SharingDialog::add);
    connect(m_withdraw, &QPushButton::clicked, this, &SharingDialog::withdraw);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this,
            [this] { m_withdraw->setEnabled(!m_list->selectedItems().isEmpty()); });
    connect(m_member, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_add->setEnabled(!text.trimmed().isEmpty()); });
    retranslate();
}

void SharingDialog::build()
{
    m_list->setColumnCount(2);
    m_list->setRootIsDecorated(false);
    m_list->header()->setSectionResizeMode(QHeaderView::Stretch);
    m_add->setEnabled(false);
    m_add->setDefault(true);
    auto *adding = new QHBoxLayout;
    adding->addWidget(m_mayWrite, 1);
    adding->addWidget(m_add);
    auto *last = new QHBoxLayout;
    last->addWidget(m_withdraw);
    last->addStretch(1);
    last->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(spacing(this, 3));
    column->addWidget(m_words);
    column->addWidget(m_list, 1);
    column->addWidget(m_memberField);
    column->addLayout(adding);
    column->addWidget(m_told);
    column->addLayout(last);
    setTabOrder(m_list, m_member);
    setTabOrder(m_member, m_mayWrite);
    setTabOrder(m_mayWrite, m_add);
    setTabOrder(m_add, m_withdraw);
    setTabOrder(m_withdraw, m_close);
    resize(textWidth(this, 76), spacing(this, 96));
}

void SharingDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SharingDialog::retranslate()
{
    setWindowTitle(tr("Share this dossier"));
    m_list->setAccessibleName(tr("People with whom this dossier is shared"));
    m_list->setHeaderLabels({tr("Name on the server"), tr("May")});
    m_memberField->setLabel(tr("&Share with"));
    m_memberField->setHelp(tr("The name of a person, or of a group, on this server"));
    m_mayWrite->setText(tr("May c&hange it too"));
    m_mayWrite->setToolTip(tr("Both keep their work; where both write in one field, you are shown the two"));
    m_add->setText(tr("Sh&are"));
    m_add->setToolTip(tr("That person sees the dossier from now on"));
    m_withdraw->setText(tr("&Withdraw"));
    m_withdraw->setToolTip(tr("The chosen person sees it no more"));
    m_close->setText(tr("Close"));
    m_close->setToolTip(tr("Back to the dossier that is open"));
    refresh();
}

void SharingDialog::refresh()
{
    m_list->clear();
    const QString &id = m_session.dossier().id;
    const auto owner = dossier::ownerOf(m_session.library(), id);
    const auto shares = dossier::sharesOf(m_session.library(), id);
    if (!owner || !shares) {
        m_told->setMessage(describe(owner ? shares.error() : owner.error(), m_session.language()), Severity::Blocking);
        return;
    }
    const bool mine = *owner == m_session.library().server().user;
    m_words->setText(mine ? tr("“%1” is yours: nobody else sees it but these.").arg(m_session.dossier().name)
                          : tr("“%1” belongs to %2, who alone decides with whom it is shared.")
                                .arg(m_session.dossier().name, *owner));
    for (const dossier::Share &share : *shares)
        new QTreeWidgetItem(m_list, {share.member, share.mayWrite ? tr("read and change") : tr("read")});
    for (QWidget *control : std::initializer_list<QWidget *>{m_memberField, m_mayWrite, m_list})
        control->setEnabled(mine);
    m_add->setEnabled(mine && !m_member->text().trimmed().isEmpty());
    m_withdraw->setEnabled(false);
}

void SharingDialog::tell(const Result<void> &outcome, const QString &done)
{
    m_told->setMessage(outcome ? done : describe(outcome.error(), m_session.language()),
                       outcome ? Severity::Good : Severity::Blocking);
    refresh();
}

void SharingDialog::add()
{
    const QString member = m_member->text().trimmed();
    const Result<void> shared =
        dossier::share(m_session.library(), m_session.dossier().id, {member, m_mayWrite->isChecked()});
    if (shared)
        m_member->clear();
    tell(shared, m_mayWrite->isChecked() ? tr("%1 sees it now, and may change it.").arg(member)
                                         : tr("%1 sees it now.").arg(member));
}

void SharingDialog::withdraw()
{
    const auto chosen = m_list->selectedItems();
    if (chosen.isEmpty())
        return;
    const QString member = chosen.first()->text(0);
    tell(dossier::unshare(m_session.library(), m_session.dossier().id, member), tr("%1 sees it no more.").arg(member));
}

}  // namespace passerelle::ui
