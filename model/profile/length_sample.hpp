// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstdint>
#include <utility>
#include <vector>

namespace passerelle::profile {

class StateStream;

/// SplitMix64 (Steele, Lea, Flood 2014): chances that are the same on every run.
[[nodiscard]] inline std::uint64_t nextRandom(std::uint64_t &state)
{
    std::uint64_t z = (state += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

/// An even sample of numbers in flat memory, for their median: each gets a random rank, and the 10 000 smallest ranks
/// stay, so that samples of parts join into the sample of the whole.
class LengthSample
{
public:
    /// Where the ranks begin; parts of one whole need different ones.
    void seed(std::uint64_t seed) { m_random = seed; }
    /// Ranks from `bound` up are not kept: for a part, the bound() of what came before, which could not use them.
    void keepBelow(std::uint64_t bound) { m_bound = bound; }
    [[nodiscard]] std::uint64_t bound() const { return m_bound; }
    void add(qint64 value)
    {
        const std::uint64_t rank = nextRandom(m_random);
        if (rank < m_bound)
            keep(rank, value);
    }
    void absorb(const LengthSample &later);
    /// Writes or reads the whole state.
    void travel(StateStream &stream);
    [[nodiscard]] bool isEmpty() const { return m_kept.empty(); }
    /// Exact up to 10 000 numbers; the upper one of the two in the middle.
    [[nodiscard]] qint64 median() const;

private:
    void keep(std::uint64_t rank, qint64 value);
    void thin();

    std::vector<std::pair<std::uint64_t, qint64>> m_kept;
    std::uint64_t m_bound = ~std::uint64_t{0};
    std::uint64_t m_random = 0x9E3779B97F4A7C15ULL;
};

}  // namespace passerelle::profile
