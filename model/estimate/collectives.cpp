// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/slice_cost.hpp"

#include <algorithm>
#include <cmath>

namespace passerelle::estimate {

double allGatherSeconds(double bytes, int group, int inside, const Hardware &h, const Constants &c)
{
    if (group <= 1 || bytes <= 0)
        return 0;
    inside = std::clamp(inside, 1, group);
    const int nodes = std::max(1, group / inside);
    const double local = bytes * (inside - 1.0) / inside / reachedIntra(h, c) +
                         std::log2(static_cast<double>(inside)) * c[Constant::LatencyIntra] * 1e-6;
    if (nodes == 1)
        return local;
    // The node's cards carry one copy of what the other nodes hold, for each of the groups that share the node.
    const double groups = std::max(1.0, static_cast<double>(h.devicesPerNode) / inside);
    const double remote = bytes * groups * (nodes - 1.0) / nodes / reachedInter(h, c) +
                          std::log2(static_cast<double>(nodes)) * c[Constant::LatencyInter] * 1e-6;
    return std::max(local, remote) + 0.3 * std::min(local, remote);
}

double allReduceSeconds(double bytes, int group, const Hardware &h, const Constants &c)
{
    return 2 * allGatherSeconds(bytes, group, std::min(group, h.devicesPerNode), h, c);
}

}  // namespace passerelle::estimate
