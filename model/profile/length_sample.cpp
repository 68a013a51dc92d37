// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/length_sample.hpp"

#include <algorithm>

namespace passerelle::profile {

namespace {

constexpr std::size_t kKept = 10'000;

}  // namespace

void LengthSample::keep(std::uint64_t rank, qint64 value)
{
    m_kept.emplace_back(rank, value);
    if (m_kept.size() >= 2 * kKept)
        thin();
}

void LengthSample::thin()
{
    if (m_kept.size() <= kKept)
        return;
    const auto last = m_kept.begin() + static_cast<std::ptrdiff_t>(kKept);
    std::ranges::nth_element(m_kept, last - 1);
    m_bound = (last - 1)->first;
    m_kept.erase(last, m_kept.end());
}

void LengthSample::absorb(const LengthSample &later)
{
    m_kept.insert(m_kept.end(), later.m_kept.begin(), later.m_kept.end());
    m_bound = std::min(m_bound, later.m_bound);
    thin();
}

qint64 LengthSample::median() const
{
    LengthSample whole = *this;
    whole.thin();
    std::vector<qint64> values;
    for (const auto &[rank, value] : whole.m_kept)
        values.push_back(value);
    if (values.empty())
        return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

}  // namespace passerelle::profile
