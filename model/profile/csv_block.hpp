// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace passerelle::profile {

/// The rows of a stretch of a table, found at the speed of memory: one pass over its bytes notes where separators,
/// quotation marks and ends of line lie and which characters may belong to numbers, and rows are then cut by these
/// notes alone. Gives what QuotedRow gives, and leaves to it what is written in no usual way.
class CsvBlock
{
public:
    /// The longest stretch: no row of it has more cells than kMostCells.
    static constexpr qsizetype kMost = 512 * 1024;
    /// How many bytes must be readable behind a stretch, whatever they are.
    static constexpr qsizetype kPadding = 64;

    struct Row {
        std::size_t cells = 0;
        qint64 bytes = 0;       ///< of all cells
        qint64 longBytes = 0;   ///< of those that hold a sentence: at least kLongCell bytes
        qint64 lines = 0;       ///< that it takes
        QByteArrayView text{};  ///< of the cells that are no numbers, each with an end of line; until the next row
    };
    static constexpr qsizetype kLongCell = 40;

    explicit CsvBlock(char separator) : m_separator(separator) {}

    /// Looks at whole lines, of kMost bytes at most. The same stretch, or its end, may be given again at no cost as
    /// long as `position`, how much was read from the file, is the same.
    void begin(QByteArrayView lines, qint64 position);
    /// Cuts the row that begins at place(). False at the end, and when the row is to be read in another way: it goes on
    /// behind the stretch, or has something behind the closing quotation mark of a cell.
    [[nodiscard]] bool next(Row &row);
    /// Where the next row begins, from the beginning of what was given.
    [[nodiscard]] qsizetype place() const { return static_cast<qsizetype>(m_place) - m_given; }
    /// Goes there.
    void goTo(qsizetype place);
    [[nodiscard]] bool atEnd() const { return m_place >= m_size; }

private:
    void look();

    char m_separator;
    const char *m_base = nullptr;
    std::uint32_t m_size = 0;
    qint64 m_position = -1;
    qsizetype m_given = 0;  ///< where what was given last begins in what was looked at
    std::uint32_t m_place = 0;
    std::unique_ptr<std::uint32_t[]> m_marks;  ///< places of separators, quotation marks and ends of line
    std::size_t m_room = 0;
    std::size_t m_count = 0;
    std::size_t m_mark = 0;               ///< the next one
    std::vector<std::uint64_t> m_stops;   ///< the same as bits
    std::vector<std::uint64_t> m_digits;  ///< a bit a byte
    std::vector<std::uint64_t> m_others;  ///< characters that no number has
    std::unique_ptr<char[]> m_text;       ///< of the last row
};

}  // namespace passerelle::profile
