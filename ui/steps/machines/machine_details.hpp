// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.hpp"
#include "estimate/similar_runs.hpp"
#include "ui/steps/machines/machine_row.hpp"

#include <QWidget>

#include <optional>
#include <vector>

class QTreeView;
class QTreeWidget;

namespace passerelle::ui {

class EstimateTreeModel;
class MemoryChart;
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

    /// The pages, for the tab bar that holds them.
    [[nodiscard]] QWidget *planPage() const { return m_planPage; }
    [[nodiscard]] QWidget *whyPage() const { return m_whyPage; }
    [[nodiscard]] QWidget *sourcesPage() const { return m_sourcesPage; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();
    [[nodiscard]] QString planText() const;
    [[nodiscard]] QString placeText() const;
    void fillSources();

    std::optional<MachineRow> m_row;
    Language m_language = Language::english();
    QWidget *m_planPage;
    QWidget *m_whyPage;
    QWidget *m_sourcesPage;
    TextLabel *m_plan;
    MemoryChart *m_memory;
    StepTimeChart *m_step;
    QTreeView *m_tree;
    EstimateTreeModel *m_treeModel;
    SimilarRunsView *m_runs;
    TextLabel *m_assumed;
    QTreeWidget *m_sources;
};

}  // namespace passerelle::ui
