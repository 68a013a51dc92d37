// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/command.hpp"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace passerelle::ui {

/// The commands found, one a row.
class CommandListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;
    void setCommands(std::vector<Command> commands);
    [[nodiscard]] const Command &command(int row) const { return m_commands.at(static_cast<std::size_t>(row)); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<Command> m_commands;
};

/// A row: drawing and title at the start, group under it, shortcut or value at the end.
class CommandDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

}  // namespace passerelle::ui
