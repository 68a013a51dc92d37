// SPDX-License-Identifier: GPL-3.0-or-later
#include "cohort/totals.hpp"

#include <algorithm>

namespace passerelle::cohort {

namespace {

template<typename Quantity>
void add(units::Interval<Quantity> &sum, const units::Interval<Quantity> &term)
{
    sum.p10 += term.p10;
    sum.p50 += term.p50;
    sum.p90 += term.p90;
}

void add(Sum &sum, const Headline &headline)
{
    ++sum.dossiers;
    if (!headline.figures)
        return;
    ++sum.estimated;
    add(sum.gpuHours, headline.figures->gpuHours);
    add(sum.energy, headline.figures->energy);
    add(sum.carbon, headline.figures->carbon);
    if (headline.figures->cost) {
        ++sum.priced;
        add(sum.cost, *headline.figures->cost);
    }
}

void add(Sum &sum, const Sum &term)
{
    sum.dossiers += term.dossiers;
    sum.estimated += term.estimated;
    sum.priced += term.priced;
    add(sum.gpuHours, term.gpuHours);
    add(sum.cost, term.cost);
    add(sum.energy, term.energy);
    add(sum.carbon, term.carbon);
}

/// Id and name of the group that a dossier belongs to.
std::pair<QString, QString> groupFor(const Headline &headline, Grouping grouping)
{
    switch (grouping) {
    case Grouping::Vertical:
        return {headline.verticalId, {}};
    case Grouping::Machine:
        return {headline.targetId, headline.targetName};
    case Grouping::Country:
        return {headline.country, headline.country};
    case Grouping::Route:
        return {headline.routeId, {}};
    case Grouping::Status:
        break;
    }
    return {QString::number(static_cast<int>(headline.status)), {}};
}

bool isLarger(const Group &a, const Group &b)
{
    return a.sum.dossiers != b.sum.dossiers ? a.sum.dossiers > b.sum.dossiers : a.id < b.id;
}

}  // namespace

Sum sumOf(std::span<const Headline> headlines)
{
    Sum sum;
    for (const Headline &headline : headlines)
        add(sum, headline);
    return sum;
}

std::vector<Group> groupsOf(std::span<const Headline> headlines, Grouping grouping)
{
    std::map<QString, Group> found;
    for (const Headline &headline : headlines) {
        const auto [id, name] = groupFor(headline, grouping);
        Group &group = found[id];
        group.id = id;
        group.name = name;
        add(group.sum, headline);
    }
    std::vector<Group> groups;
    for (auto &[id, group] : found)
        groups.push_back(std::move(group));
    std::ranges::sort(groups, isLarger);
    return groups;
}

std::vector<Group> withoutSmallGroups(std::vector<Group> groups, int least)
{
    std::ranges::sort(groups, isLarger);
    Group merged;
    merged.merged = true;
    while (!groups.empty() &&
           (groups.back().sum.dossiers < least || (merged.sum.dossiers > 0 && merged.sum.dossiers < least))) {
        add(merged.sum, groups.back().sum);
        groups.pop_back();
    }
    if (merged.sum.dossiers > 0)
        groups.push_back(std::move(merged));
    return groups;
}

}  // namespace passerelle::cohort
