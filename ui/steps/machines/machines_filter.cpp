// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/machines/machines_filter.hpp"

#include "ui/steps/machines/machines_model.hpp"

namespace passerelle::ui {

MachinesFilter::MachinesFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortRole(MachinesModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortLocaleAware(true);
}

void MachinesFilter::setCriteria(const Criteria &criteria)
{
    m_criteria = criteria;
    invalidateFilter();
}

bool MachinesFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex first = sourceModel()->index(row, MachinesModel::Name, parent);
    switch (static_cast<estimate::TargetKind>(first.data(MachinesModel::KindRole).toInt())) {
    case estimate::TargetKind::PublicPartition:
        if (!m_criteria.publicMachines)
            return false;
        break;
    case estimate::TargetKind::AnnouncedPartition:
        if (!m_criteria.announcedMachines)
            return false;
        break;
    case estimate::TargetKind::CloudOffer:
        if (!m_criteria.clouds)
            return false;
        break;
    }
    if (m_criteria.sovereignOnly && !first.data(MachinesModel::SovereignRole).toBool())
        return false;
    if (m_criteria.feasibleOnly && !first.data(MachinesModel::FeasibleRole).toBool())
        return false;
    if (m_criteria.text.isEmpty())
        return true;
    for (const int column : {MachinesModel::Name, MachinesModel::State, MachinesModel::Operator, MachinesModel::Country,
                             MachinesModel::Gpu}) {
        const QString text = sourceModel()->index(row, column, parent).data().toString();
        if (text.contains(m_criteria.text, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

bool MachinesFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const bool leftHas = left.data(sortRole()).isValid();
    const bool rightHas = right.data(sortRole()).isValid();
    if (leftHas != rightHas)
        return sortOrder() == Qt::AscendingOrder ? leftHas : rightHas;
    return QSortFilterProxyModel::lessThan(left, right);
}

}  // namespace passerelle::ui
