// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/csv_block.hpp"
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
        : m_file(file), m_scan(scan), m_separator(guessSeparator(file.peek(64 * 1024))), m_block(m_separator)
    {}

    void read()
    {
        if (m_scan.range.from > 0)
            readFirstRow();
        m_lines.emplace(m_file, LineReader::kLongestLine, m_scan.range);
        if (m_scan.range.from > 0 && !m_scan.range.sure)
            findRow();
        m_scan.began = m_lines->lineStart();
        while (!m_scan.tick(m_lines->position() - m_scan.range.from)) {
            const QByteArrayView block = m_lines->wholeLines();
            if (!block.isEmpty() && block.size() <= CsvBlock::kMost && m_columns > 0) {
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
    /// A stretch may begin inside a row of several lines, of which the stretch before takes care: goes to the first
    /// line from which rows have as many cells as they should. A guess that proves wrong costs another reading.
    void findRow()
    {
        constexpr int kMostLines = 32;
        const QByteArrayView block = m_lines->wholeLines();
        if (m_columns < 2 || block.isEmpty() || block.size() > CsvBlock::kMost)
            return;
        m_block.begin(block, m_lines->position());
        const char *at = block.begin();
        for (int i = 0; i < kMostLines && at < block.end(); ++i) {
            if (rowsFit(at - block.begin())) {
                m_lines->passed(at - block.begin(), 0);
                return;
            }
            at = static_cast<const char *>(std::memchr(at, '\n', static_cast<std::size_t>(block.end() - at))) + 1;
        }
    }
    bool rowsFit(qsizetype place)
    {
        constexpr int kEnough = 4;
        m_block.goTo(place);
        CsvBlock::Row row;
        for (int i = 0; i < kEnough; ++i) {
            if (!m_block.next(row))
                return i > 0;
            if (row.cells != m_columns)
                return false;
        }
        return true;
    }
    void readBlock(QByteArrayView block)
    {
        // Looked at once, though a row of several lines may ask for the rest of the block again.
        const qint64 end = m_lines->lineStart() + block.size();
        if (end > m_checkedTo) {
            m_valid = firstInvalidUtf8(block) < 0;
            m_checkedTo = end;
        }
        m_block.begin(block, m_lines->position());
        qint64 number = m_lines->lines();
        CsvBlock::Row cut;
        while (m_block.next(cut)) {
            row(number + 1, cut);
            number += cut.lines;
        }
        m_lines->passed(m_block.place(), number - m_lines->lines());
        if (!m_block.atEnd())
            readLine(*m_lines->next());
    }
    void readLine(const Line &line)
    {
        const qint64 number = line.number;
        const bool whole = cellsOf(line);
        m_valid = m_valid && m_lines->lineStart() <= m_checkedTo;  // a row may go on behind its block
        if (whole)
            rowOfCells(number);
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
    void rowOfCells(qint64 line)
    {
        if (m_columns == 0) {
            m_columns = m_cells.size();
            m_scan.columns = std::max(m_scan.columns, static_cast<int>(std::min<std::size_t>(m_columns, kMostCells)));
            if (isHeader(m_cells))
                return;
        }
        m_text.clear();
        CsvBlock::Row cut;
        cut.cells = m_cells.size();
        for (const QByteArrayView cell : m_cells) {
            cut.bytes += cell.size();
            cut.longBytes += cell.size() >= CsvBlock::kLongCell ? cell.size() : 0;
            if (!cell.isEmpty() && !isNumeric(cell)) {
                m_text.append(cell.data(), static_cast<std::size_t>(cell.size()));
                m_text += '\n';
            }
        }
        cut.text = {m_text.data(), static_cast<qsizetype>(m_text.size())};
        row(line, cut);
    }
    void row(qint64 line, const CsvBlock::Row &cut)
    {
        const bool blank = cut.cells == 1 && cut.bytes == 0;
        if (cut.cells != m_columns && !blank) {
            defect(line, PASSERELLE_TEXT("Dataset", "This row has %1 cells where the first has %2.")
                             .arg(static_cast<qint64>(cut.cells))
                             .arg(static_cast<qint64>(m_columns)));
        }
        m_scan.longCellBytes += static_cast<double>(cut.longBytes);
        m_scan.cellBytes += static_cast<double>(cut.bytes);
        if (!m_valid && firstInvalidUtf8(cut.text) >= 0) {
            defect(line, PASSERELLE_TEXT("Dataset", "This row is not valid UTF-8; it was left out. Save the file as "
                                                    "UTF-8."));
            return;
        }
        if (cut.bytes == 0)
            m_scan.collector.emptySample(m_file.name(), line);
        else if (cut.text.isEmpty())
            m_scan.collector.plainSample(cut.bytes);
        else
            m_scan.collector.sample(cut.text.chopped(1));
    }

    BoundedFile &m_file;
    DatasetScan &m_scan;
    char m_separator;
    CsvBlock m_block;
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
