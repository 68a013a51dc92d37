// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/route/missing_facts.hpp"

#include "access/key_labels.hpp"
#include "ui/widgets/bindings.hpp"
#include "ui/widgets/choice_fields.hpp"
#include "ui/widgets/date_field.hpp"
#include "ui/widgets/form_field.hpp"
#include "ui/widgets/number_field.hpp"
#include "ui/widgets/text_label.hpp"

#include <QApplication>
#include <QEvent>
#include <QVBoxLayout>

#include <array>

namespace passerelle::ui {

namespace {

enum class Kind { Number, YesNo, Date, Text, Contract, Organisation, Elsewhere };

struct Question {
    const char *key;
    Kind kind;
};

// What a key is asked with. Keys that are no entry of a person (hours, machine) belong to other steps.
constexpr std::array kQuestions{Question{"pi.contract_type", Kind::Contract},
                                Question{"company.kind", Kind::Organisation},
                                Question{"company.headcount", Kind::Number},
                                Question{"company.linked_headcount", Kind::Number},
                                Question{"company.turnover_eur", Kind::Number},
                                Question{"company.linked_turnover_eur", Kind::Number},
                                Question{"company.balance_sheet_eur", Kind::Number},
                                Question{"company.linked_balance_sheet_eur", Kind::Number},
                                Question{"company.ownership_non_eu_percent", Kind::Number},
                                Question{"funding.de_minimis_eur", Kind::Number},
                                Question{"project.trl_start", Kind::Number},
                                Question{"project.trl_end", Kind::Number},
                                Question{"serving.requests_per_s", Kind::Number},
                                Question{"company.linked_enterprises", Kind::YesNo},
                                Question{"company.existing_cloud_customer", Kind::YesNo},
                                Question{"project.defence", Kind::YesNo},
                                Question{"compliance.civilian_use", Kind::YesNo},
                                Question{"project.results_published", Kind::YesNo},
                                Question{"project.eu_funded", Kind::YesNo},
                                Question{"dataset.personal_data", Kind::YesNo},
                                Question{"dataset.health_data", Kind::YesNo},
                                Question{"dataset.anonymised", Kind::YesNo},
                                Question{"company.creation_date", Kind::Date},
                                Question{"pi.contract_end_date", Kind::Date},
                                Question{"project.start_date", Kind::Date},
                                Question{"company.country", Kind::Text},
                                Question{"pi.nationality", Kind::Text}};

Kind kindOf(const QString &key)
{
    const auto found = std::find_if(kQuestions.begin(), kQuestions.end(),
                                    [&key](const Question &one) { return key == QLatin1String(one.key); });
    return found == kQuestions.end() ? Kind::Elsewhere : found->kind;
}

}  // namespace

std::vector<std::pair<QJsonValue, QString>> MissingFacts::choicesFor(const QString &key)
{
    if (kindOf(key) == Kind::Contract) {
        return {{QJsonValue(QJsonValue::Undefined), tr("I don't know")},
                {QStringLiteral("permanent"), tr("Permanent contract")},
                {QStringLiteral("owner"), tr("Founder or director of the company")},
                {QStringLiteral("fixed_term"), tr("Fixed-term contract")}};
    }
    return {{QJsonValue(QJsonValue::Undefined), tr("I don't know")},
            {QStringLiteral("startup"), tr("Startup")},
            {QStringLiteral("sme"), tr("Small or medium-sized company")},
            {QStringLiteral("large_company"), tr("Large company")},
            {QStringLiteral("academic"), tr("Laboratory or university")},
            {QStringLiteral("public"), tr("Public body")}};
}

MissingFacts::MissingFacts(const QString &name, Session &session, QWidget *parent)
    : Card(parent), m_session(session), m_elsewhere(new TextLabel(TextStyle::Body, ColorRole::MutedText, this))
{
    setObjectName(name);
    setRoles(ColorRole::CautionSoft, ColorRole::Caution);
    m_elsewhere->setWordWrap(true);
    body()->addWidget(m_elsewhere);
    retranslate();
    hide();
}

FormField *MissingFacts::fieldFor(const QString &key)
{
    const QString name = objectName() + QLatin1Char('.') + key;
    const EditLabel label = [this, key] {
        return tr("Answer: %1").arg(access::labelOfKey(key).text(m_session.language()));
    };
    QWidget *control = nullptr;
    const auto named = [&name](auto *field) {
        field->setObjectName(name);
        return field;
    };
    switch (kindOf(key)) {
    case Kind::Number: {
        auto *field = named(new NumberField);
        bindNumber(field, m_session, key, label);
        control = field;
        break;
    }
    case Kind::Date: {
        auto *field = named(new DateField);
        bindDate(field, m_session, key, label);
        control = field;
        break;
    }
    case Kind::Text: {
        auto *field = named(new QLineEdit);
        bindText(field, m_session, key, label);
        control = field;
        break;
    }
    case Kind::YesNo: {
        auto *field = new YesNoField(name);
        bindYesNo(field, m_session, key, label);
        control = field;
        break;
    }
    case Kind::Contract:
    case Kind::Organisation: {
        auto *field = named(new ChoiceField);
        field->setChoices(choicesFor(key));
        bindChoice(field, m_session, key, label);
        control = field;
        break;
    }
    case Kind::Elsewhere:
        return nullptr;
    }
    return new FormField(control, this);
}

void MissingFacts::setKeys(const QStringList &keys)
{
    m_keys = keys;
    for (auto field = m_fields.begin(); field != m_fields.end();) {
        const bool typing = field.value()->isAncestorOf(QApplication::focusWidget());
        if (keys.contains(field.key()) || typing) {
            ++field;
        } else {
            field.value()->deleteLater();
            field.value()->hide();
            field = m_fields.erase(field);
        }
    }
    for (const QString &key : keys) {
        if (m_fields.contains(key))
            continue;
        if (FormField *field = fieldFor(key)) {
            m_fields.insert(key, field);
            body()->addWidget(field);
            field->show();
        }
    }
    retranslate();
    setVisible(!m_keys.isEmpty() || !m_fields.isEmpty());
}

void MissingFacts::retranslate()
{
    setTitle(tr("To be sure, the program needs to know"));
    QStringList others;
    for (const QString &key : std::as_const(m_keys)) {
        if (!m_fields.contains(key))
            others << QString(QStringLiteral("• ") + access::labelOfKey(key).text(m_session.language()));
    }
    m_elsewhere->setText(
        others.isEmpty() ? QString()
                         : tr("Decided in the steps Model, Plan or Machines:\n%1").arg(others.join(QLatin1Char('\n'))));
    m_elsewhere->setVisible(!others.isEmpty());
    for (auto field = m_fields.constBegin(); field != m_fields.constEnd(); ++field) {
        field.value()->setLabel(access::labelOfKey(field.key()).text(m_session.language()));
        if (auto *choice = qobject_cast<ChoiceField *>(field.value()->control()))
            choice->setChoices(choicesFor(field.key()));
    }
}

void MissingFacts::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

}  // namespace passerelle::ui
