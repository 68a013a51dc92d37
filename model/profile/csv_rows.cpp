// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/csv_rows.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace passerelle::profile {

namespace {

constexpr qint64 kBlock = 1024 * 1024;
constexpr qsizetype kLongestRow = 16 * 1024 * 1024;
constexpr int kRowsLookedAt = 50;
constexpr std::size_t kMostColumns = 100'000;

}  // namespace

char guessSeparator(QByteArrayView head)
{
    // The last row of the stretch may be cut; it is not counted.
    const qsizetype whole = head.lastIndexOf('\n') + 1;
    const QByteArray text = (whole > 0 ? head.first(whole) : head).toByteArray();
    char best = ',';
    double bestScore = 1;
    for (const char candidate : std::array{',', ';', '\t', '|'}) {
        BoundedFile file = BoundedFile::ofBytes(text, {});
        CsvRows rows(file, candidate);
        std::size_t least = 0;
        std::size_t most = 0;
        for (int i = 0; i < kRowsLookedAt; ++i) {
            const std::optional<CsvRow> row = rows.next();
            if (!row)
                break;
            least = i == 0 ? row->cells.size() : std::min(least, row->cells.size());
            most = std::max(most, row->cells.size());
        }
        const double score = most < 2 ? 0
                                      : static_cast<double>(least) / static_cast<double>(most) * 100 +
                                            static_cast<double>(std::min<std::size_t>(least, 50));
        if (score > bestScore) {
            best = candidate;
            bestScore = score;
        }
    }
    return best;
}

bool CsvRows::refill()
{
    m_block = m_file.readSome(kBlock);
    m_at = m_read == 0 && m_block.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    m_read += m_block.size();
    return m_at < m_block.size();
}

int CsvRows::peek()
{
    if (m_at >= m_block.size() && !refill())
        return -1;
    return static_cast<unsigned char>(m_block.at(m_at));
}

int CsvRows::take()
{
    const int c = peek();
    if (c >= 0)
        ++m_at;
    if (c == '\n')
        ++m_line;
    return c;
}

void CsvRows::keep(char c)
{
    if (++m_size <= kLongestRow)
        m_cell += c;
}

std::optional<CsvRow> CsvRows::next()
{
    if (peek() < 0)
        return std::nullopt;
    CsvRow row;
    row.line = m_line;
    m_cell.clear();
    m_size = 0;
    bool quoted = false;
    const auto closeCell = [&] {
        if (row.cells.size() < kMostColumns)
            row.cells.push_back(std::exchange(m_cell, QByteArray()));
        else
            row.tooLong = true;
        m_cell.clear();
    };
    for (int c = take();; c = take()) {
        if (c < 0 || (c == '\n' && !quoted))
            break;
        const char byte = static_cast<char>(c);
        if (quoted && byte == '"' && peek() == '"') {
            keep('"');
            static_cast<void>(take());
        } else if (byte == '"' && (quoted || m_cell.isEmpty())) {
            quoted = !quoted;
        } else if (byte == m_separator && !quoted) {
            closeCell();
        } else if (byte != '\r' || quoted) {
            keep(byte);
        }
    }
    closeCell();
    row.unclosed = quoted;
    if (m_size > kLongestRow)
        row.tooLong = true;
    if (row.tooLong)
        row.cells.clear();
    return row;
}

}  // namespace passerelle::profile
