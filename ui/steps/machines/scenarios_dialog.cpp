// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/machines/scenarios_dialog.hpp"

#include "ui/charts/chart_table.hpp"
#include "ui/widgets/empty_state.hpp"
#include "ui/widgets/text_label.hpp"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QListWidget>
#include <QPushButton>
#include <QTableWidget>
#include <QUuid>

#include <algorithm>

namespace passerelle::ui {

using dossier::Scenario;

ScenariosDialog::ScenariosDialog(Session &session, QWidget *parent)
    : QDialog(parent), m_session(session), m_list(new QListWidget(this)), m_add(new QPushButton(this)),
      m_duplicate(new QPushButton(this)), m_rename(new QPushButton(this)), m_delete(new QPushButton(this)),
      m_keep(new QPushButton(this)), m_explanation(new TextLabel(TextStyle::Body, ColorRole::MutedText, this)),
      m_status(new TextLabel(TextStyle::Body, ColorRole::Text, this)), m_table(new QTableWidget(this)),
      m_empty(new EmptyState(QStringLiteral("table"), this))
{
    setObjectName(QStringLiteral("scenarios"));
    build();
    connect(m_add, &QPushButton::clicked, this, &ScenariosDialog::addCurrent);
    connect(m_duplicate, &QPushButton::clicked, this, &ScenariosDialog::duplicate);
    connect(m_delete, &QPushButton::clicked, this, &ScenariosDialog::remove);
    connect(m_keep, &QPushButton::clicked, this, &ScenariosDialog::keepChosen);
    connect(m_rename, &QPushButton::clicked, this, [this] {
        if (currentScenario() >= 0)
            m_list->editItem(m_list->currentItem());
    });
    connect(m_list, &QListWidget::itemChanged, this, [this](QListWidgetItem *item) {
        if (m_filling)
            return;
        rename(m_list->row(item) - 1, item->text().trimmed());
        compare();
    });
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        const bool any = currentScenario() >= 0;
        for (QPushButton *button : {m_duplicate, m_rename, m_delete, m_keep})
            button->setEnabled(any);
    });
    connect(&session, &Session::dossierChanged, this, &ScenariosDialog::refresh);
    connect(&session, &Session::languageChanged, this, &ScenariosDialog::refresh);
    retranslate();
    refresh();
}

void ScenariosDialog::build()
{
    m_list->setObjectName(QStringLiteral("scenarios.list"));
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_add->setObjectName(QStringLiteral("scenarios.add"));
    m_duplicate->setObjectName(QStringLiteral("scenarios.duplicate"));
    m_rename->setObjectName(QStringLiteral("scenarios.rename"));
    m_delete->setObjectName(QStringLiteral("scenarios.delete"));
    m_keep->setObjectName(QStringLiteral("scenarios.keep"));
    m_status->setObjectName(QStringLiteral("scenarios.status"));
    m_table->setObjectName(QStringLiteral("scenarios.table"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setWordWrap(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    auto *copy = new QAction(this);
    copy->setObjectName(QStringLiteral("scenarios.copy"));
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &ScenariosDialog::copyTable);
    m_table->addAction(copy);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);

    auto *left = new QVBoxLayout;
    left->addWidget(m_list, 1);
    for (QPushButton *button : {m_add, m_duplicate, m_rename, m_delete, m_keep}) {
        button->setAutoDefault(false);
        left->addWidget(button);
    }
    m_list->setFixedWidth(textWidth(this, 34));
    auto *right = new QVBoxLayout;
    right->addWidget(m_status);
    right->addWidget(m_table, 1);
    right->addWidget(m_empty, 1);
    auto *middle = new QHBoxLayout;
    middle->addLayout(left);
    middle->addLayout(right, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *lines = new QVBoxLayout(this);
    lines->addWidget(m_explanation);
    lines->addLayout(middle, 1);
    lines->addWidget(buttons);
    resize(textWidth(this, 140), spacing(this, 130));
}

void ScenariosDialog::refresh()
{
    m_scenarios = dossier::scenariosOf(m_session.dossier());
    fillList();
    compare();
}

void ScenariosDialog::fillList()
{
    m_filling = true;
    QStringList unticked;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Unchecked)
            unticked << m_list->item(row)->data(Qt::UserRole).toString();
    }
    const int current = m_list->currentRow();
    m_list->clear();
    const auto add = [&](const QString &id, const QString &name, bool editable, bool fits) {
        auto *item = new QListWidgetItem(name, m_list);
        item->setData(Qt::UserRole, id);
        item->setCheckState(fits && !unticked.contains(id) ? Qt::Checked : Qt::Unchecked);
        if (editable)
            item->setFlags(item->flags() | Qt::ItemIsEditable);
    };
    add(QString(), tr("The plan in force"), false, true);
    for (std::size_t i = 0; i < m_scenarios.size(); ++i)
        add(m_scenarios[i].id, m_scenarios[i].name, true, static_cast<int>(i) + 1 < dossier::kMostCompared);
    m_filling = false;
    m_list->setCurrentRow(std::clamp(current, 0, m_list->count() - 1));
}

int ScenariosDialog::currentScenario() const
{
    return m_list->currentRow() - 1;
}

QString ScenariosDialog::freeName(const QString &wanted) const
{
    const auto taken = [this](const QString &name) {
        return std::any_of(m_scenarios.begin(), m_scenarios.end(), [&](const Scenario &s) { return s.name == name; });
    };
    QString name = wanted;
    for (int number = 2; taken(name); ++number)
        name = tr("%1 (%2)", "name of a scenario and a number that makes it unique").arg(wanted).arg(number);
    return name;
}

void ScenariosDialog::store(const std::vector<Scenario> &scenarios, const QString &label)
{
    m_session.set(QString::fromLatin1(dossier::kScenarios), dossier::toValue(scenarios), label);
}

void ScenariosDialog::addCurrent()
{
    std::vector<Scenario> scenarios = m_scenarios;
    const QString name = freeName(tr("Scenario %1").arg(scenarios.size() + 1));
    scenarios.push_back(
        dossier::scenarioFrom(m_session.dossier(), QUuid::createUuid().toString(QUuid::WithoutBraces), name));
    store(scenarios, tr("Keep scenario “%1”").arg(name));
    m_list->setCurrentRow(m_list->count() - 1);
}

void ScenariosDialog::duplicate()
{
    const int index = currentScenario();
    if (index < 0)
        return;
    std::vector<Scenario> scenarios = m_scenarios;
    Scenario copy = scenarios[static_cast<std::size_t>(index)];
    copy.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    copy.name = freeName(copy.name);
    scenarios.insert(scenarios.begin() + index + 1, copy);
    store(scenarios, tr("Duplicate scenario “%1”").arg(copy.name));
    m_list->setCurrentRow(index + 2);
}

void ScenariosDialog::rename(int row, const QString &name)
{
    if (row < 0 || row >= static_cast<int>(m_scenarios.size()) || name.isEmpty())
        return;
    std::vector<Scenario> scenarios = m_scenarios;
    Scenario &renamed = scenarios[static_cast<std::size_t>(row)];
    if (renamed.name == name)
        return;
    renamed.name = freeName(name);
    store(scenarios, tr("Rename scenario “%1”").arg(renamed.name));
}

void ScenariosDialog::remove()
{
    const int index = currentScenario();
    if (index < 0)
        return;
    std::vector<Scenario> scenarios = m_scenarios;
    const QString name = scenarios[static_cast<std::size_t>(index)].name;
    scenarios.erase(scenarios.begin() + index);
    store(scenarios, tr("Delete scenario “%1”").arg(name));
}

void ScenariosDialog::keepChosen()
{
    const int index = currentScenario();
    if (index < 0)
        return;
    const Scenario &scenario = m_scenarios[static_cast<std::size_t>(index)];
    std::vector<std::pair<QString, QJsonValue>> edits;
    for (const dossier::Edit &edit : dossier::editsTowards(m_session.dossier(), scenario))
        edits.emplace_back(edit.key, edit.after);
    m_session.set(edits, tr("Keep to scenario “%1”").arg(scenario.name));
}

std::vector<Scenario> ScenariosDialog::ticked() const
{
    std::vector<Scenario> chosen;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() != Qt::Checked)
            continue;
        if (row == 0)
            chosen.push_back(dossier::scenarioFrom(m_session.dossier(), QString(), m_list->item(0)->text()));
        else
            chosen.push_back(m_scenarios[static_cast<std::size_t>(row - 1)]);
    }
    return chosen;
}

void ScenariosDialog::compare()
{
    const std::vector<Scenario> chosen = ticked();
    m_table->setVisible(chosen.size() > 1);
    m_empty->setVisible(chosen.size() < 2);
    if (chosen.size() < 2 || chosen.size() > static_cast<std::size_t>(dossier::kMostCompared)) {
        m_table->setRowCount(0);
        m_table->setColumnCount(0);
        m_status->setText(chosen.size() < 2 ? tr("Tick two to four to compare them side by side.")
                                            : tr("At most four can stand side by side: untick some."));
        return;
    }
    m_status->setText(tr("Computing…"));
    m_work.start(
        [dossier = m_session.dossier(), chosen, catalogue = m_session.sharedCatalogue(), targets = m_session.targets(),
         today = m_session.today(), language = m_session.language()](const Progress &progress) -> Result<Outcomes> {
            return dossier::compareScenarios(dossier, chosen, *catalogue, targets, today, language, progress);
        },
        [](qint64, qint64) {},
        [this](const Result<Outcomes> &outcomes) {
            if (outcomes)
                showOutcomes(*outcomes);
        });
}

void ScenariosDialog::showOutcomes(const Outcomes &outcomes)
{
    const Language &language = m_session.language();
    QStringList headers{tr("Compared")};
    QStringList problems;
    for (const dossier::ScenarioOutcome &outcome : outcomes) {
        headers << outcome.scenario.name;
        if (outcome.problem)
            problems << tr("%1: %2", "a scenario and what is wrong")
                            .arg(outcome.scenario.name, outcome.problem->text(language));
    }
    m_table->clear();
    m_table->setRowCount(0);
    m_table->setColumnCount(static_cast<int>(headers.size()));
    m_table->setHorizontalHeaderLabels(headers);
    addLines(dossier::differingInputs(outcomes), tr("What differs"));
    addLines(dossier::comparedResults(outcomes), tr("What follows"));
    for (int column = 0; column < m_table->columnCount(); ++column)
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    m_table->resizeRowsToContents();
    m_status->setText(problems.isEmpty() ? tr("Lines that differ are marked ≠ and tinted.")
                                         : problems.join(QLatin1Char('\n')));
}

void ScenariosDialog::addLines(const std::vector<dossier::ComparisonLine> &lines, const QString &heading)
{
    const Language &language = m_session.language();
    const auto append = [this] {
        m_table->insertRow(m_table->rowCount());
        return m_table->rowCount() - 1;
    };
    const int top = append();
    auto *title = new QTableWidgetItem(heading);
    QFont bold = font();
    bold.setBold(true);
    title->setFont(bold);
    m_table->setItem(top, 0, title);
    m_table->setSpan(top, 0, 1, m_table->columnCount());
    if (lines.empty()) {
        const int row = append();
        m_table->setItem(row, 0, new QTableWidgetItem(tr("Nothing: the answers are the same.")));
        m_table->setSpan(row, 0, 1, m_table->columnCount());
    }
    for (const dossier::ComparisonLine &line : lines) {
        const int row = append();
        const QString label = line.label.text(language);
        m_table->setItem(
            row, 0, new QTableWidgetItem(line.differs ? tr("≠ %1", "a line whose values differ").arg(label) : label));
        for (std::size_t i = 0; i < line.values.size(); ++i)
            m_table->setItem(row, static_cast<int>(i) + 1, new QTableWidgetItem(line.values[i].text(language)));
        for (int column = 0; line.differs && column < m_table->columnCount(); ++column)
            m_table->item(row, column)->setBackground(color(ColorRole::AccentSoft, palette()));
    }
}

void ScenariosDialog::copyTable()
{
    ChartTable table;
    for (int column = 0; column < m_table->columnCount(); ++column)
        table.headers << m_table->horizontalHeaderItem(column)->text();
    for (int row = 0; row < m_table->rowCount(); ++row) {
        ChartTable::Row line;
        for (int column = 0; column < m_table->columnCount(); ++column) {
            const QTableWidgetItem *item = m_table->item(row, column);
            line.cells << (item == nullptr ? QString() : item->text());
        }
        table.rows.push_back(std::move(line));
    }
    QApplication::clipboard()->setText(toClipboardText(table));
}

void ScenariosDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
}

void ScenariosDialog::retranslate()
{
    setWindowTitle(tr("Scenarios"));
    m_explanation->setText(
        tr("A scenario keeps what the dossier says of model, data, plan and place under a name. Change "
           "the plan, keep it as another scenario, and compare."));
    m_list->setAccessibleName(tr("Scenarios; ticked ones are compared"));
    m_add->setText(tr("&Keep the plan as a scenario"));
    m_duplicate->setText(tr("&Duplicate"));
    m_rename->setText(tr("&Rename"));
    m_delete->setText(tr("D&elete"));
    m_delete->setToolTip(tr("Can be undone"));
    m_keep->setText(tr("&Use this one"));
    m_keep->setToolTip(tr("Make it the plan in force; can be undone"));
    m_table->setAccessibleName(tr("Scenarios side by side"));
    m_empty->setTitle(tr("Nothing to compare yet"));
    m_empty->setText(tr("Keep the plan as a scenario, change the plan, and tick both: they stand here side by side."));
    m_table->actions().constFirst()->setText(tr("&Copy the comparison"));
}

void showScenarios(QWidget *from, Session &session)
{
    QWidget *window = from->window();
    auto *dialog = window->findChild<ScenariosDialog *>(QString(), Qt::FindDirectChildrenOnly);
    if (dialog == nullptr)
        dialog = new ScenariosDialog(session, window);
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

}  // namespace passerelle::ui
