// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QColor>
#include <QLocale>
#include <QString>
#include <QStringList>

#include <vector>

namespace passerelle::ui {

/// What a chart shows, as rows of text: for people who cannot see the drawing, and for the clipboard.
struct ChartTable {
    struct Row {
        QStringList cells;
        QColor swatch;  ///< colour of the drawn part, invalid when there is none
    };
    QStringList headers;
    std::vector<Row> rows;
    int textColumns = 1;  ///< the first columns hold words, the others numbers (aligned to the right)
};

/// Header and rows separated by tabs and line ends, as spreadsheets take them from the clipboard. Tabs and line ends
/// inside a cell become spaces; a cell that a spreadsheet would run as a formula gets an apostrophe in front.
[[nodiscard]] QString toClipboardText(const ChartTable &table);

/// The same as a CSV file (RFC 4180) that spreadsheets of the locale's country open as a table: separated by semicolons
/// where the decimal separator is a comma. Starts with a byte order mark when encoded, so that accents survive.
[[nodiscard]] QByteArray toCsv(const ChartTable &table, const QLocale &locale);

/// One cell made harmless for the clipboard, as described above.
[[nodiscard]] QString harmlessCell(QString cell);

}  // namespace passerelle::ui
