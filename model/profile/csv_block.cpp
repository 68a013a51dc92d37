// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/csv_block.hpp"

#include "profile/csv_cells.hpp"
#include "profile/csv_marks.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

namespace passerelle::profile {

namespace {

constexpr std::size_t kWord = 64;

/// 64 bits from that one on.
std::uint64_t bitsFrom(const std::uint64_t *words, std::size_t bit)
{
    const std::size_t shift = bit % kWord;
    return words[bit / kWord] >> shift | words[bit / kWord + 1] << 1 << (kWord - 1 - shift);
}

/// Cuts one row. Everything it changes lies in it alone, so that it stays in registers.
struct Cutter {
    const char *base;
    std::uint32_t size;
    const std::uint32_t *mark;  ///< the next one
    const std::uint32_t *end;
    const std::uint64_t *digits;
    const std::uint64_t *others;
    char *out;
    CsvBlock::Row row{};

    [[nodiscard]] bool isNumber(std::uint32_t from, std::uint32_t to) const
    {
        const std::size_t length = to - from;
        if (length == 0)
            return false;
        const std::uint64_t inside = length >= kWord ? ~std::uint64_t{0} : (std::uint64_t{1} << length) - 1;
        if ((bitsFrom(others, from) & inside) != 0)
            return false;
        if (length > kWord)
            return isNumeric({base + from, base + to});
        return (base[to - 1] >= '0' && base[to - 1] <= '9') || (bitsFrom(digits, from) & inside) != 0;
    }
    /// Short stretches, which most are, without a question for their length: there is room to read and to write beyond.
    void copy(std::uint32_t from, std::uint32_t to)
    {
        constexpr std::size_t kShort = 32;
        const std::size_t length = to - from;
        if (length <= kShort)
            std::memcpy(out, base + from, kShort);
        else
            std::memcpy(out, base + from, length);
        out += length;
    }
    void count(qint64 length)
    {
        ++row.cells;
        row.bytes += length;
        if (length >= CsvBlock::kLongCell)
            row.longBytes += length;
    }
    /// A cell without quotation marks around it; false when the stretch ends before it.
    [[nodiscard]] bool plain(std::uint32_t from)
    {
        while (mark < end && base[*mark] == '"')
            ++mark;  // inside a cell it is a character like others
        if (mark >= end)
            return false;
        std::uint32_t to = *mark;
        if (base[to] == '\n' && to > from && base[to - 1] == '\r')
            --to;
        count(qint64{to} - qint64{from});
        if (to > from && !isNumber(from, to)) {
            copy(from, to);
            *out++ = '\n';
        }
        return true;
    }
    /// A cell whose opening quotation mark lies at `from`, up to what ends it.
    [[nodiscard]] bool quoted(std::uint32_t from)
    {
        char *begin = out;
        const std::uint32_t first = ++from;
        bool asItLies = true;
        for (++mark; mark < end; ++mark) {
            const std::uint32_t at = *mark;
            if (base[at] == '\n') {
                ++row.lines;
                if (at > from && base[at - 1] == '\r') {
                    copy(from, at - 1);
                    from = at;
                    asItLies = false;
                }
            } else if (base[at] == '"' && mark + 1 < end && mark[1] == at + 1 && base[at + 1] == '"') {
                ++mark;
                copy(from, at + 1);
                from = at + 2;
                asItLies = false;
            } else if (base[at] == '"') {
                copy(from, at);
                closeQuoted(begin, asItLies && isNumber(first, at));
                ++mark;
                return endsBehind(at + 1);
            }
        }
        return false;
    }
    void closeQuoted(char *begin, bool numeric)
    {
        const qint64 length = out - begin;
        count(length);
        if (length == 0 || numeric)
            out = begin;
        else
            *out++ = '\n';
    }
    /// True when a separator or an end of line lies behind a closing quotation mark.
    [[nodiscard]] bool endsBehind(std::uint32_t at) const
    {
        if (mark < end && *mark == at)
            return base[at] != '"';
        return mark < end && *mark == at + 1 && base[at] == '\r' && base[at + 1] == '\n';
    }
    /// True when the row that begins at `from` ends in the stretch; `from` is then behind it.
    [[nodiscard]] bool cut(std::uint32_t &from)
    {
        while (mark < end) {
            const bool opens = *mark == from && base[from] == '"';
            if (!(opens ? quoted(from) : plain(from)))
                return false;
            const std::uint32_t stop = *mark++;
            from = stop + 1;
            if (base[stop] == '\n') {
                ++row.lines;
                return true;
            }
        }
        return false;
    }
};

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
        m_stops.resize(words + 1);
        m_digits.resize(words + 1);
        m_others.resize(words + 1);
    }
    markTable(m_base, words, m_separator, {m_stops.data(), m_digits.data(), m_others.data()});
    if (const std::size_t inLast = m_size % kWord; inLast > 0)
        m_stops[words - 1] &= (std::uint64_t{1} << inLast) - 1;
    std::uint32_t *to = m_marks.get();
    for (std::size_t word = 0; word < words; ++word) {
        const auto base = static_cast<std::uint32_t>(word * kWord);
        for (std::uint64_t stops = m_stops[word]; stops != 0; stops &= stops - 1)
            *to++ = base + static_cast<std::uint32_t>(std::countr_zero(stops));
    }
    m_count = static_cast<std::size_t>(to - m_marks.get());
}

void CsvBlock::goTo(qsizetype place)
{
    m_place = static_cast<std::uint32_t>(m_given + place);
    m_mark =
        static_cast<std::size_t>(std::lower_bound(m_marks.get(), m_marks.get() + m_count, m_place) - m_marks.get());
}

bool CsvBlock::next(Row &row)
{
    Cutter cutter{m_base,          m_size,      m_marks.get() + m_mark, m_marks.get() + m_count, m_digits.data(),
                  m_others.data(), m_text.get()};
    std::uint32_t place = m_place;
    if (!cutter.cut(place))
        return false;
    m_place = place;
    m_mark = static_cast<std::size_t>(cutter.mark - m_marks.get());
    row = cutter.row;
    row.text = {m_text.get(), cutter.out};
    return true;
}

}  // namespace passerelle::profile
