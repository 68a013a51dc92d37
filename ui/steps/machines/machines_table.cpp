// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/machines/machines_table.hpp"

#include "ui/charts/chart_table.hpp"
#include "ui/steps/machines/machines_filter.hpp"
#include "ui/steps/machines/machines_model.hpp"
#include "ui/widgets/theme.hpp"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QResizeEvent>

#include <algorithm>
#include <array>

namespace passerelle::ui {

namespace {

/// After the name, in the order in which people ask; later ones are shown when there is room for them.
constexpr std::array kByInterest = {
    MachinesModel::Duration,    MachinesModel::Cost,      MachinesModel::ProjectGpuHours,
    MachinesModel::State,       MachinesModel::GpuCount,  MachinesModel::Gpu,
    MachinesModel::Carbon,      MachinesModel::Energy,    MachinesModel::Country,
    MachinesModel::Operator,    MachinesModel::Supply,    MachinesModel::Certificates,
    MachinesModel::RunGpuHours, MachinesModel::GpuMemory, MachinesModel::Grid,
    MachinesModel::AsOf};

constexpr int kNameCharacters = 24;

}  // namespace

MachinesTable::MachinesTable(MachinesFilter *places, QWidget *parent)
    : QTableView(parent), m_columns(new QMenu(this)), m_copy(new QAction(this)), m_copyFigure(new QAction(this)),
      m_why(new QAction(this))
{
    setObjectName(QStringLiteral("machines.table"));
    setModel(places);
    setSortingEnabled(true);
    sortByColumn(MachinesModel::State, Qt::AscendingOrder);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(spacing(this, 7));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(textWidth(this, 4));
    horizontalHeader()->setSectionResizeMode(MachinesModel::Name, QHeaderView::Stretch);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this,
            [this](const QPoint &at) { m_columns->popup(horizontalHeader()->mapToGlobal(at)); });
    m_columns->setObjectName(QStringLiteral("machines.columns"));
    buildActions();
    connect(m_columns, &QMenu::aboutToShow, this, &MachinesTable::fillColumnMenu);
}

void MachinesTable::buildActions()
{
    const auto add = [this](QAction *action, const char *name, const QKeySequence &keys) {
        action->setObjectName(QLatin1String(name));
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        addAction(action);
    };
    add(m_copy, "machines.copy", QKeySequence::Copy);
    add(m_copyFigure, "machines.copyFigure", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    add(m_why, "machines.whyThis", QKeySequence(Qt::ALT | Qt::Key_Return));
    connect(m_copy, &QAction::triggered, this, &MachinesTable::copyRows);
    connect(m_copyFigure, &QAction::triggered, this, &MachinesTable::copyFigure);
    connect(m_why, &QAction::triggered, this, &MachinesTable::whyAsked);
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

void MachinesTable::retranslate()
{
    setAccessibleName(tr("Machines and offers compared"));
    m_copy->setText(tr("&Copy the selected lines"));
    m_copyFigure->setText(tr("Copy this &figure"));
    m_why->setText(tr("&Why this number?"));
    m_columns->setTitle(tr("Columns"));
    fitColumns();
}

void MachinesTable::fillColumnMenu()
{
    m_columns->clear();
    for (const int column : kByInterest) {
        QAction *action = m_columns->addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setObjectName(QStringLiteral("machines.column.%1").arg(column));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) { choose(column, shown); });
    }
    m_columns->addSeparator();
    QAction *automatic = m_columns->addAction(tr("&As many as fit"));
    automatic->setObjectName(QStringLiteral("machines.column.automatic"));
    connect(automatic, &QAction::triggered, this, [this] {
        m_chosenByPerson = false;
        fitColumns();
    });
}

void MachinesTable::choose(int column, bool shown)
{
    m_chosenByPerson = true;
    setColumnHidden(column, !shown);
    setColumnWidth(column, widthOf(column));
}

int MachinesTable::widthOf(int column) const
{
    const int characters = column == MachinesModel::State || column == MachinesModel::Supply ? 20 : 24;
    // The header itself says nothing of a column that is still hidden.
    const QString title = model()->headerData(column, Qt::Horizontal).toString();
    const int head = horizontalHeader()->fontMetrics().horizontalAdvance(title) + spacing(this, 4);
    return std::min(std::max(sizeHintForColumn(column), head), textWidth(this, characters));
}

void MachinesTable::fitColumns()
{
    if (m_chosenByPerson)
        return;
    int room = viewport()->width() - textWidth(this, kNameCharacters);
    bool full = false;
    for (const int column : kByInterest) {
        // The width of a column takes all its lines to find: those behind the last that fits are not asked.
        const int width = full ? 0 : widthOf(column);
        // One figure is always there; beyond, a column that does not fit ends the list, lest the order jump about.
        const bool always = column == MachinesModel::Duration;
        full = full || (!always && width > room);
        setColumnHidden(column, full);
        if (!full) {
            setColumnWidth(column, width);
            room -= width;
        }
    }
}

void MachinesTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitColumns();
}

void MachinesTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        verticalHeader()->setDefaultSectionSize(spacing(this, 7));
        fitColumns();
    }
}

void MachinesTable::copyRows()
{
    ChartTable table;
    for (int column = 0; column < MachinesModel::ColumnCount; ++column)
        table.headers << model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    QModelIndexList rows = selectionModel()->selectedRows();
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

void MachinesTable::copyFigure()
{
    if (currentIndex().isValid())
        QApplication::clipboard()->setText(currentIndex().data().toString());
}

}  // namespace passerelle::ui
