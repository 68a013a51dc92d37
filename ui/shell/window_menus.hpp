// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QString>

#include <vector>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;

namespace passerelle::ui {

/// The menu bar: every action of the window with its name, shortcut and tool tip. What an action does is connected by
/// the window; texts follow the language.
class WindowMenus : public QObject
{
    Q_OBJECT

public:
    WindowMenus(QMainWindow &window, int steps);

    // File
    QAction *newDossier;
    QAction *open;
    QAction *import;
    QAction *rename;
    QAction *preview;
    QAction *quit;
    QMenu *samples;
    QMenu *recent;  ///< filled by the window when it is about to show
    // Edit
    QAction *undo;
    QAction *redo;
    QAction *find;      ///< an answer of the dossier
    QAction *commands;  ///< anything
    // Go
    QAction *welcome;
    std::vector<QAction *> steps;
    QAction *next;
    QAction *previous;
    QAction *scenarios;
    QAction *why;
    // View
    QAction *themeSystem;
    QAction *themeLight;
    QAction *themeDark;
    QAction *themeContrast;
    QAction *reducedMotion;
    QAction *french;
    QAction *english;
    QAction *larger;
    QAction *smaller;
    QAction *normalSize;
    QAction *workshop;
    // Help
    QAction *explain;  ///< the words of the control that has the focus
    QAction *glossary;
    QAction *shortcuts;
    QAction *facts;
    QAction *about;

    /// For parts of the window that add entries of their own.
    [[nodiscard]] QMenu *fileMenu() const { return m_file; }
    void retranslate();
    /// "Undo: change the turnover"; empty labels disable.
    void setUndo(const QString &undoLabel, const QString &redoLabel);
    void setStepTitles(const QList<QString> &titles);

private:
    QAction *add(QMenu *menu, const char *name);
    void buildGo(int stepCount);
    void buildView();
    void buildHelp();

    QMainWindow &m_window;
    QMenu *m_file;
    QMenu *m_edit;
    QMenu *m_go;
    QMenu *m_view;
    QMenu *m_theme;
    QMenu *m_language;
    QMenu *m_help;
};

}  // namespace passerelle::ui
