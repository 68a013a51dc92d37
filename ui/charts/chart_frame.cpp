// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_frame.hpp"

#include "ui/charts/chart_canvas.hpp"

#include <QAbstractAxis>
#include <QAbstractSeries>
#include <QAction>
#include <QApplication>
#include <QChart>
#include <QClipboard>
#include <QCursor>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLegend>
#include <QMenu>
#include <QStackedWidget>
#include <QTableWidget>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

namespace passerelle::ui {

namespace {

QTableWidget *makeTable(const QString &name, QWidget *parent)
{
    auto *table = new QTableWidget(parent);
    table->setObjectName(QString(name + QStringLiteral(".table")));
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->horizontalHeader()->setHighlightSections(false);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    return table;
}

}  // namespace

ChartFrame::ChartFrame(const QString &name, TablePlace place, QWidget *parent)
    : QWidget(parent), m_place(place), m_title(new QLabel(this)), m_sentence(new QLabel(this)),
      m_toggle(new QToolButton(this)), m_menu(new QToolButton(this)), m_stack(new QStackedWidget(this)),
      m_canvas(new ChartCanvas(*this, m_stack)), m_rows(makeTable(name, this)), m_copyPicture(new QAction(this)),
      m_copyTable(new QAction(this)), m_saveSvg(new QAction(this)), m_savePng(new QAction(this)),
      m_saveCsv(new QAction(this))
{
    setObjectName(name);
    m_canvas->setObjectName(QString(name + QStringLiteral(".canvas")));
    m_sentence->setObjectName(QString(name + QStringLiteral(".sentence")));
    m_toggle->setObjectName(QString(name + QStringLiteral(".toggle")));
    m_menu->setObjectName(QString(name + QStringLiteral(".menu")));
    QFont bold = m_title->font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_title->setWordWrap(true);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_toggle->setCheckable(true);
    m_toggle->setVisible(place == TablePlace::Behind);

    auto *heading = new QHBoxLayout;
    heading->addWidget(m_title, 1);
    heading->addWidget(m_toggle);
    heading->addWidget(m_menu);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(heading);
    layout->addWidget(m_sentence);
    layout->addWidget(m_stack, place == TablePlace::Behind ? 1 : 0);
    m_stack->addWidget(m_canvas);
    if (place == TablePlace::Behind)
        m_stack->addWidget(m_rows);
    else
        layout->addWidget(m_rows);
    if (place == TablePlace::Below)
        layout->addStretch(1);

    buildActions();
    setDrawingLines(16);
    retranslate();
}

ChartFrame::~ChartFrame() = default;

void ChartFrame::buildActions()
{
    auto *menu = new QMenu(m_menu);
    const auto add = [&](QAction *action, const char *suffix, void (ChartFrame::*slot)()) {
        action->setObjectName(QString(objectName() + QLatin1String(suffix)));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
        menu->addAction(action);
    };
    add(m_copyPicture, ".copyPicture", &ChartFrame::copyPicture);
    add(m_copyTable, ".copyTable", &ChartFrame::copyTable);
    menu->addSeparator();
    add(m_saveSvg, ".saveSvg", &ChartFrame::saveSvg);
    add(m_savePng, ".savePng", &ChartFrame::savePng);
    add(m_saveCsv, ".saveCsv", &ChartFrame::saveCsv);
    m_copyPicture->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    m_copyTable->setShortcut(QKeySequence::Copy);
    m_menu->setMenu(menu);
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setText(QStringLiteral("…"));
    setContextMenuPolicy(Qt::ActionsContextMenu);
    m_canvas->setContextMenuPolicy(Qt::NoContextMenu);
    m_rows->setContextMenuPolicy(Qt::NoContextMenu);
    connect(m_toggle, &QToolButton::toggled, this, &ChartFrame::showTable);
}

void ChartFrame::setLanguage(const Language &language)
{
    m_language = language;
    chart().setLocale(language.locale());
    renew();
}

void ChartFrame::renew()
{
    m_stale = !isVisible();
    // Colours set while drawing come back as changes of the palette.
    if (m_stale || m_rebuilding)
        return;
    m_rebuilding = true;
    rebuild();
    m_rebuilding = false;
}

void ChartFrame::showEvent(QShowEvent *event)
{
    if (m_stale)
        renew();
    QWidget::showEvent(event);
}

QString ChartFrame::sentence() const
{
    return m_sentence->text();
}

bool ChartFrame::isTableShown() const
{
    return m_place == TablePlace::Below || m_stack->currentWidget() == m_rows;
}

void ChartFrame::copyPicture()
{
    QApplication::clipboard()->setImage(m_canvas->grab().toImage());
}

void ChartFrame::copyTable()
{
    QApplication::clipboard()->setText(toClipboardText(m_table));
}

void ChartFrame::showTable(bool shown)
{
    if (m_place == TablePlace::Below)
        return;
    m_stack->setCurrentWidget(shown ? static_cast<QWidget *>(m_rows) : m_canvas);
    m_toggle->setChecked(shown);
}

void ChartFrame::paintOver(QPainter &) {}

bool ChartFrame::pointerPressed(const QPointF &)
{
    return false;
}
bool ChartFrame::pointerMoved(const QPointF &)
{
    return false;
}
bool ChartFrame::pointerReleased(const QPointF &)
{
    return false;
}
bool ChartFrame::keyPressed(const QKeyEvent &)
{
    return false;
}
void ChartFrame::keyReleased(const QKeyEvent &) {}

void ChartFrame::setPointer(Qt::CursorShape shape)
{
    if (m_canvas->viewport()->cursor().shape() != shape)
        m_canvas->viewport()->setCursor(shape);
}

QChart &ChartFrame::clearedChart()
{
    QChart &drawing = chart();
    drawing.removeAllSeries();
    const QList<QAbstractAxis *> axes = drawing.axes();
    for (QAbstractAxis *axis : axes) {
        drawing.removeAxis(axis);
        delete axis;
    }
    const ChartPalette palette = colours();
    drawing.setBackgroundBrush(palette.ground);
    drawing.setBackgroundRoundness(0);
    drawing.legend()->setLabelColor(palette.text);
    drawing.legend()->setFont(font());
    drawing.legend()->setAlignment(Qt::AlignBottom);
    m_canvas->setBackgroundBrush(palette.ground);
    return drawing;
}

void ChartFrame::setTexts(const QString &title, const QString &sentence, ChartTable table)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    m_canvas->setAccessibleName(title);
    m_canvas->setAccessibleDescription(sentence);
    m_rows->setAccessibleName(title);
    m_table = std::move(table);
    fillTable();
}

void ChartFrame::fillTable()
{
    m_rows->clear();
    m_rows->setColumnCount(static_cast<int>(m_table.headers.size()));
    m_rows->setRowCount(static_cast<int>(m_table.rows.size()));
    for (int column = 0; column < m_table.headers.size(); ++column) {
        auto *item = new QTableWidgetItem(m_table.headers.at(column));
        item->setTextAlignment((column < m_table.textColumns ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
        m_rows->setHorizontalHeaderItem(column, item);
    }
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        const ChartTable::Row &value = m_table.rows[static_cast<std::size_t>(row)];
        for (int column = 0; column < value.cells.size(); ++column) {
            auto *item = new QTableWidgetItem(value.cells.at(column));
            item->setTextAlignment((column < m_table.textColumns ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
            if (column == 0 && value.swatch.isValid())
                item->setData(Qt::DecorationRole, value.swatch);
            m_rows->setItem(row, column, item);
        }
    }
    m_rows->resizeColumnsToContents();
    if (m_rows->columnCount() > 0)
        m_rows->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    if (m_place == TablePlace::Below) {
        int height = m_rows->horizontalHeader()->sizeHint().height() + 2 * m_rows->frameWidth();
        for (int row = 0; row < m_rows->rowCount(); ++row)
            height += m_rows->rowHeight(row);
        m_rows->setFixedHeight(height);
        m_rows->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    }
}

void ChartFrame::setDrawingLines(double lines)
{
    const int height = static_cast<int>(lines * fontMetrics().height());
    if (m_place == TablePlace::Below)
        m_canvas->setFixedHeight(height);
    else
        m_canvas->setMinimumHeight(height);
}

void ChartFrame::showValue(const QString &text)
{
    if (text.isEmpty()) {
        QToolTip::hideText();
        return;
    }
    const bool pointer = m_canvas->viewport()->rect().contains(m_canvas->viewport()->mapFromGlobal(QCursor::pos()));
    const QPoint corner = m_canvas->viewport()->mapToGlobal(QPoint(m_canvas->width() / 3, m_canvas->height() / 3));
    QToolTip::showText(pointer ? QCursor::pos() : corner, text, m_canvas);
    m_canvas->setValueText(text);
    m_canvas->viewport()->update();
}

ChartPalette ChartFrame::colours() const
{
    return ChartPalette::of(palette());
}

QChart &ChartFrame::chart() const
{
    return *m_canvas->chart();
}

void ChartFrame::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    const bool texts = event->type() == QEvent::LanguageChange;
    if (texts)
        retranslate();
    if (texts || event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        renew();
}

void ChartFrame::retranslate()
{
    m_toggle->setText(tr("Show as &table"));
    m_toggle->setToolTip(tr("Swap the drawing and the same figures as a table"));
    m_copyPicture->setText(tr("Copy as &picture"));
    m_copyTable->setText(tr("&Copy as table"));
    m_saveSvg->setText(tr("Save as &drawing (SVG)…"));
    m_savePng->setText(tr("Save as p&icture (PNG)…"));
    m_saveCsv->setText(tr("Save as tab&le (CSV)…"));
    m_menu->setToolTip(tr("Copy or save this chart"));
    m_menu->setAccessibleName(m_menu->toolTip());
}

}  // namespace passerelle::ui
