// SPDX-License-Identifier: GPL-3.0-or-later
#include "workload/shape.hpp"

#include <array>

namespace passerelle::workload {

namespace {

/// Inputs plus outputs of one matrix; 0 where the model has none such.
double sidesOf(const Shape &s, AdapterTarget target)
{
    const double query = s.heads * s.headDim;
    const double keys = s.kvHeads * s.headDim;
    switch (target) {
    case AdapterTarget::Query:
        return s.hidden + query;
    case AdapterTarget::Key:
    case AdapterTarget::Value:
        return s.hidden + keys;
    case AdapterTarget::FusedQkv:
        return s.hidden + query + 2 * keys;
    case AdapterTarget::Output:
        return query + s.hidden;
    case AdapterTarget::Gate:
        return s.gated ? s.hidden + s.ffn : 0;
    case AdapterTarget::Up:
    case AdapterTarget::Down:
        return s.hidden + s.ffn;
    }
    return 0;
}

bool isFeedForward(AdapterTarget target)
{
    return target == AdapterTarget::Gate || target == AdapterTarget::Up || target == AdapterTarget::Down;
}

/// Multi-head latent attention has four matrices of its own; the pairs that lead to the heads are counted together.
double latentSides(const Shape &s)
{
    const double queryHead = s.mla.nope + s.mla.rope;
    const double query =
        s.mla.queryRank > 0 ? s.hidden + 2 * s.mla.queryRank + s.heads * queryHead : s.hidden + s.heads * queryHead;
    const double keyValue = s.hidden + 2 * s.mla.keyValueRank + s.mla.rope + s.heads * (s.mla.nope + s.mla.value);
    return query + keyValue + s.heads * s.mla.value + s.hidden;
}

}  // namespace

double adapterParameters(const Shape &s, double rank, std::span<const AdapterTarget> targets)
{
    if (!s.transformer)
        return 0;
    double sides = 0;
    for (const AdapterTarget target : targets)
        sides += sidesOf(s, target) * (isFeedForward(target) ? s.layers - s.moeLayers : s.layers);
    return rank * sides;
}

double adapterParameters(const Shape &s, double rank)
{
    static constexpr std::array kAttention{AdapterTarget::Query, AdapterTarget::Key, AdapterTarget::Value,
                                           AdapterTarget::Output};
    static constexpr std::array kFeedForward{AdapterTarget::Gate, AdapterTarget::Up, AdapterTarget::Down};
    const double feedForward = adapterParameters(s, rank, kFeedForward);
    if (s.transformer && s.latent)
        return rank * s.layers * latentSides(s) + feedForward;
    return adapterParameters(s, rank, kAttention) + feedForward;
}

}  // namespace passerelle::workload
