// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/facts/own_page.hpp"

#include "catalogue/own_overlay.hpp"
#include "ui/facts/own_editor.hpp"
#include "ui/facts/price_import_dialog.hpp"
#include "ui/widgets/empty_state.hpp"
#include "ui/widgets/problem_label.hpp"
#include "ui/widgets/text_label.hpp"
#include "units/format.hpp"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace passerelle::ui {

namespace {

constexpr int kKindRole = Qt::UserRole;
constexpr int kIndexRole = Qt::UserRole + 1;

/// Puts the value in its place of the list, or at the end; one of the same name gives way.
template<typename Value, typename Name>
void put(std::vector<Value> &list, const Value &value, std::optional<std::size_t> index, Name name)
{
    if (index) {
        list[*index] = value;
        return;
    }
    const auto same = std::ranges::find(list, value.*name, name);
    if (same == list.end())
        list.push_back(value);
    else
        *same = value;
}

template<typename Value>
std::optional<Value> at(const std::vector<Value> &list, std::optional<std::size_t> index)
{
    return index ? std::optional(list[*index]) : std::nullopt;
}

}  // namespace

OwnPage::OwnPage(Session &session, QString file, QString factsFolder, QWidget *parent)
    : QWidget(parent), m_session(session), m_file(std::move(file)), m_factsFolder(std::move(factsFolder)),
      m_text(new TextLabel), m_problem(new ProblemLabel), m_table(new QTreeWidget),
      m_empty(new EmptyState(QStringLiteral("euro"))), m_price(new QPushButton), m_quota(new QPushButton),
      m_machine(new QPushButton), m_import(new QPushButton), m_change(new QPushButton), m_remove(new QPushButton)
{
    build();
    connect(m_price, &QPushButton::clicked, this, [this] { add(Kind::Price); });
    connect(m_quota, &QPushButton::clicked, this, [this] { add(Kind::Quota); });
    connect(m_machine, &QPushButton::clicked, this, [this] { add(Kind::Machine); });
    connect(m_import, &QPushButton::clicked, this, &OwnPage::chooseList);
    connect(m_change, &QPushButton::clicked, this, &OwnPage::change);
    connect(m_remove, &QPushButton::clicked, this, &OwnPage::remove);
    connect(m_table, &QTreeWidget::itemActivated, this, &OwnPage::change);
    connect(m_table, &QTreeWidget::itemSelectionChanged, this, [this] {
        const bool any = !m_table->selectedItems().isEmpty();
        m_change->setEnabled(any);
        m_remove->setEnabled(any);
    });
    load();
    retranslate();
}

void OwnPage::build()
{
    m_table->setObjectName(QStringLiteral("own.table"));
    m_problem->setObjectName(QStringLiteral("own.problem"));
    m_empty->setObjectName(QStringLiteral("own.empty"));
    m_price->setObjectName(QStringLiteral("own.add_price"));
    m_quota->setObjectName(QStringLiteral("own.add_quota"));
    m_machine->setObjectName(QStringLiteral("own.add_machine"));
    m_import->setObjectName(QStringLiteral("own.import"));
    m_change->setObjectName(QStringLiteral("own.change"));
    m_remove->setObjectName(QStringLiteral("own.remove"));
    m_table->setColumnCount(5);
    m_table->setRootIsDecorated(false);
    m_table->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->header()->setStretchLastSection(true);
    auto *row = new QHBoxLayout;
    for (QPushButton *button : {m_price, m_quota, m_machine, m_import, m_change, m_remove}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(spacing(this, 3));
    column->addWidget(m_text);
    column->addWidget(m_problem);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);
    column->addLayout(row);
}

void OwnPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void OwnPage::retranslate()
{
    m_text->setText(
        tr("What you pay, hold and own yourself. It takes the place of the catalogue's figures, is marked as "
           "yours wherever it is shown, and no update changes it."));
    m_table->setHeaderLabels({tr("Kind"), tr("For"), tr("Your own figure"), tr("True on"), tr("Note")});
    m_table->setAccessibleName(tr("Your own prices, quotas and machines"));
    m_empty->setTitle(tr("No figure of your own yet"));
    m_empty->setText(
        tr("The catalogue's public figures count. Add a price that you negotiated, hours that you hold, or a "
           "machine that you own."));
    m_price->setText(tr("Add a &price…"));
    m_price->setToolTip(tr("What you pay for an offer of the catalogue"));
    m_quota->setText(tr("Add a &quota…"));
    m_quota->setToolTip(tr("GPU-hours that you hold already on a public machine"));
    m_machine->setText(tr("Add a &machine…"));
    m_machine->setToolTip(tr("A machine of your own, compared with all others"));
    m_import->setText(tr("&Import a price list…"));
    m_import->setToolTip(tr("A public price list of Scaleway, OVHcloud, Outscale, Azure or AWS that you saved"));
    m_change->setText(tr("C&hange…"));
    m_change->setToolTip(tr("Opens the chosen figure"));
    m_remove->setText(tr("&Remove"));
    m_remove->setToolTip(tr("The catalogue's own figure counts again"));
    refresh();
}

void OwnPage::load()
{
    auto read = catalogue::readOwnFactsFile(m_file);
    m_readable = read.has_value();
    if (read)
        m_own = *std::move(read);
    else
        m_problem->setMessage(describe(read.error(), m_session.language()), Severity::Blocking);
    for (QPushButton *button : {m_price, m_quota, m_machine, m_import})
        button->setEnabled(m_readable);
}

void OwnPage::addLine(Kind kind, std::size_t index, const QString &what, const QString &name, const QString &figure,
                      const QDate &day, const QString &note, bool waits)
{
    const QString said = waits ? tr("Waits: the facts in use do not know it. %1").arg(note).trimmed() : note;
    auto *line = new QTreeWidgetItem(
        m_table, {what, name, figure, m_session.language().locale().toString(day, QLocale::ShortFormat), said});
    line->setData(0, kKindRole, static_cast<int>(kind));
    line->setData(0, kIndexRole, static_cast<qulonglong>(index));
    for (int i = 0; i < 5; ++i)
        line->setToolTip(i, line->text(i));
}

void OwnPage::refresh()
{
    m_table->clear();
    const catalogue::Catalogue &facts = m_session.catalogue();
    const QLocale &locale = m_session.language().locale();
    const QStringList waiting = catalogue::waiting(facts, m_own);
    for (std::size_t i = 0; i < m_own.prices.size(); ++i) {
        const catalogue::OwnPrice &price = m_own.prices[i];
        const QString currency = price.currency == catalogue::Currency::Dollar ? tr("US$") : tr("€");
        const QString amount = locale.toString(price.amount, 'f', 2);
        const QString figure = price.unit == catalogue::PricedUnit::Gpu
                                   ? tr("%1 %2 an hour of one GPU").arg(amount, currency)
                                   : tr("%1 %2 an hour").arg(amount, currency);
        addLine(Kind::Price, i, tr("Price"), offerName(facts, price.offerId), figure, price.date, price.note,
                waiting.contains(price.offerId));
    }
    for (std::size_t i = 0; i < m_own.quotas.size(); ++i) {
        const catalogue::OwnQuota &quota = m_own.quotas[i];
        const QString hours = units::format(quota.hours, m_session.language());
        const QString figure =
            quota.until ? tr("%1 until %2").arg(hours, locale.toString(*quota.until, QLocale::ShortFormat)) : hours;
        addLine(Kind::Quota, i, tr("Quota"), partitionName(facts, quota.partitionId), figure, quota.date, quota.note,
                waiting.contains(quota.partitionId));
    }
    for (std::size_t i = 0; i < m_own.machines.size(); ++i) {
        const catalogue::OwnMachine &machine = m_own.machines[i];
        const catalogue::Accelerator *gpu = facts.accelerator(machine.gpuId);
        const QString figure = tr("%n node(s) of %1 × %2", nullptr, machine.nodes)
                                   .arg(locale.toString(machine.gpusPerNode), gpu ? gpu->name : machine.gpuId);
        addLine(Kind::Machine, i, tr("Machine"), machine.name, figure, machine.date, machine.note,
                waiting.contains(machine.id));
    }
    const bool none = m_own.prices.empty() && m_own.quotas.empty() && m_own.machines.empty();
    m_empty->setVisible(none && m_readable);
    m_table->setVisible(!none || !m_readable);
    m_change->setEnabled(false);
    m_remove->setEnabled(false);
}

void OwnPage::add(Kind kind)
{
    edit(kind, std::nullopt);
}

void OwnPage::change()
{
    const auto chosen = m_table->selectedItems();
    if (!chosen.isEmpty()) {
        edit(static_cast<Kind>(chosen.first()->data(0, kKindRole).toInt()),
             static_cast<std::size_t>(chosen.first()->data(0, kIndexRole).toULongLong()));
    }
}

void OwnPage::edit(Kind kind, std::optional<std::size_t> index)
{
    const auto open = [this](OwnEditor *editor, auto take) {
        editor->setAttribute(Qt::WA_DeleteOnClose);
        connect(editor, &QDialog::accepted, this, [this, take] {
            catalogue::OwnFacts facts = m_own;
            take(facts);
            keep(facts);
        });
        editor->open();
    };
    switch (kind) {
    case Kind::Price: {
        auto *editor = new OwnPriceEditor(m_session, at(m_own.prices, index), this);
        open(editor, [editor, index](catalogue::OwnFacts &facts) {
            put(facts.prices, editor->value(), index, &catalogue::OwnPrice::offerId);
        });
        break;
    }
    case Kind::Quota: {
        auto *editor = new OwnQuotaEditor(m_session, at(m_own.quotas, index), this);
        open(editor, [editor, index](catalogue::OwnFacts &facts) {
            put(facts.quotas, editor->value(), index, &catalogue::OwnQuota::partitionId);
        });
        break;
    }
    case Kind::Machine: {
        auto *editor = new OwnMachineEditor(m_session, at(m_own.machines, index), this);
        open(editor, [editor, index](catalogue::OwnFacts &facts) {
            QStringList taken;
            for (const catalogue::OwnMachine &machine : facts.machines)
                taken << machine.id;
            put(facts.machines, editor->value(taken), index, &catalogue::OwnMachine::id);
        });
        break;
    }
    }
}

void OwnPage::remove()
{
    const auto chosen = m_table->selectedItems();
    if (chosen.isEmpty())
        return;
    const auto index = chosen.first()->data(0, kIndexRole).toLongLong();
    catalogue::OwnFacts facts = m_own;
    switch (static_cast<Kind>(chosen.first()->data(0, kKindRole).toInt())) {
    case Kind::Price:
        facts.prices.erase(facts.prices.begin() + index);
        break;
    case Kind::Quota:
        facts.quotas.erase(facts.quotas.begin() + index);
        break;
    case Kind::Machine:
        facts.machines.erase(facts.machines.begin() + index);
        break;
    }
    keep(facts);
}

void OwnPage::chooseList()
{
    const QString path =
        m_session.files().openFile(this, tr("Import a price list"), tr("Price lists (*.json *.csv);;All files (*)"));
    if (!path.isEmpty())
        readLists({{path, QFileInfo(path).fileName()}});
}

Result<OwnPage::Listed> OwnPage::read(const std::vector<update::SavedList> &lists, const catalogue::Catalogue &facts,
                                      const QString &folder, const QDate &today)
{
    const auto rate = update::dollarsPerEuro(folder);
    if (!rate)
        return Unexpected(rate.error());
    Listed all;
    for (const update::SavedList &saved : lists) {
        const auto list = update::readPriceList(saved.file);
        if (!list) {
            all.refused.push_back(list.error());
            continue;
        }
        update::PriceImport import = update::compared(*list, facts, *rate, saved.note, today);
        std::ranges::move(import.prices, std::back_inserter(all.import.prices));
        std::ranges::move(import.differences, std::back_inserter(all.import.differences));
        all.import.same += import.same;
        all.import.unlisted += import.unlisted;
        all.hasMore = all.hasMore || list->hasMore;
    }
    if (all.refused.size() == lists.size() && !lists.empty())
        return Unexpected(all.refused.front());
    return all;
}

void OwnPage::readLists(const std::vector<update::SavedList> &lists)
{
    m_problem->clear();
    m_import->setEnabled(false);
    m_reading.start([lists, facts = m_session.sharedCatalogue(), folder = m_factsFolder,
                     today = m_session.today()](const Progress &) { return read(lists, *facts, folder, today); },
                    [](qint64, qint64) {},
                    [this](const Result<Listed> &read) {
                        m_import->setEnabled(m_readable);
                        showLists(read);
                    });
}

void OwnPage::showLists(const Result<Listed> &read)
{
    if (!read) {
        m_problem->setMessage(describe(read.error(), m_session.language()), Severity::Blocking);
        return;
    }
    QStringList refused;
    for (const Error &error : read->refused)
        refused << describe(error, m_session.language());
    m_problem->setMessage(refused.join(QLatin1Char('\n')), Severity::Warning);
    auto *dialog = new PriceImportDialog(m_session, read->import, read->hasMore, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, prices = read->import.prices] { keep(update::withPrices(m_own, prices)); });
    dialog->open();
}

void OwnPage::keep(const catalogue::OwnFacts &facts)
{
    if (const auto written = catalogue::writeOwnFacts(facts, m_file); !written) {
        m_problem->setMessage(describe(written.error(), m_session.language()), Severity::Blocking);
        return;
    }
    m_problem->clear();
    m_own = facts;
    refresh();
    Q_EMIT changed();
}

}  // namespace passerelle::ui
