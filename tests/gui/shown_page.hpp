// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench.hpp"

#include "ui/steps/step.hpp"

#include <QScrollArea>

/// A step's page on its own, for tests that act on it by object names.
namespace passerelle::testing {

using namespace passerelle::ui;

/// A page in a window of its own, as the shell would show it.
struct Shown {
    QScrollArea area;
    QWidget *page;

    Shown(const QString &id, Session &session, QSize size = {1000, 760})
    {
        page = nullptr;
        for (const StepDescriptor &step : allSteps()) {
            if (step.id == id)
                page = step.createPage(session, nullptr);
        }
        Q_ASSERT(page != nullptr);
        area.setWidgetResizable(true);
        area.setWidget(page);
        area.resize(size);
        area.show();
    }
    template<typename Widget>
    Widget *find(const QString &name) const
    {
        auto *found = page->findChild<Widget *>(name);
        if (found == nullptr)
            qFatal("no widget named %s", qPrintable(name));
        return found;
    }
};

inline StepState stateOf(const QString &id, const Session &session)
{
    for (const StepDescriptor &step : allSteps()) {
        if (step.id == id)
            return step.state(session);
    }
    return StepState::ToDo;
}

}  // namespace passerelle::testing
