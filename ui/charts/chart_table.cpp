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

}  // namespace passerelle::ui
