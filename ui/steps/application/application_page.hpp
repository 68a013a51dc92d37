// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/step_page.hpp"

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

/// The form of the chosen route, section by section. Works for every route of the catalogue that has a form.
class ApplicationPage final : public StepPage
{
    Q_OBJECT

public:
    ApplicationPage(Session &session, QWidget *parent);

protected:
    void retranslate() override;
    void refresh() override;

private:
    void rebuildForm();
    void showOnlyMissing();
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
    std::map<QString, Card *> m_cards;  ///< by section id
    std::vector<AnswerEditor *> m_editors;
};

}  // namespace passerelle::ui
