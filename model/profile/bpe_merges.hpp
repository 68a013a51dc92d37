// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstdint>
#include <span>
#include <vector>

namespace passerelle::profile {

/// The merges of a byte-pair encoding: which two neighbours become one symbol, and which pair goes first. Sennrich et
/// al. 2016 (arXiv:1508.07909).
class BpeMerges
{
public:
    /// The pair (left, right) becomes `whole`; smaller ranks go first. A pair that is known already keeps its rank.
    void add(quint32 left, quint32 right, quint32 rank, quint32 whole);
    [[nodiscard]] std::size_t size() const { return m_used; }
    /// Merges `symbols` as far as it goes and returns how many are left. Changes them.
    [[nodiscard]] qint64 merged(std::vector<quint32> &symbols) const;

private:
    struct Slot {
        std::uint64_t pair = kFree;
        quint32 rank = 0;
        quint32 whole = 0;
    };
    static constexpr std::uint64_t kFree = ~std::uint64_t{0};

    [[nodiscard]] const Slot *find(quint32 left, quint32 right) const;
    [[nodiscard]] std::size_t home(std::uint64_t pair) const;
    void grow();
    [[nodiscard]] qint64 mergedShort(std::vector<quint32> &symbols) const;
    [[nodiscard]] qint64 mergedLong(std::vector<quint32> &symbols) const;

    std::vector<Slot> m_slots;
    std::size_t m_used = 0;
};

}  // namespace passerelle::profile
