// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/byte_marks.hpp"

#include <QByteArrayView>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace passerelle::profile {

/// The strings of one line of JSON: as they lie there when they have no escapes, else decoded. Sixteen bytes behind the
/// line must be readable.
class JsonText
{
public:
    /// What was given before is no longer valid. `mayEscape`: there may be backslashes in the line.
    void begin(QByteArrayView line, bool mayEscape);
    /// The content of the string that begins with the quote at `from`, whose token ends at `to`; false when it is not
    /// plainly sound.
    [[nodiscard]] bool string(const char *from, const char *to, std::string_view &content)
    {
        if (to - from < 2 || to[-1] != '"')
            return false;
        content = {from + 1, static_cast<std::size_t>(to - from) - 2};
        return !m_escapes || !hasEscape(content) || decode(content, content);
    }
    /// All of them as one text; a single one is not copied.
    [[nodiscard]] QByteArrayView joined(const std::vector<std::string_view> &parts);

private:
    static bool hasEscape(std::string_view raw)
    {
        if (raw.size() > Bytes16::kSize)
            return std::memchr(raw.data(), '\\', raw.size()) != nullptr;
        return (Bytes16(raw.data()).equal('\\') & ((std::uint32_t{1} << raw.size()) - 1)) != 0;
    }
    bool decode(std::string_view raw, std::string_view &content);

    bool m_escapes = false;  ///< there may be backslashes in the line
    std::string m_decoded;   ///< with room for the whole line from the start, so that nothing in it moves
    std::string m_joined;
};

/// True for a number by the grammar of JSON whose value a double can hold for certain (at most 300 digits, an exponent
/// of at most two).
[[nodiscard]] bool isPlainNumber(std::string_view token);

/// The same for the commonest numbers, without a branch a digit: true only for numbers without an exponent of at most
/// sixteen characters; false says nothing. Sixteen bytes must be readable.
[[nodiscard]] inline bool isShortNumber(const char *from, const char *to)
{
    const auto size = static_cast<std::size_t>(to - from);
    if (size > Bytes16::kSize)
        return false;
    const std::uint32_t sign = *from == '-' ? 1 : 0;
    const std::uint32_t inside = ((std::uint32_t{1} << size) - 1) & ~sign;
    const std::uint32_t others = inside & ~Bytes16(from).within('0', 10);
    // A zero is followed by the point or by nothing.
    const bool zero = from[sign] == '0';
    if (others == 0)
        return size > sign && (!zero || size == sign + 1);
    const auto point = static_cast<std::size_t>(std::countr_zero(others));
    return (others & (others - 1)) == 0 && from[point] == '.' && point > sign && point + 1 < size &&
           (!zero || point == sign + 1);
}

}  // namespace passerelle::profile
