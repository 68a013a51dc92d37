// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/machines/machines_page.hpp"

#include "dossier/keys.hpp"
#include "ui/charts/chart_table.hpp"
#include "ui/charts/cost_time_chart.hpp"
#include "ui/charts/gpu_hours_chart.hpp"
#include "ui/steps/machines/machine_details.hpp"
#include "ui/widgets/icon.hpp"
#include "ui/widgets/text_label.hpp"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QHeaderView>
#include <QJsonArray>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace passerelle::ui {

namespace keys = dossier::keys;

MachinesPage::MachinesPage(Session &session, QWidget *parent)
    : StepPage(QStringLiteral("machines"), session, parent), m_model(new MachinesModel(this)),
      m_filter(new MachinesFilter(this)), m_count(new TextLabel(TextStyle::Strong, ColorRole::Text, this)),
      m_table(new QTableView(this)), m_tabs(new QTabWidget(this)), m_costTime(new CostTimeChart(m_tabs)),
      m_gpuHours(new GpuHoursChart(m_tabs)), m_details(new MachineDetails(this)), m_omitted(new QListWidget(m_tabs))
{
    m_filter->setSourceModel(m_model);
    buildFilters();
    buildTable();
    auto *lower = new QWidget(this);
    auto *lowerLines = new QVBoxLayout(lower);
    lowerLines->setContentsMargins(0, spacing(this, 2), 0, 0);
    buildChosen();
    auto *chosen = new QHBoxLayout;
    auto *names = new QVBoxLayout;
    names->addWidget(m_selectedName);
    names->addWidget(m_selectedState);
    chosen->addLayout(names, 1);
    chosen->addWidget(m_choose);
    chosen->addWidget(m_strike);
    lowerLines->addLayout(chosen);
    buildTabs();
    lowerLines->addWidget(m_tabs, 1);

    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setObjectName(QStringLiteral("machines.splitter"));
    splitter->addWidget(m_table);
    splitter->addWidget(lower);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    column()->addWidget(splitter, 1);
    start();
}

void MachinesPage::buildFilters()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(spacing(this, 3));
    const auto box = [&](const char *name, bool checked) {
        auto *check = new QCheckBox(this);
        check->setObjectName(QString::fromLatin1(name));
        check->setChecked(checked);
        connect(check, &QCheckBox::toggled, this, &MachinesPage::applyFilters);
        line->addWidget(check);
        return check;
    };
    m_search = new QLineEdit(this);
    m_search->setObjectName(QStringLiteral("machines.search"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("search"), ColorRole::MutedText), QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::textChanged, this, &MachinesPage::applyFilters);
    m_public = box("machines.public", true);
    m_clouds = box("machines.clouds", true);
    m_announced = box("machines.announced", true);
    m_sovereign = box("machines.sovereign", false);
    m_feasible = box("machines.feasible", false);
    line->addStretch(1);
    m_count->setObjectName(QStringLiteral("machines.count"));
    column()->addWidget(m_count);
    column()->addWidget(m_search);
    column()->addLayout(line);
}

void MachinesPage::buildTable()
{
    m_table->setObjectName(QStringLiteral("machines.table"));
    m_table->setModel(m_filter);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(MachinesModel::State, Qt::AscendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(spacing(this, 7));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setMinimumHeight(spacing(this, 7) * 5);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &MachinesPage::showSelected);
    connect(m_table, &QTableView::doubleClicked, this, &MachinesPage::chooseSelected);
    auto *copy = new QAction(this);
    copy->setObjectName(QStringLiteral("machines.copy"));
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &MachinesPage::copyRows);
    m_table->addAction(copy);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void MachinesPage::buildChosen()
{
    m_selectedName = new TextLabel(TextStyle::Heading, ColorRole::Text, this);
    m_selectedName->setObjectName(QStringLiteral("machines.selected"));
    m_selectedState = new TextLabel(TextStyle::Body, ColorRole::MutedText, this);
    m_selectedState->setObjectName(QStringLiteral("machines.selectedState"));
    m_choose = new QPushButton(this);
    m_choose->setObjectName(QStringLiteral("machines.choose"));
    m_strike = new QPushButton(this);
    m_strike->setObjectName(QStringLiteral("machines.strike"));
    connect(m_choose, &QPushButton::clicked, this, &MachinesPage::chooseSelected);
    connect(m_strike, &QPushButton::clicked, this, &MachinesPage::strikeSelected);
}

void MachinesPage::buildTabs()
{
    m_tabs->setObjectName(QStringLiteral("machines.tabs"));
    m_tabs->setDocumentMode(true);
    const auto scrolling = [this](QWidget *content) {
        auto *area = new QScrollArea(m_tabs);
        area->setWidgetResizable(true);
        area->setFrameShape(QFrame::NoFrame);
        const int gap = spacing(this, 2);
        content->layout()->setContentsMargins(gap, gap, gap, gap);
        area->setWidget(content);
        return area;
    };
    m_tabs->addTab(m_details->planPage(), QString());
    m_tabs->addTab(scrolling(m_costTime), QString());
    m_tabs->addTab(scrolling(m_gpuHours), QString());
    m_tabs->addTab(m_details->whyPage(), QString());
    m_tabs->addTab(m_details->sourcesPage(), QString());
    m_omitted->setObjectName(QStringLiteral("machines.omitted"));
    m_omitted->setWordWrap(true);
    m_omitted->setFrameShape(QFrame::NoFrame);
    m_tabs->addTab(m_omitted, QString());
    m_tabs->setMinimumHeight(spacing(this, 60));
    connect(m_costTime, &ChartFrame::activated, this, &MachinesPage::selectTarget);
    connect(m_gpuHours, &ChartFrame::activated, this, &MachinesPage::selectTarget);
}

void MachinesPage::retranslate()
{
    setHeading(tr("Machines"), tr("Where can the project run, how long does it take and what does it cost?"));
    m_search->setPlaceholderText(tr("Search a machine, an operator, a country, a GPU"));
    m_search->setAccessibleName(tr("Search the table"));
    m_public->setText(tr("&Public"));
    m_public->setToolTip(tr("Show supercomputers whose hours are granted"));
    m_clouds->setText(tr("&Cloud"));
    m_clouds->setToolTip(tr("Show what can be rented"));
    m_announced->setText(tr("&Announced"));
    m_announced->setToolTip(tr("Show machines that are not open yet; their figures are projections"));
    m_sovereign->setText(tr("&Sovereign only"));
    m_sovereign->setToolTip(tr("Show only places held by European operators"));
    m_feasible->setText(tr("Can &run it only"));
    m_feasible->setToolTip(tr("Hide the places that cannot run this job"));
    m_table->setAccessibleName(tr("Machines and offers compared"));
    m_table->actions().constFirst()->setText(tr("&Copy the selected lines"));
    m_choose->setText(tr("C&hoose this place"));
    m_choose->setToolTip(tr("The route, the application and the report will speak of it"));
    m_tabs->setTabText(0, tr("Plan"));
    m_tabs->setTabText(1, tr("Cost and time"));
    m_tabs->setTabText(2, tr("GPU-hours"));
    m_tabs->setTabText(3, tr("Why this number?"));
    m_tabs->setTabText(4, tr("Assumptions"));
    m_omitted->setAccessibleName(tr("Places that have no figure to compute with, and why"));
    m_model->setLanguage(session().language());
    m_details->setLanguage(session().language());
    m_costTime->setLanguage(session().language());
    m_gpuHours->setLanguage(session().language());
    refreshOmitted();
}

void MachinesPage::refresh()
{
    const QString kept = selectedId();
    const QString chosen = session().value(QString::fromLatin1(keys::kChosenTarget)).toString();
    m_model->setRows(machineRows(session().targets(), session().current(), chosen, struckIds()));
    if (!m_table->property("sized").toBool() && m_model->rowCount() > 0) {
        m_table->resizeColumnsToContents();
        m_table->setColumnWidth(MachinesModel::Name, textWidth(this, 34));
        m_table->setColumnWidth(MachinesModel::State, textWidth(this, 18));
        m_table->setProperty("sized", !session().current()->estimates.empty());
    }
    QString wanted = kept.isEmpty() ? chosen : kept;
    for (const MachineRow &row : m_model->rows()) {
        if (wanted.isEmpty() && row.proposed)
            wanted = row.target.id;
    }
    selectTarget(wanted);
    showSelected();
    refreshCharts();
    m_count->setText(countText());
}

void MachinesPage::applyFilters()
{
    m_filter->setCriteria({m_public->isChecked(), m_announced->isChecked(), m_clouds->isChecked(),
                           m_sovereign->isChecked(), m_feasible->isChecked(), m_search->text().trimmed()});
    refreshCharts();
    m_count->setText(countText());
}

QString MachinesPage::countText() const
{
    const auto feasible = std::count_if(m_model->rows().begin(), m_model->rows().end(),
                                        [](const MachineRow &row) { return row.isFeasible(); });
    const QString shown = session().language().locale().toString(m_filter->rowCount());
    if (session().current()->workloadProblem)
        return tr("%n place(s) are known; figures appear once the model and the data are given.", nullptr,
                  m_model->rowCount());
    return tr("%n place(s) can run the project; the table shows %1 of %2.", nullptr, static_cast<int>(feasible))
        .arg(shown, session().language().locale().toString(m_model->rowCount()));
}

void MachinesPage::selectTarget(const QString &id)
{
    const int row = m_model->indexOf(id);
    if (row < 0)
        return;
    const QModelIndex index = m_filter->mapFromSource(m_model->index(row, MachinesModel::Name));
    if (!index.isValid() || index.row() == m_table->currentIndex().row())
        return;
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
}

QString MachinesPage::selectedId() const
{
    return m_table->currentIndex().data(MachinesModel::IdRole).toString();
}

void MachinesPage::showSelected()
{
    const MachineRow *row = m_model->row(selectedId());
    m_choose->setEnabled(row != nullptr && row->isFeasible() && !row->chosen);
    m_strike->setEnabled(row != nullptr);
    m_strike->setText(row != nullptr && row->struck ? tr("Res&tore") : tr("S&trike out"));
    m_strike->setToolTip(row != nullptr && row->struck ? tr("Let the program propose this place again")
                                                       : tr("Never propose this place; everything is planned anew"));
    m_selectedName->setText(row == nullptr ? tr("No line is selected") : row->target.name);
    const QModelIndex state =
        row == nullptr ? QModelIndex() : m_model->index(m_model->indexOf(row->target.id), MachinesModel::State);
    m_selectedState->setText(state.data().toString());
    m_details->setRow(row == nullptr ? std::nullopt : std::optional(*row));
    const bool feasible = row != nullptr && row->isFeasible();
    m_details->setRuns(
        feasible ? estimate::similarRuns(session().current()->workload, session().catalogue(), row->estimate.get())
                 : std::vector<estimate::SimilarRun>());
    m_costTime->setSelected(selectedId());
    m_gpuHours->setSelected(selectedId());
}

void MachinesPage::refreshCharts()
{
    std::vector<MachineRow> shown;
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const int source = m_filter->mapToSource(m_filter->index(row, 0)).row();
        shown.push_back(m_model->rows()[static_cast<std::size_t>(source)]);
    }
    m_costTime->setPoints(costTimePoints(shown));
    m_gpuHours->setBars(gpuHoursBars(shown));
}

void MachinesPage::refreshOmitted()
{
    m_omitted->clear();
    for (const estimate::Omitted &place : estimate::omittedTargets(session().catalogue())) {
        m_omitted->addItem(
            tr("%1: %2", "a place and why it has no figure").arg(place.name, place.reason.text(session().language())));
    }
    m_tabs->setTabText(5, tr("No figures (%1)").arg(session().language().locale().toString(m_omitted->count())));
}

QSet<QString> MachinesPage::struckIds() const
{
    QSet<QString> ids;
    const QJsonArray kept = session().value(QString::fromLatin1(keys::kStruckTargets)).toArray();
    for (const QJsonValue &id : kept)
        ids.insert(id.toString());
    return ids;
}

void MachinesPage::chooseSelected()
{
    const MachineRow *row = m_model->row(selectedId());
    if (row != nullptr && row->isFeasible())
        session().set(QString::fromLatin1(keys::kChosenTarget), row->target.id, tr("Choose %1").arg(row->target.name));
}

void MachinesPage::strikeSelected()
{
    const MachineRow *row = m_model->row(selectedId());
    if (row == nullptr)
        return;
    const QString id = row->target.id;
    const bool strike = !row->struck;
    QJsonArray kept = session().value(QString::fromLatin1(keys::kStruckTargets)).toArray();
    if (strike) {
        kept.append(id);
    } else {
        for (qsizetype i = kept.size() - 1; i >= 0; --i) {
            if (kept.at(i).toString() == id)
                kept.removeAt(i);
        }
    }
    const QJsonValue undefined(QJsonValue::Undefined);
    std::vector<std::pair<QString, QJsonValue>> edits{
        {QString::fromLatin1(keys::kStruckTargets), kept.isEmpty() ? undefined : QJsonValue(kept)}};
    if (strike && row->chosen)
        edits.emplace_back(QString::fromLatin1(keys::kChosenTarget), undefined);
    session().set(edits, strike ? tr("Strike out %1").arg(row->target.name) : tr("Restore %1").arg(row->target.name));
}

void MachinesPage::copyRows()
{
    ChartTable table;
    for (int column = 0; column < MachinesModel::ColumnCount; ++column)
        table.headers << m_filter->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.row() < b.row(); });
    for (const QModelIndex &index : std::as_const(rows)) {
        ChartTable::Row row;
        for (int column = 0; column < MachinesModel::ColumnCount; ++column)
            row.cells << index.siblingAtColumn(column).data().toString();
        table.rows.push_back(std::move(row));
    }
    if (!table.rows.empty())
        QApplication::clipboard()->setText(toClipboardText(table));
}

}  // namespace passerelle::ui
