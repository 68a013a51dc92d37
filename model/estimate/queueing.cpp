// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/queueing.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace passerelle::estimate {

namespace {

/// Requests a second that could be served beyond those that come.
double spare(const Queue &q)
{
    return q.service > 0 ? q.servers / q.service - q.arrivals : std::numeric_limits<double>::infinity();
}

}  // namespace

double waitingChance(const Queue &q)
{
    const double offered = q.arrivals * q.service;
    if (offered <= 0)
        return 0;
    if (offered >= q.servers)
        return 1;
    double blocked = 1;  // Erlang B, by its recursion
    for (double k = 1; k <= q.servers; ++k)
        blocked = offered * blocked / (k + offered * blocked);
    const double load = offered / q.servers;
    return std::clamp(blocked / (1 - load * (1 - blocked)), 0.0, 1.0);
}

double meanWait(const Queue &q)
{
    const double left = spare(q);
    return left > 0 ? waitingChance(q) / (2 * left) : std::numeric_limits<double>::infinity();
}

double waitQuantile(const Queue &q, double quantile)
{
    const double left = spare(q);
    if (left <= 0)
        return std::numeric_limits<double>::infinity();
    const double chance = waitingChance(q);
    const double beyond = 1 - quantile;
    return chance > beyond ? std::log(chance / beyond) / (2 * left) : 0;
}

}  // namespace passerelle::estimate
