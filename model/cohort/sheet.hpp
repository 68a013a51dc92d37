// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.hpp"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>

#include <span>
#include <variant>
#include <vector>

namespace passerelle::cohort {

/// What a spreadsheet holds in one cell; monostate: nothing.
using Cell = std::variant<std::monostate, QString, double, QDate>;

/// A table for programs and spreadsheets, as a value: the same one is written as CSV and as XLSX.
struct Sheet {
    enum class Kind { Text, Whole, Number, Share, Date };
    struct Column {
        QString title;
        Kind kind = Kind::Text;
        double width = 14;  ///< characters
    };
    QString name;  ///< of the sheet, at most 31 characters
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;
};

/// RFC 4180 in UTF-8 with a byte order mark: decimal points, ISO dates, and texts that a spreadsheet would take for a
/// formula made harmless by an apostrophe.
[[nodiscard]] QByteArray csvOf(const Sheet &sheet);

/// One Office Open XML workbook with a sheet each: typed numbers and dates, a frozen header with filters. Every text is
/// stored as text, so that none is ever taken for a formula, a link or an error. `title` and `created` go into its
/// properties. Unsupported when the program was built without libxlsxwriter; Storage when it cannot be written. The
/// file is replaced only when all went well.
[[nodiscard]] Result<void> writeWorkbook(std::span<const Sheet> sheets, const QString &title, const QDateTime &created,
                                         const QString &path);

/// Whether writeWorkbook() can work in this build.
[[nodiscard]] bool canWriteWorkbooks();

}  // namespace passerelle::cohort
