// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/command.hpp"

#include <QFrame>
#include <QPointer>

class QLineEdit;
class QListView;
class QSettings;

namespace passerelle::ui {

class CommandListModel;
class TextLabel;

/// Everything the program can do and everything the dossier says, one search away. Lies over the window; arrows choose,
/// Enter does, Escape leaves; the focus goes back to where it was.
class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    /// What was used lately is kept in `settings`.
    CommandPalette(QSettings &settings, QWidget *over);

    /// Shows it with these commands; `hint` says in the empty field what can be typed.
    void open(std::vector<Command> commands, const QString &hint);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void search();
    void leave(bool backToFocus);
    void runCurrent();
    void place();
    void retranslate();

    QSettings &m_settings;
    QLineEdit *m_field;
    QListView *m_list;
    TextLabel *m_none;
    CommandListModel *m_model;
    std::vector<Command> m_commands;
    QPointer<QWidget> m_before;  // had the focus
};

}  // namespace passerelle::ui
