// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/estimate.hpp"
#include "ui/charts/rows_chart.hpp"

#include <vector>

namespace passerelle::ui {

/// A place as a bar of the chart "memory of a GPU by machine".
struct MemoryBar {
    QString id;
    QString name;
    QString gpu;
    estimate::Memory memory;  ///< of the fullest GPU
};

/// What fills the memory of a GPU in several places: a stacked bar each, against what its card holds.
class MemoryRowsChart final : public RowsChart
{
    Q_OBJECT

public:
    explicit MemoryRowsChart(QWidget *parent);
    /// In the order given; `chosen` says that the person picked them.
    void setBars(std::vector<MemoryBar> bars, bool chosen);

protected:
    [[nodiscard]] Drawing drawing() const override;

private:
    [[nodiscard]] Row rowOf(const MemoryBar &bar) const;
    [[nodiscard]] QString said() const;

    std::vector<MemoryBar> m_bars;
    bool m_chosen = false;
};

}  // namespace passerelle::ui
