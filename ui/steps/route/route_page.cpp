// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/route/route_page.hpp"

#include "dossier/keys.hpp"
#include "ui/steps/route/route_details.hpp"
#include "ui/steps/route/routes_model.hpp"
#include "ui/widgets/problem_label.hpp"
#include "ui/widgets/text_label.hpp"

#include <QHeaderView>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace passerelle::ui {

namespace keys = dossier::keys;

RoutePage::RoutePage(Session &session, QWidget *parent)
    : StepPage(QStringLiteral("route"), session, parent), m_model(new RoutesModel(this)),
      m_count(new TextLabel(TextStyle::Strong, ColorRole::Text, this)), m_early(new ProblemLabel(this)),
      m_table(new QTableView(this)), m_name(new TextLabel(TextStyle::Heading, ColorRole::Text, this)),
      m_choose(new QPushButton(this)), m_details(new RouteDetails(session, this))
{
    m_count->setObjectName(QStringLiteral("route.count"));
    m_name->setObjectName(QStringLiteral("route.name"));
    m_choose->setObjectName(QStringLiteral("route.choose"));
    column()->addWidget(m_count);
    column()->addWidget(m_early);
    buildTable();

    auto *lower = new QWidget(this);
    auto *lines = new QVBoxLayout(lower);
    lines->setContentsMargins(0, spacing(this, 2), 0, 0);
    auto *heading = new QHBoxLayout;
    heading->addWidget(m_name, 1);
    heading->addWidget(m_choose);
    lines->addLayout(heading);
    m_details->setMinimumHeight(spacing(this, 60));
    lines->addWidget(m_details, 1);

    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_table);
    splitter->addWidget(lower);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    column()->addWidget(splitter, 1);
    connect(m_choose, &QPushButton::clicked, this, &RoutePage::chooseSelected);
    start();
}

void RoutePage::buildTable()
{
    m_table->setObjectName(QStringLiteral("route.table"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(spacing(this, 7));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setMinimumHeight(spacing(this, 7) * 6);
    QHeaderView *header = m_table->horizontalHeader();
    header->setMinimumSectionSize(textWidth(this, 10));
    header->setSectionResizeMode(RoutesModel::Name, QHeaderView::Stretch);
    header->setSectionResizeMode(RoutesModel::VerdictOf, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(RoutesModel::Because, QHeaderView::Stretch);
    header->setSectionResizeMode(RoutesModel::NextDate, QHeaderView::ResizeToContents);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RoutePage::showSelected);
    connect(m_table, &QTableView::doubleClicked, this, &RoutePage::chooseSelected);
}

void RoutePage::resizeEvent(QResizeEvent *event)
{
    StepPage::resizeEvent(event);
    // The reason stands below the table too; a narrow window keeps the name, the verdict and the date.
    m_table->setColumnHidden(RoutesModel::Because, width() < textWidth(this, 110));
}

void RoutePage::retranslate()
{
    setHeading(tr("Route"), tr("Which door is open to you, and why?"));
    m_table->setAccessibleName(tr("Access routes with their verdict"));
    m_choose->setText(tr("C&hoose this route"));
    m_choose->setToolTip(tr("The next step fills its form"));
    m_model->setLanguage(session().language());
    m_details->retranslate();
    m_detailsOf.reset();
}

QString RoutePage::selectedId() const
{
    return m_table->currentIndex().siblingAtColumn(0).data(RoutesModel::IdRole).toString();
}

QString RoutePage::chosenId() const
{
    return session().value(QString::fromLatin1(keys::kRoute)).toString();
}

void RoutePage::refresh()
{
    const auto value = session().current();
    QString wanted = selectedId();
    m_model->setRoutes(value->routes, chosenId());
    if (m_model->indexOf(wanted) < 0)
        wanted = chosenId();
    const int row = std::max(m_model->indexOf(wanted), 0);
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(row, 0));
    const auto open = std::count_if(value->routes.begin(), value->routes.end(), [](const access::RouteAdvice &route) {
        return route.verdict == access::Verdict::Open;
    });
    const auto closed = std::count_if(value->routes.begin(), value->routes.end(), [](const access::RouteAdvice &route) {
        return route.verdict == access::Verdict::Closed;
    });
    const QLocale &locale = session().language().locale();
    m_count->setText(tr("%1 routes: %2 open, %3 with conditions, %4 closed.")
                         .arg(locale.toString(m_model->rowCount()), locale.toString(static_cast<qlonglong>(open)),
                              locale.toString(m_model->rowCount() - static_cast<qlonglong>(open + closed)),
                              locale.toString(static_cast<qlonglong>(closed))));
    m_early->setMessage(value->workloadProblem
                            ? tr("The hours are not estimated yet, so the verdicts say only what the company decides.")
                            : QString(),
                        Severity::Hint);
    showSelected();
}

void RoutePage::showSelected()
{
    const access::RouteAdvice *advice = m_model->route(selectedId());
    m_name->setText(advice == nullptr ? QString() : advice->name.text(session().language()));
    m_choose->setEnabled(advice != nullptr && advice->routeId != chosenId());
    Shown now{selectedId(), session().current(), session().value(QString::fromLatin1(keys::kChosenTarget)),
              session().value(QString::fromLatin1(keys::kStruckTargets))};
    if (m_detailsOf == now)
        return;
    m_detailsOf = std::move(now);
    m_details->setRoute(advice == nullptr ? std::nullopt : std::optional(*advice),
                        advice == nullptr ? nullptr : session().catalogue().route(advice->routeId));
}

void RoutePage::chooseSelected()
{
    const access::RouteAdvice *advice = m_model->route(selectedId());
    if (advice != nullptr)
        session().set(QString::fromLatin1(keys::kRoute), advice->routeId,
                      tr("Choose %1").arg(advice->name.text(session().language())));
}

}  // namespace passerelle::ui
