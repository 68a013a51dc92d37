// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/session.hpp"
#include "ui/shell/command.hpp"

#include <functional>
#include <vector>

class QMenuBar;

namespace passerelle::ui {

/// Every action of the menus that can be used now, under the names of its menus; menus named "menu.recent" are left
/// out, their entries come from dossierCommands().
[[nodiscard]] std::vector<Command> menuCommands(const QMenuBar &menus);

/// The dossiers of the library, last changed first; running one opens it.
[[nodiscard]] std::vector<Command> dossierCommands(Session &session);

/// What the dossier says, and what it may still say where `hasControl` knows a field for it; `go` is asked to show the
/// field of a key.
[[nodiscard]] std::vector<Command> answerCommands(const Session &session,
                                                  const std::function<bool(const QString &key)> &hasControl,
                                                  const std::function<void(const QString &key)> &go);

/// The machines that can run the job and the routes, as of the last result; choosing one is an edit that can be taken
/// back, and `show` is asked for the step.
[[nodiscard]] std::vector<Command> resultCommands(Session &session,
                                                  const std::function<void(const QString &step)> &show);

/// The step where a key of the dossier is said.
[[nodiscard]] QString stepOfKey(const QString &key);

/// A value of the dossier in a few words; empty for what is not text, number or yes and no.
[[nodiscard]] QString valueWords(const QJsonValue &value, const Language &language);

}  // namespace passerelle::ui
