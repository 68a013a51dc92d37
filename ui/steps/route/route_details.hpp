// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/routing.hpp"
#include "catalogue/catalogue.hpp"
#include "ui/session/session.hpp"

#include <QTabWidget>

#include <optional>

class QVBoxLayout;

namespace passerelle::ui {

class MissingFacts;
class RouteDates;
class RouteHours;
class RouteRoad;
class RouteWaysOut;

/// One route in full: every reason with its source, date and confidence, what would change it, the questions that are
/// still open, its dates, hours and machines, and what lies around it.
class RouteDetails final : public QTabWidget
{
    Q_OBJECT

public:
    RouteDetails(Session &session, QWidget *parent);

    void setRoute(const std::optional<access::RouteAdvice> &advice, const catalogue::Route *route);
    void retranslate();

private:
    enum Page { Why, WaysOut, Dates, Hours, Around };
    void addReasons(const access::RouteAdvice &advice);
    void addTerms(const access::RouteAdvice &advice, const catalogue::Route *route);

    Session &m_session;
    MissingFacts *m_missing;
    QVBoxLayout *m_why;
    RouteWaysOut *m_waysOut;
    RouteDates *m_dates;
    RouteHours *m_hours;
    RouteRoad *m_road;
};

}  // namespace passerelle::ui
