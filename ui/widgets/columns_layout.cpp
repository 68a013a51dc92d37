// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/columns_layout.hpp"

#include <QLayoutItem>
#include <QWidget>

#include <algorithm>

namespace passerelle::ui {

namespace {

int heightOf(const QLayoutItem &item, int width)
{
    return item.hasHeightForWidth() ? item.heightForWidth(width) : item.sizeHint().height();
}

}  // namespace

ColumnsLayout::ColumnsLayout(int minimumColumnWidth, int maximumColumns, int spacing)
    : m_columnWidth(std::max(1, minimumColumnWidth)), m_maximumColumns(std::max(1, maximumColumns))
{
    setSpacing(spacing);
    setContentsMargins(0, 0, 0, 0);
}

ColumnsLayout::~ColumnsLayout() = default;

void ColumnsLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
}
int ColumnsLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem *ColumnsLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items.at(static_cast<std::size_t>(index)).get() : nullptr;
}

QLayoutItem *ColumnsLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *item = m_items.at(static_cast<std::size_t>(index)).release();
    m_items.erase(m_items.begin() + index);
    return item;
}

int ColumnsLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize ColumnsLayout::minimumSize() const
{
    int width = 0;
    for (const auto &item : m_items)
        if (!item->isEmpty())
            width = std::max(width, item->minimumSize().width());
    return {width, 0};
}

QSize ColumnsLayout::sizeHint() const
{
    const int width = m_columnWidth * std::min(2, m_maximumColumns) + spacing();
    return {width, heightForWidth(width)};
}

void ColumnsLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int ColumnsLayout::arrange(const QRect &rect, bool apply) const
{
    std::vector<QLayoutItem *> shown;
    for (const auto &item : m_items)
        if (!item->isEmpty())
            shown.push_back(item.get());
    // Never so narrow that the widest of them is cut, whatever the font makes of the width that was asked for.
    const int least = std::max(m_columnWidth, minimumSize().width());
    const int fitting = (rect.width() + spacing()) / (least + spacing());
    const int columns = std::clamp(fitting, 1, m_maximumColumns);
    const int width = (rect.width() - (columns - 1) * spacing()) / columns;
    const bool mirrored = parentWidget() && parentWidget()->isRightToLeft();
    int y = rect.y();
    for (std::size_t start = 0; start < shown.size(); start += static_cast<std::size_t>(columns)) {
        const std::size_t end = std::min(shown.size(), start + static_cast<std::size_t>(columns));
        int rowHeight = 0;
        for (std::size_t i = start; i < end; ++i)
            rowHeight = std::max(rowHeight, heightOf(*shown[i], width));
        for (std::size_t i = start; apply && i < end; ++i) {
            const int place = static_cast<int>(i - start);
            const int column = mirrored ? columns - 1 - place : place;
            shown[i]->setGeometry(QRect(rect.x() + column * (width + spacing()), y, width, rowHeight));
        }
        y += rowHeight + spacing();
    }
    return shown.empty() ? 0 : y - spacing() - rect.y();
}

}  // namespace passerelle::ui
