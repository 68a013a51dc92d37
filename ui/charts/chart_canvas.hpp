// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChartView>

namespace passerelle::ui {

class ChartFrame;

/// The view of one chart: born with it (setChart() would leak the first one), keyboard focus with arrows over the
/// marks, and a layer on top for what Qt Charts has no series for.
class ChartCanvas : public QChartView
{
    Q_OBJECT

public:
    ChartCanvas(ChartFrame &frame, QWidget *parent);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    ChartFrame &m_frame;
};

}  // namespace passerelle::ui
