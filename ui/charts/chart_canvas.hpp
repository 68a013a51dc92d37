// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChartView>

namespace passerelle::ui {

class ChartFrame;

/// The view of one chart: born with it (setChart() would leak the first one), keyboard focus with arrows over the
/// marks, and a layer on top for what Qt Charts has no series for. To a screen reader it is a chart with a name, a
/// description and, as its value, the text of the mark last reached.
class ChartCanvas : public QChartView
{
    Q_OBJECT

public:
    ChartCanvas(ChartFrame &frame, QWidget *parent);

    /// What the mark reached by pointer or keyboard says; empty when none was reached.
    [[nodiscard]] const QString &valueText() const { return m_value; }
    void setValueText(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    ChartFrame &m_frame;
    QString m_value;
};

}  // namespace passerelle::ui
