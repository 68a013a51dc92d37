// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <string>
#include <string_view>
#include <vector>

namespace passerelle::profile {

/// The strings of one line of JSON: as they lie there when they have no escapes, else decoded.
class JsonText
{
public:
    /// What was given before is no longer valid.
    void begin(QByteArrayView line);
    /// The content of the string that begins with the quote at `from`, whose token ends at `to`; false when it is not
    /// plainly sound.
    [[nodiscard]] bool string(const char *from, const char *to, std::string_view &content);
    /// All of them as one text; a single one is not copied.
    [[nodiscard]] QByteArrayView joined(const std::vector<std::string_view> &parts);

private:
    bool decode(std::string_view raw, std::string_view &content);

    bool m_escapes = false;  ///< the line holds a backslash
    std::string m_decoded;   ///< with room for the whole line from the start, so that nothing in it moves
    std::string m_joined;
};

/// True for a number by the grammar of JSON whose value a double can hold for certain (at most 300 digits, an exponent
/// of at most two).
[[nodiscard]] bool isPlainNumber(std::string_view token);

}  // namespace passerelle::profile
