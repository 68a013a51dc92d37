// SPDX-License-Identifier: GPL-3.0-or-later
#include "update/difference.hpp"

#include "base/language.hpp"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace passerelle::update {

namespace {

using catalogue::Catalogue;
using catalogue::Machine;
using catalogue::Offer;
using catalogue::Partition;
using catalogue::Route;

struct PriceMove {
    Difference difference;
    double size = 0;  ///< of the ratio, either way
};

QString nameOf(const Offer &offer, const Catalogue &facts)
{
    const catalogue::Accelerator *gpu = facts.accelerator(offer.gpuId);
    return QStringLiteral("%1 × %2 (%3)")
        .arg(QString::number(offer.gpus), gpu ? gpu->name : offer.gpuId, offer.instanceType);
}

QString providerOf(const Offer &offer, const Catalogue &facts)
{
    const catalogue::Provider *provider = facts.provider(offer.providerId);
    return provider ? provider->name : offer.providerId;
}

void comparePrice(const Offer &old, const Offer &now, const Catalogue &facts, std::vector<PriceMove> &moves)
{
    if (old.price == now.price)
        return;
    const auto told = [&](const Message &text, double size) {
        moves.push_back({{now.id, text, DifferenceKind::Price, {now.id}}, size});
    };
    if (!old.price) {
        told(PASSERELLE_TEXT("Update", "%1 at %2: a price is known now, %3 EUR an hour")
                 .arg(nameOf(now, facts))
                 .arg(providerOf(now, facts))
                 .arg(now.price->value(), 2),
             0);
        return;
    }
    if (!now.price) {
        told(PASSERELLE_TEXT("Update", "%1 at %2: no price is known any more, it was %3 EUR an hour")
                 .arg(nameOf(now, facts))
                 .arg(providerOf(now, facts))
                 .arg(old.price->value(), 2),
             0);
        return;
    }
    const double from = old.price->value();
    const double to = now.price->value();
    told(PASSERELLE_TEXT("Update", "%1 at %2: %3 → %4 EUR an hour")
             .arg(nameOf(now, facts))
             .arg(providerOf(now, facts))
             .arg(from, 2)
             .arg(to, 2),
         std::abs(std::log(to / from)));
}

QStringList partitionsOf(const Machine &machine)
{
    QStringList ids{machine.id};
    for (const Partition &partition : machine.partitions)
        ids << partition.id;
    return ids;
}

QStringList namesIn(const Offer &offer)
{
    return {offer.id};
}
QStringList namesIn(const Machine &machine)
{
    return partitionsOf(machine);
}
QStringList namesIn(const Route &route)
{
    return {route.id};
}

template<typename Entry, typename Say>
void comeAndGo(const std::vector<Entry> &before, const std::vector<Entry> &after, DifferenceKind kind,
               std::vector<Difference> &found, Say say)
{
    const auto missing = [](const std::vector<Entry> &list, const Entry &entry) {
        return std::ranges::find(list, entry.id, &Entry::id) == list.end();
    };
    for (const Entry &entry : after) {
        if (missing(before, entry))
            found.push_back({entry.id, say(entry, true), kind, {}});  // nobody can have rested on it
    }
    for (const Entry &entry : before) {
        if (missing(after, entry))
            found.push_back({entry.id, say(entry, false), kind, namesIn(entry)});
    }
}

/// The lines of one machine.
class MachineLines
{
public:
    MachineLines(const Machine &machine, std::vector<Difference> &found) : m_machine(machine), m_found(found) {}

    void say(const Message &text, QStringList restsOn)
    {
        m_found.push_back({m_machine.id, text, DifferenceKind::Machine, std::move(restsOn)});
    }

    /// `text` takes the name, the value before and the value now; a value that comes or goes is a dash.
    template<typename Value, typename InUnit>
    void number(const Partition &partition, const std::optional<Value> &before, const std::optional<Value> &now,
                const Message &text, InUnit inUnit)
    {
        if (before == now)
            return;
        Message line = text.arg(QStringLiteral("%1 · %2").arg(m_machine.name, partition.name));
        for (const std::optional<Value> &value : {before, now})
            line = value ? line.arg(static_cast<double>(inUnit(*value))) : line.arg(QStringLiteral("–"));
        say(line, {partition.id});
    }

private:
    const Machine &m_machine;
    std::vector<Difference> &m_found;
};

void comparePartition(const Partition &old, const Partition &now, MachineLines &lines)
{
    const auto plain = [](auto value) { return value; };
    lines.number(now, old.gpusTotal, now.gpusTotal, PASSERELLE_TEXT("Update", "%1: %2 → %3 GPUs"), plain);
    lines.number(now, old.gpusPerNode, now.gpusPerNode, PASSERELLE_TEXT("Update", "%1: %2 → %3 GPUs a node"), plain);
    lines.number(now, old.maxGpusPerJob, now.maxGpusPerJob,
                 PASSERELLE_TEXT("Update", "%1: a job may take %2 → %3 GPUs"), plain);
    lines.number(now, old.maxWalltime, now.maxWalltime, PASSERELLE_TEXT("Update", "%1: a job may last %2 → %3 hours"),
                 [](units::Hours hours) { return hours.value(); });
    lines.number(now, old.accounting.unitsPerGpuHour, now.accounting.unitsPerGpuHour,
                 PASSERELLE_TEXT("Update", "%1: a GPU-hour costs %2 → %3 units of the site"), plain);
}

void compareMachine(const Machine &old, const Machine &now, std::vector<Difference> &found)
{
    MachineLines lines(now, found);
    if (old.status != now.status || old.inServiceFrom != now.inServiceFrom) {
        lines.say(PASSERELLE_TEXT("Update", "%1: its state or its opening date changed").arg(now.name),
                  partitionsOf(now));
    }
    if (old.energy.pue != now.energy.pue && old.energy.pue && now.energy.pue) {
        lines.say(PASSERELLE_TEXT("Update", "%1: overhead of the data centre (PUE) %2 → %3")
                      .arg(now.name)
                      .arg(*old.energy.pue, 2)
                      .arg(*now.energy.pue, 2),
                  partitionsOf(now));
    }
    for (const Partition &partition : now.partitions) {
        const auto before = std::ranges::find(old.partitions, partition.id, &Partition::id);
        if (before != old.partitions.end())
            comparePartition(*before, partition, lines);
        else
            lines.say(PASSERELLE_TEXT("Update", "%1: new part “%2”").arg(now.name).arg(partition.name), {});
    }
    for (const Partition &partition : old.partitions) {
        if (std::ranges::find(now.partitions, partition.id, &Partition::id) == now.partitions.end())
            lines.say(PASSERELLE_TEXT("Update", "%1: part “%2” withdrawn").arg(now.name).arg(partition.name),
                      {partition.id});
    }
}

/// The days on which a call is cut off, as its entry lists them.
QString datesOf(const Route &route)
{
    QStringList days;
    const QJsonArray dates = route.raw.value(QLatin1String("cutoffs"))[QLatin1String("dates")].toArray();
    for (const QJsonValue &date : dates)
        days << (date.isString() ? date.toString() : date[QLatin1String("date")].toString()).left(10);
    return days.isEmpty() ? QStringLiteral("–") : days.join(QStringLiteral(", "));
}

void compareRoute(const Route &old, const Route &now, std::vector<Difference> &found)
{
    if (const QString before = datesOf(old), after = datesOf(now); before != after) {
        found.push_back({now.id,
                         PASSERELLE_TEXT("Update", "%1: closing dates %2 → %3").arg(now.name).arg(before).arg(after),
                         DifferenceKind::Call,
                         {now.id}});
    }
    if (old.status != now.status) {
        found.push_back({now.id,
                         PASSERELLE_TEXT("Update", "%1: its state is now “%2”").arg(now.name).arg(now.status),
                         DifferenceKind::Call,
                         {now.id}});
    }
}

void addOffers(const Catalogue &before, const Catalogue &after, std::vector<Difference> &found)
{
    std::vector<PriceMove> moves;
    for (const Offer &now : after.offers) {
        if (const Offer *old = before.offer(now.id))
            comparePrice(*old, now, after, moves);
    }
    std::ranges::stable_sort(moves, std::greater<>(), &PriceMove::size);
    for (PriceMove &move : moves)
        found.push_back(std::move(move.difference));
    comeAndGo(before.offers, after.offers, DifferenceKind::Price, found, [&](const Offer &offer, bool comes) {
        const Catalogue &facts = comes ? after : before;
        return (comes ? PASSERELLE_TEXT("Update", "New offer: %1 at %2")
                      : PASSERELLE_TEXT("Update", "No longer offered: %1 at %2"))
            .arg(nameOf(offer, facts))
            .arg(providerOf(offer, facts));
    });
}

}  // namespace

Message headingOf(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::Price:
        return PASSERELLE_TEXT("Update", "Prices and offers");
    case DifferenceKind::Machine:
        return PASSERELLE_TEXT("Update", "Machines");
    case DifferenceKind::Call:
        return PASSERELLE_TEXT("Update", "Calls and access routes");
    case DifferenceKind::Other:
        break;
    }
    return PASSERELLE_TEXT("Update", "Other facts");
}

std::vector<Difference> differences(const Catalogue &before, const Catalogue &after)
{
    std::vector<Difference> found;
    addOffers(before, after, found);
    for (const Machine &now : after.machines) {
        if (const Machine *old = before.machine(now.id))
            compareMachine(*old, now, found);
    }
    comeAndGo(before.machines, after.machines, DifferenceKind::Machine, found, [](const Machine &machine, bool comes) {
        return (comes ? PASSERELLE_TEXT("Update", "New machine: %1")
                      : PASSERELLE_TEXT("Update", "Machine withdrawn: %1"))
            .arg(machine.name);
    });
    for (const Route &now : after.routes) {
        if (const Route *old = before.route(now.id))
            compareRoute(*old, now, found);
    }
    comeAndGo(before.routes, after.routes, DifferenceKind::Call, found, [](const Route &route, bool comes) {
        return (comes ? PASSERELLE_TEXT("Update", "New access route: %1")
                      : PASSERELLE_TEXT("Update", "Access route closed: %1"))
            .arg(route.name);
    });
    return found;
}

}  // namespace passerelle::update
