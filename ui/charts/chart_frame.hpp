// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.hpp"
#include "ui/charts/chart_palette.hpp"
#include "ui/charts/chart_table.hpp"

#include <QWidget>

class QAction;
class QChart;
class QGraphicsSceneContextMenuEvent;
class QLabel;
class QPainter;
class QStackedWidget;
class QTableWidget;
class QToolButton;

namespace passerelle::ui {

class ChartCanvas;

/// What every chart has around its drawing: a title, the same as a table (Qt Charts is invisible to screen readers),
/// one sentence in plain words, hover and keyboard values, and "copy as picture" and "copy as table" in a context menu.
///
/// A chart is redrawn whole from its value whenever the value, the language or the colours change.
class ChartFrame : public QWidget
{
    Q_OBJECT

public:
    /// Behind: a button swaps drawing and table. Below: both are always shown.
    enum class TablePlace { Behind, Below };

    ChartFrame(const QString &name, TablePlace place, QWidget *parent);
    ~ChartFrame() override;

    /// How numbers are written; the texts follow the program's own translation.
    void setLanguage(const Language &language);
    [[nodiscard]] const Language &language() const { return m_language; }
    [[nodiscard]] const ChartTable &table() const { return m_table; }
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] bool isTableShown() const;

public Q_SLOTS:
    void copyPicture();
    void copyTable();
    void showTable(bool shown);

Q_SIGNALS:
    /// The person clicked a mark or pressed Return on it.
    void activated(const QString &id);

protected:
    /// Draws chart, table and sentence anew from the value held by the subclass.
    virtual void rebuild() = 0;
    /// The next or previous mark from the keyboard; returns the text to show for it, empty when there is none.
    virtual QString stepMark(int direction) = 0;
    /// The id under the keyboard mark, empty when there is none.
    [[nodiscard]] virtual QString markedId() const = 0;
    /// What is painted over the series once axes are laid out: whiskers, limits.
    virtual void paintOver(QPainter &painter);

    /// Removes series and axes; sets the colours. First thing a rebuild does.
    QChart &clearedChart();
    void setTexts(const QString &title, const QString &sentence, ChartTable table);
    /// Lines of the height of the drawing, so that its size follows the font.
    void setDrawingLines(double lines);
    void showValue(const QString &text);
    [[nodiscard]] ChartPalette colours() const;
    [[nodiscard]] QChart &chart() const;
    void changeEvent(QEvent *event) override;

private:
    friend class ChartCanvas;
    void retranslate();
    void fillTable();

    Language m_language = Language::english();
    TablePlace m_place;
    ChartTable m_table;
    QLabel *m_title;
    QLabel *m_sentence;
    QToolButton *m_toggle;
    QStackedWidget *m_stack;
    ChartCanvas *m_canvas;
    QTableWidget *m_rows;
    QAction *m_copyPicture;
    QAction *m_copyTable;
    bool m_rebuilding = false;
};

}  // namespace passerelle::ui
