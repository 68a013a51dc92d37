// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/personal_data.hpp"

#include <QByteArray>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace passerelle::profile {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}
bool isAlnum(char c)
{
    return isDigit(c) || isUpper(c) || (c >= 'a' && c <= 'z');
}
bool isSeparator(char c)
{
    return c == ' ' || c == '.' || c == '-';
}

/// An address around the "@" at `at`: a name before, a domain with a dot and a two-letter end after.
bool isEmailAt(QByteArrayView text, qsizetype at)
{
    const auto inName = [](char c) { return isAlnum(c) || c == '.' || c == '_' || c == '%' || c == '+' || c == '-'; };
    if (at == 0 || !isAlnum(text[at - 1]))
        return false;
    qsizetype end = at + 1;
    qsizetype lastDot = -1;
    while (end < text.size() && inName(text[end]) && end - at < 256) {
        if (text[end] == '.' && end > at + 1 && end + 1 < text.size() && isAlnum(text[end + 1]))
            lastDot = end;
        ++end;
    }
    return lastDot > 0 && end - lastDot > 2;
}

/// The digits from `start`, with single separators between them passed over; `end` becomes the place after the last.
QByteArray digitRun(QByteArrayView text, qsizetype start, qsizetype &end)
{
    QByteArray digits;
    qsizetype i = start;
    end = start;
    while (i < text.size() && digits.size() < 24) {
        if (isDigit(text[i])) {
            digits += text[i];
            end = ++i;
        } else if (isSeparator(text[i]) && i + 1 < text.size() && isDigit(text[i + 1])) {
            ++i;
        } else {
            break;
        }
    }
    return digits;
}

/// 13 digits and the key 97 − (number mod 97); sex 1 or 2; a month that exists or stands for "unknown".
bool isNir(const QByteArray &digits)
{
    if (digits.size() != 15 || (digits[0] != '1' && digits[0] != '2'))
        return false;
    const int month = digits.mid(3, 2).toInt();
    const bool plausible = (month >= 1 && month <= 12) || (month >= 20 && month <= 42) || month >= 50;
    const qint64 number = digits.left(13).toLongLong();
    return plausible && 97 - number % 97 == digits.mid(13, 2).toInt();
}

bool isPhone(const QByteArray &digits, bool plus)
{
    if (plus)
        return digits.size() >= 9 && digits.size() <= 15;
    return digits.size() == 10 && digits[0] == '0' && digits[1] != '0';
}

/// Two letters, two digits and 11 to 30 more, single spaces allowed, remainder 1 modulo 97.
bool isIbanAt(QByteArrayView text, qsizetype start, qsizetype &end)
{
    QByteArray compact;
    qsizetype i = start;
    while (i < text.size() && compact.size() < 34) {
        if (isDigit(text[i]) || isUpper(text[i]))
            compact += text[i++];
        else if (text[i] == ' ' && i + 1 < text.size() && (isDigit(text[i + 1]) || isUpper(text[i + 1])))
            ++i;
        else
            break;
    }
    if (compact.size() < 15)
        return false;
    int remainder = 0;
    QByteArray turned = compact.mid(4);
    turned += compact.left(4);
    for (const char c : turned) {
        const int value = isDigit(c) ? c - '0' : c - 'A' + 10;
        remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
    }
    end = i;
    return remainder == 1;
}

/// Counts in text[from, to); what begins there may end later.
int countFrom(QByteArrayView text, qsizetype from, qsizetype to, qsizetype &resume)
{
    int count = 0;
    char before = from > 0 ? text[from - 1] : ' ';
    qsizetype i = from;
    for (; i < to; ++i) {
        const char c = text[i];
        const bool fresh = !isAlnum(before);
        before = c;
        if (c == '@') {
            count += isEmailAt(text, i) ? 1 : 0;
            continue;
        }
        qsizetype end = i;
        if (fresh && isUpper(c) && i + 3 < text.size() && isUpper(text[i + 1]) && isDigit(text[i + 2]) &&
            isDigit(text[i + 3]) && isIbanAt(text, i, end)) {
            ++count;
        } else if (fresh && (isDigit(c) || (c == '+' && i + 1 < text.size() && isDigit(text[i + 1])))) {
            const bool plus = c == '+';
            const QByteArray digits = digitRun(text, plus ? i + 1 : i, end);
            count += isNir(digits) || isPhone(digits, plus) ? 1 : 0;
        }
        if (end > i) {
            i = end - 1;
            before = text[i];
        }
    }
    resume = i;
    return count;
}

constexpr qsizetype kBlock = 64;
/// A block with fewer holds nothing personal but an "@": everything else has nine digits or more and touches two blocks
/// at most.
constexpr std::uint64_t kFewestDigits = 5;

#if defined(__GNUC__)
using Bytes = unsigned char __attribute__((vector_size(16)));

/// Counts digits and looks for "@", sixteen bytes at once: the whole of the data passes here.
class Marks
{
public:
    void take(const char *from)
    {
        Bytes bytes;
        std::memcpy(&bytes, from, sizeof(bytes));
        // A comparison gives 255 where it holds: minus one.
        m_digit -= reinterpret_cast<Bytes>((bytes - static_cast<unsigned char>('0')) < static_cast<unsigned char>(10));
        m_mark |= reinterpret_cast<Bytes>(bytes == static_cast<unsigned char>('@'));
    }
    /// For 240 bytes at most.
    [[nodiscard]] bool areWorthALook() const
    {
        std::array<std::uint64_t, 2> words{};
        std::memcpy(words.data(), &m_mark, sizeof(m_mark));
        if ((words[0] | words[1]) != 0)
            return true;
        std::memcpy(words.data(), &m_digit, sizeof(m_digit));
        return ((words[0] + words[1]) * 0x0101010101010101ULL) >> 56 >= kFewestDigits;
    }

private:
    Bytes m_digit{};
    Bytes m_mark{};
};
#else
class Marks
{
public:
    void take(const char *from)
    {
        m_digits += static_cast<std::uint64_t>(std::count_if(from, from + 16, isDigit));
        m_marked = m_marked || std::find(from, from + 16, '@') != from + 16;
    }
    [[nodiscard]] bool areWorthALook() const { return m_marked || m_digits >= kFewestDigits; }

private:
    std::uint64_t m_digits = 0;
    bool m_marked = false;
};
#endif

/// True when a block may hold a part of something personal.
bool isWorthALook(const char *block)
{
    Marks marks;
    for (qsizetype i = 0; i < kBlock; i += 16)
        marks.take(block + i);
    return marks.areWorthALook();
}

/// The same for less than a block.
bool isTailWorthALook(QByteArrayView tail)
{
    std::array<char, kBlock> block{};
    std::memcpy(block.data(), tail.data(), static_cast<std::size_t>(tail.size()));
    return isWorthALook(block.data());
}

/// False when no block of a short text is worth a look: said without cutting it in blocks.
bool isShortWorthALook(QByteArrayView text)
{
    if (text.size() < 16) {
        std::array<char, 16> block{};
        std::memcpy(block.data(), text.data(), static_cast<std::size_t>(text.size()));
        Marks marks;
        marks.take(block.data());
        return marks.areWorthALook();
    }
    Marks marks;
    qsizetype at = 0;
    for (; at + 16 <= text.size(); at += 16)
        marks.take(text.data() + at);
    if (at < text.size())
        marks.take(text.data() + text.size() - 16);  // some bytes again: a look too many at worst
    return marks.areWorthALook();
}

}  // namespace

int countPersonalData(QByteArrayView text)
{
    constexpr qsizetype kReach = 48;  // the longest IBAN with its spaces, and more than any telephone number
    constexpr qsizetype kShort = 192;
    if (text.size() <= kShort && !isShortWorthALook(text))
        return 0;
    int count = 0;
    qsizetype resume = 0;
    for (qsizetype at = 0; at < text.size(); at += kBlock) {
        const qsizetype length = std::min(kBlock, text.size() - at);
        if (!(length == kBlock ? isWorthALook(text.data() + at) : isTailWorthALook(text.sliced(at))))
            continue;
        const qsizetype from = std::max(resume, at - kReach);
        const qsizetype to = at + length;
        if (from < to)
            count += countFrom(text, from, to, resume);
    }
    return count;
}

}  // namespace passerelle::profile
