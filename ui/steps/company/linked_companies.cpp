// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/company/linked_companies.hpp"

#include "ui/widgets/bindings.hpp"
#include "ui/widgets/choice_fields.hpp"
#include "ui/widgets/columns_layout.hpp"
#include "ui/widgets/form_field.hpp"
#include "ui/widgets/number_field.hpp"
#include "ui/widgets/theme.hpp"

#include <QEvent>

namespace passerelle::ui {

LinkedCompanies::LinkedCompanies(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_any(new YesNoField(QStringLiteral("company.linked_enterprises"))),
      m_people(new NumberField), m_turnover(new NumberField), m_balance(new NumberField)
{
    auto *columns = new ColumnsLayout(textWidth(parent, 32), 2, spacing(parent, 4));
    columns->setContentsMargins(0, 0, 0, 0);
    setLayout(columns);
    m_anyField = add(m_any, "company.linked_enterprises");
    m_peopleField = add(m_people, "company.linked_headcount");
    m_turnoverField = add(m_turnover, "company.linked_turnover_eur");
    m_balanceField = add(m_balance, "company.linked_balance_sheet_eur");
    m_people->setRange(0, 1e7);
    m_people->setDecimals(0);
    bindYesNo(m_any, session, QStringLiteral("company.linked_enterprises"),
              [] { return tr("Change whether other companies count too"); });
    bindNumber(m_people, session, QStringLiteral("company.linked_headcount"),
               [] { return tr("Change the headcount of the linked companies"); });
    bindNumber(m_turnover, session, QStringLiteral("company.linked_turnover_eur"),
               [] { return tr("Change the turnover of the linked companies"); });
    bindNumber(m_balance, session, QStringLiteral("company.linked_balance_sheet_eur"),
               [] { return tr("Change the balance sheet of the linked companies"); });
    for (NumberField *field : {m_people, m_turnover, m_balance})
        connect(field, &NumberField::validityChanged, this, [this] { refresh(); });
    retranslate();
    refresh();
}

FormField *LinkedCompanies::add(QWidget *control, const char *name)
{
    control->setObjectName(QLatin1String(name));
    auto *field = new FormField(control, this);
    layout()->addWidget(field);
    return field;
}

void LinkedCompanies::retranslate()
{
    m_anyField->setLabel(tr("Do other companies count &with yours?"));
    m_anyField->setHelp(tr("A parent company, a subsidiary, or a company that holds a large share of yours"));
    m_peopleField->setLabel(tr("People in t&hose companies"));
    m_peopleField->setHelp(tr("Full-time equivalents, all of them together"));
    m_turnoverField->setLabel(tr("Their turno&ver of the last year"));
    m_turnoverField->setHelp(tr("In euros, without tax, all of them together"));
    m_balanceField->setLabel(tr("Their ba&lance sheet total"));
    m_balanceField->setHelp(tr("In euros; only needed when the turnover is high"));
    m_people->setUnit(tr("people"));
    m_turnover->setUnit(QStringLiteral("€"));
    m_balance->setUnit(QStringLiteral("€"));
}

void LinkedCompanies::refresh()
{
    const bool some = m_session.value(QStringLiteral("company.linked_enterprises")).toBool();
    for (FormField *field : {m_peopleField, m_turnoverField, m_balanceField})
        field->setVisible(some);
    m_peopleField->setProblem(m_people->hasProblem() ? tr("Type a number of people, like 12.") : QString());
    for (auto [field, number] : {std::pair(m_turnoverField, m_turnover), std::pair(m_balanceField, m_balance)})
        field->setProblem(number->hasProblem() ? tr("Type an amount in euros, like 850 000.") : QString());
}

void LinkedCompanies::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
}

}  // namespace passerelle::ui
