// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/json_shape.hpp"

#include <algorithm>
#include <array>

namespace passerelle::profile {

void JsonShape::begin(std::uint32_t tokens)
{
    m_bytes.clear();
    m_gaps.clear();
    m_tokens = tokens;
    m_tooLong = m_ended = false;
}

JsonShape::Gap JsonShape::kept(std::string_view bytes, std::uint32_t tokens, bool isText)
{
    m_tooLong = m_tooLong || m_gaps.size() >= kMostValues || m_bytes.size() + bytes.size() > kMostBytes;
    if (m_tooLong)
        return {};
    const auto from = static_cast<std::uint32_t>(m_bytes.size());
    m_bytes.append(bytes);
    m_bytes.append(kWord - m_bytes.size() % kWord, '\0');
    static constexpr std::array<char, kWord> kOnes = {-1, -1, -1, -1, -1, -1, -1, -1};
    const std::size_t now = std::min(bytes.size(), kWord);
    return {firstBytes(m_bytes.data() + from, now),
            firstBytes(kOnes.data(), now),
            from,
            static_cast<std::uint32_t>(bytes.size()),
            tokens,
            isText};
}

void JsonShape::add(std::string_view bytes, std::uint32_t tokens, bool isText)
{
    if (const Gap gap = kept(bytes, tokens, isText); !m_tooLong)
        m_gaps.push_back(gap);
}

void JsonShape::end(std::string_view bytes, std::uint32_t tokens)
{
    m_last = kept(bytes, tokens, false);
    m_ended = !m_tooLong;
}

}  // namespace passerelle::profile
