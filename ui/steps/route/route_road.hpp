// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/session.hpp"

#include <QWidget>

class QVBoxLayout;

namespace passerelle::ui {

class MissingFacts;

/// What lies around the routes: the ways out of a volume that no free route takes, the road from trials to users, and
/// who helps.
class RouteRoad final : public QWidget
{
    Q_OBJECT

public:
    RouteRoad(Session &session, QWidget *parent);
    void refresh();

private:
    void addStages();
    void addServices();

    Session &m_session;
    MissingFacts *m_missing;
    QVBoxLayout *m_lines;
};

/// The ways out, each with its numbers and a button that takes it.
class RouteWaysOut final : public QWidget
{
    Q_OBJECT

public:
    RouteWaysOut(Session &session, QWidget *parent);
    void refresh();

private:
    Session &m_session;
    QVBoxLayout *m_lines;
};

}  // namespace passerelle::ui
