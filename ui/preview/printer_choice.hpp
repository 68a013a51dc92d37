// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QPrinter;
class QWidget;

namespace passerelle::ui {

/// Asks the person for a printer and its settings: the system's dialog in the product, a fixed answer in tests. False
/// when the person changed their mind.
using PrinterChoice = std::function<bool(QPrinter &printer, QWidget *parent)>;
[[nodiscard]] PrinterChoice systemPrinterChoice();

}  // namespace passerelle::ui
