// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/command_palette.hpp"

#include "ui/shell/command_list_model.hpp"
#include "ui/widgets/icon.hpp"
#include "ui/widgets/text_label.hpp"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace passerelle::ui {

namespace {

const QString kRecent = QStringLiteral("palette/recent");
constexpr qsizetype kRemembered = 12;
constexpr std::size_t kRows = 50;

}  // namespace

CommandPalette::CommandPalette(QSettings &settings, QWidget *over)
    : QFrame(over), m_settings(settings), m_field(new QLineEdit(this)), m_list(new QListView(this)),
      m_none(new TextLabel(TextStyle::Body, ColorRole::MutedText, this)), m_model(new CommandListModel(this))
{
    setObjectName(QStringLiteral("palette"));
    m_field->setObjectName(QStringLiteral("palette.search"));
    m_list->setObjectName(QStringLiteral("palette.list"));
    m_field->addAction(icon(QStringLiteral("search"), ColorRole::MutedText), QLineEdit::LeadingPosition);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);  // the arrows work from the field
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QVBoxLayout(this);
    const int margin = spacing(this, 3);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(spacing(this, 2));
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    column->addWidget(m_none);
    m_field->installEventFilter(this);
    over->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        m_list->setCurrentIndex(index);
        runCurrent();
    });
    retranslate();
    hide();
}

void CommandPalette::open(std::vector<Command> commands, const QString &hint)
{
    if (!isVisible())
        m_before = window()->focusWidget();
    m_commands = std::move(commands);
    m_field->setPlaceholderText(hint);
    m_field->setAccessibleName(hint);
    m_field->clear();
    search();
    place();
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::search()
{
    m_model->setCommands(found(m_commands, m_field->text(), m_settings.value(kRecent).toStringList(), kRows));
    const bool any = m_model->rowCount() > 0;
    if (any)
        m_list->setCurrentIndex(m_model->index(0));
    m_list->setVisible(any);
    m_none->setVisible(!any);
}

void CommandPalette::leave(bool backToFocus)
{
    if (!isVisible())
        return;
    hide();
    m_commands.clear();
    if (backToFocus && m_before)
        m_before->setFocus(Qt::PopupFocusReason);
    m_before = nullptr;
}

void CommandPalette::runCurrent()
{
    const QModelIndex chosen = m_list->currentIndex();
    if (!chosen.isValid())
        return;
    const Command command = m_model->command(chosen.row());
    QStringList recent = m_settings.value(kRecent).toStringList();
    recent.removeAll(command.id);
    recent.prepend(command.id);
    m_settings.setValue(kRecent, QStringList(recent.mid(0, kRemembered)));
    leave(true);
    command.run();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget()) {
        if (event->type() == QEvent::Resize && isVisible())
            place();
        return false;
    }
    if (event->type() == QEvent::FocusOut && isVisible()) {
        // A click elsewhere: the person went on, and so does the focus.
        if (static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason)
            leave(false);
        return false;
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    switch (const auto *key = static_cast<QKeyEvent *>(event); key->key()) {
    case Qt::Key_Escape:
        leave(true);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        runCurrent();
        return true;
    case Qt::Key_Down:
    case Qt::Key_Up:
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        QApplication::sendEvent(m_list, event);
        return true;
    default:
        return false;
    }
}

void CommandPalette::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CommandPalette::retranslate()
{
    setAccessibleName(tr("Commands and answers"));
    m_list->setAccessibleName(tr("What was found"));
    m_none->setText(tr("Nothing fits. Try fewer letters."));
}

void CommandPalette::place()
{
    const QWidget *over = parentWidget();
    const int width = std::min(textWidth(this, 90), over->width() - spacing(this, 8));
    const int height = std::min(spacing(this, 110), over->height() - spacing(this, 16));
    setGeometry((over->width() - width) / 2, spacing(this, 8), width, height);
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(ColorRole::ControlBorder, palette()), 1));
    painter.setBrush(color(ColorRole::Surface, palette()));
    const qreal radius = spacing(this, 1.5);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

}  // namespace passerelle::ui
