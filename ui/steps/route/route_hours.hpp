// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.hpp"
#include "ui/session/session.hpp"

#include <QWidget>

class QVBoxLayout;

namespace passerelle::ui {

/// The hours of a route: whether they can be used up in its time, how each site counts them, and its machines, each of
/// which the person can strike out while it is not offered.
class RouteHours final : public QWidget
{
    Q_OBJECT

public:
    RouteHours(Session &session, QWidget *parent);
    void setRoute(const catalogue::Route *route);

private:
    void addBurnRate(const catalogue::Route &route);
    void addUnits();
    void addMachines(const catalogue::Route &route);
    void strike(const QStringList &targets, const QString &name, bool strike);

    Session &m_session;
    QVBoxLayout *m_lines;
};

}  // namespace passerelle::ui
