// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace passerelle::ui {

/// Gives every button and labelled field below `page` a letter of its own, whatever the language: a letter that is
/// taken moves to the next free one of the text, a text without a free letter goes without. What is seen chooses first,
/// in the order in which it was made. Run again whenever texts or visibility change; does nothing when all is well.
void giveLettersOfTheirOwn(QWidget *page);

}  // namespace passerelle::ui
