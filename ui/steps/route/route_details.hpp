// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/routing.hpp"
#include "catalogue/catalogue.hpp"
#include "ui/session/session.hpp"

#include <QTabWidget>

#include <array>
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
    static constexpr int kPages = 5;

    void fillCurrent();
    void fillWhy();
    void addReasons(const access::RouteAdvice &advice);
    void addTerms(const access::RouteAdvice &advice, const catalogue::Route *route);

    Session &m_session;
    std::optional<access::RouteAdvice> m_advice;
    const catalogue::Route *m_route = nullptr;
    std::array<bool, kPages> m_filled{};  ///< a page is made when it is looked at
    MissingFacts *m_missing;
    QVBoxLayout *m_why;
    RouteWaysOut *m_waysOut;
    RouteDates *m_dates;
    RouteHours *m_hours;
    RouteRoad *m_road;
};

}  // namespace passerelle::ui
