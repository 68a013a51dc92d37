// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/printer_choice.hpp"

#include <QPrintDialog>
#include <QPrinter>

namespace passerelle::ui {

PrinterChoice systemPrinterChoice()
{
    return [](QPrinter &printer, QWidget *parent) {
        QPrintDialog dialog(&printer, parent);
        return dialog.exec() == QDialog::Accepted;
    };
}

}  // namespace passerelle::ui
