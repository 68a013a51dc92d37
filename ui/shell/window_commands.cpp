// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_commands.hpp"

#include "ui/shell/command_palette.hpp"
#include "ui/shell/command_sources.hpp"
#include "ui/shell/glossary_dialog.hpp"
#include "ui/shell/main_window.hpp"
#include "ui/shell/shortcut_sheet.hpp"
#include "ui/shell/step_stack.hpp"
#include "ui/shell/window_menus.hpp"
#include "ui/widgets/glossary_help.hpp"

#include <QApplication>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>

#include <algorithm>
#include <iterator>
#include <utility>

namespace passerelle::ui {

namespace {

constexpr std::size_t kRecentDossiers = 9;

void append(std::vector<Command> &all, std::vector<Command> more)
{
    std::ranges::move(more, std::back_inserter(all));
}

}  // namespace

WindowCommands::WindowCommands(MainWindow &window, WindowMenus &menus, StepStack &stack, Session &session,
                               QSettings &settings)
    : QObject(&window), m_window(window), m_menus(menus), m_stack(stack), m_session(session),
      m_palette(new CommandPalette(settings, &window)),
      m_help(new GlossaryHelp([&session] { return session.language(); }, this))
{
    connect(menus.commands, &QAction::triggered, this, [this] { openPalette(false); });
    connect(menus.find, &QAction::triggered, this, [this] { openPalette(true); });
    connect(menus.recent, &QMenu::aboutToShow, this, &WindowCommands::fillRecent);
    connect(menus.explain, &QAction::triggered, this, &WindowCommands::explain);
    connect(menus.glossary, &QAction::triggered, this, &WindowCommands::showGlossary);
    connect(menus.shortcuts, &QAction::triggered, this, &WindowCommands::showShortcuts);
    connect(menus.preview, &QAction::triggered, this, &WindowCommands::previewReport);
    // An empty menu would never show, and so never be filled.
    fillRecent();
}

void WindowCommands::openPalette(bool answersOnly)
{
    std::vector<Command> all;
    const auto answers = [this] {
        return answerCommands(
            m_session, [names = m_stack.fieldNames()](const QString &key) { return names.contains(key); },
            [this](const QString &key) { goToField(key); });
    };
    if (answersOnly) {
        m_palette->open(answers(), tr("Find an answer by its question or its value"));
        return;
    }
    append(all, menuCommands(*m_window.menuBar()));
    append(all, dossierCommands(m_session));
    append(all, answers());
    append(all, resultCommands(m_session, [this](const QString &step) { m_window.showStep(step); }));
    m_palette->open(std::move(all), tr("Type what you look for: a command, an answer, a dossier, a machine"));
}

void WindowCommands::goToField(const QString &key)
{
    m_window.showStep(stepOfKey(key));
    m_stack.focusField(key);
}

void WindowCommands::fillRecent()
{
    m_menus.recent->clear();
    const auto entries = m_session.library().list();
    if (!entries)
        return;
    for (std::size_t i = 0; i < std::min(kRecentDossiers, entries->size()); ++i) {
        const dossier::Entry &entry = (*entries)[i];
        QString name = entry.name;
        name.replace(QLatin1Char('&'), QStringLiteral("&&"));
        QAction *action = m_menus.recent->addAction(tr("&%1 %2", "number and name of a dossier").arg(i + 1).arg(name));
        action->setObjectName(QStringLiteral("action.recent%1").arg(i + 1));
        action->setCheckable(true);
        action->setChecked(entry.id == m_session.dossier().id);
        connect(action, &QAction::triggered, this, [this, id = entry.id] {
            if (id != m_session.dossier().id)
                m_session.openDossier(id);
        });
    }
}

void WindowCommands::explain()
{
    if (!m_help->explain(QApplication::focusWidget()))
        showGlossary();
}

void WindowCommands::showGlossary()
{
    if (!m_glossary)
        m_glossary = new GlossaryDialog([this] { return m_session.language(); }, &m_window);
    m_glossary->show();
    m_glossary->raise();
    m_glossary->activateWindow();
}

void WindowCommands::showShortcuts()
{
    auto *sheet = new ShortcutSheet(*m_window.menuBar(), &m_window);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
}

/// Goes where language and paper stand, and shows the pages from there; what is missing for it is said there too.
void WindowCommands::previewReport()
{
    m_window.showStep(QStringLiteral("export"));
    if (auto *button = m_stack.findChild<QPushButton *>(QStringLiteral("export.report.preview")))
        button->click();
}

}  // namespace passerelle::ui
