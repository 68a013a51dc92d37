// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/writable.hpp"

#include "ui/widgets/limited_text_edit.hpp"

#include <QLineEdit>
#include <QPlainTextEdit>

namespace passerelle::ui {

void setWritable(QLineEdit *field, bool writable)
{
    field->setReadOnly(!writable);
}

void setWritable(LimitedTextEdit *field, bool writable)
{
    field->editor()->setReadOnly(!writable);
}

void setWritable(QWidget *choice, bool writable)
{
    choice->setEnabled(writable);
}

}  // namespace passerelle::ui
