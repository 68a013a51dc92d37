// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/steps/plan/plan_texts.hpp"
#include "ui/widgets/step_page.hpp"

#include <map>
#include <vector>

class QButtonGroup;
class QPushButton;
class QRadioButton;

namespace passerelle::ui {

class Card;
class ChoiceField;
class FormField;
class MeasureCard;
class NumberField;
class ProblemLabel;
class TextLabel;

/// The plan: one choice of work, then fields that may all stay open; under each the value the program assumes.
class PlanPage final : public StepPage
{
    Q_OBJECT

public:
    PlanPage(Session &session, QWidget *parent);

protected:
    void retranslate() override;
    void refresh() override;

private:
    struct PhaseOption {
        workload::Phase phase;
        QRadioButton *button;
        TextLabel *explanation;
    };
    struct NumberLine {
        PlanNumber number;
        NumberField *control;
        FormField *field;
    };
    struct ChoiceLine {
        QString key;
        QString assumption;
        ChoiceField *control;
        FormField *field;
    };

    void addPhases();
    void addDoors();  ///< to the calculation and to the scenarios
    QLayout *addNumbers(Card *card, const std::vector<PlanNumber> &numbers);
    void addChoice(QLayout *layout, const char *key, const char *assumption);
    void chosePhase(int index);
    void retranslateChoices();
    void refreshPhases();
    void refreshAssumptions();
    [[nodiscard]] workload::Phase phase() const;
    [[nodiscard]] std::map<QString, workload::Assumption> assumptions() const;

    Card *m_work;
    Card *m_amounts;
    Card *m_serving;
    Card *m_limits;
    MeasureCard *m_measure;
    Card *m_assumed;
    ProblemLabel *m_problem;
    ProblemLabel *m_assumedPhase;
    TextLabel *m_assumedText;
    QPushButton *m_why;
    QPushButton *m_scenarios;
    QButtonGroup *m_group;
    QRadioButton *m_unsure = nullptr;
    std::vector<PhaseOption> m_phases;
    std::vector<NumberLine> m_numbers;
    std::vector<ChoiceLine> m_choices;
};

}  // namespace passerelle::ui
