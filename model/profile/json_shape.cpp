// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/json_shape.hpp"

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
    m_bytes.append(Bytes16::kSize, '\0');
    const auto size = static_cast<std::uint32_t>(bytes.size());
    const std::uint32_t inLast = (size + Bytes16::kSize - 1) % Bytes16::kSize + 1;
    return {from, size, tokens, (kAll << inLast) & kAll, isText};
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
