// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/route/route_details.hpp"

#include "access/backward_plan.hpp"
#include "access/caveat.hpp"
#include "ui/steps/route/missing_facts.hpp"
#include "ui/steps/route/route_cards.hpp"
#include "ui/steps/route/route_dates.hpp"
#include "ui/steps/route/route_hours.hpp"
#include "ui/steps/route/route_road.hpp"
#include "ui/steps/route/routes_model.hpp"
#include "ui/widgets/card.hpp"

#include <QScrollArea>
#include <QVBoxLayout>

#include <utility>

namespace passerelle::ui {

namespace {

QScrollArea *scrolling(QWidget *content)
{
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setWidget(content);
    return area;
}

}  // namespace

RouteDetails::RouteDetails(Session &session, QWidget *parent)
    : QTabWidget(parent), m_session(session),
      m_missing(new MissingFacts(QStringLiteral("route.ask"), session, nullptr)), m_why(new QVBoxLayout),
      m_waysOut(new RouteWaysOut(session, nullptr)), m_dates(new RouteDates(session, nullptr)),
      m_hours(new RouteHours(session, nullptr)), m_road(new RouteRoad(session, nullptr))
{
    setObjectName(QStringLiteral("route.tabs"));
    setDocumentMode(true);
    auto *why = new QWidget;
    auto *column = new QVBoxLayout(why);
    column->setSpacing(spacing(this, 3));
    column->addWidget(m_missing);
    m_why->setSpacing(spacing(this, 3));
    column->addLayout(m_why);
    column->addStretch(1);
    for (QWidget *page : {why, static_cast<QWidget *>(m_waysOut), static_cast<QWidget *>(m_dates),
                          static_cast<QWidget *>(m_hours), static_cast<QWidget *>(m_road)})
        addTab(scrolling(page), QString());
    connect(this, &QTabWidget::currentChanged, this, &RouteDetails::fillCurrent);
}

void RouteDetails::setRoute(const std::optional<access::RouteAdvice> &advice, const catalogue::Route *route)
{
    m_advice = advice;
    m_route = route;
    m_filled.fill(false);
    setTabVisible(WaysOut, !m_session.current()->waysOut.empty());
    fillCurrent();
}

void RouteDetails::fillCurrent()
{
    const int page = currentIndex();
    if (page < 0 || std::exchange(m_filled[static_cast<std::size_t>(page)], true))
        return;
    const auto value = m_session.current();
    switch (page) {
    case Why:
        fillWhy();
        break;
    case WaysOut:
        m_waysOut->refresh();
        break;
    case Dates:
        m_dates->setPlan(m_route == nullptr ? std::nullopt
                                            : std::optional(access::backwardPlan(
                                                  *m_route, value->facts, m_session.catalogue(), m_session.today())));
        break;
    case Hours:
        m_hours->setRoute(m_route);
        break;
    default:
        m_road->refresh();
    }
}

void RouteDetails::fillWhy()
{
    emptyColumn(m_why);
    m_missing->setKeys(m_advice ? m_advice->missing : QStringList());
    if (m_advice) {
        addReasons(*m_advice);
        addTerms(*m_advice, m_route);
    } else {
        m_why->addWidget(selectable(TextStyle::Body, ColorRole::MutedText,
                                    tr("Choose a line above to see why a door is open or closed.")));
    }
}

void RouteDetails::addReasons(const access::RouteAdvice &advice)
{
    auto *card = new Card(this);
    card->setTitle(tr("Why: %1", "followed by the verdict").arg(verdictWord(advice.verdict)));
    m_why->addWidget(card);
    const Language &language = m_session.language();
    const auto caveatOf = [&](const access::Reason &reason) {
        return access::caveatOf(reason.confidence, reason.sourceDate, m_session.today()).text(language);
    };
    int sharing = 0;
    for (auto reason = advice.reasons.begin(); reason != advice.reasons.end(); ++reason) {
        auto *text = new ProblemLabel(card);
        text->setMessage(reason->text.text(language), severityOf(reason->verdict));
        addWithBadge(card->body(), text, {reason->sourceUrl, reason->sourceDate, reason->ruleId, reason->confidence});
        const QString remedy = reason->remedy.text(language);
        if (!remedy.isEmpty() && reason->verdict != access::Verdict::Open) {
            auto *change =
                selectable(TextStyle::Body, ColorRole::MutedText, tr("What would change it: %1").arg(remedy));
            change->setIndent(spacing(this, 6));
            card->body()->addWidget(change);
        }
        // Said once under the reasons that share it, not under each.
        ++sharing;
        const QString caveat = caveatOf(*reason);
        if (std::next(reason) != advice.reasons.end() && caveatOf(*std::next(reason)) == caveat)
            continue;
        addCaveat(card->body(), sharing > 1 && !caveat.isEmpty()
                                    ? tr("The %n reasons above: %1", nullptr, sharing).arg(caveat)
                                    : caveat);
        sharing = 0;
    }
    if (advice.reasons.empty())
        card->setDescription(tr("No rule on record stands in the way."));
}

void RouteDetails::addTerms(const access::RouteAdvice &advice, const catalogue::Route *route)
{
    const Language &language = m_session.language();
    auto *card = new Card(this);
    card->setTitle(tr("What it costs and asks of you"));
    m_why->addWidget(card);
    const auto add = [card](const QString &text) {
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

void RouteDetails::retranslate()
{
    setTabText(Why, tr("Why"));
    setTabText(WaysOut, tr("Ways out"));
    setTabText(Dates, tr("Dates"));
    setTabText(Hours, tr("Hours and machines"));
    setTabText(Around, tr("The whole road, and who helps"));
    m_dates->retranslate();
}

}  // namespace passerelle::ui
