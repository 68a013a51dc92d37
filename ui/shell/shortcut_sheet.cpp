// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcut_sheet.hpp"

#include "ui/widgets/card.hpp"
#include "ui/widgets/columns_layout.hpp"
#include "ui/widgets/text_label.hpp"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QScrollArea>
#include <QVBoxLayout>

#include <utility>
#include <vector>

namespace passerelle::ui {

namespace {

using Line = std::pair<QString, QString>;  // what it does, keys

QString plain(QString text)
{
    static const QRegularExpression mnemonic(QStringLiteral("&(?!&)"));
    text.remove(mnemonic);
    while (text.endsWith(QChar(0x2026)))
        text.chop(1);
    return text;
}

void collect(const QMenu &menu, std::vector<Line> &lines)
{
    for (const QAction *action : menu.actions()) {
        if (action->menu())
            collect(*action->menu(), lines);
        else if (!action->shortcut().isEmpty())
            lines.emplace_back(plain(action->text()), action->shortcut().toString(QKeySequence::NativeText));
    }
}

Card *cardOf(const QString &title, const std::vector<Line> &lines, QWidget *parent)
{
    auto *card = new Card(parent);
    card->setTitle(title);
    auto *grid = new QGridLayout;
    grid->setColumnStretch(0, 1);
    grid->setHorizontalSpacing(spacing(parent, 4));
    card->body()->addLayout(grid);
    card->body()->addStretch(1);
    int row = 0;
    for (const auto &[what, keys] : lines) {
        auto *words = new TextLabel(TextStyle::Body, ColorRole::Text);
        auto *shortcut = new TextLabel(TextStyle::Strong, ColorRole::Accent);
        words->setText(what);
        shortcut->setText(keys);
        shortcut->setWordWrap(false);
        grid->addWidget(words, row, 0);
        grid->addWidget(shortcut, row++, 1, Qt::AlignTop | Qt::AlignTrailing);
    }
    return card;
}

}  // namespace

ShortcutSheet::ShortcutSheet(const QMenuBar &menus, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("shortcuts"));
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *content = new QWidget;
    auto *columns = new ColumnsLayout(textWidth(this, 44), 2, spacing(this, 4));
    content->setLayout(columns);
    for (const QAction *action : menus.actions()) {
        std::vector<Line> lines;
        if (action->menu())
            collect(*action->menu(), lines);
        if (!lines.empty())
            columns->addWidget(cardOf(plain(action->text()), lines, content));
    }
    columns->addWidget(cardOf(tr("Everywhere"),
                              {{tr("To the next or previous control"), tr("Tab, Shift+Tab")},
                               {tr("Choose in lists, tables, tiles and the rail"), tr("Arrows")},
                               {tr("Press a button, tick a box"), tr("Space")},
                               {tr("Do what is chosen"), tr("Enter")},
                               {tr("Leave a list, a card or a window"), tr("Esc")},
                               {tr("Open a menu, reach an underlined letter"), tr("Alt + letter")}},
                              content));
    auto *area = new QScrollArea;
    area->setObjectName(QStringLiteral("shortcuts.area"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(content);
    area->setAccessibleName(windowTitle());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(area, 1);
    column->addWidget(buttons);
    resize(textWidth(this, 110), spacing(this, 150));
}

}  // namespace passerelle::ui
