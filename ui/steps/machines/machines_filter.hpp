// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace passerelle::ui {

struct MachineRow;

/// Which places are shown and in which order. Rows without a value stay last whichever way a column is sorted. A place
/// whose answer to a question is not known does not pass it, and is counted so that the page can say so.
class MachinesFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Certificate { Any, SecNumCloud, Hds, Iso27001 };
    enum class Supply {
        Any,
        Now,        ///< open to applications, or seen in stock
        NotSoldOut  ///< all but what was seen as sold out or is announced
    };
    struct Criteria {
        bool publicMachines = true;
        bool announcedMachines = true;
        bool clouds = true;
        bool sovereignOnly = false;
        bool feasibleOnly = false;
        QString text;
        Certificate certificate = Certificate::Any;
        Supply supply = Supply::Any;
        QString country;  ///< ISO code of a data centre's country; empty: any
        bool withinBudget = false;
        bool withinDeadline = false;
        bool lowCarbon = false;

        friend bool operator==(const Criteria &, const Criteria &) = default;
    };

    explicit MachinesFilter(QObject *parent = nullptr);
    void setCriteria(const Criteria &criteria);
    [[nodiscard]] const Criteria &criteria() const { return m_criteria; }
    /// Places that are hidden only because the catalogue has no answer to a question asked.
    [[nodiscard]] int hiddenAsUnknown() const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    [[nodiscard]] bool passes(const MachineRow &row, bool unknownPasses) const;
    [[nodiscard]] bool passesKind(const MachineRow &row) const;
    [[nodiscard]] bool passesText(int row) const;

    Criteria m_criteria;
};

}  // namespace passerelle::ui
