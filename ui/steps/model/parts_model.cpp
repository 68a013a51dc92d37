// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/model/parts_model.hpp"

#include "units/format.hpp"

#include <algorithm>

namespace passerelle::ui {

namespace {

QString shapeText(const std::vector<qint64> &shape, const QLocale &locale)
{
    QStringList sides;
    for (const qint64 side : shape)
        sides << locale.toString(side);
    return sides.join(QStringLiteral(" × "));
}

}  // namespace

std::vector<PartsModel::Kind> PartsModel::kindsOf(const profile::ModelProfile &profile)
{
    std::vector<Kind> kinds;
    if (!profile.operators.empty())
        kinds.push_back(Kind::Operators);
    if (!profile.tensors.empty())
        kinds.push_back(Kind::Tensors);
    if (profile.adapter)
        kinds.push_back(Kind::Adapter);
    return kinds;
}

void PartsModel::show(const profile::ModelProfile &profile, Kind kind, const Language &language)
{
    beginResetModel();
    m_rows.clear();
    if (kind == Kind::Tensors)
        showTensors(profile, language);
    else if (kind == Kind::Operators)
        showOperators(profile, language);
    else if (profile.adapter)
        showAdapter(*profile.adapter, language);
    endResetModel();
}

void PartsModel::showTensors(const profile::ModelProfile &profile, const Language &language)
{
    m_titles = {tr("Name"), tr("Shape"), tr("Numbers"), tr("Type"), tr("Size")};
    for (const profile::Tensor &tensor : profile.tensors) {
        double numbers = 1;
        for (const qint64 side : tensor.shape)
            numbers *= static_cast<double>(side);
        m_rows.push_back({{tensor.name, tensor.name},
                          {shapeText(tensor.shape, language.locale()), shapeText(tensor.shape, QLocale::c())},
                          {language.locale().toString(numbers, 'f', 0), numbers},
                          {tensor.dtype, tensor.dtype},
                          {units::format(tensor.size, language), tensor.size.value()}});
    }
}

void PartsModel::showOperators(const profile::ModelProfile &profile, const Language &language)
{
    m_titles = {tr("Operator"), tr("How many"), tr("Work of one sample"), tr("Share of the work")};
    double all = 0;
    for (const profile::OperatorWork &work : profile.operators)
        all += work.gmacs;
    for (const profile::OperatorWork &work : profile.operators) {
        const double share = all > 0 ? 100 * work.gmacs / all : 0;
        m_rows.push_back({{work.name, work.name},
                          {language.locale().toString(work.count), work.count},
                          {tr("%1 GMAC", "10^9 multiply-adds").arg(language.significant(work.gmacs)), work.gmacs},
                          {tr("%1%").arg(language.locale().toString(share, 'f', 1)), share}});
    }
}

void PartsModel::showAdapter(const profile::Adapter &adapter, const Language &language)
{
    m_titles = {tr("What"), tr("Value")};
    const auto add = [this](const QString &what, const QString &value) {
        if (!value.isEmpty())
            m_rows.push_back({{what, what}, {value, value}});
    };
    const auto number = [&language](double value) {
        return value > 0 ? language.locale().toString(value, 'f', 0) : QString();
    };
    add(tr("Method"), adapter.method);
    add(tr("Model that it changes"), adapter.baseModel);
    add(tr("Rank"), number(adapter.rank));
    add(tr("Scale (alpha)"), number(adapter.alpha));
    add(tr("Parameters that it trains"), number(adapter.trainable));
    for (const QString &target : adapter.targets)
        add(tr("Module that it changes"), target);
    for (const QString &saved : adapter.saved)
        add(tr("Module that it trains whole"), saved);
}

int PartsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PartsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_titles.size());
}

QVariant PartsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount())
        return {};
    const Cell &cell = m_rows[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(index.column())];
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return cell.text;
    if (role == kSortRole)
        return cell.value;
    if (role == Qt::TextAlignmentRole && cell.value.typeId() != QMetaType::QString)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant PartsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_titles.size() || role != Qt::DisplayRole)
        return {};
    return m_titles[section];
}

}  // namespace passerelle::ui
