// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/route/route_road.hpp"

#include "access/services.hpp"
#include "ui/steps/route/missing_facts.hpp"
#include "ui/steps/route/route_cards.hpp"
#include "ui/steps/route/routes_model.hpp"
#include "ui/widgets/card.hpp"
#include "units/format.hpp"

#include <QPushButton>
#include <QVBoxLayout>

namespace passerelle::ui {

RouteRoad::RouteRoad(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_missing(new MissingFacts(QStringLiteral("route.serve"), session, this)),
      m_lines(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(spacing(this, 3));
    column->addWidget(m_missing);
    column->addLayout(m_lines);
    column->addStretch(1);
}

void RouteRoad::refresh()
{
    emptyColumn(m_lines);
    QStringList missing;
    for (const access::RoadStage &stage : m_session.current()->road.stages)
        missing += stage.missing;
    m_missing->setKeys(missing);
    addStages();
    addServices();
}

void RouteRoad::addStages()
{
    const access::Road &road = m_session.current()->road;
    const Language &language = m_session.language();
    if (road.stages.empty())
        return;
    auto *whole = new Card(this);
    whole->setTitle(tr("The whole road: explore, train in public, serve in private"));
    whole->setDescription(road.summary.text(language));
    m_lines->addWidget(whole);
    const auto day = [&language](const QDate &date) { return language.locale().toString(date, QLocale::LongFormat); };
    for (const access::RoadStage &stage : road.stages) {
        auto *lines = whole->body();
        lines->addWidget(selectable(TextStyle::Strong, ColorRole::Text, stage.label.text(language)));
        QStringList facts;
        if (!stage.place.isEmpty())
            facts << stage.place.text(language);
        if (stage.hours.p50.value() > 0)
            facts << units::formatInterval(stage.hours, language);
        if (stage.from && stage.to)
            facts << tr("%1 to %2", "two dates").arg(day(*stage.from), day(*stage.to));
        else if (stage.from)
            facts << tr("from %1").arg(day(*stage.from));
        if (stage.cost)
            facts << units::format(*stage.cost, language);
        if (stage.perMonth)
            facts << tr("%1 a month").arg(units::format(*stage.perMonth, language));
        if (!facts.isEmpty())
            lines->addWidget(selectable(TextStyle::Body, ColorRole::Text, facts.join(QStringLiteral(" · "))));
        if (!stage.problem.isEmpty())
            lines->addWidget(selectable(TextStyle::Body, ColorRole::Critical, stage.problem.text(language)));
        for (const Message &change : stage.changes)
            lines->addWidget(selectable(TextStyle::Body, ColorRole::MutedText,
                                        QString(QStringLiteral("• ") + change.text(language))));
    }
}

void RouteRoad::addServices()
{
    const Language &language = m_session.language();
    const std::vector<access::Service> services =
        access::servicesFor(m_session.current()->facts, m_session.catalogue(), m_session.today());
    if (services.empty())
        return;
    auto *card = new Card(this);
    card->setTitle(tr("Who helps"));
    for (const access::Service &service : services) {
        auto *text = new QWidget(card);
        auto *lines = new QVBoxLayout(text);
        lines->setContentsMargins(0, 0, 0, 0);
        lines->setSpacing(0);
        lines->addWidget(selectable(TextStyle::Strong, ColorRole::Text, service.name.text(language)));
        lines->addWidget(selectable(TextStyle::Body, ColorRole::Text, service.what.text(language)));
        lines->addWidget(selectable(TextStyle::Body, ColorRole::MutedText,
                                    service.contact.isEmpty()
                                        ? service.why.text(language)
                                        : tr("%1 Contact: %2").arg(service.why.text(language), service.contact)));
        addSourced(card->body(), text, {service.sourceUrl, service.sourceDate, service.id, service.confidence},
                   m_session.today(), language);
    }
    m_lines->addWidget(card);
}

RouteWaysOut::RouteWaysOut(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_lines(new QVBoxLayout(this))
{
    m_lines->setSpacing(spacing(this, 3));
}

void RouteWaysOut::refresh()
{
    emptyColumn(m_lines);
    const auto value = m_session.current();
    const Language &language = m_session.language();
    for (const access::WayOut &way : value->waysOut) {
        auto *card = new Card(this);
        const QString title = way.title.text(language);
        card->setTitle(title);
        card->setDescription(way.text.text(language));
        QStringList facts{way.place.text(language), units::formatInterval(way.hours, language),
                          units::formatInterval(way.duration, language)};
        card->body()->addWidget(selectable(TextStyle::Body, ColorRole::MutedText, facts.join(QStringLiteral(" · "))));
        auto *line = new QHBoxLayout;
        auto *verdict = new ProblemLabel(card);
        verdict->setMessage(tr("Then: %1", "followed by a verdict").arg(verdictWord(way.verdict)),
                            severityOf(way.verdict));
        line->addWidget(verdict, 1);
        if (!way.changes.empty()) {
            auto *take = new QPushButton(tr("Take this way"), card);
            take->setObjectName(QString(QStringLiteral("route.way.") + way.id));
            take->setAccessibleName(tr("Take this way: %1").arg(title));
            connect(take, &QPushButton::clicked, this,
                    [this, changes = way.changes, title] { m_session.set(changes, title); });
            line->addWidget(take);
        }
        card->body()->addLayout(line);
        m_lines->addWidget(card);
    }
    m_lines->addStretch(1);
}

}  // namespace passerelle::ui
