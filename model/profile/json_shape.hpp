// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/byte_marks.hpp"

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
        std::uint32_t from = 0;    ///< in the bytes of all gaps
        std::uint32_t size = 0;    ///< in bytes
        std::uint32_t tokens = 0;  ///< that begin in it
        std::uint32_t beyond = 0;  ///< of its last sixteen bytes or fewer: those that do not belong to it, a bit each
        bool isText = false;       ///< the value behind it belongs to a field known to hold text
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
    /// True when `text` begins with the bytes of the gap; sixteen bytes behind them must be readable.
    [[nodiscard]] bool matches(const char *text, const Gap &gap) const
    {
        const char *own = m_bytes.data() + gap.from;
        for (std::size_t left = gap.size; left > Bytes16::kSize; left -= Bytes16::kSize) {
            if (Bytes16(text).same(Bytes16(own)) != kAll)
                return false;
            text += Bytes16::kSize;
            own += Bytes16::kSize;
        }
        return (Bytes16(text).same(Bytes16(own)) | gap.beyond) == kAll;
    }

private:
    static constexpr std::uint32_t kAll = 0xFFFF;

    [[nodiscard]] Gap kept(std::string_view bytes, std::uint32_t tokens, bool isText);

    std::string m_bytes;  ///< each gap is followed by sixteen bytes at least
    std::vector<Gap> m_gaps;
    Gap m_last;
    std::uint32_t m_tokens = 0;
    bool m_tooLong = false;
    bool m_ended = false;
};

}  // namespace passerelle::profile
