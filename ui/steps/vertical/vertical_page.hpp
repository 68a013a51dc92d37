// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/steps/step.hpp"
#include "ui/widgets/step_page.hpp"

#include <vector>

class QButtonGroup;
class QPushButton;

namespace passerelle::ui {

class Card;
class EmptyState;
class ProblemLabel;
class SourceBadge;
class TextLabel;
class TileButton;

/// "What is it for?": thirteen tiles; the chosen one tells what it covers and offers its first project, which fills the
/// next steps with an example to change.
class VerticalPage : public StepPage
{
    Q_OBJECT

public:
    VerticalPage(Session &session, QWidget *parent);

protected:
    void retranslate() override;
    void refresh() override;

private:
    void buildTiles();
    void buildDetails();
    void choose(const QString &id);
    void start(const catalogue::ProjectIdea &project);
    void showDetails(const catalogue::Vertical &vertical);
    [[nodiscard]] const catalogue::Vertical *chosen() const;
    [[nodiscard]] QString modelName(const QString &presetId) const;

    Card *m_tilesCard;
    QButtonGroup *m_group;
    std::vector<TileButton *> m_tiles;
    Card *m_details;
    TextLabel *m_tasksTitle;
    TextLabel *m_tasks;
    SourceBadge *m_source;
    Card *m_first;
    TextLabel *m_firstTitle;
    TextLabel *m_firstFacts;
    QPushButton *m_useFirst;
    TextLabel *m_stretchTitle;
    TextLabel *m_stretchFacts;
    QPushButton *m_useStretch;
    ProblemLabel *m_started;
    EmptyState *m_empty;
};

[[nodiscard]] StepDescriptor verticalStep();

}  // namespace passerelle::ui
