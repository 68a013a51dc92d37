// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/duplicates.hpp"

#include <algorithm>
#include <utility>

#ifdef Q_OS_LINUX
#include <sys/mman.h>
#endif

namespace passerelle::profile {

namespace {

void fetch(const std::uint64_t *place)
{
#if defined(__GNUC__)
    __builtin_prefetch(place);
#else
    static_cast<void>(place);
#endif
}

/// Asks for the pages of a large table to be large, where the system has such: look-ups go everywhere, and each page
/// that the processor does not know costs a wait.
void preferLargePages(const std::vector<std::uint64_t> &table)
{
#if defined(Q_OS_LINUX) && defined(MADV_HUGEPAGE)
    constexpr std::size_t kLarge = 2 * 1024 * 1024;
    const auto begin = (reinterpret_cast<std::uintptr_t>(table.data()) + kLarge - 1) / kLarge * kLarge;
    const auto end = reinterpret_cast<std::uintptr_t>(table.data() + table.capacity()) / kLarge * kLarge;
    if (begin < end)
        ::madvise(reinterpret_cast<void *>(begin), end - begin, MADV_HUGEPAGE);  // advice: may be refused
#else
    static_cast<void>(table);
#endif
}

}  // namespace

void Duplicates::lookUp(const std::vector<std::uint64_t> &hashes)
{
    constexpr std::size_t kAhead = 24;
    const std::size_t wanted = std::min(m_used + hashes.size(), m_most);
    std::size_t slots = std::max<std::size_t>(m_slots.size(), 1024);
    while (slots < wanted * 2)
        slots *= 4;  // every slot moves when they grow: seldom
    if (slots > m_slots.size())
        grow(slots);
    // In variables of its own: writing to a slot would have the members read again.
    std::uint64_t *const table = m_slots.data();
    const std::size_t last = m_slots.size() - 1;
    std::size_t used = m_used;
    qint64 known = 0;
    for (std::size_t i = 0; i < hashes.size(); ++i) {
        if (i + kAhead < hashes.size())
            fetch(table + home(hashes[i + kAhead], last));
        const std::uint64_t hash = hashes[i];
        std::size_t slot = home(hash, last);
        while (table[slot] != 0 && table[slot] != hash)
            slot = (slot + 1) & last;
        if (table[slot] == hash) {
            ++known;
        } else if (used < m_most) {
            table[slot] = hash;
            ++used;
        } else {
            m_full = true;
        }
    }
    m_used = used;
    m_count += known;
}

void Duplicates::look()
{
    lookUp(m_fresh);
    m_fresh.clear();
    m_gathered = kGathered;
}

qint64 Duplicates::count()
{
    look();
    return m_count;
}

void Duplicates::absorb(Duplicates &&later)
{
    look();
    // Near the end of the room it matters which ones are refused: those of a part together.
    if (!later.m_slots.empty() || m_used + later.m_fresh.size() > m_most) {
        later.look();
        std::erase(later.m_slots, 0);
        lookUp(later.m_slots);
    } else {
        lookUp(later.m_fresh);
    }
    m_count += later.m_count;
    m_full = m_full || later.m_full;
    later = ofPart(later.m_most);
}

void Duplicates::grow(std::size_t slots)
{
    std::vector<std::uint64_t> old;
    old.reserve(slots);
    preferLargePages(old);
    old.resize(slots, 0);
    old.swap(m_slots);
    for (const std::uint64_t hash : old) {
        if (hash == 0)
            continue;
        std::size_t slot = home(hash, slots - 1);
        while (m_slots[slot] != 0)
            slot = (slot + 1) & (m_slots.size() - 1);
        m_slots[slot] = hash;
    }
}

}  // namespace passerelle::profile
