// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace passerelle::ui {

/// Which places are shown and in which order. Rows without a value stay last whichever way a column is sorted.
class MachinesFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    struct Criteria {
        bool publicMachines = true;
        bool announcedMachines = true;
        bool clouds = true;
        bool sovereignOnly = false;
        bool feasibleOnly = false;
        QString text;
    };

    explicit MachinesFilter(QObject *parent = nullptr);
    void setCriteria(const Criteria &criteria);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    Criteria m_criteria;
};

}  // namespace passerelle::ui
