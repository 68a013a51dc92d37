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
#include <QJsonArray>
#include <QMenu>
#include <QResizeEvent>

#include <algorithm>
#include <array>

namespace passerelle::ui {

namespace {

struct Column {
    int column;
    const char *key;  ///< under which it is kept between two starts
};

/// After the name, in the order in which people ask; later ones are shown when there is room for them.
constexpr std::array kByInterest = {Column{MachinesModel::Duration, "duration"},
                                    Column{MachinesModel::Cost, "cost"},
                                    Column{MachinesModel::ProjectGpuHours, "project_gpu_hours"},
                                    Column{MachinesModel::State, "state"},
                                    Column{MachinesModel::GpuCount, "gpu_count"},
                                    Column{MachinesModel::Gpu, "gpu"},
                                    Column{MachinesModel::Carbon, "carbon"},
                                    Column{MachinesModel::Energy, "energy"},
                                    Column{MachinesModel::Country, "country"},
                                    Column{MachinesModel::Operator, "operator"},
                                    Column{MachinesModel::Supply, "supply"},
                                    Column{MachinesModel::Certificates, "certificates"},
                                    Column{MachinesModel::RunGpuHours, "run_gpu_hours"},
                                    Column{MachinesModel::GpuMemory, "gpu_memory"},
                                    Column{MachinesModel::Grid, "grid"},
                                    Column{MachinesModel::AsOf, "as_of"}};

constexpr int kNameCharacters = 24;
// Of a width that the person gave: a file from elsewhere must not hide the table behind one column.
constexpr double kLeastCharacters = 4;
constexpr double kMostCharacters = 60;

const QString kColumns = QStringLiteral("columns");
const QString kWidths = QStringLiteral("widths");
const QString kSorted = QStringLiteral("sorted");
const QString kDescending = QStringLiteral("descending");

/// The name by which a column is kept.
QString keyOf(int column)
{
    const auto found = std::find_if(kByInterest.begin(), kByInterest.end(),
                                    [column](const Column &one) { return one.column == column; });
    return found == kByInterest.end() ? QStringLiteral("name") : QString::fromLatin1(found->key);
}

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
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &MachinesTable::noteWidth);
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
    for (const auto &[column, key] : kByInterest) {
        QAction *action = m_columns->addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setObjectName(QStringLiteral("machines.column.%1").arg(column));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, chosen = column](bool shown) { choose(chosen, shown); });
    }
    m_columns->addSeparator();
    QAction *automatic = m_columns->addAction(tr("&As many as fit"));
    automatic->setObjectName(QStringLiteral("machines.column.automatic"));
    connect(automatic, &QAction::triggered, this, [this] {
        m_chosenByPerson = false;
        m_widths.clear();
        fitColumns();
    });
}

void MachinesTable::choose(int column, bool shown)
{
    m_chosenByPerson = true;
    setColumnHidden(column, !shown);
    setWidth(column, widthOf(column));
}

void MachinesTable::setWidth(int column, int width)
{
    m_fitting = true;
    setColumnWidth(column, width);
    m_fitting = false;
}

/// The name takes the room that is left; hiding a column and showing it again is no choice of a width.
void MachinesTable::noteWidth(int column, int before, int now)
{
    if (!m_fitting && column != MachinesModel::Name && before > 0 && now > 0)
        m_widths.insert(column, double(now) / textWidth(this, 1));
}

QJsonObject MachinesTable::look() const
{
    QJsonArray columns;
    QJsonObject widths;
    for (const auto &[column, key] : kByInterest) {
        if (!isColumnHidden(column))
            columns.append(QLatin1String(key));
        if (m_widths.contains(column))
            widths.insert(QLatin1String(key), m_widths.value(column));
    }
    QJsonObject look;
    if (m_chosenByPerson)
        look.insert(kColumns, columns);
    look.insert(kWidths, widths);
    const int sorted = horizontalHeader()->sortIndicatorSection();
    look.insert(kSorted, keyOf(sorted));
    look.insert(kDescending, horizontalHeader()->sortIndicatorOrder() == Qt::DescendingOrder);
    return look;
}

void MachinesTable::setLook(const QJsonObject &look)
{
    const QJsonObject widths = look.value(kWidths).toObject();
    const QJsonArray columns = look.value(kColumns).toArray();
    m_chosenByPerson = look.contains(kColumns);
    m_widths.clear();
    for (const auto &[column, key] : kByInterest) {
        const double characters = widths.value(QLatin1String(key)).toDouble();
        if (characters > 0.0)
            m_widths.insert(column, std::clamp(characters, kLeastCharacters, kMostCharacters));
        if (m_chosenByPerson)
            setColumnHidden(column, !columns.contains(QLatin1String(key)));
        if (m_chosenByPerson)
            setWidth(column, widthOf(column));
        if (look.value(kSorted) == QLatin1String(key))
            sortByColumn(column, look.value(kDescending).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
    if (look.value(kSorted) == keyOf(MachinesModel::Name))
        sortByColumn(MachinesModel::Name, look.value(kDescending).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder);
    fitColumns();
}

int MachinesTable::widthOf(int column) const
{
    if (m_widths.contains(column))
        return static_cast<int>(m_widths.value(column) * textWidth(this, 1));
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
    for (const auto &[column, key] : kByInterest) {
        // The width of a column takes all its lines to find: those behind the last that fits are not asked.
        const int width = full ? 0 : widthOf(column);
        // One figure is always there; beyond, a column that does not fit ends the list, lest the order jump about.
        const bool always = column == MachinesModel::Duration;
        full = full || (!always && width > room);
        setColumnHidden(column, full);
        if (!full) {
            setWidth(column, width);
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
