// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <string>
#include <utility>
#include <vector>

namespace passerelle::profile {

/// What a row may have at most; more is no table.
inline constexpr std::size_t kMostCells = 1'000'000;

/// Cuts a line without quotation marks at its separators; false at a quotation mark, or beyond the bound. LineReader's
/// padding must be readable behind the line.
[[nodiscard]] bool cutCells(QByteArrayView line, char separator, std::vector<QByteArrayView> &cells);

/// A number as spreadsheets write them: sign, digits, dot or comma, exponent, per cent.
[[nodiscard]] bool isNumeric(QByteArrayView cell);

/// A row that has quotation marks, line by line: inside them separators and ends of line are text, and two of them are
/// one (RFC 4180). A mark that does not open a cell is a character like others.
class QuotedRow
{
public:
    static constexpr qsizetype kLongest = 16 * 1024 * 1024;

    void begin();
    /// True when the row ends with this line.
    bool add(QByteArrayView line, char separator);
    [[nodiscard]] bool tooLong() const { return m_tooLong; }
    /// Valid until the next begin().
    void cells(std::vector<QByteArrayView> &to) const;

private:
    void quoted(QByteArrayView line, qsizetype &at);
    void plain(QByteArrayView line, qsizetype &at, char separator);
    void close();

    std::string m_text;
    std::vector<std::pair<std::size_t, std::size_t>> m_cells;  ///< place and length
    std::size_t m_cell = 0;                                    ///< where the open cell begins
    qsizetype m_size = 0;
    bool m_quoted = false;
    bool m_tooLong = false;
};

}  // namespace passerelle::profile
