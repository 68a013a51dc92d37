// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/route/route_step.hpp"

#include "dossier/keys.hpp"
#include "ui/steps/route/route_page.hpp"

#include <QCoreApplication>

#include <algorithm>

namespace passerelle::ui {

namespace {

StepState routeState(const Session &session)
{
    const auto value = session.current();
    const QString chosen = session.value(QString::fromLatin1(dossier::keys::kRoute)).toString();
    if (chosen.isEmpty())
        return value->routes.empty() || value->workloadProblem ? StepState::ToDo : StepState::InProgress;
    const bool closed = std::any_of(value->routes.begin(), value->routes.end(), [&](const access::RouteAdvice &route) {
        return route.routeId == chosen && route.verdict == access::Verdict::Closed;
    });
    return closed ? StepState::Attention : StepState::Done;
}

}  // namespace

StepDescriptor routeStep()
{
    return {QStringLiteral("route"), [] { return QCoreApplication::translate("RouteStep", "Route"); },
            [] { return QCoreApplication::translate("RouteStep", "Which door is open to you, and why?"); }, routeState,
            [](Session &session, QWidget *parent) -> QWidget * { return new RoutePage(session, parent); }};
}

}  // namespace passerelle::ui
