// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.hpp"
#include "estimate/similar_runs.hpp"
#include "ui/steps/machines/machine_row.hpp"
#include "ui/steps/machines/why_dialog.hpp"

#include <QWidget>

#include <optional>
#include <vector>

class QTreeWidget;

namespace passerelle::ui {

class CalculationView;
class ChartFrame;
class MemoryChart;
class QuantityLabel;
class ScalingChart;
class SimilarRunsView;
class StepTimeChart;
class TextLabel;

/// Everything about one place: the plan, its memory and time, why the numbers are what they are, what was assumed and
/// from which sources.
class MachineDetails final : public QWidget
{
    Q_OBJECT

public:
    explicit MachineDetails(QWidget *parent);

    void setRow(const std::optional<MachineRow> &row);
    /// The published runs most like the job in this place.
    void setRuns(std::vector<estimate::SimilarRun> runs);
    void setLanguage(const Language &language);

    /// The strong-scaling curve of the place; with `why` and no points, why there is none.
    void setScaling(std::vector<ScalingPoint> points, const QString &why);
    [[nodiscard]] std::vector<ChartFrame *> charts() const;

    /// The pages, for the tab bar that holds them.
    [[nodiscard]] QWidget *planPage() const { return m_planPage; }
    [[nodiscard]] QWidget *whyPage() const { return m_whyPage; }
    [[nodiscard]] QWidget *sourcesPage() const { return m_sourcesPage; }

Q_SIGNALS:
    void whyAsked(passerelle::ui::Figure figure);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();
    void refreshFigures();
    [[nodiscard]] QuantityLabel *addFigure(Figure figure);
    [[nodiscard]] QString planText() const;
    [[nodiscard]] QString placeText() const;
    void buildSources();
    void fillSources();

    std::optional<MachineRow> m_row;
    Language m_language = Language::english();
    QWidget *m_planPage;
    QWidget *m_whyPage;
    QWidget *m_sourcesPage;
    TextLabel *m_plan;
    QWidget *m_figuresBox;
    std::vector<std::pair<Figure, QuantityLabel *>> m_figures;
    MemoryChart *m_memory;
    StepTimeChart *m_step;
    ScalingChart *m_scaling;
    CalculationView *m_calculation;
    SimilarRunsView *m_runs;
    TextLabel *m_assumed;
    QTreeWidget *m_sources;
};

}  // namespace passerelle::ui
