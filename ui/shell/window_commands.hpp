// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QMainWindow;
class QMenu;
class QSettings;

namespace passerelle::ui {

class CommandPalette;
class GlossaryDialog;
class GlossaryHelp;
class MainWindow;
class Session;
class StepStack;
class WindowMenus;

/// What helps a person find their way: the command palette, find in the dossier, recent dossiers, the glossary with its
/// cards, the sheet of shortcuts.
class WindowCommands : public QObject
{
    Q_OBJECT

public:
    WindowCommands(MainWindow &window, WindowMenus &menus, StepStack &stack, Session &session, QSettings &settings);

private:
    void openPalette(bool answersOnly);
    void goToField(const QString &key);
    void fillRecent();
    void explain();
    void showGlossary();
    void showShortcuts();
    void previewReport();

    MainWindow &m_window;
    WindowMenus &m_menus;
    StepStack &m_stack;
    Session &m_session;
    CommandPalette *m_palette;
    GlossaryHelp *m_help;
    GlossaryDialog *m_glossary = nullptr;
};

}  // namespace passerelle::ui
