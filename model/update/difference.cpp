// SPDX-License-Identifier: GPL-3.0-or-later
#include "update/difference.hpp"

#include "base/language.hpp"

#include <QMap>

#include <algorithm>
#include <cmath>

namespace passerelle::update {

namespace {

struct PriceMove {
    Difference difference;
    double size = 0;  ///< of the ratio, either way
};

QString nameOf(const catalogue::Offer &offer, const catalogue::Catalogue &facts)
{
    const catalogue::Accelerator *gpu = facts.accelerator(offer.gpuId);
    return QStringLiteral("%1 × %2 (%3)")
        .arg(QString::number(offer.gpus), gpu ? gpu->name : offer.gpuId, offer.instanceType);
}

QString providerOf(const catalogue::Offer &offer, const catalogue::Catalogue &facts)
{
    const catalogue::Provider *provider = facts.provider(offer.providerId);
    return provider ? provider->name : offer.providerId;
}

void comparePrice(const catalogue::Offer &old, const catalogue::Offer &now, const catalogue::Catalogue &facts,
                  std::vector<PriceMove> &moves)
{
    if (!old.price || !now.price || *old.price == *now.price)
        return;
    const double from = old.price->value();
    const double to = now.price->value();
    moves.push_back({{now.id, PASSERELLE_TEXT("Update", "%1 at %2: %3 → %4 EUR an hour")
                                  .arg(nameOf(now, facts))
                                  .arg(providerOf(now, facts))
                                  .arg(from, 2)
                                  .arg(to, 2)},
                     std::abs(std::log(to / from))});
}

template<typename Entry, typename Say>
void comeAndGo(const std::vector<Entry> &before, const std::vector<Entry> &after, std::vector<Difference> &found,
               Say say)
{
    const auto missing = [](const std::vector<Entry> &list, const Entry &entry) {
        return std::ranges::find(list, entry.id, &Entry::id) == list.end();
    };
    for (const Entry &entry : after) {
        if (missing(before, entry))
            found.push_back({entry.id, say(entry, true)});
    }
    for (const Entry &entry : before) {
        if (missing(after, entry))
            found.push_back({entry.id, say(entry, false)});
    }
}

}  // namespace

std::vector<Difference> differences(const catalogue::Catalogue &before, const catalogue::Catalogue &after)
{
    std::vector<PriceMove> moves;
    for (const catalogue::Offer &now : after.offers) {
        if (const catalogue::Offer *old = before.offer(now.id))
            comparePrice(*old, now, after, moves);
    }
    std::ranges::stable_sort(moves, std::greater<>(), &PriceMove::size);
    std::vector<Difference> found;
    for (PriceMove &move : moves)
        found.push_back(std::move(move.difference));
    comeAndGo(before.offers, after.offers, found, [&](const catalogue::Offer &offer, bool comes) {
        const catalogue::Catalogue &facts = comes ? after : before;
        return (comes ? PASSERELLE_TEXT("Update", "New offer: %1 at %2")
                      : PASSERELLE_TEXT("Update", "No longer offered: %1 at %2"))
            .arg(nameOf(offer, facts))
            .arg(providerOf(offer, facts));
    });
    comeAndGo(before.machines, after.machines, found, [](const catalogue::Machine &machine, bool comes) {
        return (comes ? PASSERELLE_TEXT("Update", "New machine: %1")
                      : PASSERELLE_TEXT("Update", "Machine withdrawn: %1"))
            .arg(machine.name);
    });
    comeAndGo(before.routes, after.routes, found, [](const catalogue::Route &route, bool comes) {
        return (comes ? PASSERELLE_TEXT("Update", "New access route: %1")
                      : PASSERELLE_TEXT("Update", "Access route closed: %1"))
            .arg(route.name);
    });
    return found;
}

}  // namespace passerelle::update
