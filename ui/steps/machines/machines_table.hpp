// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QTableView>

class QMenu;

namespace passerelle::ui {

class MachinesFilter;

/// The table of places. It shows as many columns as fit, the most asked for first, so that nobody scrolls sideways; a
/// person who wants others chooses them in the menu of the header, and the table then keeps to that. Copies lines
/// (Ctrl+C) and single figures (Ctrl+Shift+C).
class MachinesTable final : public QTableView
{
    Q_OBJECT

public:
    MachinesTable(MachinesFilter *places, QWidget *parent);

    /// The columns to choose from, for a button beside the table.
    [[nodiscard]] QMenu *columnMenu() const { return m_columns; }
    void retranslate();
    /// Shows what fits, unless the person chose.
    void fitColumns();
    /// Columns, widths and order as the person left them; widths in characters, so that another size of text keeps
    /// them.
    [[nodiscard]] QJsonObject look() const;
    void setLook(const QJsonObject &look);

Q_SIGNALS:
    /// "Why this number?" was asked of a figure: the place under the cursor.
    void whyAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildActions();
    void fillColumnMenu();
    void choose(int column, bool shown);
    void setWidth(int column, int width);
    void noteWidth(int column, int before, int now);
    void copyRows();
    void copyFigure();
    [[nodiscard]] int widthOf(int column) const;

    QMenu *m_columns;
    QAction *m_copy;
    QAction *m_copyFigure;
    QAction *m_why;
    bool m_chosenByPerson = false;
    bool m_fitting = false;       ///< a width that changes now is ours
    QHash<int, double> m_widths;  ///< that the person gave, in characters
};

}  // namespace passerelle::ui
