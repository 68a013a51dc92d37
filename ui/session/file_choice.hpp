// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace passerelle::ui {

/// How a page asks the person for a file: the system's dialogs in the product, fixed answers in tests. Each function
/// gives an absolute path, or an empty text when the person changed their mind. `filter` has the form of QFileDialog
/// ("Dossiers (*.json);;All files (*)").
struct FileChoice {
    std::function<QString(QWidget *parent, const QString &title, const QString &filter)> openFile;
    std::function<QString(QWidget *parent, const QString &title)> openFolder;
    std::function<QString(QWidget *parent, const QString &title, const QString &proposed, const QString &filter)>
        saveFile;
};

/// The system's own dialogs, which remember the folder last used.
[[nodiscard]] FileChoice systemFileChoice();

/// The given functions, with the system's dialogs in place of the empty ones.
[[nodiscard]] FileChoice completed(FileChoice given);

}  // namespace passerelle::ui
