// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/session.hpp"

#include <QString>
#include <QWidget>

#include <functional>
#include <vector>

namespace passerelle::ui {

/// How far a step is, for the rail: an icon and a word, never colour alone.
enum class StepState { ToDo, InProgress, Done, Attention };

/// What the rail and the stack need to know of a step; its page only binds to the session.
struct StepDescriptor {
    QString id;                         ///< "company"; object name of the page: "page.company"
    std::function<QString()> title;     ///< translated at each call
    std::function<QString()> question;  ///< the one question the page asks
    std::function<StepState(const Session &)> state;
    std::function<QWidget *(Session &, QWidget *parent)> createPage;
};

/// The nine steps in order: company, vertical, model, dataset, plan, machines, route, application, export.
[[nodiscard]] std::vector<StepDescriptor> allSteps();

}  // namespace passerelle::ui
