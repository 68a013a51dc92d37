// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_table.hpp"

namespace passerelle::ui {

QString harmlessCell(QString cell)
{
    for (QChar &c : cell) {
        if (c == QLatin1Char('\t') || c == QLatin1Char('\n') || c == QLatin1Char('\r'))
            c = QLatin1Char(' ');
    }
    static const QString starters = QStringLiteral("=+-@");
    bool number = false;
    cell.toDouble(&number);
    if (!cell.isEmpty() && starters.contains(cell.front()) && !number)
        cell.prepend(QLatin1Char('\''));
    return cell;
}

QString toClipboardText(const ChartTable &table)
{
    const auto line = [](const QStringList &cells) {
        QStringList safe;
        for (const QString &cell : cells)
            safe << harmlessCell(cell);
        return QString(safe.join(QLatin1Char('\t')) + QLatin1Char('\n'));
    };
    QString text = line(table.headers);
    for (const ChartTable::Row &row : table.rows)
        text += line(row.cells);
    return text;
}

QByteArray toCsv(const ChartTable &table, const QLocale &locale)
{
    const QChar separator = locale.decimalPoint() == QLatin1String(",") ? QLatin1Char(';') : QLatin1Char(',');
    const auto line = [separator](const QStringList &cells) {
        QStringList safe;
        for (QString cell : cells) {
            cell = harmlessCell(cell);
            if (cell.contains(separator) || cell.contains(QLatin1Char('"'))) {
                cell.replace(QLatin1Char('"'), QLatin1String("\"\""));
                cell = QLatin1Char('"') + cell + QLatin1Char('"');
            }
            safe << cell;
        }
        return QString(safe.join(separator) + QLatin1String("\r\n"));
    };
    QString text = QChar(QChar::ByteOrderMark) + line(table.headers);
    for (const ChartTable::Row &row : table.rows)
        text += line(row.cells);
    return text.toUtf8();
}

}  // namespace passerelle::ui
