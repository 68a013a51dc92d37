// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/rows_chart.hpp"

#include "ui/charts/chart_axes.hpp"

#include <QCategoryAxis>
#include <QChart>
#include <QLegend>
#include <QLegendMarker>
#include <QLineSeries>
#include <QPainter>
#include <QScatterSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace passerelle::ui {

namespace {

constexpr double kHalfBar = 0.31;  ///< of a row's height
constexpr int kLongestName = 34;   ///< characters of a name beside its bar

QString shortened(const QString &name)
{
    return name.size() <= kLongestName ? name : QString(name.left(kLongestName - 1).trimmed() + QChar(0x2026));
}

}  // namespace

RowsChart::RowsChart(const QString &name, QWidget *parent) : ChartFrame(name, TablePlace::Behind, parent) {}

void RowsChart::setSelected(const QString &id)
{
    if (m_selected == id)
        return;
    m_selected = id;
    renew();
}

void RowsChart::chooseDrawn()
{
    const std::vector<Row> &rows = m_drawing.rows;
    m_drawn.assign(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(std::min(rows.size(), kMostRows)));
    const auto isChosen = [&](const Row &row) { return !row.id.isEmpty() && row.id == m_selected; };
    const auto chosen = std::find_if(rows.begin(), rows.end(), isChosen);
    if (chosen != rows.end() && std::none_of(m_drawn.begin(), m_drawn.end(), isChosen))
        m_drawn.back() = *chosen;
}

void RowsChart::rebuild()
{
    clearedChart().legend()->setVisible(false);
    m_frame = nullptr;
    m_drawing = drawing();
    chooseDrawn();
    m_marked = std::min(m_marked, static_cast<int>(m_drawn.size()) - 1);
    m_hovered.clear();
    if (!m_drawn.empty())
        addAxes();
    if (!m_drawn.empty() && !m_drawing.legend.empty())
        addLegend();
    setDrawingLines((m_drawing.legend.empty() ? 5.0 : 8.0) +
                    1.6 * static_cast<double>(std::max<std::size_t>(m_drawn.size(), 4)));
    ChartTable table;
    table.headers = m_drawing.headers;
    table.textColumns = m_drawing.textColumns;
    for (const Row &row : m_drawing.rows)
        table.rows.push_back({row.cells, row.colour});
    QString sentence = m_drawing.sentence;
    if (m_drawn.size() < m_drawing.rows.size()) {
        sentence = tr("%1 Drawn: the first %n; the table has them all.", nullptr, static_cast<int>(m_drawn.size()))
                       .arg(sentence);
    }
    setTexts(m_drawing.title, sentence, std::move(table));
}

void RowsChart::addAxes()
{
    const ChartPalette palette = colours();
    const auto count = static_cast<double>(m_drawn.size());
    double most = 0;
    double least = m_drawing.around.value_or(0.0);
    for (const Row &row : m_drawn) {
        most = std::max({most, row.high, row.middle, row.limit.value_or(0.0)});
        least = std::min(least, m_drawing.around ? row.low : least);
    }
    if (!(most > least))
        most = least + 1.0;
    m_frame = new QLineSeries;
    m_frame->append(least, 0);
    m_frame->append(most, count);
    m_frame->setPen(Qt::NoPen);
    chart().addSeries(m_frame);
    auto *names = new QCategoryAxis;
    names->setLabelsPosition(QCategoryAxis::AxisLabelsPositionCenter);
    names->setRange(0, count);
    QStringList used;
    for (std::size_t i = m_drawn.size(); i-- > 0;) {
        // An axis drops a category it already has, which would shift every bar after it.
        QString name = shortened(m_drawn[i].name).toHtmlEscaped();
        while (used.contains(name))
            name += QChar(0x200B);
        used << name;
        names->append(name, count - static_cast<double>(i));
    }
    names->setLabelsColor(palette.text);
    names->setLinePenColor(palette.quiet);
    names->setGridLineVisible(false);
    QValueAxis *values = numberAxis(palette, most, &chart());
    values->setTitleText(m_drawing.axisTitle.toHtmlEscaped());
    chart().addAxis(names, Qt::AlignLeft);
    chart().addAxis(values, Qt::AlignBottom);
    m_frame->attachAxis(names);
    m_frame->attachAxis(values);
    values->setRange(std::max(0.0, least - 0.02 * (most - least)), most + 0.02 * (most - least));
    values->applyNiceNumbers();
}

/// Series without points, for their names and colours alone: the bars are painted over the drawing.
void RowsChart::addLegend()
{
    const ChartPalette palette = colours();
    const auto add = [this](const QString &name, const QColor &colour) {
        auto *named = new QScatterSeries;
        named->setName(name.toHtmlEscaped());
        named->setColor(colour);
        named->setBorderColor(colour);
        named->setMarkerShape(QScatterSeries::MarkerShapeRectangle);
        chart().addSeries(named);
    };
    for (const auto &[name, colour] : m_drawing.legend)
        add(name, colour);
    if (!m_drawing.limitName.isEmpty())
        add(m_drawing.limitName, palette.limit);
    for (QLegendMarker *marker : chart().legend()->markers(m_frame))
        marker->setVisible(false);
    chart().legend()->setLabelColor(palette.text);
    chart().legend()->setAlignment(Qt::AlignBottom);
    chart().legend()->setVisible(true);
}

QPointF RowsChart::place(double value, double row) const
{
    return chart().mapToPosition(QPointF(value, static_cast<double>(m_drawn.size()) - row - 0.5), m_frame);
}

QPointF RowsChart::barEnd(const QString &id) const
{
    const auto found = std::find_if(m_drawn.begin(), m_drawn.end(), [&](const Row &row) { return row.id == id; });
    if (m_frame == nullptr || found == m_drawn.end())
        return {};
    return place(m_drawing.around ? found->high : found->middle, static_cast<double>(found - m_drawn.begin()));
}

int RowsChart::rowAt(const QPointF &position) const
{
    if (m_frame == nullptr || !chart().plotArea().adjusted(-400, 0, 0, 0).contains(position))
        return -1;
    const double fromTop = static_cast<double>(m_drawn.size()) - chart().mapToValue(position, m_frame).y();
    const int row = static_cast<int>(std::floor(fromTop));
    return row >= 0 && row < static_cast<int>(m_drawn.size()) ? row : -1;
}

bool RowsChart::pointerPressed(const QPointF &position)
{
    const int row = rowAt(position);
    if (row < 0)
        return false;
    m_marked = row;
    // A copy: whoever listens may draw anew.
    const QString id = m_drawn[static_cast<std::size_t>(row)].id;
    showValue(m_drawn[static_cast<std::size_t>(row)].text);
    if (!id.isEmpty())
        Q_EMIT activated(id);
    return true;
}

bool RowsChart::pointerMoved(const QPointF &position)
{
    const int row = rowAt(position);
    const QString text = row < 0 ? QString() : textAt(position, m_drawn[static_cast<std::size_t>(row)]);
    if (text == m_hovered)
        return false;
    m_hovered = text;
    showValue(text);
    return false;
}

QString RowsChart::textAt(const QPointF &position, const Row &row) const
{
    double value = chart().mapToValue(position, m_frame).x();
    for (const Piece &piece : row.pieces) {
        if (value >= 0.0 && value < piece.value)
            return piece.text;
        value -= piece.value;
    }
    return row.text;
}

QString RowsChart::markedId() const
{
    return m_marked < 0 || m_marked >= static_cast<int>(m_drawn.size())
               ? QString()
               : m_drawn[static_cast<std::size_t>(m_marked)].id;
}

QString RowsChart::stepMark(int direction)
{
    if (m_drawn.empty())
        return {};
    m_marked = std::clamp(m_marked + direction, 0, static_cast<int>(m_drawn.size()) - 1);
    return m_drawn[static_cast<std::size_t>(m_marked)].text;
}

void RowsChart::paintRow(QPainter &painter, std::size_t index) const
{
    const ChartPalette palette = colours();
    const Row &row = m_drawn[index];
    const auto y = static_cast<double>(index);
    const double from = m_drawing.around ? row.low : 0.0;
    const double until = m_drawing.around ? row.high : row.middle;
    const double left = std::max(place(from, y).x(), chart().plotArea().left());
    const QRectF bar(QPointF(left, place(until, y - kHalfBar).y()), place(until, y + kHalfBar));
    if (row.pieces.empty())
        painter.fillRect(bar, row.colour);
    else
        paintPieces(painter, row, y);
    if (m_drawing.ranges && !m_drawing.around) {
        const double cap = bar.height() * 0.25;
        const QPointF low = place(row.low, y);
        const QPointF high = place(row.high, y);
        painter.setPen(QPen(palette.text, 1.2));
        painter.drawLine(low, high);
        for (const QPointF &end : {low, high})
            painter.drawLine(end - QPointF(0, cap), end + QPointF(0, cap));
    }
    if (row.limit)
        paintLimit(painter, row, y);
    const bool marked = static_cast<int>(index) == m_marked;
    if (!marked && (row.id.isEmpty() || row.id != m_selected))
        return;
    painter.setPen(QPen(marked ? palette.highlight : palette.text, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(bar);
}

void RowsChart::paintPieces(QPainter &painter, const Row &row, double y) const
{
    double from = 0;
    for (const Piece &piece : row.pieces) {
        const QRectF box(place(from, y - kHalfBar), place(from + piece.value, y + kHalfBar));
        painter.fillRect(box, piece.colour);
        // A gap of the ground between two pieces, so that they are told apart without their colours.
        if (box.width() > 3.0)
            painter.fillRect(QRectF(box.right() - 1.0, box.top(), 1.0, box.height()), colours().ground);
        from += piece.value;
    }
}

void RowsChart::paintLimit(QPainter &painter, const Row &row, double y) const
{
    painter.setPen(QPen(colours().limit, 2.5));
    painter.drawLine(place(*row.limit, y - 0.45), place(*row.limit, y + 0.45));
}

void RowsChart::paintOver(QPainter &painter)
{
    if (m_frame == nullptr)
        return;
    for (std::size_t row = 0; row < m_drawn.size(); ++row)
        paintRow(painter, row);
    if (!m_drawing.around)
        return;
    const double x = place(*m_drawing.around, 0).x();
    painter.setPen(QPen(colours().text, 1.6));
    painter.drawLine(QPointF(x, chart().plotArea().top()), QPointF(x, chart().plotArea().bottom()));
}

}  // namespace passerelle::ui
