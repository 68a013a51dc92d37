// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.hpp"
#include "ui/steps/machines/machine_row.hpp"

#include <QAbstractTableModel>
#include <QHash>

namespace passerelle::ui {

/// The table of all machines and offers. Numbers are shown by the language and sorted by their value (SortRole).
class MachinesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Name,
        State,
        Duration,
        ProjectGpuHours,
        Cost,
        GpuCount,
        Gpu,
        GpuMemory,
        RunGpuHours,
        Energy,
        Carbon,
        Operator,
        Country,
        Certificates,
        Supply,
        Grid,
        AsOf,
        ColumnCount
    };
    /// SortRole is an invalid value where a place has none, so that a view can keep such rows last.
    enum Role { SortRole = Qt::UserRole, IdRole, KindRole, SovereignRole, FeasibleRole, StruckRole };

    explicit MachinesModel(QObject *parent = nullptr);

    /// Keeps the rows' identity when the places are the same ones, so that selection and scroll position stay.
    void setRows(std::vector<MachineRow> rows);
    void setLanguage(const Language &language);
    void retranslate();  ///< after the program's language changed
    [[nodiscard]] const std::vector<MachineRow> &rows() const { return m_rows; }
    [[nodiscard]] const MachineRow *row(const QString &id) const;
    [[nodiscard]] int indexOf(const QString &id) const;  ///< -1 when there is none
    [[nodiscard]] const QHash<QString, QString> &countries() const { return m_countries; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const MachineRow &row, int column) const;
    [[nodiscard]] QString resultText(const MachineRow &row, int column) const;
    [[nodiscard]] QVariant sortValue(const MachineRow &row, int column) const;
    [[nodiscard]] QString toolTip(const MachineRow &row, int column) const;
    [[nodiscard]] QString stateText(const MachineRow &row) const;
    [[nodiscard]] static bool isResultColumn(int column);  ///< empty unless the job can run there

    [[nodiscard]] QString certificatesText(const MachineRow &row) const;
    [[nodiscard]] QString supplyText(const MachineRow &row) const;
    [[nodiscard]] QString gridText(const MachineRow &row) const;
    void readCountries();

    std::vector<MachineRow> m_rows;
    QHash<QString, QString> m_countries;  ///< names by ISO code, in the window's language
    Language m_language = Language::english();
};

}  // namespace passerelle::ui
