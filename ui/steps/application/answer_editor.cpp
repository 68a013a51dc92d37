// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/application/answer_editor.hpp"

#include "access/key_labels.hpp"
#include "ui/widgets/choice_fields.hpp"
#include "ui/widgets/icon.hpp"
#include "ui/widgets/limited_text_edit.hpp"
#include "ui/widgets/problem_label.hpp"
#include "ui/widgets/text_label.hpp"
#include "ui/widgets/writable.hpp"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace passerelle::ui {

namespace {

bool isLong(const catalogue::FormField &field)
{
    static const QStringList types{QStringLiteral("textarea"), QStringLiteral("repeat"), QStringLiteral("table"),
                                   QStringLiteral("tags"), QStringLiteral("multiselect")};
    return types.contains(field.type);
}

}  // namespace

AnswerEditor::AnswerEditor(const access::Answer &answer, const QString &routeId, Session &session, QWidget *parent)
    : QWidget(parent), m_answer(answer), m_route(routeId), m_key(access::answerKey(routeId, answer.field.id)),
      m_session(session), m_label(new TextLabel(TextStyle::Strong, ColorRole::Text, this)),
      m_formLabel(new TextLabel(TextStyle::Caption, ColorRole::MutedText, this)),
      m_help(new TextLabel(TextStyle::Caption, ColorRole::MutedText, this)),
      m_example(new TextLabel(TextStyle::Caption, ColorRole::MutedText, this)),
      m_origin(new TextLabel(TextStyle::Caption, ColorRole::MutedText, this)), m_problem(new ProblemLabel(this)),
      m_copy(new QToolButton(this)), m_proposal(new QPushButton(this))
{
    setObjectName(QString(QStringLiteral("answer.") + answer.field.id));
    m_help->setObjectName(QString(objectName() + QStringLiteral(".help")));
    m_example->setObjectName(QString(objectName() + QStringLiteral(".example")));
    buildButtons();
    buildControl();
    auto *heading = new QHBoxLayout;
    auto *labels = new QVBoxLayout;
    labels->setSpacing(0);
    labels->addWidget(m_label);
    labels->addWidget(m_formLabel);
    heading->addLayout(labels, 1);
    heading->addWidget(m_proposal, 0, Qt::AlignTop);
    heading->addWidget(m_copy, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing(this, 1));
    column->addLayout(heading);
    column->addWidget(m_help);
    column->addWidget(m_example);
    column->addWidget(m_control);
    column->addWidget(m_origin);
    column->addWidget(m_problem);
    m_label->setBuddy(m_text != nullptr ? static_cast<QWidget *>(m_text->editor()) : m_control);
    retranslate();
}

void AnswerEditor::buildButtons()
{
    m_copy->setObjectName(QString(objectName() + QStringLiteral(".copy")));
    m_copy->setIcon(icon(QStringLiteral("copy")));
    m_copy->setAutoRaise(true);
    m_proposal->setObjectName(QString(objectName() + QStringLiteral(".proposal")));
    m_proposal->setIcon(icon(QStringLiteral("undo")));
    connect(m_copy, &QToolButton::clicked, this, &AnswerEditor::copy);
    connect(m_proposal, &QPushButton::clicked, this, &AnswerEditor::useProposal);
}

void AnswerEditor::buildControl()
{
    const catalogue::FormField &field = m_answer.field;
    const QString name = objectName() + QStringLiteral(".control");
    if (field.type == QLatin1String("declaration")) {
        m_tick = new QCheckBox(this);
        m_control = m_tick;
        connect(m_tick, &QCheckBox::clicked, this, [this](bool on) {
            const QStringList yes = access::choicesOf(m_answer.field, formLanguage());
            write(on && !yes.isEmpty() ? yes.front() : QString());
        });
    } else if (!isLong(field) && !access::choicesOf(field, formLanguage()).isEmpty()) {
        m_choice = new ChoiceField(this);
        m_control = m_choice;
        connect(m_choice, &ChoiceField::valueEdited, this,
                [this](const QJsonValue &value) { write(value.toString()); });
    } else if (isLong(field) || field.maxLength) {
        m_text = new LimitedTextEdit(name, this);
        m_text->setRows(field.type == QLatin1String("textarea") ? 5 : field.type == QLatin1String("text") ? 1 : 3);
        m_text->setLimits(field.minLength, field.maxLength,
                          field.lengthUnit == QLatin1String("words") ? LengthUnit::Words : LengthUnit::Characters);
        m_control = m_text;
        connect(m_text, &LimitedTextEdit::textEdited, this, &AnswerEditor::write);
    } else {
        m_line = new QLineEdit(this);
        m_control = m_line;
        connect(m_line, &QLineEdit::textEdited, this, &AnswerEditor::write);
    }
    m_control->setObjectName(name);
}

Language AnswerEditor::formLanguage() const
{
    const catalogue::Route *route = m_session.catalogue().route(m_route);
    return route == nullptr ? m_session.language() : access::formLanguage(*route, m_session.language());
}

void AnswerEditor::setAnswer(const access::Answer &answer)
{
    m_answer = answer;
    showValue();
    showTexts();
}

bool AnswerEditor::needsAttention() const
{
    return m_answer.applies && !m_answer.problems.empty();
}

QString AnswerEditor::shownValue() const
{
    const QJsonValue own = m_session.value(m_key);
    return own.isString() ? own.toString() : m_answer.edited && own.isUndefined() ? m_answer.proposed : m_answer.value;
}

void AnswerEditor::showValue()
{
    const QString value = shownValue();
    makeWritable(m_session.mayWrite());
    if (m_tick != nullptr) {
        m_tick->setChecked(!value.isEmpty());
    } else if (m_choice != nullptr) {
        fillChoices();
        m_choice->setValue(value.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(value));
    } else if (m_text != nullptr) {
        m_text->setText(value);
    } else if (m_line->text() != value) {
        m_line->setText(value);
    }
}

void AnswerEditor::makeWritable(bool writable)
{
    if (m_text != nullptr)
        setWritable(m_text, writable);
    else if (m_line != nullptr)
        setWritable(m_line, writable);
    else
        setWritable(m_control, writable);
    m_proposal->setEnabled(writable);
}

void AnswerEditor::fillChoices()
{
    std::vector<std::pair<QJsonValue, QString>> choices{{QJsonValue(QJsonValue::Undefined), tr("Not answered")}};
    const QString value = shownValue();
    bool known = value.isEmpty();
    for (const access::Choice &choice : m_answer.choices) {
        choices.emplace_back(choice.value, choice.words);
        known = known || choice.value == value;
    }
    // An answer given when the form had other options must stay visible.
    if (!known)
        choices.emplace_back(value, value);
    m_choice->setChoices(choices);
}

QString AnswerEditor::plainLabel() const
{
    return m_answer.field.label.text(m_session.language());
}

void AnswerEditor::retranslate()
{
    m_copy->setToolTip(tr("Copy this answer, to paste it into the portal"));
    m_copy->setAccessibleName(tr("Copy the answer to “%1”").arg(plainLabel()));
    m_proposal->setText(tr("Use the proposal"));
    m_proposal->setToolTip(tr("Put back what the program derived from your dossier"));
    if (m_tick != nullptr)
        m_tick->setText(tr("I declare it myself"));
    QWidget *spoken = m_text != nullptr ? static_cast<QWidget *>(m_text->editor()) : m_control;
    spoken->setAccessibleName(plainLabel());
    showValue();
    showTexts();
}

void AnswerEditor::showTexts()
{
    const Language &language = m_session.language();
    const catalogue::FormField &field = m_answer.field;
    // The label is a buddy's: a lone "&" ("R&D") would be taken for a mark under the next letter.
    const QString label = plainLabel().replace(QLatin1Char('&'), QStringLiteral("&&"));
    m_label->setText(!m_answer.applies ? tr("%1 (not asked, given your other answers)").arg(label)
                     : field.required  ? tr("%1 (required)").arg(label)
                                       : label);
    const QString onForm = field.label.text(formLanguage());
    m_formLabel->setText(tr("On the form: %1").arg(onForm));
    m_formLabel->setVisible(onForm != label);
    QStringList help;
    if (const QString text = field.help.text(language); !text.isEmpty())
        help << text;
    if (field.confidence != catalogue::Confidence::Official)
        help << tr("To check on the portal");
    m_help->setText(help.join(QStringLiteral(" · ")));
    m_help->setVisible(!help.isEmpty());
    const QString example = m_answer.example.text(formLanguage());
    m_example->setText(tr("For example: %1").arg(example));
    m_example->setVisible(!example.isEmpty());
    m_origin->setText(originText());
    m_origin->setVisible(!m_origin->text().isEmpty());
    m_proposal->setVisible(m_answer.edited && !m_answer.proposed.isEmpty() && m_answer.proposed != m_answer.value);
    QStringList problems;
    for (const Message &problem : m_answer.problems)
        problems << problem.text(language);
    m_problem->setMessage(m_answer.applies ? problems.join(QLatin1Char('\n')) : QString(),
                          m_answer.value.isEmpty() ? Severity::Hint : Severity::Warning);
    m_control->setEnabled(m_answer.applies || !m_answer.value.isEmpty());
}

QString AnswerEditor::originText() const
{
    if (m_answer.ownAct && m_answer.value.isEmpty())
        return tr("Only you can answer this; the program never fills it.");
    if (m_answer.edited)
        return tr("Your own words");
    if (m_answer.from.isEmpty())
        return {};
    QStringList names;
    for (const QString &key : m_answer.from)
        names << access::labelOfKey(key).text(m_session.language());
    const QString known = names.join(QStringLiteral(", "));
    return m_answer.draft ? tr("Draft proposed from: %1. Read it over.").arg(known)
                          : tr("Proposed from: %1").arg(known);
}

void AnswerEditor::write(const QString &text)
{
    // An emptied field with a proposal is an answer of its own: the person wants it empty.
    const bool back = text.isEmpty() && m_answer.proposed.isEmpty();
    m_session.set(m_key, back ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text),
                  tr("Answer “%1”").arg(plainLabel()));
}

void AnswerEditor::useProposal()
{
    m_session.set(m_key, QJsonValue(QJsonValue::Undefined), tr("Use the proposal for “%1”").arg(plainLabel()));
}

void AnswerEditor::copy()
{
    const QString value = shownValue();
    QApplication::clipboard()->setText(value == m_answer.value ? m_answer.shown : value);
}

void AnswerEditor::enter()
{
    QWidget *control = m_text != nullptr ? static_cast<QWidget *>(m_text->editor()) : m_control;
    control->setFocus(Qt::OtherFocusReason);
}

}  // namespace passerelle::ui
