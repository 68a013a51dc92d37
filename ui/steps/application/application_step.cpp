// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/application/application_step.hpp"

#include "ui/steps/application/application_page.hpp"

#include <QCoreApplication>

namespace passerelle::ui {

StepDescriptor applicationStep()
{
    return {
        QStringLiteral("application"), [] { return QCoreApplication::translate("ApplicationStep", "Application"); },
        [] { return QCoreApplication::translate("ApplicationStep", "What does the form ask, and what is missing?"); },
        [](const Session &session) {
            const auto value = session.current();
            if (!value->application || value->application->answers.empty())
                return StepState::ToDo;
            if (value->application->required > 0 &&
                value->application->requiredAnswered == value->application->required)
                return StepState::Done;
            return value->application->answered > 0 ? StepState::InProgress : StepState::ToDo;
        },
        [](Session &session, QWidget *parent) -> QWidget * { return new ApplicationPage(session, parent); }};
}

}  // namespace passerelle::ui
