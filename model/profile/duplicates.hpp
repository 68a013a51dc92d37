// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstdint>
#include <vector>

namespace passerelle::profile {

class StateStream;

/// Counts texts that occur more than once, by their hashes, in flat memory: open addressing up to a number of different
/// ones, after which new ones are refused. Hashes are gathered and looked up many at a time, since each look-up waits
/// for memory and many waits go on at once. One for a part of the data only gathers them, as long as they are few: the
/// whole looks them up once.
class Duplicates
{
public:
    static constexpr std::size_t kMost = 2'000'000;  ///< 32 MiB
    static constexpr std::size_t kMostInPart = 250'000;

    Duplicates() = default;
    /// One that will be absorbed, of at most that many different ones.
    [[nodiscard]] static Duplicates ofPart(std::size_t most = kMostInPart)
    {
        Duplicates part;
        part.m_most = part.m_gathered = most;
        return part;
    }

    void add(std::uint64_t hash)
    {
        m_fresh.push_back(hash == 0 ? 1 : hash);  // 0 marks a free slot
        if (m_fresh.size() >= m_gathered)
            look();
    }
    /// Adds what another one saw in a later part of the data.
    void absorb(Duplicates &&later);
    /// Writes or reads the whole state.
    void travel(StateStream &stream);
    /// How many were there already when they came.
    [[nodiscard]] qint64 count();
    /// True when some were refused, so that count() may be too small.
    [[nodiscard]] bool full() const { return m_full; }
    /// Different ones that are known.
    [[nodiscard]] qint64 known() const { return static_cast<qint64>(m_used); }

private:
    static constexpr std::size_t kGathered = 4096;

    void look();
    void lookUp(const std::vector<std::uint64_t> &hashes);
    void grow(std::size_t slots);
    [[nodiscard]] static std::size_t home(std::uint64_t hash, std::size_t last)
    {
        return static_cast<std::size_t>(hash * 0x9E3779B97F4A7C15ULL >> 20) & last;
    }

    std::size_t m_most = kMost;
    std::size_t m_gathered = kGathered;
    std::vector<std::uint64_t> m_fresh;
    std::vector<std::uint64_t> m_slots;
    std::size_t m_used = 0;
    qint64 m_count = 0;
    bool m_full = false;
};

}  // namespace passerelle::profile
