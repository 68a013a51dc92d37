// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/plan/plan_page.hpp"

#include "dossier/keys.hpp"
#include "ui/steps/machines/scenarios_dialog.hpp"
#include "ui/steps/machines/why_dialog.hpp"
#include "ui/steps/plan/measure_card.hpp"
#include "ui/widgets/bindings.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/choice_fields.hpp"
#include "ui/widgets/columns_layout.hpp"
#include "ui/widgets/form_field.hpp"
#include "ui/widgets/number_field.hpp"
#include "ui/widgets/problem_label.hpp"
#include "ui/widgets/text_label.hpp"
#include "workload/document.hpp"

#include <QButtonGroup>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace passerelle::ui {

namespace keys = dossier::keys;

PlanPage::PlanPage(Session &session, QWidget *parent)
    : StepPage(QStringLiteral("plan"), session, parent), m_work(new Card(this)), m_amounts(new Card(this)),
      m_serving(new Card(this)), m_limits(new Card(this)), m_measure(new MeasureCard(session, this)),
      m_assumed(new Card(this)), m_problem(new ProblemLabel(this)), m_assumedPhase(new ProblemLabel(this)),
      m_assumedText(new TextLabel(TextStyle::Body, ColorRole::Text, this)), m_why(new QPushButton(this)),
      m_scenarios(new QPushButton(this)), m_group(new QButtonGroup(this))
{
    m_problem->setObjectName(QStringLiteral("plan.problem"));
    m_assumedText->setObjectName(QStringLiteral("plan.assumed"));
    m_assumedText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column()->addWidget(m_problem);
    for (Card *card : std::initializer_list<Card *>{m_work, m_amounts, m_serving, m_limits, m_measure, m_assumed})
        column()->addWidget(card);
    column()->addStretch(1);

    addPhases();
    QLayout *amounts = addNumbers(m_amounts, PlanTexts::amounts());
    addChoice(amounts, keys::kPrecision, "training.precision");
    addChoice(amounts, keys::kStack, "training.stack");
    addNumbers(m_serving, PlanTexts::serving());
    addNumbers(m_limits, PlanTexts::limits());
    m_assumed->body()->addWidget(m_assumedText);
    addDoors();
    start();
}

void PlanPage::addPhases()
{
    auto *columns = new ColumnsLayout(textWidth(this, 40), 3, spacing(this, 4));
    m_work->body()->addLayout(columns);
    const auto addOption = [&](QRadioButton *button, TextLabel *explanation, int id) {
        auto *option = new QWidget(m_work);
        auto *layout = new QVBoxLayout(option);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(spacing(this, 0.5));
        layout->addWidget(button);
        layout->addWidget(explanation);
        explanation->setContentsMargins(spacing(this, 5), 0, 0, 0);
        layout->addStretch(1);
        m_group->addButton(button, id);
        columns->addWidget(option);
    };
    int id = 0;
    for (const workload::Phase phase : PlanTexts::phases()) {
        auto *button = new QRadioButton(m_work);
        button->setObjectName(QString(QStringLiteral("plan.phase.") + workload::toWord(phase)));
        auto *explanation = new TextLabel(TextStyle::Caption, ColorRole::MutedText, m_work);
        addOption(button, explanation, id++);
        m_phases.push_back({phase, button, explanation});
    }
    m_unsure = new QRadioButton(m_work);
    m_unsure->setObjectName(QStringLiteral("plan.phase.unsure"));
    addOption(m_unsure, new TextLabel(TextStyle::Caption, ColorRole::MutedText, m_work), id);
    m_work->body()->addWidget(m_assumedPhase);
    connect(m_group, &QButtonGroup::idClicked, this, &PlanPage::chosePhase);
}

QLayout *PlanPage::addNumbers(Card *card, const std::vector<PlanNumber> &numbers)
{
    auto *columns = new ColumnsLayout(textWidth(this, 36), 3, spacing(this, 4));
    card->body()->addLayout(columns);
    for (const PlanNumber &number : numbers) {
        const QString key = QString::fromLatin1(number.key);
        auto *control = new NumberField(card);
        control->setObjectName(key);
        control->setRange(number.minimum, number.maximum);
        control->setDecimals(number.decimals);
        auto *field = new FormField(control, card);
        columns->addWidget(field);
        bindNumber(control, session(), key, [key] { return PlanTexts::editName(key); });
        m_numbers.push_back({number, control, field});
        connect(control, &NumberField::validityChanged, this, &PlanPage::refreshAssumptions);
    }
    return columns;
}

void PlanPage::addChoice(QLayout *layout, const char *key, const char *assumption)
{
    auto *control = new ChoiceField(this);
    control->setObjectName(QString::fromLatin1(key));
    auto *field = new FormField(control, this);
    layout->addWidget(field);
    m_choices.push_back({QString::fromLatin1(key), QString::fromLatin1(assumption), control, field});
    bindChoice(control, session(), QString::fromLatin1(key),
               [key] { return key == keys::kPrecision ? tr("Change the number format") : tr("Change the software"); });
}

void PlanPage::addDoors()
{
    m_why->setObjectName(QStringLiteral("plan.why"));
    m_scenarios->setObjectName(QStringLiteral("plan.scenarios"));
    auto *line = new QHBoxLayout;
    line->addWidget(m_why);
    line->addWidget(m_scenarios);
    line->addStretch(1);
    m_assumed->body()->addLayout(line);
    connect(m_why, &QPushButton::clicked, this, [this] { askWhy(this, session(), Figure::RunGpuHours); });
    connect(m_scenarios, &QPushButton::clicked, this, [this] { showScenarios(this, session()); });
}

void PlanPage::chosePhase(int index)
{
    const auto option = static_cast<std::size_t>(index);
    const QJsonValue value = option < m_phases.size() ? QJsonValue(workload::toWord(m_phases[option].phase))
                                                      : QJsonValue(QJsonValue::Undefined);
    session().set(QString::fromLatin1(keys::kPhase), value, tr("Change the kind of work"));
}

workload::Phase PlanPage::phase() const
{
    const QString word = session().value(QString::fromLatin1(keys::kPhase)).toString();
    return workload::phaseOf(word).value_or(session().current()->workload.phase);
}

void PlanPage::retranslate()
{
    setHeading(tr("Plan"), tr("What should be computed, and within which limits?"));
    m_work->setTitle(tr("What do you want to do?"));
    m_work->setDescription(tr("With the model and the data of the steps before."));
    m_amounts->setTitle(tr("How much?"));
    m_amounts->setDescription(
        tr("Leave open what you do not know: the program then assumes a common value and shows it."));
    m_serving->setTitle(tr("How many requests?"));
    m_limits->setTitle(tr("Within which limits?"));
    m_measure->retranslate();
    m_assumed->setTitle(tr("What the program assumes"));
    m_why->setText(tr("Why these &numbers?"));
    m_why->setToolTip(tr("The calculation, down to formulas, constants and sources"));
    m_scenarios->setText(tr("Sc&enarios…"));
    m_scenarios->setToolTip(tr("Keep this plan under a name, and compare several side by side"));
    for (const PhaseOption &option : m_phases) {
        option.button->setText(PlanTexts::title(option.phase));
        option.explanation->setText(PlanTexts::explanation(option.phase));
        option.button->setAccessibleDescription(option.explanation->text());
    }
    m_unsure->setText(tr("I don't know yet"));
    m_unsure->setAccessibleDescription(tr("The program chooses and says what it chose"));
    for (const NumberLine &line : m_numbers) {
        const QString key = QString::fromLatin1(line.number.key);
        line.field->setLabel(PlanTexts::label(key));
        line.field->setHelp(PlanTexts::help(key));
        line.control->setUnit(PlanTexts::unit(key));
        line.control->setPlaceholderText(tr("automatic"));
    }
    retranslateChoices();
}

void PlanPage::retranslateChoices()
{
    const Language &language = session().language();
    std::vector<std::pair<QJsonValue, QString>> precisions{{QJsonValue(QJsonValue::Undefined), tr("Automatic")}};
    for (const auto value : {workload::Precision::Bf16, workload::Precision::Fp16, workload::Precision::Fp8,
                             workload::Precision::Tf32, workload::Precision::Fp32})
        precisions.emplace_back(workload::toWord(value), workload::label(value).text(language));
    std::vector<std::pair<QJsonValue, QString>> stacks{{QJsonValue(QJsonValue::Undefined), tr("Automatic")}};
    for (const auto value :
         {workload::Stack::PlainPytorch, workload::Stack::FsdpDeepspeed, workload::Stack::Megatron,
          workload::Stack::Vision, workload::Stack::Vllm, workload::Stack::LlamaCpp, workload::Stack::TensorRt})
        stacks.emplace_back(workload::toWord(value), workload::label(value).text(language));
    for (const ChoiceLine &line : m_choices) {
        const bool precision = line.key == QLatin1String(keys::kPrecision);
        line.control->setChoices(precision ? precisions : stacks);
        line.control->setValue(session().value(line.key));
        line.field->setLabel(precision ? tr("&Number format") : tr("Soft&ware"));
        line.field->setHelp(precision ? tr("How finely the GPU computes. Automatic is right unless you know better.")
                                      : tr("What runs the job. The same GPU can be twice as fast with another one."));
    }
}

std::map<QString, workload::Assumption> PlanPage::assumptions() const
{
    std::map<QString, workload::Assumption> result;
    const auto value = session().current();
    for (const workload::Assumption &assumption : value->workload.assumptions)
        result.insert_or_assign(assumption.key, assumption);
    if (value->chosen && *value->chosen < value->estimates.size()) {
        for (const workload::Assumption &assumption : value->estimates[*value->chosen].assumptions)
            result.insert_or_assign(assumption.key, assumption);
    }
    return result;
}

void PlanPage::refresh()
{
    const auto value = session().current();
    m_problem->setMessage(value->workloadProblem ? value->workloadProblem->text(session().language()) : QString(),
                          Severity::Hint);
    m_measure->refresh();
    refreshPhases();
    const workload::Phase current = phase();
    bool serving = false;
    for (const NumberLine &line : m_numbers) {
        const QString key = QString::fromLatin1(line.number.key);
        const bool shown = PlanTexts::concerns(key, current);
        line.field->setVisible(shown);
        serving = serving || (shown && key.startsWith(QLatin1String("serving.")));
    }
    m_serving->setVisible(serving);
    refreshAssumptions();
}

void PlanPage::refreshPhases()
{
    const QString word = session().value(QString::fromLatin1(keys::kPhase)).toString();
    const auto said = workload::phaseOf(word);
    for (const PhaseOption &option : m_phases)
        option.button->setChecked(said == option.phase);
    m_unsure->setChecked(!said);
    const auto value = session().current();
    m_assumedPhase->setMessage(said || value->workloadProblem
                                   ? QString()
                                   : tr("The program assumes: %1.").arg(PlanTexts::title(value->workload.phase)),
                               Severity::Hint);
}

void PlanPage::refreshAssumptions()
{
    const Language &language = session().language();
    const auto known = assumptions();
    const auto show = [&](FormField *field, const QString &key, bool open) {
        const auto found = known.find(key);
        if (open && found != known.end())
            field->setProblem(found->second.text.text(language), Severity::Hint);
        else
            field->clearProblem();
    };
    for (const NumberLine &line : m_numbers) {
        if (line.control->hasProblem()) {
            line.field->setProblem(
                tr("Type a number from %1 to %2, or leave it open.")
                    .arg(language.significant(line.number.minimum), language.significant(line.number.maximum)),
                Severity::Warning);
            continue;
        }
        show(line.field, QString::fromLatin1(line.number.assumption), !line.control->value());
    }
    for (const ChoiceLine &line : m_choices)
        show(line.field, line.assumption, session().value(line.key).isUndefined());
    QStringList lines;
    for (const auto &[key, assumption] : known) {
        const QString why = assumption.source.text(language);
        lines << (why.isEmpty() ? assumption.text.text(language)
                                : tr("%1 (%2)", "an assumption and why").arg(assumption.text.text(language), why));
    }
    m_assumed->setVisible(!lines.isEmpty());
    for (QString &line : lines)
        line.prepend(QStringLiteral("• "));
    m_assumedText->setText(lines.join(QLatin1Char('\n')));
}

}  // namespace passerelle::ui
