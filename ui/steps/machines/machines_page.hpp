// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/steps/machines/machines_filter.hpp"
#include "ui/steps/machines/machines_model.hpp"
#include "ui/widgets/step_page.hpp"

#include <QSet>

class QCheckBox;
class QLineEdit;
class QListWidget;
class QPushButton;
class QTableView;
class QTabWidget;
class QToolButton;

namespace passerelle::ui {

class CostTimeChart;
class GpuHoursChart;
class MachineDetails;
class TextLabel;

/// The comparison of every machine and offer: filters, the table, and below it charts and details of the selected line.
class MachinesPage final : public StepPage
{
    Q_OBJECT

public:
    MachinesPage(Session &session, QWidget *parent);

protected:
    void retranslate() override;
    void refresh() override;

private:
    void buildFilters();
    void buildTable();
    void buildChosen();
    void buildTabs();
    void applyFilters();
    void selectTarget(const QString &id);
    void showSelected();
    void refreshCharts();
    void refreshOmitted();
    void chooseSelected();
    void strikeSelected();
    void copyRows();
    [[nodiscard]] QString selectedId() const;
    [[nodiscard]] QSet<QString> struckIds() const;
    [[nodiscard]] QString countText() const;

    MachinesModel *m_model;
    MachinesFilter *m_filter;
    TextLabel *m_count;
    QLineEdit *m_search;
    QCheckBox *m_public;
    QCheckBox *m_announced;
    QCheckBox *m_clouds;
    QCheckBox *m_sovereign;
    QCheckBox *m_feasible;
    QTableView *m_table;
    TextLabel *m_selectedName;
    TextLabel *m_selectedState;
    QPushButton *m_choose;
    QPushButton *m_strike;
    QTabWidget *m_tabs;
    CostTimeChart *m_costTime;
    GpuHoursChart *m_gpuHours;
    MachineDetails *m_details;
    QListWidget *m_omitted;
};

}  // namespace passerelle::ui
