// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/machines/machines_page.hpp"

#include "dossier/keys.hpp"
#include "ui/steps/machines/comparison_view.hpp"
#include "ui/steps/machines/machine_details.hpp"
#include "ui/steps/machines/machine_filters.hpp"
#include "ui/steps/machines/machines_model.hpp"
#include "ui/steps/machines/machines_table.hpp"
#include "ui/steps/machines/what_if_panel.hpp"
#include "ui/widgets/text_label.hpp"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>

#include <algorithm>

namespace passerelle::ui {

namespace keys = dossier::keys;

MachinesPage::MachinesPage(Session &session, QWidget *parent)
    : StepPage(QStringLiteral("machines"), session, parent),
      m_facts(placeFacts(session.targets(), session.catalogue())), m_model(new MachinesModel(this)),
      m_filter(new MachinesFilter(this)), m_count(new TextLabel(TextStyle::Body, ColorRole::MutedText, this)),
      m_filters(new MachineFilters(this)), m_columns(new QToolButton(this)),
      m_selectedName(new TextLabel(TextStyle::Heading, ColorRole::Text, this)),
      m_selectedState(new TextLabel(TextStyle::Body, ColorRole::MutedText, this)), m_choose(new QPushButton(this)),
      m_strike(new QPushButton(this)), m_tabs(new QTabWidget(this)), m_comparison(new ComparisonView(m_tabs)),
      m_details(new MachineDetails(this)), m_whatIf(new WhatIfPanel(session, m_tabs)),
      m_omitted(new QListWidget(m_tabs))
{
    m_filter->setSourceModel(m_model);
    m_table = new MachinesTable(m_filter, this);
    column()->setSpacing(spacing(this, 2));
    column()->addWidget(m_filters);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName(QStringLiteral("machines.splitter"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(buildLeft());
    splitter->addWidget(buildRight());
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    splitter->setHandleWidth(spacing(this, 2));
    splitter->setMinimumHeight(spacing(this, 80));
    column()->addWidget(splitter, 1);
    m_comparison->setPrices(catalogue::priceHistoryOf(session.catalogue()), session.catalogue());
    connectParts();
    start();
}

QWidget *MachinesPage::buildLeft()
{
    auto *left = new QWidget(this);
    auto *lines = new QVBoxLayout(left);
    lines->setContentsMargins(0, 0, 0, 0);
    m_count->setObjectName(QStringLiteral("machines.count"));
    m_columns->setObjectName(QStringLiteral("machines.columnsButton"));
    m_columns->setMenu(m_table->columnMenu());
    m_columns->setPopupMode(QToolButton::InstantPopup);
    auto *heading = new QHBoxLayout;
    heading->addWidget(m_count, 1);
    heading->addWidget(m_columns, 0, Qt::AlignTop);
    lines->addLayout(heading);
    lines->addWidget(m_table, 1);
    left->setMinimumWidth(textWidth(this, 31));
    return left;
}

QWidget *MachinesPage::buildRight()
{
    auto *right = new QWidget(this);
    auto *lines = new QVBoxLayout(right);
    lines->setContentsMargins(0, 0, 0, 0);
    m_selectedName->setObjectName(QStringLiteral("machines.selected"));
    m_selectedState->setObjectName(QStringLiteral("machines.selectedState"));
    m_choose->setObjectName(QStringLiteral("machines.choose"));
    m_strike->setObjectName(QStringLiteral("machines.strike"));
    lines->addWidget(m_selectedName);
    auto *state = new QHBoxLayout;
    state->addWidget(m_selectedState, 1);
    state->addWidget(m_choose);
    state->addWidget(m_strike);
    lines->addLayout(state);
    buildTabs();
    lines->addWidget(m_tabs, 1);
    right->setMinimumWidth(textWidth(this, 41));
    return right;
}

void MachinesPage::buildTabs()
{
    m_tabs->setObjectName(QStringLiteral("machines.tabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->tabBar()->setExpanding(false);
    m_omitted->setObjectName(QStringLiteral("machines.omitted"));
    m_omitted->setWordWrap(true);
    m_omitted->setFrameShape(QFrame::NoFrame);
    for (QWidget *page : std::initializer_list<QWidget *>{m_comparison, m_details->planPage(), m_whatIf,
                                                          m_details->whyPage(), m_details->sourcesPage(), m_omitted})
        m_tabs->addTab(page, QString());
}

void MachinesPage::connectParts()
{
    connect(m_filters, &MachineFilters::changed, this, &MachinesPage::applyFilters);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &MachinesPage::showSelected);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_comparison->setChosen(selectedIds()); });
    connect(m_table, &QTableView::doubleClicked, this, &MachinesPage::chooseSelected);
    connect(m_table, &MachinesTable::whyAsked, this, [this] {
        switch (m_table->currentIndex().column()) {
        case MachinesModel::Duration:
            return ask(Figure::Time);
        case MachinesModel::Cost:
            return ask(Figure::Cost);
        case MachinesModel::RunGpuHours:
            return ask(Figure::RunGpuHours);
        case MachinesModel::Energy:
            return ask(Figure::Energy);
        case MachinesModel::Carbon:
            return ask(Figure::Carbon);
        case MachinesModel::GpuMemory:
            return ask(Figure::Memory);
        default:
            return ask(Figure::GpuHours);
        }
    });
    connect(m_choose, &QPushButton::clicked, this, &MachinesPage::chooseSelected);
    connect(m_strike, &QPushButton::clicked, this, &MachinesPage::strikeSelected);
    connect(m_comparison, &ComparisonView::activated, this, &MachinesPage::selectTarget);
    connect(m_comparison, &ComparisonView::deadlineChosen, this, &MachinesPage::setDeadline);
    connect(m_comparison, &ComparisonView::budgetChosen, this, &MachinesPage::setBudget);
    connect(m_comparison, &ComparisonView::saveFailed, this, &MachinesPage::tellFailure);
    connect(m_details, &MachineDetails::whyAsked, this, &MachinesPage::ask);
    connect(m_tabs, &QTabWidget::currentChanged, this, &MachinesPage::showDetails);
    const auto ask = [this](QWidget *parent, const QString &title, const QString &proposed, const QString &filter) {
        return session().files().saveFile(parent, title, proposed, filter);
    };
    m_comparison->setAskPath(ask);
    std::vector<ChartFrame *> charts = m_details->charts();
    charts.push_back(m_whatIf->sensitivityChart());
    for (ChartFrame *chart : charts) {
        chart->setAskPath(ask);
        connect(chart, &ChartFrame::saveFailed, this, &MachinesPage::tellFailure);
    }
}

void MachinesPage::retranslate()
{
    setHeading(tr("Machines"), tr("Where can the project run, how long does it take and what does it cost?"));
    m_filters->retranslate();
    m_model->setLanguage(session().language());
    m_table->retranslate();
    m_columns->setText(tr("Co&lumns"));
    m_columns->setToolTip(tr("Choose the columns of the table"));
    m_choose->setText(tr("C&hoose this place"));
    m_choose->setToolTip(tr("The route, the application and the report will speak of it"));
    m_tabs->setTabText(0, tr("Compare"));
    m_tabs->setTabText(1, tr("This place"));
    m_tabs->setTabText(2, tr("What if?"));
    m_tabs->setTabText(3, tr("Why?"));
    m_tabs->setTabToolTip(3, tr("Why this number?"));
    m_tabs->setTabText(4, tr("Sources"));
    m_tabs->setTabToolTip(4, tr("Assumptions and sources"));
    m_omitted->setAccessibleName(tr("Places that have no figure to compute with, and why"));
    m_details->setLanguage(session().language());
    m_comparison->setLanguage(session().language());
    m_comparison->retranslate();
    m_whatIf->setLanguage(session().language());
    std::vector<std::pair<QString, QString>> countries;
    for (const estimate::PlaceFacts &facts : std::as_const(m_facts)) {
        for (const QString &code : facts.countries) {
            const std::pair<QString, QString> entry(code, m_model->countries().value(code, code));
            if (std::find(countries.begin(), countries.end(), entry) == countries.end())
                countries.push_back(entry);
        }
    }
    std::sort(countries.begin(), countries.end(),
              [](const auto &a, const auto &b) { return a.second.localeAwareCompare(b.second) < 0; });
    m_filters->setCountries(countries);
    m_detailsOf.reset();
    m_whatIfOf.reset();
    m_rowsOf.reset();
    refreshOmitted();
}

void MachinesPage::refresh()
{
    refreshLimits();
    const QString chosen = session().value(QString::fromLatin1(keys::kChosenTarget)).toString();
    // An edit changes no figure before its result is there: a hundred lines and a chart need not be made twice for it.
    if (m_rowsOf == Shown{chosen, session().current()} && m_struck == struckIds())
        return;
    m_rowsOf = {chosen, session().current()};
    m_struck = struckIds();
    const QString kept = selectedId();
    m_model->setRows(withFacts(machineRows(session().targets(), session().current(), chosen, struckIds()), m_facts));
    m_table->fitColumns();
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

void MachinesPage::refreshLimits()
{
    const QJsonValue days = session().value(QString::fromLatin1(keys::kDeadlineDays));
    const QJsonValue euros = session().value(QString::fromLatin1(keys::kBudgetEur));
    m_filters->setLimits(euros.isDouble(), days.isDouble());
    m_comparison->setLimits(days.isDouble() ? std::optional(units::days(days.toDouble())) : std::nullopt,
                            euros.isDouble() ? std::optional(units::euros(euros.toDouble())) : std::nullopt);
}

void MachinesPage::applyFilters()
{
    m_filter->setCriteria(m_filters->criteria());
    refreshCharts();
    m_count->setText(countText());
}

QString MachinesPage::countText() const
{
    const auto feasible = std::count_if(m_model->rows().begin(), m_model->rows().end(),
                                        [](const MachineRow &row) { return row.isFeasible(); });
    const QLocale &locale = session().language().locale();
    if (session().current()->workloadProblem)
        return tr("%n place(s) are known; figures appear once the model and the data are given.", nullptr,
                  m_model->rowCount());
    const QString shown =
        tr("%n place(s) can run the project; the table shows %1 of %2.", nullptr, static_cast<int>(feasible))
            .arg(locale.toString(m_filter->rowCount()), locale.toString(m_model->rowCount()));
    const int unknown = m_filter->hiddenAsUnknown();
    if (unknown == 0)
        return shown;
    return tr("%1 Hidden because nobody published the answer: %n place(s).", nullptr, unknown).arg(shown);
}

void MachinesPage::selectTarget(const QString &id)
{
    const int row = m_model->indexOf(id);
    if (row < 0)
        return;
    const int shown = std::max(0, m_table->currentIndex().column());
    const QModelIndex index = m_filter->mapFromSource(m_model->index(row, shown));
    if (!index.isValid() || index.row() == m_table->currentIndex().row())
        return;
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
}

QString MachinesPage::selectedId() const
{
    return m_table->currentIndex().data(MachinesModel::IdRole).toString();
}

QStringList MachinesPage::selectedIds() const
{
    QStringList ids;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        ids << index.data(MachinesModel::IdRole).toString();
    return ids;
}

void MachinesPage::showSelected()
{
    const MachineRow *row = m_model->row(selectedId());
    const bool feasible = row != nullptr && row->isFeasible();
    m_choose->setEnabled(feasible && !row->chosen);
    m_strike->setEnabled(row != nullptr);
    m_strike->setText(row != nullptr && row->struck ? tr("Res&tore") : tr("S&trike out"));
    m_strike->setToolTip(row != nullptr && row->struck ? tr("Let the program propose this place again")
                                                       : tr("Never propose this place; everything is planned anew"));
    m_selectedName->setText(row == nullptr ? tr("No line is selected") : row->target.name);
    const QModelIndex state =
        row == nullptr ? QModelIndex() : m_model->index(m_model->indexOf(row->target.id), MachinesModel::State);
    m_selectedState->setText(state.data().toString());
    m_comparison->setSelected(selectedId());
    showDetails();
}

/// Fills the tab that is seen, when it shows another place or other figures than now.
void MachinesPage::showDetails()
{
    const MachineRow *row = m_model->row(selectedId());
    const Shown now{row == nullptr ? QString() : row->target.id, session().current()};
    const QWidget *tab = m_tabs->currentWidget();
    if (tab == m_whatIf && m_whatIfOf != now) {
        m_whatIfOf = now;
        const bool feasible = row != nullptr && row->isFeasible();
        m_whatIf->setPlace(row == nullptr ? std::nullopt : std::optional(row->target),
                           feasible ? row->estimate : nullptr);
    } else if (tab != m_whatIf && tab != m_comparison && tab != m_omitted && m_detailsOf != now) {
        m_detailsOf = now;
        fillDetails(row);
    }
}

void MachinesPage::fillDetails(const MachineRow *row)
{
    const bool feasible = row != nullptr && row->isFeasible();
    m_details->setRow(row == nullptr ? std::nullopt : std::optional(*row));
    m_details->setRuns(
        feasible ? estimate::similarRuns(session().current()->workload, session().catalogue(), row->estimate.get())
                 : std::vector<estimate::SimilarRun>());
    if (feasible)
        refreshScaling(*row);
}

void MachinesPage::refreshScaling(const MachineRow &row)
{
    m_details->setScaling({}, tr("The curve is being computed…"));
    const int planned = row.estimate->plan.gpus;
    m_scaling.start(
        [work = session().current()->workload, target = row.target, catalogue = session().sharedCatalogue()](
            const Progress &) -> Result<Curve> { return estimate::countCurve(work, target, catalogue->calibration); },
        [](qint64, qint64) {},
        [this, planned](const Result<Curve> &curve) {
            if (curve)
                m_details->setScaling(scalingPoints(*curve, planned),
                                      tr("There is no such curve: the job does not train, or no number of GPUs fits."));
        });
}

std::vector<MachineRow> MachinesPage::shownRows() const
{
    std::vector<MachineRow> shown;
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const int source = m_filter->mapToSource(m_filter->index(row, 0)).row();
        shown.push_back(m_model->rows()[static_cast<std::size_t>(source)]);
    }
    return shown;
}

void MachinesPage::refreshCharts()
{
    m_comparison->setRows(shownRows(), m_model->countries());
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

void MachinesPage::ask(Figure figure)
{
    const MachineRow *row = m_model->row(selectedId());
    if (row != nullptr && row->isFeasible())
        askWhy(this, session(), figure, row->estimate);
}

}  // namespace passerelle::ui
