// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/facts/update_page.hpp"

#include "cohort/reliance.hpp"

#include "ui/widgets/card.hpp"
#include "ui/widgets/drop_zone.hpp"
#include "ui/widgets/fact_grid.hpp"
#include "ui/widgets/problem_label.hpp"
#include "ui/widgets/text_label.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace passerelle::ui {

UpdatePage::UpdatePage(Session &session, update::Store store, QWidget *parent)
    : QWidget(parent), m_session(session), m_store(std::move(store)), m_inUseCard(new Card), m_inUse(new FactGrid),
      m_rollBack(new QPushButton), m_newCard(new Card),
      m_file(new DropZone(QStringLiteral("facts.drop"), session.files())), m_problem(new ProblemLabel),
      m_offered(new TextLabel(TextStyle::Strong)), m_differences(new QTreeWidget),
      m_counted(new TextLabel(TextStyle::Caption, ColorRole::MutedText)), m_apply(new QPushButton),
      m_leave(new QPushButton), m_told(new TextLabel)
{
    build();
    connect(m_file, &DropZone::pathChosen, this, &UpdatePage::examine);
    connect(m_file, &DropZone::cancelRequested, this, [this] { m_examining.cancel(); });
    connect(m_apply, &QPushButton::clicked, this, &UpdatePage::apply);
    connect(m_leave, &QPushButton::clicked, this, &UpdatePage::forget);
    connect(m_rollBack, &QPushButton::clicked, this, &UpdatePage::rollBack);
    retranslate();
    forget();
}

void UpdatePage::build()
{
    m_inUse->setObjectName(QStringLiteral("facts.in_use"));
    m_rollBack->setObjectName(QStringLiteral("facts.roll_back"));
    m_problem->setObjectName(QStringLiteral("facts.problem"));
    m_offered->setObjectName(QStringLiteral("facts.offered"));
    m_differences->setObjectName(QStringLiteral("facts.differences"));
    m_counted->setObjectName(QStringLiteral("facts.counted"));
    m_apply->setObjectName(QStringLiteral("facts.apply"));
    m_leave->setObjectName(QStringLiteral("facts.leave"));
    m_told->setObjectName(QStringLiteral("facts.told"));
    m_differences->setColumnCount(2);
    m_differences->setWordWrap(true);
    m_differences->header()->setStretchLastSection(false);
    m_differences->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_differences->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_differences->setMinimumHeight(spacing(this, 30));
    for (QPushButton *button : {m_apply, m_leave, m_rollBack})
        button->setAutoDefault(false);

    auto *back = new QHBoxLayout;
    back->addWidget(m_rollBack);
    back->addStretch(1);
    m_inUseCard->body()->addWidget(m_inUse);
    m_inUseCard->body()->addLayout(back);
    auto *decide = new QHBoxLayout;
    decide->addWidget(m_apply);
    decide->addWidget(m_leave);
    decide->addStretch(1);
    for (QWidget *part :
         {static_cast<QWidget *>(m_file), static_cast<QWidget *>(m_problem), static_cast<QWidget *>(m_offered)})
        m_newCard->body()->addWidget(part);
    m_newCard->body()->addWidget(m_differences, 1);
    m_newCard->body()->addWidget(m_counted);
    m_newCard->body()->addLayout(decide);
    // Without differences to show, the area for files stays as small as it is.
    m_file->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_newCard->body()->addStretch(0);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(spacing(this, 3));
    column->addWidget(m_inUseCard);
    column->addWidget(m_newCard, 1);
    column->addWidget(m_told);
    m_file->acceptDropsOn(this);
}

void UpdatePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void UpdatePage::retranslate()
{
    m_inUseCard->setTitle(tr("Facts in use"));
    m_inUseCard->setDescription(tr("Machines, prices, calls and rules: every figure and every door rests on them."));
    m_newCard->setTitle(tr("Newer facts"));
    m_newCard->setDescription(tr("A file of facts is signed by the people who maintain Passerelle. It is checked "
                                 "whole, and nothing changes before you take it in use."));
    setFileTexts();
    m_file->setDialogs(tr("Open a file of facts"), tr("Facts (*.json);;All files (*)"), QString());
    m_differences->setHeaderLabels({tr("What would change"), tr("Dossiers concerned")});
    m_differences->setAccessibleName(tr("What the newer facts would change, in groups"));
    m_counted->setText(tr("A dossier counts where its chosen machine, the machine behind its last figures or its route "
                          "is the one that changes."));
    m_apply->setText(tr("&Take these facts in use"));
    m_apply->setToolTip(tr("All figures are computed anew; you can go back afterwards"));
    m_leave->setText(tr("&Leave everything as it is"));
    m_leave->setToolTip(tr("Forgets the file; the facts in use stay"));
    refreshInUse();
    fillDifferences();
}

void UpdatePage::setFileTexts()
{
    m_file->setTexts(tr("Drop a file of facts here"), tr("Its signature (.minisig) lies beside it."));
}

QString UpdatePage::day(const QDate &date) const
{
    return m_session.language().locale().toString(date, QLocale::LongFormat);
}

void UpdatePage::refreshInUse()
{
    const update::InUse now = update::inUse(m_store);
    const auto facts = update::bundleOf(now.folder, now.serial);
    const bool shipped = now.serial == 0;
    m_inUse->setRows(
        {{tr("Known on"), facts ? day(facts->asOf) : QString(), QString()},
         {tr("Publication"), shipped ? tr("none") : QString::number(now.serial), QString()},
         {tr("Origin"), shipped ? tr("came with the program") : tr("a signed file that you took in use"), QString()}});
    m_rollBack->setVisible(now.canRollBack);
    m_rollBack->setText(tr("&Go back to the facts used before"));
    m_rollBack->setToolTip(tr("All figures are computed anew with them"));
    if (now.told)
        tell(*now.told);
}

void UpdatePage::examine(const QString &path)
{
    forget();
    m_file->startWork(tr("Checking the signature, every rule and every difference"));
    m_examining.start(
        [store = m_store, path](const Progress &) -> Result<Checked> {
            auto offered = update::examine(store, path);
            if (!offered)
                return Unexpected(offered.error());
            const update::InUse now = update::inUse(store);
            const auto before = catalogue::loadCatalogue(now.folder);
            if (!before)
                return Unexpected(before.error());
            const auto files = update::bundleOf(now.folder, now.serial);
            if (!files)
                return Unexpected(files.error());
            auto found = update::differences(**before, *files, *offered->facts, offered->bundle);
            return Checked{*std::move(offered), std::move(found)};
        },
        [](qint64, qint64) {},
        [this](Result<Checked> checked) {
            m_file->endWork();
            setFileTexts();
            showChecked(std::move(checked));
        });
}

void UpdatePage::showChecked(Result<Checked> checked)
{
    if (!checked) {
        if (checked.error().code != ErrorCode::Cancelled)
            tell(checked.error());
        return;
    }
    m_checked = *std::move(checked);
    fillDifferences();
}

void UpdatePage::fillDifferences()
{
    m_differences->clear();
    const bool any = m_checked.has_value();
    m_file->setVisible(!any);  // another file can be dropped all the same
    for (QWidget *part :
         {static_cast<QWidget *>(m_offered), static_cast<QWidget *>(m_differences), static_cast<QWidget *>(m_counted),
          static_cast<QWidget *>(m_apply), static_cast<QWidget *>(m_leave)})
        part->setVisible(any);
    if (!any)
        return;
    const update::Bundle &bundle = m_checked->offered.bundle;
    m_offered->setText(
        m_checked->differences.empty()
            ? tr("Sound and genuine: facts of %1, publication %2. They say the same as those in use.")
                  .arg(day(bundle.asOf))
                  .arg(bundle.serial)
            : tr("Sound and genuine: facts of %1, publication %2.").arg(day(bundle.asOf)).arg(bundle.serial));
    const auto reliance = cohort::relianceOf(m_session.library());
    const QLocale &locale = m_session.language().locale();
    QTreeWidgetItem *group = nullptr;
    std::optional<update::DifferenceKind> kind;
    for (const update::Difference &difference : m_checked->differences) {
        if (kind != difference.kind) {
            kind = difference.kind;
            group = new QTreeWidgetItem(m_differences, {update::headingOf(*kind).text(m_session.language())});
            group->setExpanded(true);
        }
        const int dossiers = reliance ? cohort::restingOn(*reliance, difference.restsOn) : 0;
        const QString text = difference.text.text(m_session.language());
        auto *line = new QTreeWidgetItem(group, {text, dossiers > 0 ? locale.toString(dossiers) : QStringLiteral("–")});
        line->setToolTip(0, text);
        line->setTextAlignment(1, Qt::AlignRight | Qt::AlignTop);
    }
    m_differences->setVisible(!m_checked->differences.empty());
    if (!reliance)
        tell(reliance.error());
}

void UpdatePage::forget()
{
    m_checked.reset();
    m_problem->clear();
    m_told->clear();
    m_told->hide();
    fillDifferences();
}

void UpdatePage::apply()
{
    if (!m_checked)
        return;
    const auto now = update::apply(m_store, m_checked->offered);
    forget();
    refreshInUse();
    if (!now) {
        tell(now.error());
        return;
    }
    m_told->show();
    m_told->setRole(ColorRole::Positive);
    m_told->setText(tr("These facts are in use. All figures are computed anew when you close this page."));
    Q_EMIT changed();
}

void UpdatePage::rollBack()
{
    const auto now = update::rollBack(m_store);
    forget();
    refreshInUse();
    if (!now) {
        tell(now.error());
        return;
    }
    m_told->show();
    m_told->setRole(ColorRole::Positive);
    m_told->setText(
        tr("The facts used before are in use again. All figures are computed anew when you close this page."));
    Q_EMIT changed();
}

void UpdatePage::tell(const Error &error)
{
    m_problem->setMessage(describe(error, m_session.language()), Severity::Blocking);
}

}  // namespace passerelle::ui
