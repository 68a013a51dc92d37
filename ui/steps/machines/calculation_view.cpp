// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/machines/calculation_view.hpp"

#include "ui/charts/chart_table.hpp"
#include "ui/steps/machines/estimate_tree_model.hpp"
#include "ui/widgets/icon.hpp"
#include "ui/widgets/text_label.hpp"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTreeView>

#include <algorithm>
#include <functional>

namespace passerelle::ui {

CalculationView::CalculationView(QWidget *parent)
    : QWidget(parent), m_search(new QLineEdit(this)),
      m_found(new TextLabel(TextStyle::Caption, ColorRole::MutedText, this)), m_tree(new QTreeView(this)),
      m_model(new EstimateTreeModel(this)), m_copy(new QAction(this))
{
    m_search->setObjectName(QStringLiteral("why.search"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("search"), ColorRole::MutedText), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_found->setObjectName(QStringLiteral("why.found"));
    m_found->setWordWrap(false);
    m_tree->setObjectName(QStringLiteral("machines.why"));
    m_tree->setModel(m_model);
    m_tree->setAlternatingRowColors(true);
    m_tree->setWordWrap(true);
    m_tree->setUniformRowHeights(false);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setTabKeyNavigation(false);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_copy->setObjectName(QStringLiteral("why.copy"));
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    m_tree->addAction(m_copy);
    connect(m_copy, &QAction::triggered, this, &CalculationView::copyLines);
    connect(m_search, &QLineEdit::textChanged, this, [this] { search(0); });

    auto *line = new QHBoxLayout;
    line->addWidget(m_search, 1);
    line->addWidget(m_found);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addLayout(line);
    lines->addWidget(m_tree, 1);
    retranslate();
}

void CalculationView::setEstimate(std::shared_ptr<const estimate::Estimate> estimate)
{
    m_model->setEstimate(std::move(estimate));
    m_tree->expandToDepth(1);
    fitColumns();
    search(0);
}

void CalculationView::setLanguage(const Language &language)
{
    m_language = language;
    m_model->setLanguage(language);
    m_tree->expandToDepth(1);
    fitColumns();
}

void CalculationView::fitColumns()
{
    for (int column = 0; column < EstimateTreeModel::ColumnCount; ++column)
        m_tree->setColumnWidth(column, textWidth(this, column == EstimateTreeModel::Value ? 31 : 36));
}

QModelIndexList CalculationView::matches(const std::function<bool(const QModelIndex &)> &wanted) const
{
    QModelIndexList found;
    const std::function<void(const QModelIndex &)> walk = [&](const QModelIndex &parent) {
        for (int row = 0; row < m_model->rowCount(parent); ++row) {
            const QModelIndex index = m_model->index(row, 0, parent);
            if (wanted(index))
                found << index;
            walk(index);
        }
    };
    walk({});
    return found;
}

QModelIndexList CalculationView::found() const
{
    const QString text = m_search->text().trimmed();
    if (text.isEmpty())
        return {};
    return matches([&text](const QModelIndex &index) {
        for (int column = 0; column < EstimateTreeModel::ColumnCount; ++column) {
            if (index.siblingAtColumn(column).data().toString().contains(text, Qt::CaseInsensitive))
                return true;
        }
        return false;
    });
}

void CalculationView::search(int direction)
{
    const QModelIndexList found = this->found();
    if (found.isEmpty()) {
        m_found->setText(m_search->text().trimmed().isEmpty() ? QString() : tr("Nothing found"));
        return;
    }
    const qsizetype current = found.indexOf(m_tree->currentIndex().siblingAtColumn(0));
    const qsizetype count = found.size();
    const qsizetype next = current < 0 ? 0 : (current + direction + count) % count;
    m_tree->setCurrentIndex(found.at(next));
    m_tree->scrollTo(found.at(next));
    m_found->setText(tr("%1 of %2", "which of the lines found").arg(next + 1).arg(count));
}

bool CalculationView::showLine(const Message &label)
{
    const QString text = label.text(m_language);
    const QModelIndexList lines =
        matches([&text](const QModelIndex &index) { return index.data().toString() == text; });
    if (lines.isEmpty())
        return false;
    m_tree->setCurrentIndex(lines.constFirst());
    m_tree->expand(lines.constFirst());
    m_tree->scrollTo(lines.constFirst(), QAbstractItemView::PositionAtTop);
    return true;
}

void CalculationView::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
}

bool CalculationView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto &key = static_cast<const QKeyEvent &>(*event);
        if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) {
            search(key.modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
            return true;
        }
        if (key.key() == Qt::Key_Down) {
            m_tree->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void CalculationView::copyLines()
{
    ChartTable table;
    table.textColumns = EstimateTreeModel::ColumnCount;
    for (int column = 0; column < EstimateTreeModel::ColumnCount; ++column)
        table.headers << m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    const QModelIndexList rows = m_tree->selectionModel()->selectedRows();
    for (const QModelIndex &index : rows) {
        ChartTable::Row row;
        for (int column = 0; column < EstimateTreeModel::ColumnCount; ++column)
            row.cells << index.siblingAtColumn(column).data().toString();
        table.rows.push_back(std::move(row));
    }
    if (!table.rows.empty())
        QApplication::clipboard()->setText(toClipboardText(table));
}

void CalculationView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CalculationView::retranslate()
{
    m_tree->setAccessibleName(tr("Why this number? The calculation, step by step"));
    m_search->setPlaceholderText(tr("Find a step, a constant, a source"));
    m_search->setAccessibleName(tr("Find in the calculation"));
    m_copy->setText(tr("&Copy the selected lines"));
}

}  // namespace passerelle::ui
