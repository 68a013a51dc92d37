// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLineEdit;
class QWidget;

namespace passerelle::ui {

class LimitedTextEdit;

/// In a dossier that may only be read, texts can still be selected and copied, and answers cannot be changed.
void setWritable(QLineEdit *field, bool writable);
void setWritable(LimitedTextEdit *field, bool writable);
void setWritable(QWidget *choice, bool writable);

}  // namespace passerelle::ui
