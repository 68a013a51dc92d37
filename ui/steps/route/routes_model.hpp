// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/routing.hpp"
#include "base/language.hpp"

#include <QAbstractTableModel>
#include <QIcon>

#include <vector>

namespace passerelle::ui {

/// The verdict as a word ("Open") and as an icon, never as a colour alone.
[[nodiscard]] QString verdictWord(access::Verdict verdict);
[[nodiscard]] QIcon verdictIcon(access::Verdict verdict);

/// Every route with its verdict, best first.
class RoutesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, VerdictOf, Because, NextDate, Cost, ColumnCount };
    enum Role { IdRole = Qt::UserRole };

    explicit RoutesModel(QObject *parent = nullptr);

    void setRoutes(std::vector<access::RouteAdvice> routes, const QString &chosenId);
    void setLanguage(const Language &language);
    [[nodiscard]] const access::RouteAdvice *route(const QString &id) const;
    [[nodiscard]] int indexOf(const QString &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const access::RouteAdvice &route, int column) const;

    std::vector<access::RouteAdvice> m_routes;
    QString m_chosen;
    Language m_language = Language::english();
};

/// The reason that decided: the first one that argues for the verdict; none when nothing stands in the way.
[[nodiscard]] const access::Reason *decidingReason(const access::RouteAdvice &route);

}  // namespace passerelle::ui
