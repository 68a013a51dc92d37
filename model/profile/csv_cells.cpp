// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/csv_cells.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace passerelle::profile {

namespace {

/// Which of 64 bytes are that character: a bit each.
std::uint64_t marksOf(const char *block, char wanted)
{
    std::uint64_t marks = 0;
#if defined(__SSE2__)
    const __m128i pattern = _mm_set1_epi8(wanted);
    for (int i = 3; i >= 0; --i) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(block + 16 * i));
        const int equal = _mm_movemask_epi8(_mm_cmpeq_epi8(bytes, pattern));
        marks = marks << 16 | static_cast<std::uint64_t>(equal);
    }
#else
    for (int i = 63; i >= 0; --i)
        marks = marks << 1 | (block[i] == wanted ? 1U : 0U);
#endif
    return marks;
}

/// What a character may be in a number, as bits, so that those of a cell add up.
constexpr unsigned char kMark = 0;
constexpr unsigned char kDigit = 1;
constexpr unsigned char kOther = 2;

constexpr std::array<unsigned char, 256> kSigns = [] {
    std::array<unsigned char, 256> signs{};
    signs.fill(kOther);
    for (const char c : {'.', ',', '-', '+', 'e', 'E', '%', ' ', ':', '/'})
        signs[static_cast<unsigned char>(c)] = kMark;
    for (char c = '0'; c <= '9'; ++c)
        signs[static_cast<unsigned char>(c)] = kDigit;
    return signs;
}();

}  // namespace

bool cutCells(QByteArrayView line, char separator, std::vector<QByteArrayView> &cells)
{
    constexpr qsizetype kBlock = 64;
    const char *from = line.data();
    const char *const end = from + line.size();
    for (qsizetype at = 0; at < line.size(); at += kBlock) {
        const char *block = line.data() + at;
        const qsizetype left = line.size() - at;
        const std::uint64_t inside = left >= kBlock ? ~std::uint64_t{0} : (std::uint64_t{1} << left) - 1;
        if ((marksOf(block, '"') & inside) != 0 || cells.size() > kMostCells)
            return false;
        for (std::uint64_t marks = marksOf(block, separator) & inside; marks != 0; marks &= marks - 1) {
            const char *to = block + std::countr_zero(marks);
            cells.emplace_back(from, to - from);
            from = to + 1;
        }
    }
    cells.emplace_back(from, end - from);
    return true;
}

bool isNumeric(QByteArrayView cell)
{
    // Four at a time: fewer questions a cell, and a text ends the search at once.
    constexpr qsizetype kStep = 4;
    const auto sign = [&cell](qsizetype i) {
        return static_cast<unsigned>(kSigns[static_cast<unsigned char>(cell[i])]);
    };
    unsigned signs = 0;
    qsizetype at = 0;
    for (; at + kStep <= cell.size() && signs < kOther; at += kStep)
        signs |= sign(at) | sign(at + 1) | sign(at + 2) | sign(at + 3);
    for (; at < cell.size() && signs < kOther; ++at)
        signs |= sign(at);
    return signs == kDigit;
}

void QuotedRow::begin()
{
    m_cells.clear();
    m_text.clear();
    m_cell = 0;
    m_quoted = m_tooLong = false;
    m_size = 0;
}

void QuotedRow::close()
{
    m_cells.emplace_back(m_cell, m_text.size() - m_cell);
    m_cell = m_text.size();
}

void QuotedRow::quoted(QByteArrayView line, qsizetype &at)
{
    const qsizetype mark = line.indexOf('"', at);
    const qsizetype end = mark < 0 ? line.size() : mark;
    m_text.append(line.data() + at, static_cast<std::size_t>(end - at));
    at = end;
    if (mark < 0)
        return;
    const bool twice = mark + 1 < line.size() && line[mark + 1] == '"';
    if (twice)
        m_text += '"';
    m_quoted = twice;
    at += twice ? 2 : 1;
}

void QuotedRow::plain(QByteArrayView line, qsizetype &at, char separator)
{
    if (line[at] == '"' && m_text.size() == m_cell) {
        m_quoted = true;
        ++at;
        return;
    }
    const qsizetype mark = line.indexOf(separator, at);
    const qsizetype end = mark < 0 ? line.size() : mark;
    m_text.append(line.data() + at, static_cast<std::size_t>(end - at));
    at = end;
    if (mark < 0)
        return;
    close();
    ++at;
}

bool QuotedRow::add(QByteArrayView line, char separator)
{
    m_size += line.size();
    m_tooLong = m_tooLong || m_size > kLongest || m_cells.size() > kMostCells;
    for (qsizetype at = 0; at < line.size() && !m_tooLong;) {
        if (m_quoted)
            quoted(line, at);
        else
            plain(line, at, separator);
        m_tooLong = m_tooLong || m_cells.size() > kMostCells;
    }
    if (m_quoted)
        m_text += '\n';
    else
        close();
    return !m_quoted || m_tooLong;
}

void QuotedRow::cells(std::vector<QByteArrayView> &to) const
{
    to.clear();
    for (const auto &[place, size] : m_cells)
        to.emplace_back(m_text.data() + place, static_cast<qsizetype>(size));
}

}  // namespace passerelle::profile
