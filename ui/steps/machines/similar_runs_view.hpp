// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.hpp"
#include "estimate/similar_runs.hpp"

#include <QWidget>

#include <vector>

class QTreeWidget;

namespace passerelle::ui {

class TextLabel;

/// "Runs like yours": what others reported for the published runs nearest to the job, with what this program says of
/// them and where the figures stand. Enter or a double click copies the source's address.
class SimilarRunsView final : public QWidget
{
    Q_OBJECT

public:
    explicit SimilarRunsView(QWidget *parent = nullptr);

    void setRuns(std::vector<estimate::SimilarRun> runs);
    void setLanguage(const Language &language);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();

    std::vector<estimate::SimilarRun> m_runs;
    Language m_language = Language::english();
    TextLabel *m_title;
    TextLabel *m_explanation;
    QTreeWidget *m_list;
};

}  // namespace passerelle::ui
