// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/job.hpp"
#include "estimate/slice_cost.hpp"

#include <vector>

namespace passerelle::estimate {

/// The devices that hold the model once, whatever the model.
struct ServingGroup {
    int devices = 1;
    bool generates = false;  ///< token after token; otherwise one pass answers
    double capacity = 0;     ///< requests a second, as many at once as fit
    double batch = 0;        ///< requests at once at that rate
    double stepSeconds = 0;  ///< one token for the whole batch; one pass for a network
    double utilisation = 0;  ///< model FLOP/s over peak at that rate
    MemoryCost memory;
};

/// What a request meets when `groups` share a load.
struct ServingPoint {
    double batch = 0;        ///< requests at once in a group
    double utilisation = 0;  ///< load over capacity; from 1 on the queue grows without end
    double firstToken = 0;   ///< seconds, mean
    double firstTokenP95 = 0;
    double perToken = 0;  ///< seconds for each further token
};

/// True for models that answer token after token.
[[nodiscard]] bool generatesTokens(const Job &job);

/// Every group that holds the model in one node of `most` devices at most, smallest first.
[[nodiscard]] std::vector<ServingGroup> servingGroups(const Job &job, const Hardware &hardware,
                                                      const Constants &constants, int most);

/// Continuous batching: prompts go first and slow the running answers down by the share of time they take; a prompt
/// waits for those before it (M/D/c, the groups being the servers) and for one step of the running answers, and for a
/// free place when memory is full. Networks answer in small batches: a request waits for the batch before it.
[[nodiscard]] ServingPoint servingPoint(const Job &job, const Hardware &hardware, const ServingGroup &group, int groups,
                                        double load, const Constants &constants);

}  // namespace passerelle::estimate
