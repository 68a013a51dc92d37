// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace passerelle::ui {

/// Something that the command palette can do, or an answer that it can go to.
struct Command {
    QString id;      ///< the same from day to day, to know it again among the recent ones
    QString title;   ///< "Rename the dossier"
    QString group;   ///< where it belongs: a menu, "Answer", "Machine"
    QString detail;  ///< its shortcut, its value; may be empty
    QString icon;    ///< name of a drawing; may be empty
    std::function<void()> run;
};

/// Best first: those whose words fit what was typed; with nothing typed the `recent` ones, last used first, then all in
/// their order. At most `most`.
[[nodiscard]] std::vector<Command> found(const std::vector<Command> &all, const QString &typed,
                                         const QStringList &recent, std::size_t most);

}  // namespace passerelle::ui
