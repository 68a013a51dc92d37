// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_frame.hpp"

#include <QDate>
#include <QString>

#include <vector>

class QLineSeries;

namespace passerelle::ui {

/// One line of a timeline: a day (from = to) or a period, both days included.
struct TimelineEntry {
    QString id;
    QString label;
    QString note;  ///< shown in the table and for the marked line
    QDate from;
    QDate to;
    bool isDeadline = false;  ///< drawn as a diamond in the colour of limits
};

/// Steps one below the other along a calendar, today as a line; the same as a table below.
class TimelineChart final : public ChartFrame
{
    Q_OBJECT

public:
    explicit TimelineChart(QWidget *parent);
    /// `summary` is the sentence under the title.
    void setEntries(std::vector<TimelineEntry> entries, const QDate &today, const QString &summary);
    [[nodiscard]] const std::vector<TimelineEntry> &entries() const { return m_entries; }

protected:
    void rebuild() override;
    QString stepMark(int direction) override;
    [[nodiscard]] QString markedId() const override;
    void paintOver(QPainter &painter) override;

private:
    void addAxes();
    void paintEntry(QPainter &painter, std::size_t row) const;
    void paintToday(QPainter &painter) const;
    [[nodiscard]] QPointF place(const QDate &day, double row) const;
    [[nodiscard]] QString daysText(const TimelineEntry &entry) const;

    std::vector<TimelineEntry> m_entries;
    QDate m_today;
    QString m_summary;
    QLineSeries *m_frame = nullptr;  ///< invisible; maps days and rows to places
    int m_marked = -1;
};

}  // namespace passerelle::ui
