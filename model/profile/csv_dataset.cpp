// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/csv_rows.hpp"
#include "profile/dataset_readers.hpp"
#include "profile/utf8.hpp"

#include <algorithm>

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
bool isHeader(const CsvRow &row)
{
    return std::ranges::all_of(row.cells, [](const QByteArray &cell) { return !cell.isEmpty() && !isNumeric(cell); });
}

void readRow(const CsvRow &row, const QString &file, DatasetScan &scan)
{
    constexpr qsizetype kLongCell = 40;
    const Message place = linePlace(row.line);
    QByteArray text;
    bool any = false;
    qint64 size = 0;
    for (const QByteArray &cell : row.cells) {
        any = any || !cell.isEmpty();
        size += cell.size();
        scan.cellBytes += static_cast<double>(cell.size());
        scan.longCellBytes += cell.size() >= kLongCell ? static_cast<double>(cell.size()) : 0;
        if (const qsizetype bad = firstInvalidUtf8(cell); bad >= 0) {
            scan.collector.defect(file, place,
                                  PASSERELLE_TEXT("Dataset",
                                                  "This row is not valid UTF-8; it was left out. Save the file "
                                                  "as UTF-8."));
            return;
        }
        if (!cell.isEmpty() && !isNumeric(cell))
            text += cell + '\n';
    }
    if (text.endsWith('\n'))
        text.chop(1);
    if (!any)
        scan.collector.emptySample(file, row.line);
    else if (text.isEmpty())
        scan.collector.plainSample(size);
    else
        scan.collector.sample(text);
}

}  // namespace

void readCsvFile(BoundedFile &file, DatasetScan &scan)
{
    constexpr qint64 kHead = 64 * 1024;
    const char separator = guessSeparator(file.peek(kHead));
    CsvRows rows(file, separator);
    std::size_t columns = 0;
    for (std::optional<CsvRow> row = rows.next(); row; row = rows.next()) {
        if (row->line % 1024 == 0 && scan.tick(rows.position()))
            return;
        const Message place = linePlace(row->line);
        if (columns == 0) {
            columns = row->cells.size();
            scan.columns = std::max(scan.columns, static_cast<int>(columns));
            if (isHeader(*row))
                continue;
        }
        if (row->tooLong || row->unclosed) {
            scan.collector.defect(file.name(), place,
                                  row->unclosed
                                      ? PASSERELLE_TEXT("Dataset", "A quotation mark opens here and never closes.")
                                      : PASSERELLE_TEXT("Dataset", "This row is longer than the 16 MB that are read at "
                                                                   "once; it was left out."));
            continue;
        }
        if (row->cells.size() != columns && !(row->cells.size() == 1 && row->cells.front().isEmpty())) {
            scan.collector.defect(file.name(), place,
                                  PASSERELLE_TEXT("Dataset", "This row has %1 cells where the first has %2.")
                                      .arg(static_cast<qint64>(row->cells.size()))
                                      .arg(static_cast<qint64>(columns)));
        }
        readRow(*row, file.name(), scan);
    }
}

}  // namespace passerelle::profile
