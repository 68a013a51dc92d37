// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/route/routes_model.hpp"

#include "ui/widgets/icon.hpp"

#include <QApplication>
#include <QCoreApplication>
#include <QFont>

#include <algorithm>

namespace passerelle::ui {

QString verdictWord(access::Verdict verdict)
{
    switch (verdict) {
    case access::Verdict::Open:
        return QCoreApplication::translate("Verdict", "Open");
    case access::Verdict::Conditional:
        return QCoreApplication::translate("Verdict", "With conditions");
    case access::Verdict::Closed:
        break;
    }
    return QCoreApplication::translate("Verdict", "Closed");
}

QIcon verdictIcon(access::Verdict verdict)
{
    switch (verdict) {
    case access::Verdict::Open:
        return icon(QStringLiteral("check"), ColorRole::Positive);
    case access::Verdict::Conditional:
        return icon(QStringLiteral("warning"), ColorRole::Caution);
    case access::Verdict::Closed:
        break;
    }
    return icon(QStringLiteral("lock"), ColorRole::Critical);
}

const access::Reason *decidingReason(const access::RouteAdvice &route)
{
    const auto found = std::find_if(route.reasons.begin(), route.reasons.end(),
                                    [&](const access::Reason &reason) { return reason.verdict == route.verdict; });
    return found == route.reasons.end() ? nullptr : &*found;
}

RoutesModel::RoutesModel(QObject *parent) : QAbstractTableModel(parent) {}

void RoutesModel::setRoutes(std::vector<access::RouteAdvice> routes, const QString &chosenId)
{
    const bool same =
        std::equal(routes.begin(), routes.end(), m_routes.begin(), m_routes.end(),
                   [](const access::RouteAdvice &a, const access::RouteAdvice &b) { return a.routeId == b.routeId; });
    m_chosen = chosenId;
    if (!same) {
        beginResetModel();
        m_routes = std::move(routes);
        endResetModel();
        return;
    }
    m_routes = std::move(routes);
    if (!m_routes.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void RoutesModel::setLanguage(const Language &language)
{
    m_language = language;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_routes.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const access::RouteAdvice *RoutesModel::route(const QString &id) const
{
    const int row = indexOf(id);
    return row < 0 ? nullptr : &m_routes[static_cast<std::size_t>(row)];
}

int RoutesModel::indexOf(const QString &id) const
{
    const auto found = std::find_if(m_routes.begin(), m_routes.end(), [&](const auto &r) { return r.routeId == id; });
    return found == m_routes.end() ? -1 : static_cast<int>(found - m_routes.begin());
}

int RoutesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_routes.size());
}

int RoutesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RoutesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const access::RouteAdvice &route = m_routes[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(route, index.column());
    case Qt::ToolTipRole:
        return index.column() == VerdictOf ? QVariant() : QVariant(text(route, index.column()));
    case Qt::DecorationRole:
        return index.column() == VerdictOf ? QVariant(verdictIcon(route.verdict)) : QVariant();
    case Qt::FontRole: {
        QFont font = QApplication::font();
        font.setBold(true);
        return route.routeId == m_chosen ? QVariant(font) : QVariant();
    }
    case IdRole:
        return route.routeId;
    default:
        return {};
    }
}

QVariant RoutesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Route");
    case VerdictOf:
        return tr("For you");
    case Because:
        return tr("Because");
    case Cost:
        return tr("Cost");
    case NextDate:
        return tr("Next date");
    default:
        return {};
    }
}

QString RoutesModel::text(const access::RouteAdvice &route, int column) const
{
    switch (column) {
    case Name:
        return route.routeId == m_chosen ? tr("%1 (chosen)").arg(route.name.text(m_language))
                                         : route.name.text(m_language);
    case VerdictOf:
        return route.recommended ? tr("%1, recommended").arg(verdictWord(route.verdict)) : verdictWord(route.verdict);
    case Because: {
        const access::Reason *reason = decidingReason(route);
        return reason == nullptr ? tr("Nothing stands in the way") : reason->text.text(m_language);
    }
    case Cost:
        return route.cost.isEmpty() ? QStringLiteral("–") : route.cost.text(m_language);
    case NextDate:
        return route.nextCutoff ? m_language.locale().toString(*route.nextCutoff, QLocale::ShortFormat)
                                : tr("none published");
    default:
        return {};
    }
}

}  // namespace passerelle::ui
