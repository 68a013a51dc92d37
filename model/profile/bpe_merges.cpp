// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/bpe_merges.hpp"

#include <queue>

#include <limits>

namespace passerelle::profile {

std::size_t BpeMerges::home(std::uint64_t pair) const
{
    return static_cast<std::size_t>((pair * 0x9E3779B97F4A7C15ULL) >> 20) & (m_slots.size() - 1);
}

void BpeMerges::add(quint32 left, quint32 right, quint32 rank, quint32 whole)
{
    if ((m_used + 1) * 2 > m_slots.size())
        grow();
    const std::uint64_t pair = (std::uint64_t{left} << 32) | right;
    std::size_t at = home(pair);
    while (m_slots[at].pair != kFree && m_slots[at].pair != pair)
        at = (at + 1) & (m_slots.size() - 1);
    if (m_slots[at].pair == pair)
        return;
    m_slots[at] = {pair, rank, whole};
    ++m_used;
}

void BpeMerges::grow()
{
    std::vector<Slot> old(m_slots.empty() ? 1024 : m_slots.size() * 2);
    old.swap(m_slots);
    for (const Slot &slot : old) {
        if (slot.pair == kFree)
            continue;
        std::size_t at = home(slot.pair);
        while (m_slots[at].pair != kFree)
            at = (at + 1) & (m_slots.size() - 1);
        m_slots[at] = slot;
    }
}

const BpeMerges::Slot *BpeMerges::find(quint32 left, quint32 right) const
{
    if (m_slots.empty())
        return nullptr;
    const std::uint64_t pair = (std::uint64_t{left} << 32) | right;
    for (std::size_t at = home(pair);; at = (at + 1) & (m_slots.size() - 1)) {
        if (m_slots[at].pair == pair)
            return &m_slots[at];
        if (m_slots[at].pair == kFree)
            return nullptr;
    }
}

qint64 BpeMerges::merged(std::vector<quint32> &symbols) const
{
    constexpr std::size_t kShort = 48;
    return symbols.size() <= kShort ? mergedShort(symbols) : mergedLong(symbols);
}

/// Looks for the best pair again after each merge: fastest for words.
qint64 BpeMerges::mergedShort(std::vector<quint32> &symbols) const
{
    while (symbols.size() > 1) {
        const Slot *best = nullptr;
        std::size_t place = 0;
        for (std::size_t i = 0; i + 1 < symbols.size(); ++i) {
            const Slot *found = find(symbols[i], symbols[i + 1]);
            if (found != nullptr && (best == nullptr || found->rank < best->rank)) {
                best = found;
                place = i;
            }
        }
        if (best == nullptr)
            break;
        symbols[place] = best->whole;
        symbols.erase(symbols.begin() + static_cast<std::ptrdiff_t>(place) + 1);
    }
    return static_cast<qint64>(symbols.size());
}

/// A linked list and a heap: n log n for texts that are one word.
qint64 BpeMerges::mergedLong(std::vector<quint32> &symbols) const
{
    constexpr quint32 kGone = std::numeric_limits<quint32>::max();
    struct Candidate {
        quint32 rank;
        std::size_t left;
        std::size_t right;
        quint32 leftSymbol;
        quint32 rightSymbol;
        quint32 whole;
        bool operator<(const Candidate &other) const
        {
            return rank != other.rank ? rank > other.rank : left > other.left;
        }
    };
    const std::size_t size = symbols.size();
    std::vector<std::size_t> next(size);
    std::vector<std::size_t> before(size);
    std::priority_queue<Candidate> queue;
    const auto offer = [&](std::size_t left, std::size_t right) {
        if (right >= size)
            return;
        if (const Slot *found = find(symbols[left], symbols[right]); found != nullptr)
            queue.push({found->rank, left, right, symbols[left], symbols[right], found->whole});
    };
    for (std::size_t i = 0; i < size; ++i) {
        next[i] = i + 1;
        before[i] = i == 0 ? size : i - 1;
        offer(i, i + 1);
    }
    auto left = static_cast<qint64>(size);
    while (!queue.empty()) {
        const Candidate best = queue.top();
        queue.pop();
        if (symbols[best.left] != best.leftSymbol || symbols[best.right] != best.rightSymbol ||
            next[best.left] != best.right)
            continue;
        symbols[best.left] = best.whole;
        symbols[best.right] = kGone;
        next[best.left] = next[best.right];
        if (next[best.left] < size)
            before[next[best.left]] = best.left;
        --left;
        offer(best.left, next[best.left]);
        if (before[best.left] < size)
            offer(before[best.left], best.left);
    }
    return left;
}

}  // namespace passerelle::profile
