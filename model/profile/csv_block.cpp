// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/csv_block.hpp"

#include "profile/byte_marks.hpp"
#include "profile/csv_cells.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

namespace passerelle::profile {

namespace {

constexpr std::size_t kWord = 64;

/// 64 bits from that one on.
std::uint64_t bitsFrom(const std::vector<std::uint64_t> &words, std::size_t bit)
{
    const std::size_t shift = bit % kWord;
    return words[bit / kWord] >> shift | words[bit / kWord + 1] << 1 << (kWord - 1 - shift);
}

}  // namespace

void CsvBlock::begin(QByteArrayView lines, qint64 position)
{
    const bool same = position == m_position && m_base != nullptr && lines.end() == m_base + m_size;
    if (!same) {
        m_base = lines.data();
        m_size = static_cast<std::uint32_t>(lines.size());
        m_position = position;
        look();
    }
    m_given = lines.data() - m_base;
    goTo(0);
}

void CsvBlock::look()
{
    const std::size_t words = (m_size + kWord - 1) / kWord;
    const std::size_t room = (words + 1) * kWord;
    if (room > m_room) {
        m_room = room;
        m_marks = std::make_unique_for_overwrite<std::uint32_t[]>(room);
        m_text = std::make_unique_for_overwrite<char[]>(room + kPadding);
        m_digits.resize(words + 1);
        m_others.resize(words + 1);
    }
    m_count = m_mark = 0;
    for (std::size_t word = 0; word < words; ++word)
        lookAt(word);
}

void CsvBlock::lookAt(std::size_t word)
{
    std::uint64_t stops = 0;
    std::uint64_t digits = 0;
    std::uint64_t numeric = 0;
    const char *from = m_base + word * kWord;
    for (std::size_t i = 0; i < kWord; i += Bytes16::kSize) {
        const Bytes16 bytes(from + i);
        const std::uint32_t stop = bytes.equal(m_separator) | bytes.equal('\n') | bytes.equal('"');
        // From '+' to ':' lie all digits and marks of numbers but these.
        const std::uint32_t mark = bytes.within('+', 16) | bytes.letter('e') | bytes.equal('%') | bytes.equal(' ');
        stops |= std::uint64_t{stop} << i;
        digits |= std::uint64_t{bytes.within('0', 10)} << i;
        numeric |= std::uint64_t{mark} << i;
    }
    m_digits[word] = digits;
    m_others[word] = ~numeric;
    if (const std::size_t left = m_size - word * kWord; left < kWord)
        stops &= (std::uint64_t{1} << left) - 1;
    std::uint32_t *to = m_marks.get() + m_count;
    m_count += static_cast<std::size_t>(std::popcount(stops));
    const auto base = static_cast<std::uint32_t>(word * kWord);
    for (; stops != 0; stops &= stops - 1)
        *to++ = base + static_cast<std::uint32_t>(std::countr_zero(stops));
}

void CsvBlock::goTo(qsizetype place)
{
    m_place = static_cast<std::uint32_t>(m_given + place);
    m_mark =
        static_cast<std::size_t>(std::lower_bound(m_marks.get(), m_marks.get() + m_count, m_place) - m_marks.get());
}

bool CsvBlock::isNumber(std::uint32_t from, std::uint32_t to) const
{
    const std::size_t size = to - from;
    const std::uint64_t inside = size >= kWord ? ~std::uint64_t{0} : (std::uint64_t{1} << size) - 1;
    if ((bitsFrom(m_others, from) & inside) != 0)
        return false;
    return size > kWord ? isNumeric({m_base + from, m_base + to}) : (bitsFrom(m_digits, from) & inside) != 0;
}

/// Short stretches, which most are, without a question for their length: there is room to read and to write beyond.
void CsvBlock::copy(std::uint32_t from, std::uint32_t to)
{
    constexpr std::size_t kShort = 32;
    const std::size_t size = to - from;
    if (size <= kShort)
        std::memcpy(m_out, m_base + from, kShort);
    else
        std::memcpy(m_out, m_base + from, size);
    m_out += size;
}

void CsvBlock::close(Row &row, char *begin, bool numeric)
{
    const qint64 size = m_out - begin;
    ++row.cells;
    row.bytes += size;
    row.longBytes += size >= kLongCell ? size : 0;
    if (size == 0 || numeric)
        m_out = begin;
    else
        *m_out++ = '\n';
}

/// A cell without quotation marks around it; false when the stretch ends before it.
bool CsvBlock::plain(Row &row, std::uint32_t from)
{
    while (m_mark < m_count && m_base[m_marks[m_mark]] == '"')
        ++m_mark;  // inside a cell it is a character like others
    if (m_mark >= m_count)
        return false;
    std::uint32_t to = m_marks[m_mark];
    if (m_base[to] == '\n' && to > from && m_base[to - 1] == '\r')
        --to;
    const qint64 size = to - from;
    if (isNumber(from, to)) {
        ++row.cells;
        row.bytes += size;
        row.longBytes += size >= kLongCell ? size : 0;
        return true;
    }
    char *begin = m_out;
    copy(from, to);
    close(row, begin, false);
    return true;
}

/// A cell whose opening quotation mark lies at `from`, up to what ends it.
bool CsvBlock::quoted(Row &row, std::uint32_t from)
{
    char *begin = m_out;
    const std::uint32_t first = ++from;
    bool asItLies = true;
    for (++m_mark; m_mark < m_count; ++m_mark) {
        const std::uint32_t at = m_marks[m_mark];
        if (m_base[at] == '\n') {
            ++row.lines;
            if (at > from && m_base[at - 1] == '\r') {
                copy(from, at - 1);
                from = at;
                asItLies = false;
            }
        } else if (m_base[at] == '"' && m_mark + 1 < m_count && m_marks[m_mark + 1] == at + 1 &&
                   m_base[at + 1] == '"') {
            ++m_mark;
            copy(from, at + 1);
            from = at + 2;
            asItLies = false;
        } else if (m_base[at] == '"') {
            copy(from, at);
            close(row, begin, asItLies && isNumber(first, at));
            ++m_mark;
            const std::uint32_t behind = at + 1 + (at + 2 < m_size && m_base[at + 1] == '\r' ? 1 : 0);
            return m_mark < m_count && m_marks[m_mark] == behind && m_base[behind] != '"' &&
                   (behind == at + 1 || m_base[behind] == '\n');
        }
    }
    return false;
}

bool CsvBlock::next(Row &row)
{
    const std::size_t mark = m_mark;
    std::uint32_t from = m_place;
    row = {};
    m_out = m_text.get();
    while (m_mark < m_count) {
        const bool opens = m_marks[m_mark] == from && m_base[from] == '"';
        if (!(opens ? quoted(row, from) : plain(row, from)))
            break;
        const std::uint32_t end = m_marks[m_mark++];
        from = end + 1;
        if (m_base[end] == '\n') {
            ++row.lines;
            m_place = from;
            row.text = {m_text.get(), m_out};
            return true;
        }
    }
    m_mark = mark;
    return false;
}

}  // namespace passerelle::profile
