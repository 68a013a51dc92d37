// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_menus.hpp"

#include "ui/widgets/icon.hpp"

#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace passerelle::ui {

WindowMenus::WindowMenus(QMainWindow &window, int stepCount)
    : QObject(&window), m_window(window), m_file(window.menuBar()->addMenu(QString())),
      m_edit(window.menuBar()->addMenu(QString())), m_go(window.menuBar()->addMenu(QString())),
      m_view(window.menuBar()->addMenu(QString())), m_theme(new QMenu(m_view)), m_language(new QMenu(m_view)),
      m_help(window.menuBar()->addMenu(QString()))
{
    newDossier = add(m_file, "new");
    open = add(m_file, "open");
    import = add(m_file, "import");
    recent = m_file->addMenu(QString());
    recent->setObjectName(QStringLiteral("menu.recent"));
    samples = m_file->addMenu(QString());
    m_file->addSeparator();
    rename = add(m_file, "rename");
    preview = add(m_file, "preview");
    m_file->addSeparator();
    quit = add(m_file, "quit");
    newDossier->setShortcut(QKeySequence::New);
    open->setShortcut(QKeySequence::Open);
    import->setShortcut(Qt::CTRL | Qt::Key_I);
    rename->setShortcut(Qt::Key_F2);
    preview->setShortcut(QKeySequence::Print);
    quit->setShortcut(Qt::CTRL | Qt::Key_Q);
    quit->setMenuRole(QAction::QuitRole);

    undo = add(m_edit, "undo");
    redo = add(m_edit, "redo");
    undo->setShortcuts(QKeySequence::Undo);
    redo->setShortcuts({QKeySequence(QKeySequence::Redo), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    m_edit->addSeparator();
    find = add(m_edit, "find");
    commands = add(m_edit, "commands");
    find->setShortcut(QKeySequence::Find);
    commands->setShortcut(Qt::CTRL | Qt::Key_K);
    undo->setIcon(icon(QStringLiteral("undo")));
    redo->setIcon(icon(QStringLiteral("redo")));

    buildGo(stepCount);
    buildView();
    buildHelp();
    retranslate();
}

void WindowMenus::buildGo(int stepCount)
{
    welcome = add(m_go, "welcome");
    welcome->setShortcut(Qt::ALT | Qt::Key_Home);
    m_go->addSeparator();
    for (int i = 0; i < stepCount; ++i) {
        QAction *step = add(m_go, "step");
        step->setObjectName(QStringLiteral("action.step%1").arg(i + 1));
        if (i < 9)
            step->setShortcut(static_cast<int>(Qt::CTRL) | (Qt::Key_1 + i));
        steps.push_back(step);
    }
    m_go->addSeparator();
    next = add(m_go, "next");
    previous = add(m_go, "previous");
    m_go->addSeparator();
    scenarios = add(m_go, "scenarios");
    why = add(m_go, "why");
    why->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_W);
    next->setShortcut(Qt::CTRL | Qt::Key_PageDown);
    previous->setShortcut(Qt::CTRL | Qt::Key_PageUp);
}

void WindowMenus::buildHelp()
{
    explain = add(m_help, "explain");
    glossary = add(m_help, "glossary");
    shortcuts = add(m_help, "shortcuts");
    m_help->addSeparator();
    facts = add(m_help, "facts");
    m_help->addSeparator();
    about = add(m_help, "about");
    explain->setShortcut(Qt::Key_F1);
    glossary->setShortcut(Qt::SHIFT | Qt::Key_F1);
    shortcuts->setShortcut(Qt::CTRL | Qt::Key_Slash);
    about->setMenuRole(QAction::AboutRole);
}

void WindowMenus::buildView()
{
    m_view->addMenu(m_theme);
    m_view->addMenu(m_language);
    m_view->addSeparator();
    themeSystem = add(m_theme, "theme_system");
    themeLight = add(m_theme, "theme_light");
    themeDark = add(m_theme, "theme_dark");
    themeContrast = add(m_theme, "theme_contrast");
    auto *themes = new QActionGroup(this);
    for (QAction *action : {themeSystem, themeLight, themeDark, themeContrast}) {
        action->setCheckable(true);
        themes->addAction(action);
    }
    french = add(m_language, "french");
    english = add(m_language, "english");
    auto *languages = new QActionGroup(this);
    for (QAction *action : {french, english}) {
        action->setCheckable(true);
        languages->addAction(action);
    }
    // Languages are named in themselves, so that a person who is lost finds the way back.
    french->setText(QStringLiteral("&Français"));
    english->setText(QStringLiteral("&English"));
    larger = add(m_view, "larger");
    smaller = add(m_view, "smaller");
    normalSize = add(m_view, "normal_size");
    m_view->addSeparator();
    reducedMotion = add(m_view, "reduced_motion");
    reducedMotion->setCheckable(true);
    workshop = add(m_view, "workshop");
    larger->setShortcuts({QKeySequence(QKeySequence::ZoomIn), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    smaller->setShortcut(QKeySequence::ZoomOut);
    normalSize->setShortcut(Qt::CTRL | Qt::Key_0);
}

QAction *WindowMenus::add(QMenu *menu, const char *name)
{
    QAction *action = menu->addAction(QString());
    action->setObjectName(QStringLiteral("action.") + QLatin1String(name));
    return action;
}

void WindowMenus::retranslate()
{
    m_file->setTitle(tr("&File"));
    newDossier->setText(tr("&New dossier"));
    open->setText(tr("&Open…"));
    import->setText(tr("&Import a dossier file…"));
    recent->setTitle(tr("Recent &dossiers"));
    samples->setTitle(tr("Open a &sample"));
    rename->setText(tr("&Rename…"));
    preview->setText(tr("&Print the report…"));
    quit->setText(tr("&Quit"));
    m_edit->setTitle(tr("&Edit"));
    find->setText(tr("&Find in the dossier…"));
    commands->setText(tr("Find a &command…"));
    m_go->setTitle(tr("&Go"));
    welcome->setText(tr("&Quick start"));
    next->setText(tr("Ne&xt step"));
    previous->setText(tr("&Previous step"));
    scenarios->setText(tr("&Scenarios…"));
    why->setText(tr("&Why these numbers?"));
    m_view->setTitle(tr("&View"));
    m_theme->setTitle(tr("&Theme"));
    themeSystem->setText(tr("As the &system"));
    themeLight->setText(tr("&Light"));
    themeDark->setText(tr("&Dark"));
    themeContrast->setText(tr("&High contrast"));
    reducedMotion->setText(tr("&Reduce motion"));
    m_language->setTitle(tr("&Language"));
    larger->setText(tr("L&arger text"));
    smaller->setText(tr("S&maller text"));
    normalSize->setText(tr("&Normal text"));
    workshop->setText(tr("&Workshop…"));
    m_help->setTitle(tr("&Help"));
    explain->setText(tr("&Explain the words here"));
    glossary->setText(tr("&Glossary"));
    shortcuts->setText(tr("&Keyboard shortcuts"));
    facts->setText(tr("&Prices and calls…"));
    about->setText(tr("&About Passerelle"));
}

void WindowMenus::setUndo(const QString &undoLabel, const QString &redoLabel)
{
    undo->setEnabled(!undoLabel.isEmpty());
    undo->setText(undoLabel.isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(undoLabel));
    redo->setEnabled(!redoLabel.isEmpty());
    redo->setText(redoLabel.isEmpty() ? tr("&Redo") : tr("&Redo: %1").arg(redoLabel));
}

void WindowMenus::setStepTitles(const QList<QString> &titles)
{
    for (qsizetype i = 0; i < titles.size() && i < static_cast<qsizetype>(steps.size()); ++i)
        steps[static_cast<std::size_t>(i)]->setText(
            tr("&%1 %2", "number and title of a step").arg(i + 1).arg(titles[i]));
}

}  // namespace passerelle::ui
