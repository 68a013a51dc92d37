// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/table.hpp"

#include <algorithm>

namespace passerelle::cli {

namespace {

/// Places on a terminal: combining marks take none (our own texts hold no double-width characters).
qsizetype widthOf(const QString &text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return !c.isMark(); });
}

}  // namespace

QString Table::text() const
{
    std::vector<qsizetype> widths;
    for (const QStringList &row : m_rows) {
        widths.resize(std::max(widths.size(), static_cast<std::size_t>(row.size())), 0);
        for (qsizetype i = 0; i < row.size(); ++i) {
            qsizetype &width = widths[static_cast<std::size_t>(i)];
            width = std::max(width, widthOf(row.at(i)));
        }
    }
    QStringList lines;
    for (const QStringList &row : m_rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const QString padding(widths[static_cast<std::size_t>(i)] - widthOf(row.at(i)), QLatin1Char(' '));
            line += i == 0 ? QString(row.at(i) + padding) : QString(QStringLiteral("  ") + padding + row.at(i));
        }
        while (line.endsWith(QLatin1Char(' ')))
            line.chop(1);
        lines << line;
    }
    return lines.join(QLatin1Char('\n'));
}

}  // namespace passerelle::cli
