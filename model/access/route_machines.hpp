// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/facts.hpp"
#include "catalogue/catalogue.hpp"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace passerelle::access {

/// A machine that a route was seen to offer, with the places of the catalogue behind it.
struct RouteMachine {
    QString id;             ///< the route's own key ("leonardo-booster", "scaleway-h100")
    QString name;           ///< as the access facts write it; the key when they have no name
    QStringList targetIds;  ///< partitions or offers (estimate::Target ids); empty when the catalogue has none
    bool struck = false;    ///< every place behind it was struck out by the person ("machines.struck")
};

/// The machines of a route (those seen in use; not those that are merely possible), in the route's order.
[[nodiscard]] std::vector<RouteMachine> machinesOf(const catalogue::Route &route, const Facts &facts,
                                                   const catalogue::Catalogue &catalogue);

/// How many of them are still offered; none when the person struck nothing or the catalogue knows none of them.
[[nodiscard]] std::optional<int> machinesLeft(const catalogue::Route &route, const Facts &facts,
                                              const catalogue::Catalogue &catalogue);

}  // namespace passerelle::access
