// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/application/application_page.hpp"

#include "dossier/keys.hpp"
#include "ui/steps/application/answer_editor.hpp"
#include "ui/steps/application/open_questions.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/empty_state.hpp"
#include "ui/widgets/problem_label.hpp"
#include "ui/widgets/text_label.hpp"

#include <QApplication>
#include <QCheckBox>
#include <QElapsedTimer>
#include <QProgressBar>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>
#include <utility>

namespace passerelle::ui {

namespace {

constexpr int kSliceMs = 25;  ///< of building a form, before the window is heard again

}  // namespace

ApplicationPage::ApplicationPage(Session &session, QWidget *parent)
    : StepPage(QStringLiteral("application"), session, parent),
      m_empty(new EmptyState(QStringLiteral("application"), this)), m_form(new QWidget(this)),
      m_sections(new QVBoxLayout), m_route(new TextLabel(TextStyle::Heading, ColorRole::Text, m_form)),
      m_progressText(new TextLabel(TextStyle::Body, ColorRole::Text, m_form)), m_progress(new QProgressBar(m_form)),
      m_onlyMissing(new QCheckBox(m_form)), m_left(new OpenQuestions(m_form)), m_otherRoute(new ProblemLabel(m_form))
{
    m_route->setObjectName(QStringLiteral("application.route"));
    m_progressText->setObjectName(QStringLiteral("application.progressText"));
    m_progress->setObjectName(QStringLiteral("application.progress"));
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(spacing(this, 2));
    m_onlyMissing->setObjectName(QStringLiteral("application.onlyMissing"));
    auto *lines = new QVBoxLayout(m_form);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(spacing(this, 2));
    lines->addWidget(m_route);
    lines->addWidget(m_otherRoute);
    lines->addWidget(m_progressText);
    lines->addWidget(m_progress);
    lines->addWidget(m_left);
    lines->addWidget(m_onlyMissing);
    m_sections->setSpacing(spacing(this, 4));
    lines->addLayout(m_sections);
    lines->addStretch(1);
    column()->addWidget(m_empty);
    column()->addWidget(m_form, 1);
    connect(m_onlyMissing, &QCheckBox::toggled, this, &ApplicationPage::showOnlyMissing);
    connect(m_left, &OpenQuestions::chosen, this, &ApplicationPage::goTo);
    m_building.setSingleShot(true);
    connect(&m_building, &QTimer::timeout, this, [this] { buildSome(kSliceMs); });
    start();
}

void ApplicationPage::retranslate()
{
    setHeading(tr("Application"), tr("What does the form ask, and what is missing?"));
    m_empty->setTitle(tr("No form yet"));
    m_onlyMissing->setText(tr("Show only what is &missing or wrong"));
    m_progress->setAccessibleName(tr("Required questions answered"));
    if (const catalogue::Route *route = session().catalogue().route(m_shownRoute)) {
        const Language &language = session().language();
        m_route->setText(route->name.text(language));
        for (const catalogue::FormSection &section : route->form)
            m_cards[section.id]->setTitle(section.title.text(language));
        for (AnswerEditor *editor : m_editors)
            editor->retranslate();
    }
}

void ApplicationPage::refresh()
{
    const auto value = session().current();
    const bool hasForm = value->application && !value->application->answers.empty();
    m_form->setVisible(hasForm);
    m_empty->setVisible(!hasForm);
    if (!hasForm) {
        const QString chosen = session().value(QString::fromLatin1(dossier::keys::kRoute)).toString();
        const catalogue::Route *route = session().catalogue().route(chosen);
        m_empty->setText(
            route == nullptr
                ? tr("Choose a route in the step before; its form appears here, filled as far as possible.")
                : tr("No form is on record for %1. The report holds what its operator usually asks for.")
                      .arg(route->name.text(session().language())));
        return;
    }
    const std::vector<access::Answer> &answers = value->application->answers;
    if (m_shownRoute != value->application->routeId || m_asked != answers.size())
        startForm();
    for (std::size_t i = 0; i < m_editors.size(); ++i)
        m_editors[i]->setAnswer(answers[i]);
    refreshProgress();
    showOnlyMissing();
    const QString chosen = session().value(QString::fromLatin1(dossier::keys::kRoute)).toString();
    const catalogue::Route *route = session().catalogue().route(chosen);
    m_otherRoute->setMessage(
        route != nullptr && chosen != m_shownRoute
            ? tr("No form is on record for %1, which you chose. Shown here is the best one with a form.")
                  .arg(route->name.text(session().language()))
            : QString(),
        Severity::Hint);
}

void ApplicationPage::startForm()
{
    const auto value = session().current();
    const access::Application &application = *value->application;
    const catalogue::Route *route = session().catalogue().route(application.routeId);
    for (const auto &[id, card] : m_cards)
        delete card;
    m_cards.clear();
    m_editors.clear();
    m_unfinished = nullptr;
    m_asked = application.answers.size();
    m_shownRoute = application.routeId;
    if (route == nullptr)
        return;
    m_route->setText(route->name.text(session().language()));
    for (const catalogue::FormSection &section : route->form) {
        auto *card = new Card(m_form);
        card->setObjectName(QString(QStringLiteral("section.") + section.id));
        card->setTitle(section.title.text(session().language()));
        card->body()->setSpacing(spacing(this, 5));
        card->hide();
        m_sections->addWidget(card);
        m_cards[section.id] = card;
    }
    buildSome(kSliceMs);
}

void ApplicationPage::buildSome(int budgetMs)
{
    QElapsedTimer clock;
    clock.start();
    const auto value = session().current();
    // Another dossier or route came between two slices: the next refresh begins its form.
    if (!value->application || value->application->routeId != m_shownRoute ||
        value->application->answers.size() != m_asked)
        return;
    const std::vector<access::Answer> &answers = value->application->answers;
    while (m_editors.size() < m_asked) {
        const access::Answer &answer = answers[m_editors.size()];
        m_unfinished = m_cards[answer.sectionId];
        auto *editor = new AnswerEditor(answer, m_shownRoute, session(), m_unfinished);
        m_unfinished->body()->addWidget(editor);
        m_editors.push_back(editor);
        // Shown whole: a card that is seen lays the page out anew with every question it gets.
        if (m_editors.size() == m_asked || answers[m_editors.size()].sectionId != answer.sectionId)
            showWanted(*std::exchange(m_unfinished, nullptr));
        if (clock.elapsed() >= budgetMs)
            break;
    }
    if (m_editors.size() < m_asked)
        m_building.start(0);
}

void ApplicationPage::buildRest()
{
    m_building.stop();
    if (m_editors.size() < m_asked)
        buildSome(std::numeric_limits<int>::max());
}

void ApplicationPage::refreshProgress()
{
    const access::Application &application = *session().current()->application;
    const QLocale &locale = session().language().locale();
    m_progressText->setText(tr("%1 of %2 required questions answered; %3 of %4 in all.")
                                .arg(locale.toString(application.requiredAnswered),
                                     locale.toString(application.required), locale.toString(application.answered),
                                     locale.toString(static_cast<qlonglong>(application.answers.size()))));
    m_progress->setRange(0, std::max(application.required, 1));
    m_progress->setValue(application.required == 0 ? 1 : application.requiredAnswered);
    m_left->setQuestions(application, session().language());
}

void ApplicationPage::goTo(const QString &fieldId)
{
    buildRest();
    for (AnswerEditor *editor : m_editors) {
        if (editor->answer().field.id != fieldId)
            continue;
        for (QWidget *above = this; above != nullptr; above = above->parentWidget()) {
            if (auto *area = qobject_cast<QScrollArea *>(above))
                area->ensureWidgetVisible(editor);
        }
        editor->enter();
    }
}

void ApplicationPage::showOnlyMissing()
{
    for (const auto &[id, card] : m_cards) {
        if (card != m_unfinished)
            showWanted(*card);
    }
}

void ApplicationPage::showWanted(Card &card)
{
    const bool only = m_onlyMissing->isChecked();
    bool any = false;
    for (AnswerEditor *editor : m_editors) {
        if (editor->parentWidget() != &card)
            continue;
        // A question that is being answered does not vanish under the hand.
        const bool visible = !only || editor->needsAttention() || editor->isAncestorOf(QApplication::focusWidget());
        // Each call lays the page out: none where nothing changes.
        const bool isHiddenByUs = editor->testAttribute(Qt::WA_WState_ExplicitShowHide) && editor->isHidden();
        if (isHiddenByUs == visible)
            editor->setVisible(visible);
        any = any || visible;
    }
    if (card.isHidden() == any)
        card.setVisible(any);
}

}  // namespace passerelle::ui
