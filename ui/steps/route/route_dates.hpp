// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/backward_plan.hpp"
#include "ui/session/session.hpp"

#include <QWidget>

#include <optional>

class QPushButton;
class QVBoxLayout;

namespace passerelle::ui {

class DateField;
class FormField;
class MissingFacts;
class TimelineChart;

/// The way back from the wanted start: the field for that start, the timeline, what to obtain by when, and the calendar
/// file.
class RouteDates final : public QWidget
{
    Q_OBJECT

public:
    RouteDates(Session &session, QWidget *parent);
    void setPlan(const std::optional<access::BackwardPlan> &plan);
    void retranslate();

private:
    void showReadiness();
    void exportCalendar();

    Session &m_session;
    std::optional<access::BackwardPlan> m_plan;
    DateField *m_start;
    FormField *m_startField;
    MissingFacts *m_missing;  ///< what readiness turns on
    TimelineChart *m_timeline;
    QPushButton *m_export;
    QVBoxLayout *m_readiness;
};

}  // namespace passerelle::ui
