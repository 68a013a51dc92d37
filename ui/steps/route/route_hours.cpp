// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/route/route_hours.hpp"

#include "access/burn_rate.hpp"
#include "access/credits.hpp"
#include "access/route_machines.hpp"
#include "dossier/keys.hpp"
#include "ui/steps/route/route_cards.hpp"
#include "ui/widgets/card.hpp"

#include <QApplication>
#include <QCheckBox>
#include <QJsonArray>
#include <QVBoxLayout>

namespace passerelle::ui {

namespace keys = dossier::keys;

namespace {

const estimate::Estimate *chosenOf(const dossier::Case &value)
{
    return value.chosen && *value.chosen < value.estimates.size() ? &value.estimates[*value.chosen] : nullptr;
}

}  // namespace

RouteHours::RouteHours(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_lines(new QVBoxLayout(this))
{
    m_lines->setSpacing(spacing(this, 3));
}

void RouteHours::setRoute(const catalogue::Route *route)
{
    // The page is built anew after each edit; who ticked a box by the keyboard stays on it.
    const QWidget *focused = QApplication::focusWidget();
    const QString name = focused != nullptr && isAncestorOf(focused) ? focused->objectName() : QString();
    emptyColumn(m_lines);
    if (route == nullptr)
        return;
    addMachines(*route);
    addBurnRate(*route);
    addUnits();
    m_lines->addStretch(1);
    const QList<QCheckBox *> boxes = name.isEmpty() ? QList<QCheckBox *>() : findChildren<QCheckBox *>(name);
    if (!boxes.isEmpty())
        boxes.constLast()->setFocus();
}

void RouteHours::addBurnRate(const catalogue::Route &route)
{
    const auto value = m_session.current();
    const estimate::Estimate *chosen = chosenOf(*value);
    if (chosen == nullptr)
        return;
    auto *card = new Card(this);
    if (const auto rate = access::burnRateOf(route, *chosen)) {
        card->setTitle(rate->fits ? tr("The hours fit into the time of the route")
                                  : tr("The hours do not fit into the time of the route"));
        for (const Message &sentence : rate->sentences)
            card->body()->addWidget(selectable(TextStyle::Body, ColorRole::Text, sentence.text(m_session.language())));
    } else if (const auto credits = access::creditsFor(*chosen, value->routes, m_session.catalogue())) {
        card->setTitle(tr("Credits"));
        addSourced(card->body(), selectable(TextStyle::Body, ColorRole::Text, credits->text.text(m_session.language())),
                   {credits->sourceUrl, credits->sourceDate, credits->routeId, credits->confidence}, m_session.today(),
                   m_session.language());
    } else {
        delete card;
        return;
    }
    m_lines->addWidget(card);
}

void RouteHours::addUnits()
{
    const auto value = m_session.current();
    const estimate::Estimate *chosen = chosenOf(*value);
    if (chosen == nullptr)
        return;
    const std::vector<Message> counted = access::countedHours(*chosen, m_session.catalogue());
    if (counted.empty())
        return;
    auto *card = new Card(this);
    card->setTitle(tr("The same hours as each side counts them, on %1").arg(chosen->target.name));
    for (const Message &line : counted)
        card->body()->addWidget(selectable(TextStyle::Body, ColorRole::Text, line.text(m_session.language())));
    m_lines->addWidget(card);
}

void RouteHours::addMachines(const catalogue::Route &route)
{
    const std::vector<access::RouteMachine> machines =
        access::machinesOf(route, m_session.dossier().facts, m_session.catalogue());
    if (machines.empty())
        return;
    auto *card = new Card(this);
    card->setTitle(tr("Machines of this route"));
    card->setDescription(tr("Clear a machine that is closed or not offered this week: everything is planned anew."));
    for (const access::RouteMachine &machine : machines) {
        auto *box = new QCheckBox(card);
        box->setObjectName(QString(QStringLiteral("route.machine.") + machine.id));
        box->setText(machine.targetIds.isEmpty() ? tr("%1 (no figures to compute with)").arg(machine.name)
                                                 : machine.name);
        box->setChecked(!machine.struck);
        box->setEnabled(!machine.targetIds.isEmpty());
        connect(box, &QCheckBox::clicked, this,
                [this, machine](bool offered) { strike(machine.targetIds, machine.name, !offered); });
        card->body()->addWidget(box);
    }
    m_lines->addWidget(card);
}

void RouteHours::strike(const QStringList &targets, const QString &name, bool strike)
{
    const QJsonArray before = m_session.value(QString::fromLatin1(keys::kStruckTargets)).toArray();
    QJsonArray kept;
    for (const QJsonValue &id : before) {
        if (!targets.contains(id.toString()))
            kept.append(id);
    }
    if (strike) {
        for (const QString &id : targets)
            kept.append(id);
    }
    const QJsonValue undefined(QJsonValue::Undefined);
    std::vector<std::pair<QString, QJsonValue>> edits{
        {QString::fromLatin1(keys::kStruckTargets), kept.isEmpty() ? undefined : QJsonValue(kept)}};
    const QString chosen = m_session.value(QString::fromLatin1(keys::kChosenTarget)).toString();
    if (strike && targets.contains(chosen))
        edits.emplace_back(QString::fromLatin1(keys::kChosenTarget), undefined);
    m_session.set(edits, strike ? tr("Strike out %1").arg(name) : tr("Restore %1").arg(name));
}

}  // namespace passerelle::ui
