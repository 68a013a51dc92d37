// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/price_history.hpp"
#include "ui/charts/chart_frame.hpp"
#include "ui/steps/machines/machine_row.hpp"

#include <QWidget>

class QComboBox;
class QStackedWidget;

namespace passerelle::ui {

class CarbonChart;
class CostTimeChart;
class GpuHoursChart;
class MemoryRowsChart;
class PriceChart;
class PriceHistoryChart;

/// The charts that compare places, one at a time, chosen from a list: cost against time, GPU-hours, memory, carbon,
/// prices and their history. All show the same places and ring the same one. Only the chart in view is redrawn when
/// something changes; the others follow when they are chosen.
class ComparisonView final : public QWidget
{
    Q_OBJECT

public:
    explicit ComparisonView(QWidget *parent);

    void setRows(const std::vector<MachineRow> &rows, const QHash<QString, QString> &countries);
    void setSelected(const QString &id);
    /// The lines that the person picked, when they are several.
    void setChosen(const QStringList &ids);
    void setPrices(const std::vector<catalogue::PriceSeries> &series, const catalogue::Catalogue &catalogue);
    void setLimits(std::optional<units::Hours> deadline, std::optional<units::Money> budget);
    /// Which chart is in view, and another one to be.
    [[nodiscard]] QString shownChart() const;
    void showChart(const QString &name);
    void setAskPath(const ChartFrame::AskPath &ask);
    void setLanguage(const Language &language);
    void retranslate();

Q_SIGNALS:
    void activated(const QString &id);
    void deadlineChosen(const std::optional<passerelle::units::Hours> &deadline);
    void budgetChosen(const std::optional<passerelle::units::Money> &budget);
    void saveFailed(const QString &path);

private:
    [[nodiscard]] std::vector<ChartFrame *> charts() const;
    void changed();  ///< everything drawn is out of date
    void redraw();   ///< the chart in view, if it is out of date

    std::vector<MachineRow> m_rows;
    QHash<QString, QString> m_countries;
    QString m_selected;
    QStringList m_chosen;
    std::vector<bool> m_current;  ///< of each chart: it shows what it should
    Language m_language = Language::english();
    QComboBox *m_choice;
    QStackedWidget *m_stack;
    CostTimeChart *m_costTime;
    GpuHoursChart *m_gpuHours;
    MemoryRowsChart *m_memory;
    CarbonChart *m_carbon;
    PriceChart *m_prices;
    PriceHistoryChart *m_history;
};

}  // namespace passerelle::ui
