// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/step_page.hpp"

#include <QTimer>

#include <map>
#include <vector>

class QCheckBox;
class QProgressBar;
class QScrollArea;
class QVBoxLayout;

namespace passerelle::ui {

class AnswerEditor;
class Card;
class EmptyState;
class OpenQuestions;
class ProblemLabel;
class TextLabel;

/// The form of the chosen route, section by section. Works for every route of the catalogue that has a form. A form has
/// up to a hundred questions: the first are there at once, the others follow a few at a time between two events, so
/// that the window never stands still.
class ApplicationPage final : public StepPage
{
    Q_OBJECT

public:
    ApplicationPage(Session &session, QWidget *parent);

protected:
    void retranslate() override;
    void refresh() override;

private:
    void startForm();
    /// Makes questions until `budgetMs` are used up; at least one.
    void buildSome(int budgetMs);
    void buildRest();
    void showOnlyMissing();
    /// Shows those of a section's questions that are asked for, and the section if there is one.
    void showWanted(Card &card);
    void refreshProgress();
    void goTo(const QString &fieldId);

    EmptyState *m_empty;
    QWidget *m_form;
    QVBoxLayout *m_sections;
    TextLabel *m_route;
    TextLabel *m_progressText;
    QProgressBar *m_progress;
    QCheckBox *m_onlyMissing;
    OpenQuestions *m_left;
    ProblemLabel *m_otherRoute;  ///< said when the chosen route has no form
    QString m_shownRoute;
    std::map<QString, Card *> m_cards;      ///< by section id
    std::vector<AnswerEditor *> m_editors;  ///< those made so far, in the order of the answers
    std::size_t m_asked = 0;                ///< how many the form has
    Card *m_unfinished = nullptr;           ///< the section that gets questions now; hidden
    QTimer m_building;
};

}  // namespace passerelle::ui
