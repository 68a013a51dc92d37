// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace passerelle::estimate {

/// Requests that arrive at random, a constant time of service, `servers` of them (M/D/c). Times in seconds, rates in
/// requests a second; everything is infinite when more arrives than can be served.
struct Queue {
    double servers = 1;
    double arrivals = 0;
    double service = 0;
};

/// Chance that a request has to wait, Erlang C (Erlang 1917; Tijms, A First Course in Stochastic Models, 2003,
/// section 5.1). 0 to 1.
[[nodiscard]] double waitingChance(const Queue &queue);
/// Mean wait: half of that with random service, exact for one server, a few per cent high for several (Tijms 2003,
/// section 9.6.2).
[[nodiscard]] double meanWait(const Queue &queue);
/// The wait that a share `quantile` of requests stays below: an exponential tail that falls twice as fast as with
/// random service, consistent with the mean.
[[nodiscard]] double waitQuantile(const Queue &queue, double quantile);

}  // namespace passerelle::estimate
