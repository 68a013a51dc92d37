// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/machines/machines_model.hpp"

#include "ui/steps/company/countries.hpp"
#include "ui/widgets/icon.hpp"
#include "units/format.hpp"

#include <QApplication>
#include <QFont>
#include <QPalette>

#include <algorithm>

namespace passerelle::ui {

namespace {

bool isNumber(int column)
{
    return column >= MachinesModel::Duration && column <= MachinesModel::Carbon && column != MachinesModel::Gpu;
}

QIcon stateIcon(const MachineRow &row)
{
    if (row.struck)
        return icon(QStringLiteral("remove"), ColorRole::MutedText);
    if (!row.estimate)
        return {};
    if (!row.estimate->feasible)
        return icon(QStringLiteral("error"), ColorRole::Critical);
    return row.estimate->projection ? icon(QStringLiteral("time"), ColorRole::Information)
                                    : icon(QStringLiteral("check"), ColorRole::Positive);
}

QString kindIcon(estimate::TargetKind kind)
{
    return kind == estimate::TargetKind::CloudOffer ? QStringLiteral("euro") : QStringLiteral("machines");
}

}  // namespace

MachinesModel::MachinesModel(QObject *parent) : QAbstractTableModel(parent)
{
    readCountries();
}

void MachinesModel::readCountries()
{
    for (const auto &[code, name] : countryChoices())
        m_countries.insert(code.toString(), name);
}

void MachinesModel::setRows(std::vector<MachineRow> rows)
{
    const bool same = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                 [](const MachineRow &a, const MachineRow &b) { return a.target.id == b.target.id; });
    if (!same) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    m_rows = std::move(rows);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void MachinesModel::setLanguage(const Language &language)
{
    m_language = language;
    retranslate();
}

void MachinesModel::retranslate()
{
    readCountries();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const MachineRow *MachinesModel::row(const QString &id) const
{
    const int found = indexOf(id);
    return found < 0 ? nullptr : &m_rows[static_cast<std::size_t>(found)];
}

int MachinesModel::indexOf(const QString &id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const auto &row) { return row.target.id == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int MachinesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MachinesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MachinesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const MachineRow &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return toolTip(row, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(isNumber(index.column()) ? Qt::AlignRight | Qt::AlignVCenter
                                                                          : Qt::AlignLeft | Qt::AlignVCenter));
    case Qt::DecorationRole:
        // The column of states may be hidden: what cannot be had is marked at the name.
        if (index.column() == Name && row.estimate && !row.isFeasible())
            return stateIcon(row);
        if (index.column() == Name)
            return icon(kindIcon(row.target.kind), row.chosen ? ColorRole::Accent : ColorRole::MutedText);
        return index.column() == State ? QVariant(stateIcon(row)) : QVariant();
    case Qt::ForegroundRole:
        return row.isFeasible() || !row.estimate ? QVariant()
                                                 : QVariant(color(ColorRole::MutedText, QApplication::palette()));
    case Qt::FontRole: {
        QFont font = QApplication::font();
        font.setBold(row.chosen);
        font.setStrikeOut(row.struck && index.column() == Name);
        return row.chosen || row.struck ? QVariant(font) : QVariant();
    }
    case SortRole:
        return sortValue(row, index.column());
    case IdRole:
        return row.target.id;
    case KindRole:
        return static_cast<int>(row.target.kind);
    case SovereignRole:
        return row.target.sovereign;
    case FeasibleRole:
        return row.isFeasible();
    case StruckRole:
        return row.struck;
    default:
        return {};
    }
}

QVariant MachinesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(isNumber(section) ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Machine or offer");
    case State:
        return tr("Can it run?");
    case Operator:
        return tr("Operator");
    case Country:
        return tr("Country");
    case Gpu:
        return tr("GPU");
    case GpuCount:
        return tr("GPUs");
    case GpuMemory:
        return tr("Memory a GPU");
    case Duration:
        return tr("Time");
    case RunGpuHours:
        return tr("GPU-hours, one run");
    case ProjectGpuHours:
        return tr("GPU-hours, project");
    case Cost:
        return tr("Cost");
    case Energy:
        return tr("Electricity");
    case Carbon:
        return tr("CO₂e");
    case Certificates:
        return tr("Certificates");
    case Supply:
        return tr("Availability");
    case Grid:
        return tr("Carbon of the grid");
    case AsOf:
        return tr("Known on");
    default:
        return {};
    }
}

QString MachinesModel::stateText(const MachineRow &row) const
{
    if (row.struck)
        return tr("Struck out");
    if (!row.estimate)
        return QStringLiteral("–");
    if (!row.estimate->feasible) {
        switch (row.estimate->obstacle) {
        case estimate::Obstacle::Memory:
            return tr("No: memory");
        case estimate::Obstacle::Walltime:
            return tr("No: time limit");
        case estimate::Obstacle::Precision:
            return tr("No: number format");
        case estimate::Obstacle::Architecture:
            return tr("No: kind of GPU");
        case estimate::Obstacle::GpuCount:
            return tr("No: number of GPUs");
        case estimate::Obstacle::Data:
            return tr("No: data");
        case estimate::Obstacle::NotPublished:
            return tr("Unknown: not published");
        case estimate::Obstacle::None:
            break;
        }
        return tr("No");
    }
    if (row.estimate->projection) {
        return row.target.opens.isEmpty() ? tr("Projection") : tr("Projection, opens %1").arg(row.target.opens);
    }
    if (row.chosen)
        return tr("Yes, chosen");
    return row.proposed ? tr("Yes, proposed") : tr("Yes");
}

QString MachinesModel::text(const MachineRow &row, int column) const
{
    switch (column) {
    case Name:
        return row.target.name;
    case State:
        return stateText(row);
    case Operator:
        return row.target.ownerName;
    case Country:
        return m_countries.value(row.target.country, row.target.country);
    case Gpu:
        return row.target.accelerator.name;
    case GpuMemory:
        return units::format(row.target.gpuMemory, m_language);
    case Certificates:
        return certificatesText(row);
    case Supply:
        return supplyText(row);
    case Grid:
        return gridText(row);
    case AsOf:
        return row.target.asOf.isValid() ? m_language.locale().toString(row.target.asOf, QLocale::ShortFormat)
                                         : QStringLiteral("–");
    default:
        return resultText(row, column);
    }
}

QString MachinesModel::resultText(const MachineRow &row, int column) const
{
    if (!row.isFeasible())
        return QStringLiteral("–");
    const estimate::Estimate &estimate = *row.estimate;
    switch (column) {
    case GpuCount:
        return m_language.locale().toString(estimate.plan.gpus);
    case Duration:
        return units::format(estimate.projectDuration.p50, m_language);
    case RunGpuHours:
        return tr("%1 (%2–%3)", "middle, low and high of an interval")
            .arg(m_language.significant(estimate.runGpuHours.p50.value()),
                 m_language.significant(estimate.runGpuHours.p10.value()),
                 m_language.significant(estimate.runGpuHours.p90.value()));
    case ProjectGpuHours:
        return m_language.significant(estimate.projectGpuHours.p50.value());
    case Cost:
        return estimate.cost ? units::format(estimate.cost->p50, m_language) : tr("granted");
    case Energy:
        return units::format(estimate.energy.p50, m_language);
    case Carbon:
        return units::format(estimate.carbon.p50, m_language);
    default:
        return {};
    }
}

}  // namespace passerelle::ui
