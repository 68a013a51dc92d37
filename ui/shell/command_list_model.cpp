// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/command_list_model.hpp"

#include "ui/widgets/icon.hpp"

#include <QPainter>

#include <algorithm>
#include <utility>

namespace passerelle::ui {

namespace {

constexpr int kGroupRole = Qt::UserRole;
constexpr int kDetailRole = Qt::UserRole + 1;
constexpr int kIconRole = Qt::UserRole + 2;

}  // namespace

void CommandListModel::setCommands(std::vector<Command> commands)
{
    beginResetModel();
    m_commands = std::move(commands);
    endResetModel();
}

int CommandListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_commands.size());
}

QVariant CommandListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Command &entry = command(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return entry.title;
    case kGroupRole:
        return entry.group;
    case kDetailRole:
        return entry.detail;
    case kIconRole:
        return entry.icon;
    case Qt::AccessibleTextRole:
        return entry.detail.isEmpty()
                   ? tr("%1: %2", "group, command").arg(entry.group, entry.title)
                   : tr("%1: %2, %3", "group, command, shortcut or value").arg(entry.group, entry.title, entry.detail);
    default:
        return {};
    }
}

QSize CommandDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {textWidth(option.widget, 40), spacing(option.widget, 10)};
}

void CommandDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QWidget *view = option.widget;
    const bool chosen = option.state & QStyle::State_Selected;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (chosen) {
        painter->setPen(QPen(color(ColorRole::Accent, option.palette), 2));
        painter->setBrush(color(ColorRole::AccentSoft, option.palette));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), spacing(view, 1), spacing(view, 1));
    }
    const bool mirrored = option.direction == Qt::RightToLeft;
    const int gap = spacing(view, 2);
    const int side = spacing(view, 5);
    const auto placed = [&](const QRect &rect) {
        return mirrored ? QStyle::visualRect(Qt::RightToLeft, option.rect, rect) : rect;
    };
    const QRect drawing(option.rect.x() + gap, option.rect.center().y() - side / 2, side, side);
    ui::icon(index.data(kIconRole).toString(), ColorRole::Accent).paint(painter, placed(drawing));

    const QFont small = styled(option.font, TextStyle::Caption);
    const QString detail = index.data(kDetailRole).toString();
    const int textX = drawing.right() + 2 * gap;
    const int whole = option.rect.right() - gap - textX;
    const int detailWidth = std::min(QFontMetrics(small).horizontalAdvance(detail) + gap, whole / 2);
    const int middle = option.rect.center().y();
    const Qt::Alignment start = mirrored ? Qt::AlignRight : Qt::AlignLeft;
    const Qt::Alignment end = mirrored ? Qt::AlignLeft : Qt::AlignRight;
    const auto write = [&](const QRect &area, const QString &text, const QFont &font, ColorRole role,
                           Qt::Alignment sideways) {
        painter->setFont(font);
        painter->setPen(color(role, option.palette));
        painter->drawText(placed(area), static_cast<int>(sideways | Qt::AlignVCenter),
                          QFontMetrics(font).elidedText(text, Qt::ElideRight, area.width()));
    };
    const int half = option.rect.height() / 2 - gap / 2;
    write(QRect(textX, middle - half, whole - detailWidth, half), index.data().toString(), option.font, ColorRole::Text,
          start);
    write(QRect(textX, middle, whole - detailWidth, half), index.data(kGroupRole).toString(), small,
          ColorRole::MutedText, start);
    write(QRect(option.rect.right() - gap - detailWidth, option.rect.y(), detailWidth, option.rect.height()), detail,
          small, ColorRole::MutedText, end);
    painter->restore();
}

}  // namespace passerelle::ui
