// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/plan/plan_step.hpp"

#include "dossier/keys.hpp"
#include "ui/steps/plan/plan_page.hpp"

#include <QCoreApplication>

namespace passerelle::ui {

StepDescriptor planStep()
{
    return {QStringLiteral("plan"), [] { return QCoreApplication::translate("PlanStep", "Plan"); },
            [] { return QCoreApplication::translate("PlanStep", "What should be computed, and within which limits?"); },
            [](const Session &session) {
                if (!session.value(QString::fromLatin1(dossier::keys::kPhase)).isUndefined())
                    return StepState::Done;
                return session.current()->workloadProblem ? StepState::ToDo : StepState::InProgress;
            },
            [](Session &session, QWidget *parent) -> QWidget * { return new PlanPage(session, parent); }};
}

}  // namespace passerelle::ui
