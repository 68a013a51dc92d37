// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/needs.hpp"

#include <QCoreApplication>

#include <algorithm>

namespace passerelle::ui {

namespace {

QString shown(const char *text)
{
    return QCoreApplication::translate("Needs", text);
}

StepState stateOf(const Session &session, const std::vector<StepDescriptor> &steps, const char *id)
{
    const auto step =
        std::ranges::find_if(steps, [id](const StepDescriptor &entry) { return entry.id == QLatin1String(id); });
    return step == steps.end() ? StepState::Done : step->state(session);
}

bool lacks(StepState state)
{
    return state == StepState::ToDo || state == StepState::InProgress;
}

}  // namespace

std::vector<Need> needsOf(const Session &session, const std::vector<StepDescriptor> &steps)
{
    std::vector<Need> needs;
    const auto add = [&needs](const char *step, const QString &text) { needs.push_back({QLatin1String(step), text}); };
    if (lacks(stateOf(session, steps, "model")))
        add("model", shown(QT_TRANSLATE_NOOP("Needs", "Choose a model")));
    if (lacks(stateOf(session, steps, "dataset")))
        add("dataset", shown(QT_TRANSLATE_NOOP("Needs", "Say how much data there is")));
    if (lacks(stateOf(session, steps, "company")))
        add("company", shown(QT_TRANSLATE_NOOP("Needs", "Say who is asking: name, country, people, turnover")));
    if (lacks(stateOf(session, steps, "vertical")))
        add("vertical", shown(QT_TRANSLATE_NOOP("Needs", "Choose your field")));
    for (const StepDescriptor &step : steps)
        if (step.state(session) == StepState::Attention)
            needs.push_back({step.id, shown(QT_TRANSLATE_NOOP("Needs", "Check: %1")).arg(step.title())});
    const auto value = session.current();
    if (needs.empty() && value->application && value->application->required > value->application->requiredAnswered)
        add("application",
            QCoreApplication::translate("Needs", "Answer %n more required question(s) of the application", nullptr,
                                        value->application->required - value->application->requiredAnswered));
    return needs;
}

Progression progressionOf(const Session &session, const std::vector<StepDescriptor> &steps)
{
    Progression progression;
    progression.total = static_cast<int>(steps.size());
    progression.done = static_cast<int>(std::ranges::count_if(
        steps, [&session](const StepDescriptor &step) { return step.state(session) == StepState::Done; }));
    return progression;
}

}  // namespace passerelle::ui
