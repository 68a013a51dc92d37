// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/company/company_page.hpp"

#include "access/sme.hpp"
#include "ui/steps/company/aid_card.hpp"
#include "ui/steps/company/company_answers.hpp"
#include "ui/steps/company/countries.hpp"
#include "ui/steps/company/linked_companies.hpp"
#include "ui/widgets/bindings.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/choice_fields.hpp"
#include "ui/widgets/columns_layout.hpp"
#include "ui/widgets/date_field.hpp"
#include "ui/widgets/form_field.hpp"
#include "ui/widgets/number_field.hpp"
#include "ui/widgets/source_badge.hpp"

#include <QHBoxLayout>
#include <QJsonArray>
#include <QLineEdit>
#include <QVBoxLayout>

namespace passerelle::ui {

namespace {

QJsonValue notSaid()
{
    return QJsonValue(QJsonValue::Undefined);
}

ColumnsLayout *addColumns(Card *card)
{
    auto *columns = new ColumnsLayout(textWidth(card, 32), 2, spacing(card, 4));
    card->body()->addLayout(columns);
    return columns;
}

catalogue::Source sourceOf(const QJsonObject &definition)
{
    const QJsonObject first = definition[QLatin1String("sources")].toArray().first().toObject();
    catalogue::Source source;
    source.url = first[QLatin1String("url")].toString();
    source.date = first[QLatin1String("date")].toString();
    source.confidence = definition[QLatin1String("confidence")].toString() == QLatin1String("official")
                            ? catalogue::Confidence::Official
                            : catalogue::Confidence::Secondary;
    return source;
}

}  // namespace

CompanyPage::CompanyPage(Session &session, QWidget *parent)
    : StepPage(QStringLiteral("company"), session, parent), m_identity(new Card(this)), m_size(new Card(this)),
      m_europe(new Card(this)), m_aid(new AidCard(session, this)), m_name(new QLineEdit), m_kind(new ChoiceField),
      m_siren(new QLineEdit), m_city(new QLineEdit), m_country(new ChoiceField), m_created(new DateField),
      m_headcount(new NumberField), m_turnover(new NumberField), m_balance(new NumberField),
      m_startUp(new YesNoField(QStringLiteral("company.is_startup"))), m_sme(new ProblemLabel),
      m_smeSource(new SourceBadge), m_europeanHead(new YesNoField(QStringLiteral("company.hq_in_europe"))),
      m_foreignShare(new NumberField), m_researchShare(new NumberField),
      m_research(new YesNoField(QStringLiteral("company.has_research_activity")))
{
    buildIdentity();
    buildSize();
    buildEurope();
    for (Card *card : std::initializer_list<Card *>{m_identity, m_size, m_europe, m_aid})
        column()->addWidget(card);
    column()->addStretch(1);
    m_smeSource->setSource(sourceOf(session.catalogue().accessFacts[QLatin1String("sme_definition")].toObject()));
    start();
}

FormField *CompanyPage::add(QWidget *control, const char *name, QLayout *into)
{
    control->setObjectName(QLatin1String(name));
    auto *field = new FormField(control, this);
    into->addWidget(field);
    m_fields.push_back(field);
    return field;
}

void CompanyPage::buildIdentity()
{
    ColumnsLayout *columns = addColumns(m_identity);
    add(m_name, "company.legal_name", columns);
    add(m_kind, "company.kind", columns);
    add(m_siren, "company.siren", columns);
    add(m_created, "company.creation_date", columns);
    add(m_city, "company.city", columns);
    add(m_country, "company.country", columns);
    m_siren->setPlaceholderText(QStringLiteral("123 456 782"));
    bindText(m_name, session(), QStringLiteral("company.legal_name"), [] { return tr("Change the company’s name"); });
    bindChoice(m_kind, session(), QStringLiteral("company.kind"), [] { return tr("Change the kind of organisation"); });
    bindText(m_siren, session(), QStringLiteral("company.siren"), [] { return tr("Change the SIREN"); });
    bindDate(m_created, session(), QStringLiteral("company.creation_date"),
             [] { return tr("Change the date of creation"); });
    bindText(m_city, session(), QStringLiteral("company.city"), [] { return tr("Change the city"); });
    bindChoice(m_country, session(), QStringLiteral("company.country"), [] { return tr("Change the country"); });
    connect(m_created, &DateField::validityChanged, this, [this] { refresh(); });
}

void CompanyPage::buildSize()
{
    ColumnsLayout *columns = addColumns(m_size);
    add(m_headcount, "company.headcount", columns);
    add(m_turnover, "company.turnover_eur", columns);
    add(m_balance, "company.balance_sheet_eur", columns);
    add(m_startUp, "company.is_startup", columns);
    m_linked = new LinkedCompanies(session(), m_size);
    m_size->body()->addWidget(m_linked);
    auto *answer = new QHBoxLayout;
    answer->addWidget(m_sme, 1);
    answer->addWidget(m_smeSource, 0, Qt::AlignTop);
    m_size->body()->addLayout(answer);
    m_sme->setObjectName(QStringLiteral("company.sme"));
    m_headcount->setRange(0, 1e7);
    m_headcount->setDecimals(0);
    m_turnover->setDecimals(2);
    m_balance->setDecimals(2);
    bindNumber(m_headcount, session(), QStringLiteral("company.headcount"), [] { return tr("Change the headcount"); });
    bindNumber(m_turnover, session(), QStringLiteral("company.turnover_eur"), [] { return tr("Change the turnover"); });
    bindNumber(m_balance, session(), QStringLiteral("company.balance_sheet_eur"),
               [] { return tr("Change the balance sheet total"); });
    bindYesNo(m_startUp, session(), QStringLiteral("company.is_startup"),
              [] { return tr("Change whether it is a start-up"); });
    for (NumberField *field : {m_headcount, m_turnover, m_balance})
        connect(field, &NumberField::validityChanged, this, [this] { refresh(); });
}

void CompanyPage::buildEurope()
{
    ColumnsLayout *columns = addColumns(m_europe);
    add(m_europeanHead, "company.hq_in_europe", columns);
    add(m_foreignShare, "company.ownership_non_eu_percent", columns);
    add(m_research, "company.has_research_activity", columns);
    add(m_researchShare, "company.rd_share_in_europe_percent", columns);
    for (NumberField *field : {m_foreignShare, m_researchShare}) {
        field->setRange(0, 100);
        field->setUnit(QStringLiteral("%"));
        connect(field, &NumberField::validityChanged, this, [this] { refresh(); });
    }
    bindYesNo(m_europeanHead, session(), QStringLiteral("company.hq_in_europe"),
              [] { return tr("Change where the head office is"); });
    bindNumber(m_foreignShare, session(), QStringLiteral("company.ownership_non_eu_percent"),
               [] { return tr("Change the share held outside the Union"); });
    bindYesNo(m_research, session(), QStringLiteral("company.has_research_activity"),
              [] { return tr("Change the research activity"); });
    bindNumber(m_researchShare, session(), QStringLiteral("company.rd_share_in_europe_percent"),
               [] { return tr("Change the share of research in Europe"); });
}

void CompanyPage::fillChoices()
{
    m_kind->setChoices({{notSaid(), tr("I don’t know")},
                        {QStringLiteral("sme"), tr("Start-up, small or medium-sized company")},
                        {QStringLiteral("large_company"), tr("Large company")},
                        {QStringLiteral("academic"), tr("University or research body")},
                        {QStringLiteral("public"), tr("Public body")}});
    auto countries = countryChoices();
    countries.insert(countries.begin(), {notSaid(), tr("Not said yet")});
    m_country->setChoices(countries);
    m_kind->setValue(session().value(QStringLiteral("company.kind")));
    m_country->setValue(session().value(QStringLiteral("company.country")));
}

void CompanyPage::retranslate()
{
    setHeading(tr("Your company"), tr("Who is asking? The doors that are open depend on who you are."));
    m_identity->setTitle(tr("Identity"));
    m_size->setTitle(tr("Size"));
    m_size->setDescription(tr("Small and medium-sized companies reach European AI supercomputers free of charge."));
    m_europe->setTitle(tr("Europe and research"));
    m_europe->setDescription(tr("Leave what you do not know: the doors that depend on it stay marked as conditional."));
    fillChoices();

    const auto say = [](QWidget *control, const QString &label, const QString &help) {
        auto *field = qobject_cast<FormField *>(control->parentWidget());
        field->setLabel(label);
        field->setHelp(help);
    };
    say(m_name, tr("Legal &name"), tr("As it stands in the company register"));
    say(m_kind, tr("&Kind of organisation"), tr("What you are in law, whatever you do"));
    say(m_siren, tr("S&IREN"), tr("Nine digits, French companies only"));
    say(m_created, tr("Date of &creation"), tr("For example 14/03/2023; start-up programmes have an age limit"));
    say(m_city, tr("Ci&ty"), tr("Of the head office"));
    say(m_country, tr("Countr&y"), tr("Where the company is registered"));
    say(m_headcount, tr("&People"), tr("Full-time equivalents, founders included"));
    say(m_turnover, tr("T&urnover of the last year"), tr("In euros, without tax; 0 if there is none yet"));
    say(m_balance, tr("&Balance sheet total"), tr("In euros; only needed when the turnover is high"));
    say(m_startUp, tr("Is it a &start-up?"), tr("Young, independent and built to grow; cloud programmes ask for it"));
    m_headcount->setUnit(tr("people"));
    m_turnover->setUnit(QStringLiteral("€"));
    m_balance->setUnit(QStringLiteral("€"));
    say(m_europeanHead, tr("Is the head office in &Europe?"), tr("In the Union or a country associated to it"));
    say(m_foreignShare, tr("Held from &outside the Union"), tr("Share of the capital, funds included"));
    say(m_research, tr("Do you do &research or development?"), tr("Building a model of your own counts"));
    say(m_researchShare, tr("Research done &in Europe"), tr("Share of your research and development spending"));
}

void CompanyPage::refresh()
{
    const Language &language = session().language();
    const auto check = [](QWidget *control, bool wrong, const QString &text) {
        auto *field = qobject_cast<FormField *>(control->parentWidget());
        field->setProblem(wrong ? text : QString());
    };
    const QString siren = sirenProblem(m_siren->text()).text(language);
    check(m_siren, !siren.isEmpty(), siren);
    check(m_created, m_created->hasProblem(), tr("Type a day, like 14/03/2023."));
    check(m_headcount, m_headcount->hasProblem(), tr("Type a number of people, like 12."));
    check(m_turnover, m_turnover->hasProblem(), tr("Type an amount in euros, like 850 000."));
    check(m_balance, m_balance->hasProblem(), tr("Type an amount in euros, like 850 000."));
    check(m_foreignShare, m_foreignShare->hasProblem(), tr("Type a share between 0 and 100."));
    check(m_researchShare, m_researchShare->hasProblem(), tr("Type a share between 0 and 100."));

    m_linked->refresh();
    m_aid->refresh();
    const access::SmeAnswer answer =
        access::smeAnswer(session().dossier().facts, access::rulebookOf(session().catalogue()));
    m_sme->setMessage(answer.why.text(language), !answer.isSme   ? Severity::Hint
                                                 : *answer.isSme ? Severity::Good
                                                                 : Severity::Warning);
}

StepDescriptor companyStep()
{
    StepDescriptor step;
    step.id = QStringLiteral("company");
    step.title = [] { return CompanyPage::tr("Company"); };
    step.question = [] { return CompanyPage::tr("Who is asking?"); };
    step.state = [](const Session &session) {
        const access::Facts &facts = session.dossier().facts;
        if (!sirenProblem(facts.value(QStringLiteral("company.siren")).toString()).isEmpty())
            return StepState::Attention;
        const auto missing = missingCompanyKeys(facts);
        if (missing.empty())
            return StepState::Done;
        const auto first = facts.lowerBound(QStringLiteral("company."));
        const bool begun = first != facts.end() && first.key().startsWith(QLatin1String("company."));
        return begun ? StepState::InProgress : StepState::ToDo;
    };
    step.createPage = [](Session &session, QWidget *parent) -> QWidget * { return new CompanyPage(session, parent); };
    return step;
}

}  // namespace passerelle::ui
