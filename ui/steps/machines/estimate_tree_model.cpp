// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/machines/estimate_tree_model.hpp"

namespace passerelle::ui {

EstimateTreeModel::EstimateTreeModel(QObject *parent) : QAbstractItemModel(parent) {}

EstimateTreeModel::~EstimateTreeModel() = default;

std::unique_ptr<EstimateTreeModel::Entry> EstimateTreeModel::entryFor(const estimate::Node &node, Entry *parent,
                                                                      int row)
{
    auto entry = std::make_unique<Entry>();
    entry->node = &node;
    entry->parent = parent;
    entry->row = row;
    int child = 0;
    for (const estimate::Node &inner : node.children)
        entry->children.push_back(entryFor(inner, entry.get(), child++));
    return entry;
}

void EstimateTreeModel::setEstimate(std::shared_ptr<const estimate::Estimate> estimate)
{
    beginResetModel();
    m_root.children.clear();
    m_estimate = std::move(estimate);
    if (m_estimate && m_estimate->feasible)
        m_root.children.push_back(entryFor(m_estimate->tree, &m_root, 0));
    endResetModel();
}

void EstimateTreeModel::setLanguage(const Language &language)
{
    beginResetModel();
    m_language = language;
    endResetModel();
}

const EstimateTreeModel::Entry *EstimateTreeModel::entryAt(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<const Entry *>(index.internalPointer()) : &m_root;
}

QModelIndex EstimateTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, entryAt(parent)->children[static_cast<std::size_t>(row)].get());
}

QModelIndex EstimateTreeModel::parent(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    Entry *above = entryAt(index)->parent;
    return above == nullptr || above == &m_root ? QModelIndex() : createIndex(above->row, 0, above);
}

int EstimateTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(entryAt(parent)->children.size());
}

int EstimateTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant EstimateTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const estimate::Node &node = *entryAt(index)->node;
    switch (index.column()) {
    case Label:
        return node.label.text(m_language);
    case Value:
        return node.value.text(m_language);
    case Formula:
        return node.formula.text(m_language);
    case SourceOf:
        return node.source.text(m_language);
    default:
        return {};
    }
}

QVariant EstimateTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Label:
        return tr("What");
    case Value:
        return tr("Value");
    case Formula:
        return tr("How it follows");
    case SourceOf:
        return tr("Where it comes from");
    default:
        return {};
    }
}

}  // namespace passerelle::ui
