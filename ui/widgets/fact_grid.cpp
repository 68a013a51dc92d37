// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fact_grid.hpp"

#include "ui/widgets/text_label.hpp"

#include <QGridLayout>

#include <algorithm>

namespace passerelle::ui {

FactGrid::FactGrid(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(spacing(this, 4));
    m_grid->setVerticalSpacing(spacing(this, 1.5));
    m_grid->setColumnStretch(0, 4);
    m_grid->setColumnStretch(1, 5);
    m_grid->setColumnStretch(2, 5);
}

void FactGrid::setRows(const std::vector<FactRow> &rows)
{
    if (rows == m_rows)
        return;
    m_rows = rows;
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int line = 0;
    for (const FactRow &row : rows) {
        auto *label = new TextLabel(TextStyle::Body, ColorRole::MutedText, this);
        auto *value = new TextLabel(TextStyle::Strong, ColorRole::Text, this);
        auto *note = new TextLabel(TextStyle::Caption, ColorRole::MutedText, this);
        label->setText(row.label);
        value->setText(row.value);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setAccessibleName(tr("%1: %2. %3").arg(row.label, row.value, row.note));
        note->setText(row.note);
        m_grid->addWidget(label, line, 0, Qt::AlignTop);
        m_grid->addWidget(value, line, 1, Qt::AlignTop);
        m_grid->addWidget(note, line, 2, Qt::AlignTop);
        ++line;
    }
}

QString FactGrid::value(const QString &label) const
{
    const auto found = std::ranges::find(m_rows, label, &FactRow::label);
    return found == m_rows.end() ? QString() : found->value;
}

}  // namespace passerelle::ui
