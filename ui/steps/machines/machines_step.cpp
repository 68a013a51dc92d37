// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/machines/machines_step.hpp"

#include "dossier/keys.hpp"
#include "ui/steps/machines/machines_page.hpp"

#include <QCoreApplication>

#include <algorithm>

namespace passerelle::ui {

namespace {

StepState machinesState(const Session &session)
{
    const auto value = session.current();
    if (value->workloadProblem || value->estimates.empty())
        return StepState::ToDo;
    const QString chosen = session.value(QString::fromLatin1(dossier::keys::kChosenTarget)).toString();
    const auto isFeasible = [](const estimate::Estimate &estimate) { return estimate.feasible; };
    if (std::none_of(value->estimates.begin(), value->estimates.end(), isFeasible))
        return StepState::Attention;
    if (chosen.isEmpty())
        return StepState::InProgress;
    // A chosen place that can no longer run the job, after a change of plan, must be seen on the rail.
    return std::any_of(value->estimates.begin(), value->estimates.end(),
                       [&](const estimate::Estimate &e) { return e.target.id == chosen && e.feasible; })
               ? StepState::Done
               : StepState::Attention;
}

}  // namespace

StepDescriptor machinesStep()
{
    return {QStringLiteral("machines"), [] { return QCoreApplication::translate("MachinesStep", "Machines"); },
            [] {
                return QCoreApplication::translate(
                    "MachinesStep", "Where can the project run, how long does it take and what does it cost?");
            },
            machinesState,
            [](Session &session, QWidget *parent) -> QWidget * { return new MachinesPage(session, parent); }};
}

}  // namespace passerelle::ui
