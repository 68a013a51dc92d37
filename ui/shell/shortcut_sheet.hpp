// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QMenuBar;

namespace passerelle::ui {

/// Every key that does something, on one page: read from the menus, so that it is never out of date, with the keys
/// that lists and fields know by themselves.
class ShortcutSheet : public QDialog
{
    Q_OBJECT

public:
    ShortcutSheet(const QMenuBar &menus, QWidget *parent);
};

}  // namespace passerelle::ui
