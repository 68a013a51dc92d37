// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/estimate.hpp"
#include "ui/charts/chart_frame.hpp"

#include <optional>
#include <utility>
#include <vector>

namespace passerelle::ui {

/// One stacked bar with its parts as a table below: the drawing numbers the parts, the table names them.
class PartsChart : public ChartFrame
{
    Q_OBJECT

public:
    struct Part {
        QString name;
        double value = 0;
        QString text;  ///< the value for people, with its unit
        double share = 0;
        std::size_t colour = 0;  ///< of the palette's parts
    };

protected:
    PartsChart(const QString &name, QWidget *parent);

    /// Everything that is drawn, in the current language.
    struct Drawing {
        QString title;
        QString sentence;
        QString partHeader;
        QString valueHeader;
        QString axisTitle;
        std::vector<Part> parts;
        std::optional<double> limit;
        QString limitText;
    };
    [[nodiscard]] virtual Drawing drawing() const = 0;

    void rebuild() override;
    QString stepMark(int direction) override;
    [[nodiscard]] QString markedId() const override { return {}; }
    void paintOver(QPainter &painter) override;

private:
    void addBar();
    [[nodiscard]] QString valueText(const Part &part) const;

    Drawing m_drawing;
    int m_marked = -1;
};

/// Memory of the fullest GPU, part by part, against what the card holds.
class MemoryChart final : public PartsChart
{
    Q_OBJECT

public:
    explicit MemoryChart(QWidget *parent);
    void setMemory(const std::optional<estimate::Memory> &memory);

    /// The parts of a memory in the order in which they are drawn, those of no size included: a part keeps its colour.
    [[nodiscard]] static std::vector<std::pair<QString, units::Bytes>> partsOf(const estimate::Memory &memory);

protected:
    [[nodiscard]] Drawing drawing() const override;

private:
    std::optional<estimate::Memory> m_memory;
};

/// Where the time goes: the seconds of one step, or with what is paid beside the steps (restarts, checkpoints,
/// evaluation) the hours of the final run.
class StepTimeChart final : public PartsChart
{
    Q_OBJECT

public:
    explicit StepTimeChart(QWidget *parent);
    void setStep(const std::optional<estimate::StepTime> &step);
    /// `parts` are those of the estimate; the ones of the run (key "run.…") are used.
    void setRun(const estimate::StepTime &step, std::vector<estimate::Part> parts, units::Hours duration);

protected:
    [[nodiscard]] Drawing drawing() const override;

private:
    [[nodiscard]] std::vector<std::pair<QString, double>> shares() const;

    std::optional<estimate::StepTime> m_step;
    std::vector<estimate::Part> m_parts;
    std::optional<units::Hours> m_run;
};

}  // namespace passerelle::ui
