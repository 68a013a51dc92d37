// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/byte_marks.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace passerelle::profile {

/// What a sound line of JSON holds between its values: brackets, keys, colons, commas. The lines of a file are written
/// by one program and mostly differ in their values alone, so that a line with the same bytes between its values is
/// sound when its values are, without a look at its grammar.
class JsonShape
{
public:
    /// Beyond these a line is not kept.
    static constexpr std::size_t kMostValues = 512;
    static constexpr std::size_t kMostBytes = 8 * 1024;

    struct Gap {
        std::uint64_t first = 0;      ///< its first eight bytes
        std::uint64_t firstMask = 0;  ///< the bits of those that are its own
        std::uint32_t from = 0;       ///< in the bytes of all gaps
        std::uint32_t size = 0;       ///< in bytes
        std::uint32_t tokens = 0;     ///< that begin in it
        bool isText = false;          ///< the value behind it belongs to a field known to hold text
    };

    /// Forgets everything: a line of that many tokens comes.
    void begin(std::uint32_t tokens);
    /// What lies before the next value.
    void add(std::string_view bytes, std::uint32_t tokens, bool isText);
    /// What lies behind the last value; the shape can be used from now on.
    void end(std::string_view bytes, std::uint32_t tokens);

    /// True when it is that of a line of so many tokens.
    [[nodiscard]] bool isFor(std::uint32_t tokens) const { return m_ended && m_tokens == tokens; }
    [[nodiscard]] const std::vector<Gap> &gaps() const { return m_gaps; }
    [[nodiscard]] const Gap &last() const { return m_last; }
    /// True when `text` begins with the bytes of the gap; eight bytes behind them must be readable.
    [[nodiscard]] bool matches(const char *text, const Gap &gap) const
    {
        if (((firstBytes(text, kWord) ^ gap.first) & gap.firstMask) != 0)
            return false;
        const char *own = m_bytes.data() + gap.from;
        std::size_t left = gap.size;
        for (; left > kWord; left -= kWord) {
            text += kWord;
            own += kWord;
            const std::size_t now = std::min(left - kWord, kWord);
            if (firstBytes(text, now) != firstBytes(own, now))
                return false;
        }
        return true;
    }

private:
    static constexpr std::size_t kWord = 8;

    [[nodiscard]] Gap kept(std::string_view bytes, std::uint32_t tokens, bool isText);

    std::string m_bytes;  ///< each gap begins at a multiple of eight
    std::vector<Gap> m_gaps;
    Gap m_last;
    std::uint32_t m_tokens = 0;
    bool m_tooLong = false;
    bool m_ended = false;
};

}  // namespace passerelle::profile
