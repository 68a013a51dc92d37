// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/machines/machines_filter.hpp"

#include "catalogue/own_overlay.hpp"
#include "ui/steps/machines/machines_model.hpp"

namespace passerelle::ui {

namespace {

using estimate::Availability;
using estimate::Known;

bool yes(Known answer, bool unknownPasses)
{
    return answer == Known::Yes || (answer == Known::Unknown && unknownPasses);
}

Known certificateOf(const estimate::PlaceFacts &facts, MachinesFilter::Certificate certificate)
{
    switch (certificate) {
    case MachinesFilter::Certificate::SecNumCloud:
        return facts.secNumCloud;
    case MachinesFilter::Certificate::Hds:
        return facts.hds;
    case MachinesFilter::Certificate::Iso27001:
        return facts.iso27001;
    case MachinesFilter::Certificate::Any:
        break;
    }
    return Known::Yes;
}

Known suppliedNow(Availability availability, MachinesFilter::Supply wanted)
{
    switch (availability) {
    case Availability::Open:
    case Availability::InStock:
    case Availability::Scarce:
        return Known::Yes;
    case Availability::Unknown:
        return wanted == MachinesFilter::Supply::NotSoldOut ? Known::Yes : Known::Unknown;
    case Availability::Announced:
    case Availability::Shortage:
        break;
    }
    return Known::No;
}

Known inCountry(const estimate::PlaceFacts &facts, const QString &country)
{
    if (facts.countries.isEmpty())
        return Known::Unknown;
    return facts.countries.contains(country) ? Known::Yes : Known::No;
}

}  // namespace

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

bool MachinesFilter::passesKind(const MachineRow &row) const
{
    // Who wrote down a machine of his own wants to see it, whichever kinds are shown beside it.
    if (catalogue::isOwnMachine(row.target.id))
        return true;
    switch (row.target.kind) {
    case estimate::TargetKind::PublicPartition:
        return m_criteria.publicMachines;
    case estimate::TargetKind::AnnouncedPartition:
        return m_criteria.announcedMachines;
    case estimate::TargetKind::CloudOffer:
    case estimate::TargetKind::OwnMachine:
        break;
    }
    return m_criteria.clouds;
}

bool MachinesFilter::passes(const MachineRow &row, bool unknownPasses) const
{
    if (!passesKind(row) || (m_criteria.sovereignOnly && !row.target.sovereign))
        return false;
    if (m_criteria.feasibleOnly && !row.isFeasible())
        return false;
    if (m_criteria.withinBudget && !(row.isFeasible() && row.estimate->withinBudget.value_or(!row.estimate->cost)))
        return false;
    if (m_criteria.withinDeadline && !(row.isFeasible() && row.estimate->meetsDeadline.value_or(false)))
        return false;
    if (!yes(certificateOf(row.facts, m_criteria.certificate), unknownPasses))
        return false;
    if (m_criteria.supply != Supply::Any && !yes(suppliedNow(row.facts.availability, m_criteria.supply), unknownPasses))
        return false;
    if (!m_criteria.country.isEmpty() && !yes(inCountry(row.facts, m_criteria.country), unknownPasses))
        return false;
    return !m_criteria.lowCarbon || yes(estimate::lowCarbon(row.facts), unknownPasses);
}

bool MachinesFilter::passesText(int row) const
{
    if (m_criteria.text.isEmpty())
        return true;
    for (const int column : {MachinesModel::Name, MachinesModel::State, MachinesModel::Operator, MachinesModel::Country,
                             MachinesModel::Gpu, MachinesModel::Certificates}) {
        const QString text = sourceModel()->index(row, column).data().toString();
        if (text.contains(m_criteria.text, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

bool MachinesFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const auto *model = qobject_cast<const MachinesModel *>(sourceModel());
    return model != nullptr && passes(model->rows()[static_cast<std::size_t>(row)], false) && passesText(row);
}

int MachinesFilter::hiddenAsUnknown() const
{
    const auto *model = qobject_cast<const MachinesModel *>(sourceModel());
    int count = 0;
    for (int row = 0; model != nullptr && row < model->rowCount(); ++row) {
        const MachineRow &place = model->rows()[static_cast<std::size_t>(row)];
        if (passes(place, true) && !passes(place, false) && passesText(row))
            ++count;
    }
    return count;
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
