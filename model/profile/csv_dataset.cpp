// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/csv_rows.hpp"
#include "profile/dataset_readers.hpp"
#include "profile/line_reader.hpp"
#include "profile/utf8.hpp"

#include <algorithm>
#include <cstring>
#include <optional>
#include <utility>
#include <vector>

namespace passerelle::profile {

namespace {

/// A number as spreadsheets write them: sign, digits, dot or comma, exponent, per cent.
bool isNumeric(QByteArrayView cell)
{
    bool digit = false;
    for (const char c : cell) {
        if (c >= '0' && c <= '9')
            digit = true;
        else if (c != '.' && c != ',' && c != '-' && c != '+' && c != 'e' && c != 'E' && c != '%' && c != ' ' &&
                 c != ':' && c != '/')
            return false;
    }
    return digit;
}

/// The first row names the columns when every cell is there and none is a number.
bool isHeader(const std::vector<QByteArrayView> &cells)
{
    return std::ranges::all_of(cells, [](QByteArrayView cell) { return !cell.isEmpty() && !isNumeric(cell); });
}

/// A row that has quotation marks, line by line: inside them separators and ends of line are text, and two of them are
/// one (RFC 4180). A mark that does not open a cell is a character like others.
class QuotedRow
{
public:
    static constexpr qsizetype kLongest = 16 * 1024 * 1024;

    void begin()
    {
        m_cells.clear();
        m_cell.resize(0);
        m_quoted = m_tooLong = false;
        m_size = 0;
    }
    /// True when the row ends with this line.
    bool add(QByteArrayView line, char separator)
    {
        m_size += line.size();
        m_tooLong = m_tooLong || m_size > kLongest;
        for (qsizetype i = 0; i < line.size() && !m_tooLong; ++i) {
            const char c = line[i];
            if (m_quoted && c == '"' && i + 1 < line.size() && line[i + 1] == '"') {
                m_cell += '"';
                ++i;
            } else if (c == '"' && (m_quoted || m_cell.isEmpty())) {
                m_quoted = !m_quoted;
            } else if (c == separator && !m_quoted) {
                m_cells.push_back(std::exchange(m_cell, QByteArray()));
            } else {
                m_cell += c;
            }
        }
        if (m_quoted)
            m_cell += '\n';
        else
            m_cells.push_back(std::exchange(m_cell, QByteArray()));
        return !m_quoted || m_tooLong;
    }
    [[nodiscard]] bool tooLong() const { return m_tooLong; }
    [[nodiscard]] const std::vector<QByteArray> &cells() const { return m_cells; }

private:
    std::vector<QByteArray> m_cells;
    QByteArray m_cell;
    qsizetype m_size = 0;
    bool m_quoted = false;
    bool m_tooLong = false;
};

/// Rows of one file, one after the other, in views where a line has no quotation mark, which is nearly always.
class TableReader
{
public:
    TableReader(BoundedFile &file, DatasetScan &scan)
        : m_file(file), m_scan(scan), m_separator(guessSeparator(file.peek(64 * 1024))), m_lines(file)
    {}

    void read()
    {
        while (std::optional<Line> line = m_lines.next()) {
            if (++m_rows % 4096 == 0 && m_scan.tick(m_lines.position()))
                return;
            const qint64 number = line->number;
            if (!cellsOf(std::move(line)))
                continue;
            if (m_columns == 0) {
                m_columns = m_cells.size();
                m_scan.columns =
                    std::max(m_scan.columns, static_cast<int>(std::min<std::size_t>(m_columns, 1'000'000)));
                if (isHeader(m_cells))
                    continue;
            }
            row(number);
        }
    }

private:
    void defect(qint64 line, const Message &message)
    {
        m_scan.collector.defect(m_file.name(), linePlace(line), message);
    }

    /// Fills the cells; false when the row is left out.
    bool cellsOf(std::optional<Line> line)
    {
        m_cells.clear();
        const qint64 number = line->number;
        if (!line->tooLong && !line->text.contains('"')) {
            split(line->text);
            return true;
        }
        m_quoted.begin();
        bool ended = line->tooLong || m_quoted.add(line->text, m_separator);
        bool tooLong = line->tooLong;
        while (!ended) {
            line = m_lines.next();
            if (!line) {
                defect(number, PASSERELLE_TEXT("Dataset", "A quotation mark opens here and never closes."));
                return false;
            }
            tooLong = line->tooLong;
            ended = tooLong || m_quoted.add(line->text, m_separator);
        }
        if (tooLong || m_quoted.tooLong()) {
            defect(number, PASSERELLE_TEXT("Dataset", "This row is longer than the 16 MB that are read at once; it was "
                                                      "left out."));
            return false;
        }
        m_cells.assign(m_quoted.cells().begin(), m_quoted.cells().end());
        return true;
    }
    void split(QByteArrayView line)
    {
        const char *from = line.data();
        const char *const end = from + line.size();
        while (true) {
            const auto *to =
                static_cast<const char *>(std::memchr(from, m_separator, static_cast<std::size_t>(end - from)));
            m_cells.emplace_back(from, (to == nullptr ? end : to) - from);
            if (to == nullptr)
                return;
            from = to + 1;
        }
    }
    void row(qint64 line)
    {
        constexpr qsizetype kLongCell = 40;
        const bool blank = m_cells.size() == 1 && m_cells.front().isEmpty();
        if (m_cells.size() != m_columns && !blank) {
            defect(line, PASSERELLE_TEXT("Dataset", "This row has %1 cells where the first has %2.")
                             .arg(static_cast<qint64>(m_cells.size()))
                             .arg(static_cast<qint64>(m_columns)));
        }
        m_text.resize(0);
        qint64 size = 0;
        for (const QByteArrayView cell : m_cells) {
            size += cell.size();
            m_scan.longCellBytes += cell.size() >= kLongCell ? static_cast<double>(cell.size()) : 0;
            if (!cell.isEmpty() && !isNumeric(cell))
                m_text.append(cell).append('\n');
        }
        m_scan.cellBytes += static_cast<double>(size);
        if (firstInvalidUtf8(m_text) >= 0) {
            defect(line, PASSERELLE_TEXT("Dataset", "This row is not valid UTF-8; it was left out. Save the file as "
                                                    "UTF-8."));
            return;
        }
        if (size == 0)
            m_scan.collector.emptySample(m_file.name(), line);
        else if (m_text.isEmpty())
            m_scan.collector.plainSample(size);
        else
            m_scan.collector.sample(QByteArrayView(m_text).chopped(1));
    }

    BoundedFile &m_file;
    DatasetScan &m_scan;
    char m_separator;
    LineReader m_lines;
    QuotedRow m_quoted;
    std::vector<QByteArrayView> m_cells;
    QByteArray m_text;
    std::size_t m_columns = 0;
    qint64 m_rows = 0;
};

}  // namespace

void readCsvFile(BoundedFile &file, DatasetScan &scan)
{
    TableReader(file, scan).read();
}

}  // namespace passerelle::profile
