// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/file_choice.hpp"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

#include <memory>
#include <utility>

namespace passerelle::ui {

FileChoice systemFileChoice()
{
    auto last = std::make_shared<QString>(QDir::homePath());
    const auto remember = [last](const QString &path) {
        if (!path.isEmpty())
            *last = QFileInfo(path).absolutePath();
        return path;
    };
    FileChoice choice;
    choice.openFile = [last, remember](QWidget *parent, const QString &title, const QString &filter) {
        return remember(QFileDialog::getOpenFileName(parent, title, *last, filter));
    };
    choice.openFolder = [last, remember](QWidget *parent, const QString &title) {
        return remember(QFileDialog::getExistingDirectory(parent, title, *last));
    };
    choice.saveFile = [last, remember](QWidget *parent, const QString &title, const QString &proposed,
                                       const QString &filter) {
        return remember(QFileDialog::getSaveFileName(parent, title, QDir(*last).filePath(proposed), filter));
    };
    return choice;
}

FileChoice completed(FileChoice given)
{
    FileChoice system = systemFileChoice();
    if (!given.openFile)
        given.openFile = std::move(system.openFile);
    if (!given.openFolder)
        given.openFolder = std::move(system.openFolder);
    if (!given.saveFile)
        given.saveFile = std::move(system.saveFile);
    return given;
}

}  // namespace passerelle::ui
