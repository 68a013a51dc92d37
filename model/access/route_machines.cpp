// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/route_machines.hpp"

#include "access/condition.hpp"

#include <QJsonArray>

#include <algorithm>

namespace passerelle::access {

namespace {

const QLatin1String kStruck{"machines.struck"};

// A route names public machines by their own keys and what a provider rents by keys that begin with the provider's.
QStringList placesOf(const QString &machineId, const catalogue::Catalogue &catalogue)
{
    QStringList places;
    for (const catalogue::Machine &machine : catalogue.machines) {
        for (const catalogue::Partition &partition : machine.partitions) {
            if (partition.routeMachineId == machineId)
                places.append(partition.id);
        }
    }
    if (!places.isEmpty())
        return places;
    for (const catalogue::Offer &offer : catalogue.offers) {
        if (machineId.startsWith(offer.providerId + QLatin1Char('-')))
            places.append(offer.id);
    }
    return places;
}

}  // namespace

std::vector<RouteMachine> machinesOf(const catalogue::Route &route, const Facts &facts,
                                     const catalogue::Catalogue &catalogue)
{
    const QJsonArray struck = facts.value(kStruck).toArray();
    std::vector<RouteMachine> machines;
    for (const QString &id : route.machineIds) {
        RouteMachine machine;
        machine.id = id;
        machine.name = valueAt(catalogue.accessFacts, QStringLiteral("machine_ids.%1.name").arg(id)).toString(id);
        machine.targetIds = placesOf(id, catalogue);
        machine.struck = !machine.targetIds.isEmpty() &&
                         std::all_of(machine.targetIds.begin(), machine.targetIds.end(),
                                     [&struck](const QString &target) { return struck.contains(QJsonValue(target)); });
        machines.push_back(machine);
    }
    return machines;
}

std::optional<int> machinesLeft(const catalogue::Route &route, const Facts &facts,
                                const catalogue::Catalogue &catalogue)
{
    if (facts.value(kStruck).toArray().isEmpty())
        return std::nullopt;
    const std::vector<RouteMachine> machines = machinesOf(route, facts, catalogue);
    const bool known = std::any_of(machines.begin(), machines.end(),
                                   [](const RouteMachine &machine) { return !machine.targetIds.isEmpty(); });
    if (!known)
        return std::nullopt;
    return static_cast<int>(
        std::count_if(machines.begin(), machines.end(), [](const RouteMachine &machine) { return !machine.struck; }));
}

}  // namespace passerelle::access
