// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/csv_cells.hpp"
#include "profile/csv_rows.hpp"
#include "profile/dataset_readers.hpp"
#include "profile/line_reader.hpp"
#include "profile/utf8.hpp"

#include <algorithm>
#include <cstring>
#include <optional>
#include <string>
#include <vector>

namespace passerelle::profile {

namespace {

/// The first row names the columns when every cell is there and none is a number.
bool isHeader(const std::vector<QByteArrayView> &cells)
{
    return std::ranges::all_of(cells, [](QByteArrayView cell) { return !cell.isEmpty() && !isNumeric(cell); });
}

/// Rows of one file, or of a stretch of it, one after the other.
class TableReader
{
public:
    TableReader(BoundedFile &file, DatasetScan &scan)
        : m_file(file), m_scan(scan), m_separator(guessSeparator(file.peek(64 * 1024)))
    {}

    void read()
    {
        if (m_scan.range.from > 0)
            readFirstRow();
        m_lines.emplace(m_file, LineReader::kLongestLine, m_scan.range);
        m_scan.began = m_lines->lineStart();
        while (!m_scan.tick(m_lines->position() - m_scan.range.from)) {
            if (const QByteArrayView block = m_lines->wholeLines(); !block.isEmpty()) {
                readBlock(block);
            } else if (const std::optional<Line> line = m_lines->next()) {
                m_valid = false;
                readLine(*line);
            } else {
                break;
            }
        }
        m_scan.reached = m_lines->lineStart();
        m_scan.lines = m_lines->lines();
    }

private:
    void defect(qint64 line, const Message &message) { m_scan.collector.defectAt(m_file.name(), line, message); }

    /// Only the first row of a file says how many cells the others should have.
    void readFirstRow()
    {
        m_lines.emplace(m_file, LineReader::kLongestLine);
        if (const std::optional<Line> line = m_lines->next(); line && cellsOf(*line))
            m_columns = m_cells.size();
    }
    void readBlock(QByteArrayView block)
    {
        // Looked at once, though a row with quotation marks asks for the rest of the block again.
        const qint64 end = m_lines->lineStart() + block.size();
        if (end > m_checkedTo) {
            m_valid = firstInvalidUtf8(block) < 0;
            m_checkedTo = end;
        }
        qint64 number = m_lines->lines();
        const char *at = block.begin();
        while (at < block.end()) {
            const auto *stop =
                static_cast<const char *>(std::memchr(at, '\n', static_cast<std::size_t>(block.end() - at)));
            QByteArrayView line(at, stop);
            if (line.endsWith('\r'))
                line.chop(1);
            m_cells.clear();
            if (!cutCells(line, m_separator, m_cells))
                break;
            row(++number);
            at = stop + 1;
        }
        m_lines->passed(at - block.begin(), number - m_lines->lines());
        // The line that stopped us is the first of a row with quotation marks.
        if (at < block.end())
            readLine(*m_lines->next());
    }
    void readLine(const Line &line)
    {
        const qint64 number = line.number;
        const bool whole = cellsOf(line);
        m_valid = m_valid && m_lines->lineStart() <= m_checkedTo;  // a row may go on behind its block
        if (whole)
            row(number);
    }
    /// Fills the cells; false when the row is left out.
    bool cellsOf(const Line &first)
    {
        m_cells.clear();
        if (!first.tooLong && cutCells(first.text, m_separator, m_cells))
            return true;
        m_quoted.begin();
        bool tooLong = first.tooLong;
        bool ended = tooLong || m_quoted.add(first.text, m_separator);
        while (!ended) {
            const std::optional<Line> line = m_lines->nextBeyond();
            if (!line) {
                defect(first.number, PASSERELLE_TEXT("Dataset", "A quotation mark opens here and never closes."));
                return false;
            }
            tooLong = line->tooLong;
            ended = tooLong || m_quoted.add(line->text, m_separator);
        }
        if (tooLong || m_quoted.tooLong()) {
            defect(first.number, PASSERELLE_TEXT("Dataset", "This row is longer than the 16 MB that are read at once; "
                                                            "it was left out."));
            return false;
        }
        m_quoted.cells(m_cells);
        return true;
    }
    void row(qint64 line)
    {
        if (m_columns == 0) {
            m_columns = m_cells.size();
            m_scan.columns = std::max(m_scan.columns, static_cast<int>(std::min<std::size_t>(m_columns, kMostCells)));
            if (isHeader(m_cells))
                return;
        }
        const bool blank = m_cells.size() == 1 && m_cells.front().isEmpty();
        if (m_cells.size() != m_columns && !blank) {
            defect(line, PASSERELLE_TEXT("Dataset", "This row has %1 cells where the first has %2.")
                             .arg(static_cast<qint64>(m_cells.size()))
                             .arg(static_cast<qint64>(m_columns)));
        }
        takeRow(line);
    }
    void takeRow(qint64 line)
    {
        constexpr qsizetype kLongCell = 40;
        m_text.clear();
        qint64 size = 0;
        qint64 longCells = 0;
        for (const QByteArrayView cell : m_cells) {
            size += cell.size();
            longCells += cell.size() >= kLongCell ? cell.size() : 0;
            if (!cell.isEmpty() && !isNumeric(cell)) {
                m_text.append(cell.data(), static_cast<std::size_t>(cell.size()));
                m_text += '\n';
            }
        }
        const QByteArrayView text(m_text.data(), static_cast<qsizetype>(m_text.size()));
        m_scan.longCellBytes += static_cast<double>(longCells);
        m_scan.cellBytes += static_cast<double>(size);
        if (!m_valid && firstInvalidUtf8(text) >= 0) {
            defect(line, PASSERELLE_TEXT("Dataset", "This row is not valid UTF-8; it was left out. Save the file as "
                                                    "UTF-8."));
            return;
        }
        if (size == 0)
            m_scan.collector.emptySample(m_file.name(), line);
        else if (text.isEmpty())
            m_scan.collector.plainSample(size);
        else
            m_scan.collector.sample(text.chopped(1));
    }

    BoundedFile &m_file;
    DatasetScan &m_scan;
    char m_separator;
    std::optional<LineReader> m_lines;
    QuotedRow m_quoted;
    std::vector<QByteArrayView> m_cells;
    std::string m_text;
    std::size_t m_columns = 0;
    qint64 m_checkedTo = 0;  ///< place in the file up to which m_valid speaks
    bool m_valid = false;    ///< the bytes are known to be valid UTF-8
};

}  // namespace

void readCsvFile(BoundedFile &file, DatasetScan &scan)
{
    TableReader(file, scan).read();
}

}  // namespace passerelle::profile
