// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/route/route_details.hpp"

#include "access/key_labels.hpp"
#include "ui/steps/route/routes_model.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/problem_label.hpp"
#include "ui/widgets/source_badge.hpp"
#include "ui/widgets/text_label.hpp"

#include <QVBoxLayout>

namespace passerelle::ui {

namespace {

Severity severityOf(access::Verdict verdict)
{
    switch (verdict) {
    case access::Verdict::Open:
        return Severity::Good;
    case access::Verdict::Conditional:
        return Severity::Warning;
    case access::Verdict::Closed:
        break;
    }
    return Severity::Blocking;
}

TextLabel *selectable(TextStyle style, ColorRole role, const QString &text)
{
    auto *label = new TextLabel(style, role);
    label->setText(text);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

}  // namespace

RouteDetails::RouteDetails(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
}

void RouteDetails::setRoute(const std::optional<access::RouteAdvice> &advice, const catalogue::Route *route,
                            const Language &language)
{
    delete m_content;
    m_content = new QWidget(this);
    auto *lines = new QVBoxLayout(m_content);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(spacing(this, 3));
    m_column->addWidget(m_content);
    if (advice) {
        addReasons(*advice, language);
        addTerms(*advice, route, language);
    } else {
        lines->addWidget(selectable(TextStyle::Body, ColorRole::MutedText,
                                    tr("Choose a line above to see why a door is open or closed.")));
    }
    lines->addStretch(1);
}

void RouteDetails::addReasons(const access::RouteAdvice &advice, const Language &language)
{
    auto *card = new Card(m_content);
    card->setTitle(tr("Why: %1", "followed by the verdict").arg(verdictWord(advice.verdict)));
    m_content->layout()->addWidget(card);
    for (const access::Reason &reason : advice.reasons)
        addReason(card, reason, language);
    if (advice.reasons.empty())
        card->setDescription(tr("No rule on record stands in the way."));
    if (advice.missing.isEmpty())
        return;
    QStringList questions;
    for (const QString &key : advice.missing)
        questions << QString(QStringLiteral("• ") + access::labelOfKey(key).text(language));
    card->body()->addWidget(
        selectable(TextStyle::Strong, ColorRole::Text, tr("To be sure, the program needs to know:")));
    card->body()->addWidget(selectable(TextStyle::Body, ColorRole::Text, questions.join(QLatin1Char('\n'))));
}

void RouteDetails::addReason(Card *card, const access::Reason &reason, const Language &language)
{
    auto *line = new QHBoxLayout;
    auto *words = new QVBoxLayout;
    auto *text = new ProblemLabel(card);
    text->setMessage(reason.text.text(language), severityOf(reason.verdict));
    words->addWidget(text);
    if (const QString remedy = reason.remedy.text(language); !remedy.isEmpty()) {
        auto *change = selectable(TextStyle::Body, ColorRole::MutedText, tr("What would change it: %1").arg(remedy));
        change->setIndent(spacing(this, 6));
        words->addWidget(change);
    }
    line->addLayout(words, 1);
    auto *badge = new SourceBadge(card);
    badge->setSource({reason.sourceUrl, reason.sourceDate, reason.ruleId, reason.confidence});
    line->addWidget(badge, 0, Qt::AlignTop);
    card->body()->addLayout(line);
}

void RouteDetails::addTerms(const access::RouteAdvice &advice, const catalogue::Route *route, const Language &language)
{
    auto *card = new Card(m_content);
    card->setTitle(tr("What it costs and asks of you"));
    m_content->layout()->addWidget(card);
    const auto add = [&](const QString &text) {
        card->body()->addWidget(selectable(TextStyle::Body, ColorRole::Text, text));
    };
    if (!advice.cost.isEmpty())
        add(tr("Cost: %1").arg(advice.cost.text(language)));
    add(advice.nextCutoff ? tr("Next date: %1").arg(language.locale().toString(*advice.nextCutoff, QLocale::LongFormat))
                          : tr("No closing date is published: apply when ready, after a look at the portal."));
    for (const Message &obligation : advice.obligations)
        add(QString(QStringLiteral("• ") + obligation.text(language)));
    if (route == nullptr)
        return;
    add(tr("Run by: %1").arg(route->routeOperator));
    if (!route->portal.isEmpty())
        add(tr("Portal: %1").arg(route->portal));
    add(route->form.empty() ? tr("No form is on record for this route.")
                            : tr("The program can fill the form of this route, in the next step."));
}

}  // namespace passerelle::ui
