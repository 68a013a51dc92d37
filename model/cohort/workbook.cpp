// SPDX-License-Identifier: GPL-3.0-or-later
#include "cohort/sheet.hpp"

#ifdef PASSERELLE_HAS_XLSXWRITER

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <xlsxwriter.h>

namespace passerelle::cohort {

namespace {

/// Excel keeps 32,767 characters a cell and refuses a file with more.
constexpr qsizetype kMostCharacters = 32767;

struct Formats {
    lxw_format *header = nullptr;
    lxw_format *whole = nullptr;
    lxw_format *number = nullptr;
    lxw_format *share = nullptr;
    lxw_format *date = nullptr;
};

lxw_format *numbers(lxw_workbook *book, const char *pattern)
{
    lxw_format *format = workbook_add_format(book);
    format_set_num_format(format, pattern);
    return format;
}

Formats formatsOf(lxw_workbook *book)
{
    Formats formats;
    formats.header = workbook_add_format(book);
    format_set_bold(formats.header);
    format_set_bottom(formats.header, LXW_BORDER_THIN);
    format_set_text_wrap(formats.header);
    format_set_align(formats.header, LXW_ALIGN_VERTICAL_TOP);
    formats.whole = numbers(book, "#,##0");
    formats.number = numbers(book, "#,##0.##");
    formats.share = numbers(book, "0 %");
    formats.date = numbers(book, "yyyy-mm-dd");
    return formats;
}

lxw_format *formatFor(const Formats &formats, Sheet::Kind kind)
{
    switch (kind) {
    case Sheet::Kind::Whole:
        return formats.whole;
    case Sheet::Kind::Share:
        return formats.share;
    case Sheet::Kind::Date:
        return formats.date;
    default:
        return formats.number;
    }
}

/// XML 1.0 forbids most control characters; a sheet that holds one cannot be opened.
QByteArray textFor(QString text)
{
    text.truncate(kMostCharacters);
    for (QChar &c : text) {
        const bool control = c.unicode() < 0x20 && c != QLatin1Char('\n') && c != QLatin1Char('\t');
        if (control || c.unicode() == 0xFFFE || c.unicode() == 0xFFFF)
            c = QLatin1Char(' ');
    }
    return text.toUtf8();
}

void writeCell(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const Cell &cell, lxw_format *format)
{
    if (const auto *text = std::get_if<QString>(&cell)) {
        // Never worksheet_write_formula() or _url(): what a person typed stays text.
        worksheet_write_string(sheet, row, column, textFor(*text).constData(), nullptr);
    } else if (const auto *number = std::get_if<double>(&cell)) {
        if (std::isfinite(*number))
            worksheet_write_number(sheet, row, column, *number, format);
    } else if (const auto *day = std::get_if<QDate>(&cell); day && day->isValid()) {
        lxw_datetime date{day->year(), day->month(), day->day(), 0, 0, 0};
        worksheet_write_datetime(sheet, row, column, &date, format);
    }
}

void writeSheet(lxw_workbook *book, const Sheet &sheet, const Formats &formats)
{
    lxw_worksheet *page = workbook_add_worksheet(book, sheet.name.toUtf8().constData());
    const auto columns = static_cast<lxw_col_t>(sheet.columns.size());
    if (!page || columns == 0)
        return;
    for (lxw_col_t c = 0; c < columns; ++c) {
        worksheet_set_column(page, c, c, sheet.columns[c].width, nullptr);
        worksheet_write_string(page, 0, c, textFor(sheet.columns[c].title).constData(), formats.header);
    }
    lxw_row_t line = 1;
    for (const auto &row : sheet.rows) {
        for (lxw_col_t c = 0; c < columns && c < row.size(); ++c)
            writeCell(page, line, c, row[c], formatFor(formats, sheet.columns[c].kind));
        ++line;
    }
    worksheet_freeze_panes(page, 1, 1);
    worksheet_autofilter(page, 0, 0, std::max<lxw_row_t>(line - 1, 1), static_cast<lxw_col_t>(columns - 1));
    worksheet_set_landscape(page);
    worksheet_fit_to_pages(page, 1, 0);
    worksheet_repeat_rows(page, 0, 0);
}

Unexpected cannotWrite(const QString &path, const QString &detail)
{
    return failure(ErrorCode::Storage, PASSERELLE_TEXT("Cohort", "The table cannot be written."), path, {},
                   PASSERELLE_TEXT("Cohort", "Choose another folder, or make room on the disk."), detail);
}

}  // namespace

bool canWriteWorkbooks()
{
    return true;
}

Result<void> writeWorkbook(std::span<const Sheet> sheets, const QString &title, const QDateTime &created,
                           const QString &path)
{
    // The library writes to a path of its own choosing of encoding: a plain one, then the whole file is put in place.
    const QTemporaryDir aside;
    if (!aside.isValid())
        return cannotWrite(path, aside.errorString());
    const QString draft = aside.filePath(QStringLiteral("book.xlsx"));
    QByteArray folder = QFile::encodeName(aside.path());
    lxw_workbook_options options{};
    options.constant_memory = LXW_FALSE;
    options.tmpdir = folder.data();
    lxw_workbook *book = workbook_new_opt(QFile::encodeName(draft).constData(), &options);
    if (!book)
        return cannotWrite(path, QStringLiteral("workbook_new failed"));
    // The library asks for texts that it might change.
    QByteArray program("Passerelle");
    QByteArray titleCopy = textFor(title);
    lxw_doc_properties properties{};
    properties.title = titleCopy.data();
    properties.company = program.data();
    properties.created = static_cast<time_t>(created.toSecsSinceEpoch());
    workbook_set_properties(book, &properties);
    const Formats formats = formatsOf(book);
    for (const Sheet &sheet : sheets)
        writeSheet(book, sheet, formats);
    if (const lxw_error fault = workbook_close(book); fault != LXW_NO_ERROR)
        return cannotWrite(path, QString::fromUtf8(lxw_strerror(fault)));
    QFile written(draft);
    QSaveFile file(path);
    if (!written.open(QIODevice::ReadOnly) || !file.open(QIODevice::WriteOnly) ||
        file.write(written.readAll()) != written.size() || !file.commit())
        return cannotWrite(path, file.errorString());
    return {};
}

}  // namespace passerelle::cohort

#else

namespace passerelle::cohort {

bool canWriteWorkbooks()
{
    return false;
}

Result<void> writeWorkbook(std::span<const Sheet>, const QString &, const QDateTime &, const QString &path)
{
    return failure(ErrorCode::Unsupported,
                   PASSERELLE_TEXT("Cohort", "This build of the program cannot write XLSX workbooks."), path, {},
                   PASSERELLE_TEXT("Cohort", "Use the CSV table: every spreadsheet opens it."),
                   QStringLiteral("built without libxlsxwriter"));
}

}  // namespace passerelle::cohort

#endif
