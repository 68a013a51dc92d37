// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.hpp"
#include "ui/charts/chart_palette.hpp"
#include "ui/charts/chart_table.hpp"

#include <QPointF>
#include <QWidget>

#include <functional>

class QAction;
class QChart;
class QKeyEvent;
class QLabel;
class QPainter;
class QStackedWidget;
class QTableWidget;
class QToolButton;

namespace passerelle::ui {

class ChartCanvas;

/// What every chart has around its drawing: a title, the same as a table (Qt Charts is invisible to screen readers),
/// one sentence in plain words, hover and keyboard values, and copies (picture, table) and files (SVG, PNG, CSV) in a
/// menu of its own, which is its context menu too.
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

    /// Asks for the path of a file to write: title, proposed name, filter. Empty: the person changed their mind.
    using AskPath = std::function<QString(QWidget *, const QString &, const QString &, const QString &)>;
    void setAskPath(AskPath ask) { m_askPath = std::move(ask); }

    /// How numbers are written; the texts follow the program's own translation.
    void setLanguage(const Language &language);
    [[nodiscard]] const Language &language() const { return m_language; }
    /// Both as last drawn: a chart that nobody sees is behind its values until it is shown.
    [[nodiscard]] const ChartTable &table() const { return m_table; }
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] bool isTableShown() const;

public Q_SLOTS:
    void copyPicture();
    void copyTable();
    void showTable(bool shown);
    void saveSvg();
    void savePng();
    void saveCsv();

Q_SIGNALS:
    /// The person clicked a mark or pressed Return on it.
    void activated(const QString &id);
    /// A file asked for could not be written.
    void saveFailed(const QString &path);

protected:
    /// Draws chart, table and sentence anew from the value held by the subclass.
    virtual void rebuild() = 0;
    /// To be called when that value changed: rebuilds at once a chart that is seen, another when it is shown next.
    void renew();
    /// The next or previous mark from the keyboard; returns the text to show for it, empty when there is none.
    virtual QString stepMark(int direction) = 0;
    /// The id under the keyboard mark, empty when there is none.
    [[nodiscard]] virtual QString markedId() const = 0;
    /// What is painted over the series once axes are laid out: whiskers, limits.
    virtual void paintOver(QPainter &painter);
    // What a chart with movable parts does with pointer and keys; true when the event is used up. Positions are those
    // of the drawing.
    virtual bool pointerPressed(const QPointF &position);
    virtual bool pointerMoved(const QPointF &position);
    virtual bool pointerReleased(const QPointF &position);
    virtual bool keyPressed(const QKeyEvent &event);
    virtual void keyReleased(const QKeyEvent &event);
    void setPointer(Qt::CursorShape shape);

    /// Removes series and axes; sets the colours. First thing a rebuild does.
    QChart &clearedChart();
    void setTexts(const QString &title, const QString &sentence, ChartTable table);
    /// Lines of the height of the drawing, so that its size follows the font.
    void setDrawingLines(double lines);
    void showValue(const QString &text);
    [[nodiscard]] ChartPalette colours() const;
    [[nodiscard]] QChart &chart() const;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    friend class ChartCanvas;
    void buildActions();
    void retranslate();
    void fillTable();
    [[nodiscard]] QString askedPath(const QString &title, const QString &suffix, const QString &filter);

    Language m_language = Language::english();
    TablePlace m_place;
    ChartTable m_table;
    QLabel *m_title;
    QLabel *m_sentence;
    QToolButton *m_toggle;
    QToolButton *m_menu;
    QStackedWidget *m_stack;
    ChartCanvas *m_canvas;
    QTableWidget *m_rows;
    QAction *m_copyPicture;
    QAction *m_copyTable;
    QAction *m_saveSvg;
    QAction *m_savePng;
    QAction *m_saveCsv;
    AskPath m_askPath;
    bool m_rebuilding = false;
    bool m_stale = true;  ///< never drawn, or changed while it was not seen
};

}  // namespace passerelle::ui
