// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/json_text.hpp"

#include <cstdint>

namespace passerelle::profile {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Four hexadecimal digits; above 0xFFFF when they are none.
std::uint32_t unitAt(std::string_view raw, std::size_t at)
{
    constexpr std::uint32_t kNone = 0x10000;
    if (raw.size() < at + 4)
        return kNone;
    std::uint32_t unit = 0;
    for (const char c : raw.substr(at, 4)) {
        const char lower = static_cast<char>(c | 0x20);
        if (isDigit(c))
            unit = unit * 16 + static_cast<std::uint32_t>(c - '0');
        else if (lower >= 'a' && lower <= 'f')
            unit = unit * 16 + static_cast<std::uint32_t>(lower - 'a' + 10);
        else
            return kNone;
    }
    return unit;
}

void append(std::string &to, std::uint32_t c)
{
    const auto byte = [&to](std::uint32_t value) { to += static_cast<char>(value); };
    if (c < 0x80) {
        byte(c);
    } else if (c < 0x800) {
        byte(0xC0U | (c >> 6));
        byte(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
        byte(0xE0U | (c >> 12));
        byte(0x80U | ((c >> 6) & 0x3FU));
        byte(0x80U | (c & 0x3FU));
    } else {
        byte(0xF0U | (c >> 18));
        byte(0x80U | ((c >> 12) & 0x3FU));
        byte(0x80U | ((c >> 6) & 0x3FU));
        byte(0x80U | (c & 0x3FU));
    }
}

/// The character of "\uXXXX" at `at`, which moves behind it; two of them when it takes a pair. False for half a pair.
bool unicode(std::string_view raw, std::size_t &at, std::string &to)
{
    std::uint32_t c = unitAt(raw, at + 2);
    at += 6;
    if (c > 0xFFFF || (c >= 0xDC00 && c <= 0xDFFF))
        return false;
    if (c >= 0xD800 && c <= 0xDBFF) {
        const std::uint32_t low = raw.substr(at, 2) == "\\u" ? unitAt(raw, at + 2) : 0;
        if (low < 0xDC00 || low > 0xDFFF)
            return false;
        c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
        at += 6;
    }
    append(to, c);
    return true;
}

/// The character that a letter behind a backslash stands for; 0 when for none.
char shortEscape(char letter)
{
    switch (letter) {
    case 'n':
        return '\n';
    case 't':
        return '\t';
    case 'r':
        return '\r';
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case '"':
    case '\\':
    case '/':
        return letter;
    default:
        return '\0';
    }
}

}  // namespace

void JsonText::begin(QByteArrayView line, bool mayEscape)
{
    m_escapes = mayEscape;
    m_decoded.clear();
    if (m_escapes)
        m_decoded.reserve(static_cast<std::size_t>(line.size()));
}

bool JsonText::decode(std::string_view raw, std::string_view &content)
{
    std::size_t escape = raw.find('\\');
    const std::size_t begin = m_decoded.size();
    std::size_t at = 0;
    while (escape != std::string_view::npos) {
        m_decoded.append(raw.substr(at, escape - at));
        at = escape;
        if (at + 1 >= raw.size())
            return false;
        if (raw[at + 1] == 'u') {
            if (!unicode(raw, at, m_decoded))
                return false;
        } else {
            const char c = shortEscape(raw[at + 1]);
            if (c == '\0')
                return false;
            m_decoded += c;
            at += 2;
        }
        escape = raw.find('\\', at);
    }
    m_decoded.append(raw.substr(at));
    content = std::string_view(m_decoded).substr(begin);
    return true;
}

QByteArrayView JsonText::joined(const std::vector<std::string_view> &parts)
{
    if (parts.empty())
        return {};
    if (parts.size() == 1)
        return {parts.front().data(), static_cast<qsizetype>(parts.front().size())};
    m_joined.clear();
    for (const std::string_view part : parts)
        m_joined.append(part);
    return {m_joined.data(), static_cast<qsizetype>(m_joined.size())};
}

bool isPlainNumber(std::string_view token)
{
    constexpr std::size_t kMostDigits = 300;
    std::size_t at = token.starts_with('-') ? 1 : 0;
    const auto digits = [&token, &at] {
        const std::size_t begin = at;
        while (at < token.size() && isDigit(token[at]))
            ++at;
        return at - begin;
    };
    const bool zero = at < token.size() && token[at] == '0';
    const std::size_t whole = digits();
    if (whole == 0 || whole > kMostDigits || (zero && whole > 1))
        return false;
    if (at < token.size() && token[at] == '.') {
        ++at;
        if (digits() == 0)
            return false;
    }
    if (at < token.size() && (token[at] == 'e' || token[at] == 'E')) {
        ++at;
        if (at < token.size() && (token[at] == '+' || token[at] == '-'))
            ++at;
        const std::size_t exponent = digits();
        if (exponent == 0 || exponent > 2 || whole > 200)
            return false;
    }
    return at == token.size();
}

}  // namespace passerelle::profile
