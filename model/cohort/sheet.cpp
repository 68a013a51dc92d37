// SPDX-License-Identifier: GPL-3.0-or-later
#include "cohort/sheet.hpp"

#include "export/csv.hpp"

#include <QStringList>

#include <cmath>

namespace passerelle::cohort {

namespace {

QString numberText(double value, Sheet::Kind kind)
{
    if (!std::isfinite(value))
        return {};
    switch (kind) {
    case Sheet::Kind::Whole:
        return QString::number(value, 'f', 0);
    case Sheet::Kind::Share:
        return QString::number(value, 'f', 3);
    default:
        return QString::number(value, 'g', 6);
    }
}

QString cellText(const Cell &cell, Sheet::Kind kind)
{
    if (const auto *text = std::get_if<QString>(&cell))
        return *text;
    if (const auto *number = std::get_if<double>(&cell))
        return numberText(*number, kind);
    if (const auto *day = std::get_if<QDate>(&cell))
        return day->toString(Qt::ISODate);
    return {};
}

}  // namespace

QByteArray csvOf(const Sheet &sheet)
{
    QStringList titles;
    for (const Sheet::Column &column : sheet.columns)
        titles << column.title;
    QString text = exporter::csvLine(titles);
    for (const auto &row : sheet.rows) {
        QStringList cells;
        for (std::size_t i = 0; i < sheet.columns.size(); ++i)
            cells << (i < row.size() ? cellText(row[i], sheet.columns[i].kind) : QString());
        text += exporter::csvLine(cells);
    }
    return QByteArray("\xEF\xBB\xBF") + text.toUtf8();
}

}  // namespace passerelle::cohort
