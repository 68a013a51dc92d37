// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace passerelle::ui {

/// Places widgets in rows of equal columns: as many columns as fit `minimumColumnWidth`, at most `maximumColumns`.
/// Fields and cards reflow when the window narrows or the text grows; reading order is row by row.
class ColumnsLayout : public QLayout
{
    Q_OBJECT

public:
    /// Widths in pixels; take them from textWidth() so that they follow the font.
    ColumnsLayout(int minimumColumnWidth, int maximumColumns, int spacing);
    ~ColumnsLayout() override;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] QSize sizeHint() const override;
    void setGeometry(const QRect &rect) override;

private:
    int arrange(const QRect &rect, bool apply) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
    int m_columnWidth;
    int m_maximumColumns;
};

}  // namespace passerelle::ui
