// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/steps/step.hpp"
#include "ui/widgets/step_page.hpp"

#include <functional>
#include <vector>

class QLineEdit;

namespace passerelle::ui {

class AidCard;
class Card;
class ChoiceField;
class DateField;
class FormField;
class LinkedCompanies;
class NumberField;
class ProblemLabel;
class SourceBadge;
class YesNoField;

/// "Who are you?": the company, its size, where it is held, and at once whether it counts as an SME and why.
class CompanyPage : public StepPage
{
    Q_OBJECT

public:
    CompanyPage(Session &session, QWidget *parent);

protected:
    void retranslate() override;
    void refresh() override;

private:
    void buildIdentity();
    void buildSize();
    void buildEurope();
    FormField *add(QWidget *control, const char *name, QLayout *into);
    void fillChoices();

    Card *m_identity;
    Card *m_size;
    Card *m_europe;
    AidCard *m_aid;
    LinkedCompanies *m_linked = nullptr;
    QLineEdit *m_name;
    ChoiceField *m_kind;
    QLineEdit *m_siren;
    QLineEdit *m_city;
    ChoiceField *m_country;
    DateField *m_created;
    NumberField *m_headcount;
    NumberField *m_turnover;
    NumberField *m_balance;
    YesNoField *m_startUp;
    ProblemLabel *m_sme;
    SourceBadge *m_smeSource;
    YesNoField *m_europeanHead;
    NumberField *m_foreignShare;
    NumberField *m_researchShare;
    YesNoField *m_research;
    std::vector<FormField *> m_fields;
};

[[nodiscard]] StepDescriptor companyStep();

}  // namespace passerelle::ui
