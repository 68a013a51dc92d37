// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_frame.hpp"
#include "ui/charts/chart_values.hpp"

#include <optional>
#include <utility>
#include <vector>

class QLineSeries;

namespace passerelle::ui {

/// Lying bars with a name each, one below the other: what the charts of carbon, prices and sensitivity share. A bar
/// runs from a base to its middle with a whisker for its range, or from low to high around a common middle.
class RowsChart : public ChartFrame
{
    Q_OBJECT

public:
    static constexpr std::size_t kMostRows = 14;

    /// Rings the bar of this place; it is drawn even when it is not among the first.
    void setSelected(const QString &id);
    [[nodiscard]] std::size_t drawnRows() const { return m_drawn.size(); }
    /// Where the bar of this place ends, in the drawing's own coordinates; null when it is not drawn.
    [[nodiscard]] QPointF barEnd(const QString &id) const;

protected:
    /// A part of a stacked bar.
    struct Piece {
        double value = 0;
        QColor colour;
        QString text;  ///< what the pointer shows
    };
    struct Row {
        QString id;
        QString name;
        double low = 0;
        double middle = 0;
        double high = 0;
        QColor colour;
        QString text;  ///< what pointer and keyboard show
        QStringList cells;
        std::vector<Piece> pieces;    ///< of a stacked bar, from zero; empty: one piece to the middle
        std::optional<double> limit;  ///< a mark across the bar, in the same unit
    };
    /// Everything that is drawn, in the current language; rows in the order of reading.
    struct Drawing {
        QString title;
        QString sentence;
        QString axisTitle;
        QStringList headers;
        int textColumns = 1;
        bool ranges = true;            ///< whiskers from low to high
        std::optional<double> around;  ///< bars from low to high on both sides of this value, instead of from zero
        std::vector<std::pair<QString, QColor>> legend;  ///< what the colours of the pieces mean
        QString limitName;                               ///< and the mark across them
        std::vector<Row> rows;
    };

    RowsChart(const QString &name, QWidget *parent);
    [[nodiscard]] virtual Drawing drawing() const = 0;

    void rebuild() override;
    QString stepMark(int direction) override;
    [[nodiscard]] QString markedId() const override;
    void paintOver(QPainter &painter) override;
    bool pointerPressed(const QPointF &position) override;
    bool pointerMoved(const QPointF &position) override;

private:
    void chooseDrawn();
    void addAxes();
    void addLegend();
    void paintRow(QPainter &painter, std::size_t row) const;
    void paintPieces(QPainter &painter, const Row &row, double y) const;
    void paintLimit(QPainter &painter, const Row &row, double y) const;
    [[nodiscard]] QString textAt(const QPointF &position, const Row &row) const;
    [[nodiscard]] QPointF place(double value, double row) const;
    [[nodiscard]] int rowAt(const QPointF &position) const;

    Drawing m_drawing;
    std::vector<Row> m_drawn;
    QLineSeries *m_frame = nullptr;  ///< invisible; maps values and rows to places
    QString m_selected;
    int m_marked = -1;
    QString m_hovered;  ///< what the pointer shows
};

/// Carbon of the project by country and operator: the best place of each operator, lowest first.
class CarbonChart final : public RowsChart
{
    Q_OBJECT

public:
    explicit CarbonChart(QWidget *parent);
    void setBars(std::vector<CarbonBar> bars);

protected:
    [[nodiscard]] Drawing drawing() const override;

private:
    std::vector<CarbonBar> m_bars;
};

/// What a GPU costs for an hour at each offer, lowest first, with the day the price was seen.
class PriceChart final : public RowsChart
{
    Q_OBJECT

public:
    explicit PriceChart(QWidget *parent);
    void setBars(std::vector<PriceBar> bars);

protected:
    [[nodiscard]] Drawing drawing() const override;

private:
    std::vector<PriceBar> m_bars;
};

/// What would change the answer most, widest first ("tornado"), and what to measure to narrow it.
class SensitivityChart final : public RowsChart
{
    Q_OBJECT

public:
    explicit SensitivityChart(QWidget *parent);
    void setBars(std::vector<SensitivityBar> bars);

protected:
    [[nodiscard]] Drawing drawing() const override;

private:
    std::vector<SensitivityBar> m_bars;
};

}  // namespace passerelle::ui
