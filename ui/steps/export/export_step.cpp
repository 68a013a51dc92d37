// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/export/export_step.hpp"

#include "ui/steps/export/export_page.hpp"

#include <QCoreApplication>

namespace passerelle::ui {

StepDescriptor exportStep()
{
    return {QStringLiteral("export"), [] { return QCoreApplication::translate("ExportStep", "Export"); },
            [] { return QCoreApplication::translate("ExportStep", "What do you want to take with you?"); },
            [](const Session &session) {
                const auto value = session.current();
                if (session.value(QStringLiteral("export.last")).isString())
                    return StepState::Done;
                return value->workloadProblem || value->estimates.empty() ? StepState::ToDo : StepState::InProgress;
            },
            [](Session &session, QWidget *parent) -> QWidget * { return new ExportPage(session, parent); }};
}

}  // namespace passerelle::ui
