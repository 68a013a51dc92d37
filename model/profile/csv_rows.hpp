// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/bounded_file.hpp"

#include <QByteArray>

#include <optional>
#include <vector>

namespace passerelle::profile {

/// One row of a table.
struct CsvRow {
    std::vector<QByteArray> cells;
    qint64 line = 0;        ///< the line it starts on, from 1
    bool tooLong = false;   ///< over the limit: cells are empty
    bool unclosed = false;  ///< the file ended inside quotes
};

/// The separator of a table among comma, semicolon, tab and vertical bar: the one that gives the steadiest count of at
/// least two columns over the first rows of `head`; a comma when none does.
[[nodiscard]] char guessSeparator(QByteArrayView head);

/// Rows by RFC 4180 in flat memory: quoted cells may hold separators, ends of line and doubled quotes.
class CsvRows
{
public:
    CsvRows(BoundedFile &file, char separator) : m_file(file), m_separator(separator) {}

    /// Empty at the end of the file.
    [[nodiscard]] std::optional<CsvRow> next();
    [[nodiscard]] qint64 position() const { return m_read; }

private:
    [[nodiscard]] int take();
    [[nodiscard]] int peek();
    bool refill();
    void keep(char c);

    BoundedFile &m_file;
    char m_separator;
    QByteArray m_block;
    qsizetype m_at = 0;
    qint64 m_read = 0;
    qint64 m_line = 1;
    QByteArray m_cell;
    qsizetype m_size = 0;
};

}  // namespace passerelle::profile
